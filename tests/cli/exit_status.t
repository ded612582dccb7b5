A search that finds something ends with 0, one that finds nothing with 1.

  $ offprint search koopman examples/page.txt >/dev/null
  $ offprint search zebra examples/page.txt
  ! offprint: nothing found in 8 papers
  [exit 1]
  $ offprint search -q zebra examples/page.txt
  [exit 1]

What no paper of the listing has is named.

  $ offprint search 'upvotes:>20' examples/page.txt
  ! offprint: nothing found in 8 papers; no paper there has a value for upvotes
  [exit 1]
  $ offprint digest --match 'robot cat:cs.RO' examples/page.txt
  ! offprint: nothing to show of 8 papers: 8 matched by no topic; no paper there has a value for category
  $ offprint digest --date 2020-01-01 --match 'robot OR cat:cs.RO' examples/daily.json
  ! offprint: nothing to show of 8 papers: 8 outside the dates asked for

A mistake in the command line, the configuration or a query ends with 2.

  $ offprint digst
  ! offprint: unknown command 'digst'
  !   did you mean 'digest'?
  [exit 2]
  $ offprint digest --topc x examples/page.txt
  ! offprint: unknown option '--topc'
  !   did you mean '--topic'?
  [exit 2]
  $ offprint search examples/page.txt koopman
  ! offprint: search: 'examples/page.txt' is a file, and the query comes first
  !   offprint search 'koopman' examples/page.txt
  [exit 2]
  $ offprint digest --limit 0 examples/page.txt
  ! offprint: --limit: '0' is no whole number of at least 1
  [exit 2]
  $ offprint digest --limit many examples/page.txt
  ! offprint: --limit: 'many' is no whole number of at least 1
  [exit 2]
  $ offprint digest --format pdf examples/page.txt
  ! offprint: --format: 'pdf' is not known
  !   known: terminal text markdown html org json jsonl bibtex ris csl-json tsv ids atom rss jsonfeed mbox email
  [exit 2]
  $ offprint digest --sort vote examples/page.txt
  ! offprint: --sort: 'vote' is not known
  !   known: score, upvotes, published, listed, title
  [exit 2]
  $ offprint digest --date 2026-02-30 examples/page.txt
  ! offprint: --date: '2026-02-30' is no day
  !   write it as 2026-01-09, today, yesterday, or 7d, 4w, 18mo, 2y for so long ago
  [exit 2]
  $ offprint digest --since 2026-01-09 --until 2026-01-08 examples/page.txt
  ! offprint: --since 2026-01-09 is after --until 2026-01-08
  [exit 2]
  $ offprint digest --empty never examples/page.txt
  ! offprint: --empty: 'never' is not known
  !   known: skip, send, fail
  [exit 2]
  $ offprint --now soon digest examples/page.txt
  ! offprint: --now: 'soon' is no time
  !   write it as 2026-01-09 or 2026-01-09T08:00:00Z
  [exit 2]
  $ offprint --color red digest examples/page.txt
  ! offprint: --color: 'red' is not known
  !   known: auto, always, never
  [exit 2]
  $ offprint search
  ! offprint: search: a query is needed
  !   `offprint search --help` lists what there is
  [exit 2]
  $ offprint list
  ! offprint: list: a LISTING is needed
  !   a file, - for standard input, a URL, hf, hf:2026-01-09, or the name of a configured source
  [exit 2]
  $ offprint search 'a OR' examples/page.txt
  ! offprint: search: OR has nothing on its right
  !   a OR
  !     ^~ write "OR" to search for the word
  [exit 2]
  $ offprint search '(a b' examples/page.txt
  ! offprint: search: the '(' is never closed
  !   (a b
  !   ^ close it with )
  [exit 2]
  $ offprint search 'stars:many' examples/page.txt
  ! offprint: search: stars needs a whole number, not 'many'
  !   stars:many
  !         ^~~~ write stars:10, stars>10 or stars:10..20
  [exit 2]
  $ offprint digest --topic 'upvotes>=20' examples/page.txt
  ! offprint: --topic: 'upvotes>' is no name for a topic
  !   a name holds none of : < > = " ( ); a query without a name goes to --match
  [exit 2]
  $ offprint digest --topic Sond examples/page.txt
  ! offprint: --topic: no topic is called 'Sond'
  !   --match 'Sond' searches for words; --topic 'NAME=QUERY' makes a topic
  [exit 2]
  $ offprint list --input-format hf-jsn examples/page.txt
  ! offprint: --input-format: 'hf-jsn' is not known
  !   did you mean 'hf-json'?
  [exit 2]
  $ offprint --config missing.toml digest examples/page.txt
  ! offprint: read missing.toml: no such file or directory
  !   check the path
  [exit 2]

When every listing fails, nothing could be done: 4. When one of several fails, 3.

  $ offprint list missing.txt
  ! offprint: read missing.txt: no such file or directory
  !   check the path; '-' is standard input
  [exit 4]
  $ printf '%%PDF-1.5' | offprint list -
  ! offprint: read standard input: no papers listing: a PDF document
  !   `offprint formats` lists what is read
  [exit 4]

What is understood is told once, however many files are not.

  $ printf 'one' >one.txt; printf 'two' >two.txt
  $ offprint list one.txt two.txt 2>&1 | grep -e formats -e ^offprint
  offprint: read one.txt: no papers listing: text that starts with "one"
    `offprint formats` lists what is read
  offprint: read two.txt: no papers listing: text that starts with "two"
  $ offprint search -- -koopman examples/page.txt -q >/dev/null
  ! offprint: read -q: no such file or directory
  !   what stands behind -- is a listing; options go before it
  [exit 3]
  $ mkdir folder; echo Lunch? >folder/lunch.txt; cp folder/lunch.txt folder/supper.txt
  $ offprint list folder
  ! offprint: read folder: no papers listing in any of its 2 files; lunch.txt: no papers listing: text that starts with "Lunch?"
  !   `offprint formats` lists what is read
  [exit 4]
  $ cp examples/daily.json folder/list.json; offprint list folder -f ids | wc -l
  8
  ! offprint: folder: lunch.txt: no papers listing: text that starts with "Lunch?"
  ! offprint: folder: supper.txt: no papers listing: text that starts with "Lunch?"
  $ offprint digest --now 2026-01-09 missing.txt examples/page.txt --format text --limit 1
  Daily Papers, Friday 9 January 2026
  1 of 8 papers. Sources: missing.txt (failed: read missing.txt: no such
  file or directory), examples/page.txt (8 papers).

  ALL PAPERS (1 of 8)

  1. A Gripper That Asks: Learning Manipulation Policies From Questions
     Harbour Robotics Institute. Jan 8, 2026.

     Robots that learn from demonstrations repeat the demonstrator's
     habits, good and bad. We let a robot ask. While it practises, it puts
     one question a minute to a person (Is this the handle? Should it be
     upright?) and turns the answers into constraints on its policy. With
     twenty questions a gripper learns to empty a dishwasher that it has
     never seen, where two hundred demonstrations had failed. We release
     the questions, the answers and the policy. Project page:
     https://example.github.io/gripper-asks.

     Project: https://example.github.io/gripper-asks

  Hidden: 7 cut by a limit.
  ! offprint: read missing.txt: no such file or directory
  !   check the path; '-' is standard input
  [exit 3]
  $ offprint digest examples/page.txt -o /no/such/folder/digest.md
  ! offprint: write /no/such/folder/digest.md: no such file or directory
  [exit 4]
  $ offprint digest http://127.0.0.1:9/papers.json
  ! offprint: fetch http://127.0.0.1:9/papers.json: the server cannot be reached
  [exit 75]

An empty digest is skipped, printed or a failure, as you like.

  $ echo '[]' | offprint digest -
  ! offprint: nothing to show: the listing is empty
  $ echo '[]' | offprint digest --empty send --now 2026-01-09 -
  # Daily Papers, 9 January 2026

  No papers were listed. Source: standard input (nothing listed).
  $ echo '[]' | offprint digest --empty fail -
  ! offprint: nothing to show: the listing is empty
  [exit 1]
  $ offprint digest --match zebra examples/page.txt
  ! offprint: nothing to show of 8 papers: 8 matched by no topic
  $ offprint digest --match zebra --date 2026-01-09 examples/page.txt
  ! offprint: nothing to show of 8 papers: 8 without a listed day (as in a copied page), which --date and --since leave out

A reader that closes the pipe is no failure.

  $ offprint list examples/page.txt --format jsonl | true

A file whose ending promises what no format is would cost a day with --new.

  $ offprint digest --new examples/daily.json -o today.pdf
  ! offprint: -o: no format has the ending .pdf
  !   --format says what is to be written
  [exit 2]
