What the command line says to queries that look like options, and to words that it has no place for.

  $ offprint --config none search '-has:code' examples/page.txt
  ! offprint: unknown option '-has:code'
  !   a query that begins with - goes behind --: offprint search -- '-has:code'
  [exit 2]
  $ offprint --config none topics test '-video -diffusion' examples/page.txt
  ! offprint: unknown option '-video -diffusion'
  !   a query that begins with - goes behind --: offprint topics test -- '-video -diffusion'
  [exit 2]
  $ offprint search agent -video
  ! offprint: unknown option '-video'
  !   a query of several words goes into quotes: offprint search 'agent -video'
  [exit 2]
  $ offprint search agent memory -video
  ! offprint: unknown option '-video'
  !   a query of several words goes into quotes: offprint search 'agent memory -video'
  [exit 2]
  $ offprint --config none search -f text '-video'
  ! offprint: unknown option '-video'
  !   a query that begins with - goes behind --: offprint search -- '-video'
  [exit 2]
  $ offprint --config none search -f text -- '-speech' examples/page.txt | head -2
  Search: -speech
  6 of 8 papers match. Source: examples/page.txt (8 papers).
  $ offprint --config none search diffusion --since 2026-08
  ! offprint: search: there is no option --since
  !   days are a part of the query: listed>=2026-01-01, published<2024, since:7d
  [exit 2]
  $ offprint --since 2026-08 stats
  ! offprint: option '--since' stands before the command
  !   put it behind: offprint COMMAND --since …
  [exit 2]
  $ offprint --config none stats diffusion days.json
  ! offprint: stats: 'days.json' is one argument too many
  !   a query of several words goes into quotes; `offprint stats --help` says what it takes
  [exit 2]
  $ offprint --config none import -h | head -1
  Adds files of papers to the archive; one that was interrupted goes on where it was.

A search that shows a part of what it found says so where the format cannot.

  $ offprint --config none search --limit 2 -f ids '*' examples/page.txt
  title:059365c5cef4ad449a05adfd432053ac
  title:20e2e2e95c93673d4d4af1391b78ab1b
  ! offprint: 2 of 8 papers are written; --limit N writes more
  $ offprint --config none -q search --limit 2 -f ids '*' examples/page.txt
  title:059365c5cef4ad449a05adfd432053ac
  title:20e2e2e95c93673d4d4af1391b78ab1b

A word in the singular before another one is the name of a command with a slip.

  $ offprint topic list
  ! offprint: unknown command 'topic'
  !   did you mean 'topics'?
  [exit 2]
  $ offprint templates show mail.html
  ! offprint: unknown command 'templates'
  !   did you mean 'template'?
  [exit 2]
  $ offprint help digets
  ! offprint: help: there is no command 'digets'
  !   did you mean 'digest'?
  [exit 2]
  $ offprint digest --match zebra -f ids examples/page.txt
  ! offprint: nothing to show of 8 papers: 8 matched by no topic
  $ offprint digest --match zebra --since 2026/01/09 -f md examples/page.txt
  ! offprint: --format: 'md' is not known
  !   did you mean 'markdown'?
  [exit 2]
