How many papers of each topic the archive has.

  $ offprint stats 2>&1 | sed "s|$XDG_STATE_HOME|STATE|"
  offprint: archive STATE/offprint/archive.db: there is none yet
    `offprint fetch` or `offprint import FILE` makes it
  $ offprint -q import examples/page.txt examples/daily.json >/dev/null
  $ offprint stats --topic 'Sound=audio OR speech' --topic 'Never=zebra' --format tsv
  start	topic	papers	of
  2026-01-04	Sound	0	1
  2026-01-04	Never	0	1
  2026-01-05	Sound	0	0
  2026-01-05	Never	0	0
  2026-01-06	Sound	0	1
  2026-01-06	Never	0	1
  2026-01-07	Sound	0	1
  2026-01-07	Never	0	1
  2026-01-08	Sound	0	1
  2026-01-08	Never	0	1
  2026-01-09	Sound	3	8
  2026-01-09	Never	0	8
  $ offprint --config examples/config.toml stats --by month --color never
  Papers per month
  12 papers · Jan 2026

                                peak total
  Representation learning    █     3     3
  Speech and sound           █     3     3
  Language models            █     3     3
  Robots                     █     1     1
  Much discussed, with code  █     3     3
  $ offprint stats koopman --by week --format json
  {"offprint":1,"stats":{"by":"week","total":12,"undated":0,"starts":["2025-12-29","2026-01-05"],"all":[1,11],"topics":[
  {"name":"koopman","query":"koopman","total":2,"papers":[0,2]}]}}
  $ offprint stats --since 2026-01-08 --until 2026-01-09 --format json | jq -c '.stats | [.by, .total, .all, .topics[0].name]'
  ["day",9,[1,8],"All papers"]
  $ offprint stats koopman -o ending.svg; head -c 5 ending.svg; offprint stats koopman -o ending.png
  <?xml
  (no line end)
  ! offprint: stats -o: there is no format for files like ending.png
  !   the picture is an SVG: name it .svg
  [exit 2]
  $ offprint stats koopman --format svg -o stats.svg; head -c 38 stats.svg; grep -c '<rect' stats.svg
  <?xml version="1.0" encoding="UTF-8"?>3

What is wrong is said before the archive is read.

  $ offprint stats --by year
  ! offprint: --by: 'year' is not known
  !   known: day week month
  [exit 2]
  $ offprint stats --format pgn
  ! offprint: --format: 'pgn' is not known
  !   known: terminal json tsv svg
  [exit 2]
  $ offprint stats --since 2026-02-01 --until 2026-01-01
  ! offprint: --since 2026-02-01 is after --until 2026-01-01
  [exit 2]
  $ offprint stats 'koopman AND'
  ! offprint: stats: AND has nothing on its right
  !   koopman AND
  !           ^~~ write "AND" to search for the word
  [exit 2]
