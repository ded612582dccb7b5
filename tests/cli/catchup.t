After days away, what `fetch` brought is one digest by day, the newest first, and its head says so.

  $ printf 'printf %s "$@"\n' "'{\"id\":\"2601.%s\",\"title\":\"%s\",\"abstract\":\"Text about %s.\",\"listed\":\"%s\"}\\n'" >line.sh
  $ { sh line.sh 10001 'Rooms That Hum' audio 2026-01-05; sh line.sh 10002 'A Plain Tale' tales 2026-01-05; sh line.sh 10003 'Trains at Night' audio 2026-01-07; } >early.jsonl
  $ { sh line.sh 10004 'Doors' audio 2026-01-08; sh line.sh 10005 'Kettles' audio 2026-01-09; } >late.jsonl
  $ sh line.sh 10006 'An Old Snapshot' audio 2026-01-09 >old.jsonl
  $ offprint --now 2026-01-07T12:00:00Z fetch early.jsonl
  early.jsonl: 3 listed, 3 new, 0 updated, 0 unchanged
  $ offprint --now 2026-01-09T12:00:00Z fetch late.jsonl
  late.jsonl: 2 listed, 2 new, 0 updated, 0 unchanged
  $ offprint -q import old.jsonl
  $ offprint --now 2026-01-09T13:00:00Z digest --new --topic Sound=audio archive -f text
  Daily Papers, 5–9 January 2026
  4 of 5 papers match "Sound", listed on 4 days, the newest first. Source:
  archive (5 papers).

  FRI 9 JAN 2026: SOUND (1)

  1. Kettles
     Matched: audio.

     Text about audio.

     https://arxiv.org/abs/2601.10005

  THU 8 JAN 2026: SOUND (1)

  2. Doors
     Matched: audio.

     Text about audio.

     https://arxiv.org/abs/2601.10004

  WED 7 JAN 2026: SOUND (1)

  3. Trains at Night
     Matched: audio.

     Text about audio.

     https://arxiv.org/abs/2601.10003

  MON 5 JAN 2026: SOUND (1)

  4. Rooms That Hum
     Matched: audio.

     Text about audio.

     https://arxiv.org/abs/2601.10001

  Hidden: 1 matched no topic.

The listings have passed, and nothing is shown twice; what a topic did not ask for is still new to another one.

  $ offprint --now 2026-01-10 digest --new --topic Sound=audio archive
  ! offprint: nothing to show of 5 papers: 1 matched by no topic, 4 seen before
  $ offprint --now 2026-01-10 digest --new --match tales archive -f jsonl | jq -r .title
  A Plain Tale

It works in every format, templates among them; with a limit its head says what was cut.

  $ offprint --now 2026-01-09T13:00:00Z digest --by-day --limit 2 archive -f json | jq -c '.digest.sections[] | [.name, .day, .count]'
  ["All papers","2026-01-09",1]
  ["All papers","2026-01-08",1]
  $ offprint --now 2026-01-09T13:00:00Z digest --new --name b --limit 2 archive | head -12
  # Daily Papers, 5–9 January 2026

  2 of 5 papers, listed on 2 days, the newest first; 3 more cut by a limit. Source: archive (5 papers).

  ## Fri 9 Jan 2026 (1)

  ### [Kettles](https://arxiv.org/abs/2601.10005)

  Text about audio.

  ## Thu 8 Jan 2026 (1)
  $ offprint --now 2026-01-09T13:00:00Z digest --by-day --match audio archive -f html | grep -o '<h[23][^>]*>[^<]*'
  <h2 dir="auto">Fri 9 Jan 2026: audio 
  <h3 dir="auto">
  <h2 dir="auto">Thu 8 Jan 2026: audio 
  <h3 dir="auto">
  <h2 dir="auto">Wed 7 Jan 2026: audio 
  <h3 dir="auto">
  <h2 dir="auto">Mon 5 Jan 2026: audio 
  <h3 dir="auto">
  $ offprint --now 2026-01-09T13:00:00Z digest --by-day archive -f email --from a@example.org --to b@example.org | grep -c 'Wed 7 Jan 2026'
  1
  $ printf '{{#sections}}{{day}} {{day_long}} {{topic}}: {{tally}}\n{{/sections}}' >days.md.mustache
  $ offprint --now 2026-01-09T13:00:00Z digest --by-day archive --template days.md.mustache
  2026-01-09 Friday 9 January 2026 All papers: 1
  2026-01-08 Thursday 8 January 2026 All papers: 1
  2026-01-07 Wednesday 7 January 2026 All papers: 1
  2026-01-05 Monday 5 January 2026 All papers: 2

How much of the archive is meant can be said; what was imported is only in all of it.

  $ offprint --now 2026-01-09T13:00:00Z list archive:1d -f ids
  arxiv:2601.10004
  arxiv:2601.10005
  $ offprint --now 2026-03-09T13:00:00Z list archive -f ids
  ! offprint: archive: no paper came by `offprint fetch` in the last 31 days; archive:all has all papers
  $ offprint --now 2026-03-09T13:00:00Z list archive:90d -f ids | wc -l
  5
  $ offprint list archive:all -f ids | wc -l
  6
  $ offprint list archive:soon
  ! offprint: 'archive:soon' is no part of the archive
  !   archive:7d, archive:4w or archive:all; archive alone is archive:31d
  [exit 2]
  $ offprint fetch archive
  ! offprint: 'archive' is the archive itself
  !   name the source that is to be fetched, or ./archive for a file
  [exit 2]

What is wrong with the sources stands in its head, too.

  $ offprint --now 2026-01-09T12:00:00Z fetch gone.json
  ! offprint: gone.json: failed: read gone.json: no such file or directory
  !   check the path; '-' is standard input
  [exit 4]
  $ offprint --now 2026-01-09T13:00:00Z digest archive -f text | sed -n 2,4p
  5 papers. Sources: archive (5 papers), gone.json (failed: read
  gone.json: no such file or directory).

A source is tried out without changing anything.

  $ sh line.sh 10007 'New Rooms' audio 2026-01-09 >>late.jsonl
  $ offprint --now 2026-01-09T13:00:00Z fetch --dry-run late.jsonl gone.json
  late.jsonl: 3 listed, 1 would be new, 2 known
  ! offprint: gone.json: failed: read gone.json: no such file or directory
  !   check the path; '-' is standard input
  [exit 3]
  $ offprint --now 2026-01-09T13:00:00Z fetch --dry-run late.jsonl --format json | jq -c '.sources[0]'
  {"name":"late.jsonl","status":"ok","listed":3,"new":1,"updated":0,"unchanged":2}
  $ offprint archive | tail -1 | sed 's/, [0-9.]* MB//'
  6 papers of 5–9 January 2026
  $ XDG_STATE_HOME=$PWD/none offprint fetch --dry-run late.jsonl; test -e none || echo nothing
  late.jsonl: 3 listed, 3 would be new, 0 known
  nothing

Papers near one another, and an archive that is made smaller.

  $ offprint show --similar 2601.10001 --limit 2 -f ids
  arxiv:2601.10005
  arxiv:2601.10004
  $ offprint show --similar 2601.99999
  ! offprint: the archive has no paper '2601.99999'
  [exit 1]
  $ offprint show --records --limit 2 2601.10001
  ! offprint: --limit goes with --similar only
  [exit 2]
  $ offprint --now 2026-01-09 archive prune --older-than 3d --dry-run
  would remove 2 papers, 4 would be left, from 7 January 2026 on
  $ offprint --now 2026-01-09 archive prune --older-than 3d | sed 's/; [0-9.]* MB freed//'
  removed 2 papers, 4 are left, from 7 January 2026 on
  $ offprint archive prune --keep 2 | sed 's/; [0-9.]* MB freed//'
  removed 2 papers, 2 are left, from 9 January 2026 on
  $ offprint archive prune --max-size 1G
  removed 0 papers, 2 are left, from 9 January 2026 on
  $ offprint archive check
  the archive is sound
  $ offprint --now 2026-01-10 digest --new --topic Sound=audio archive
  ! offprint: nothing to show of 1 paper: 1 seen before
  $ offprint archive prune
  ! offprint: archive prune: what may stay?
  !   --older-than 2y, --keep 100000 or --max-size 2G; --dry-run only tells
  [exit 2]
  $ offprint archive prune --older-than soon
  ! offprint: --older-than: 'soon' is no time
  !   such as 2y, 18mo, 90d or 2024-01-01
  [exit 2]
  $ offprint archive prune --max-size 7
  ! offprint: --max-size: '7' is no size
  !   such as 500M or 2G
  [exit 2]
  $ offprint archive check --keep 7
  ! offprint: --older-than, --keep, --max-size and --dry-run go with archive prune only
  [exit 2]
