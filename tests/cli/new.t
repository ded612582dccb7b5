A digest of new papers shows each of them once.

  $ offprint digest --new examples/page.txt -f text | head -2
  Daily Papers, Friday 9 January 2026
  8 papers. Source: examples/page.txt (8 papers).
  $ offprint digest --new examples/page.txt
  ! offprint: nothing to show of 8 papers: 8 seen before
  $ offprint digest --new examples/page.txt --empty fail
  ! offprint: nothing to show of 8 papers: 8 seen before
  [exit 1]
  $ offprint digest examples/page.txt -f jsonl | wc -l
  8

A paper is known again, whatever listing it comes from.

  $ offprint digest --new examples/page.txt examples/daily.json -f text | sed -n 2,3p
  4 of 12 papers. Sources: examples/page.txt (8 papers),
  examples/daily.json (8 papers).
  $ offprint digest --new --show-hidden examples/daily.json -f json | jq -c '.digest.counts.seen, (.digest.hidden_papers | length), .digest.hidden_papers[0].reason'
  8
  8
  "seen before"

Each name has its own memory. What a limit cut counts as shown; what matched no topic does not.

  $ offprint digest --new --name weekly --match koopman --limit 1 examples/page.txt -f jsonl | jq -r .title
  Spectra That Listen: Koopman Operators for Audio
  $ offprint digest --new --name weekly --match 'koopman OR speech' examples/page.txt -f jsonl | jq -r .title
  Murmur: Speech Recognition for Languages With Two Hours of Recordings
  Listening to Soil: Self-Supervised Acoustics of Earthworms

Nothing is remembered before the digest arrived.

  $ offprint digest --new --name mail --no-commit examples/page.txt -f jsonl | wc -l
  8
  $ offprint digest --new --name mail --no-commit examples/page.txt -f jsonl | wc -l
  8
  $ offprint ack mail
  ! offprint: 8 papers of 'mail' will not be shown again
  $ offprint ack mail
  ! offprint: the digest 'mail' holds nothing
  [exit 1]
  $ offprint digest --new --name mail examples/page.txt
  ! offprint: nothing to show of 8 papers: 8 seen before
  $ offprint digest --new --name pipe examples/page.txt -o /nowhere/at/all 2>&1 | head -1
  offprint: write /nowhere/at/all: no such file or directory
  $ offprint digest --new --name pipe examples/page.txt -f jsonl | wc -l
  8

To begin with what comes from now on:

  $ offprint digest --mark-seen --name fresh examples/page.txt
  ! offprint: 8 papers are marked as shown
  $ offprint digest --new --name fresh examples/page.txt examples/daily.json -f jsonl | wc -l
  4

Topics can ask, too.

  $ offprint digest --match is:unseen examples/page.txt examples/daily.json -f jsonl | wc -l
  0
  ! offprint: nothing to show of 12 papers: 12 matched by no topic
  $ offprint digest --match 'koopman is:seen' examples/page.txt -f jsonl | wc -l
  2

Options that make no sense are refused.

  $ offprint digest --name weekly examples/page.txt
  ! offprint: --name goes with --new only
  !   --new shows only papers that no earlier digest of that name showed
  [exit 2]
  $ offprint digest --no-commit examples/page.txt
  ! offprint: --no-commit goes with --new only
  !   --new shows only papers that no earlier digest of that name showed
  [exit 2]
  $ offprint digest --mark-seen --no-commit examples/page.txt
  ! offprint: --mark-seen and --no-commit contradict each other
  [exit 2]
  $ offprint digest --new --name '' examples/page.txt -f jsonl | wc -l
  0
  ! offprint: --name: nothing stands behind it
  !   leave the option out, or look why the value is empty
  $ offprint digest --new --name 'a
  > b' examples/page.txt
  ! offprint: 'a b' is no name for a digest
  !   a name is one line of at most 100 characters
  [exit 2]
