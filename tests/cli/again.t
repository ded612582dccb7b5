What an issue showed can be shown again, and an issue that went wrong be forgotten.

  $ offprint -q import examples/daily.json
  $ offprint --now 2026-01-08T12:00:00Z digest --new --limit 2 examples/daily.json -f jsonl | jq -r .title
  Murmur: Speech Recognition for Languages With Two Hours of Recordings
  Ask the Compiler First: Small Models Repairing Large Programs
  $ offprint --now 2026-01-09T12:00:00Z digest --new examples/page.txt -f jsonl | wc -l
  4
  $ offprint status | sed -n '/^digests/,/^sub/p'
  digests
    default: 12 seen, the last in issue 2 on 2026-01-09
  subscriptions
  $ offprint digest --again last -f jsonl | wc -l
  4
  $ offprint digest --again 1 -f text | head -8
  Daily Papers, Thursday 8 January 2026
  2 papers. Source: issue 1 of 'default' (2 papers).

  ALL PAPERS (2)

  1. Murmur: Speech Recognition for Languages With Two Hours of Recordings
     Tendai Moyo, Ngọc Trần, Elif Kaya and Rafael Quispe. Dec 30, 2025.
     88 upvotes, 5 comments.
  $ offprint digest --again 2026-01-08 -f jsonl | jq -r .title
  Murmur: Speech Recognition for Languages With Two Hours of Recordings
  Ask the Compiler First: Small Models Repairing Large Programs
  $ offprint digest --again 1 --match koopman -f json | jq -c '.digest.sections[] | [.name, (.papers | length)]'
  ["koopman",0]
  ["Everything else",2]
  $ offprint digest --again 1 -f email --from a@example.org --to b@example.org | grep Subject
  Subject: Daily Papers, 8 January 2026
  $ offprint ack --undo
  ! offprint: issue 2 of 'default' of 2026-01-09 is forgotten: 4 papers are new again
  $ offprint --now 2026-01-10T12:00:00Z digest --new examples/page.txt -f jsonl | wc -l
  4
  $ offprint ack --undo; offprint ack --undo; offprint ack --undo
  ! offprint: issue 2 of 'default' of 2026-01-10 is forgotten: 4 papers are new again
  ! offprint: issue 1 of 'default' of 2026-01-08 is forgotten: 8 papers are new again
  ! offprint: the digest 'default' has no issue to forget
  [exit 1]
  $ offprint --now 2026-01-10 digest --new --name held --no-commit examples/page.txt -f jsonl | wc -l
  8
  $ offprint ack --undo held
  ! offprint: the digest 'held' has no issue to forget
  [exit 1]
  $ offprint ack held
  ! offprint: 8 papers of 'held' will not be shown again

What makes no sense is refused.

  $ offprint digest --again 7 --name held
  ! offprint: the digest 'held' has no issue 7
  !   the last one is 1 of 2026-01-10
  [exit 2]
  $ offprint digest --again soon --name held
  ! offprint: --again: 'soon' is no issue
  !   a number, a day such as 2026-01-09, or last
  [exit 2]
  $ offprint digest --again last --name nobody
  ! offprint: the digest 'nobody' has no issue yet
  !   `offprint status` names digests
  [exit 2]
  $ offprint digest --again last --new
  ! offprint: --again shows what was shown: it goes with neither --new nor --send
  [exit 2]
  $ offprint digest --again last examples/page.txt
  ! offprint: --again takes no LISTING
  !   `offprint digest --again last --name NAME` is for the digest of that name
  [exit 2]
  $ offprint digest --again last --date 2026-01-09
  ! offprint: --again goes with neither --date nor --since nor --until
  [exit 2]
