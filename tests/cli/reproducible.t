The same input at the same time gives the same bytes, in every format.

  $ for f in terminal text markdown json jsonl; do for run in 1 2; do offprint --config examples/config.toml --now 2026-01-09T08:00Z digest --rest -f $f examples/page.txt examples/daily.json > $f.$run; done; cmp $f.1 $f.2 && echo $f; done
  terminal
  text
  markdown
  json
  jsonl

The order of the listings changes neither which papers are shown nor how often.

  $ offprint --now 2026-01-09 digest examples/page.txt examples/daily.json -f jsonl | wc -l
  12
  $ offprint --now 2026-01-09 digest examples/daily.json examples/page.txt -f jsonl | wc -l
  12
