What was fetched once is there without a network; what was not is said, with status 4, or 3 beside others.

  $ mkdir -p ../config/offprint; printf '[source.hf]\nkind = "huggingface"\napi = "%s"\n' "$API" >../config/offprint/config.toml
  $ offprint --offline list hf:2026-01-09 2>&1 | sed "s|$API|API|"
  offprint: fetch API/api/daily_papers?date=2026-01-09&limit=100&p=0: nothing is kept of it, and --offline was given
    run it once without --offline
  $ offprint list hf:2026-01-09 -f jsonl | wc -l
  8
  $ offprint --offline list hf:2026-01-09 -f jsonl | wc -l
  8
  $ offprint --offline --now 2026-01-11 digest hf -f text | sed -n 2,3p
  8 papers. Source: hf (8 papers; weekend; latest listed day: 2026-01-09).
  $ offprint --offline digest hf:2026-01-09 hf:2026-01-08 -o digest.md 2>/dev/null
  [exit 3]

Files and the archive need no network.

  $ offprint -q --offline import examples/page.txt
  $ offprint --offline search koopman -f jsonl | wc -l
  2

Nobody else can read what is kept. A file that was damaged is fetched again.

  $ stat -c '%a %n' ../cache/offprint ../cache/offprint/http
  700 ../cache/offprint
  700 ../cache/offprint/http
  $ for f in ../cache/offprint/http/*; do printf 'x' >>"$f"; done
  $ offprint -q --offline list hf:2026-01-09 2>/dev/null
  [exit 4]
  $ offprint list hf:2026-01-09 -f jsonl | wc -l
  8
  $ offprint --offline list hf:2026-01-09 -f jsonl | wc -l
  8

Without a home nothing is kept, and everything else works.

  $ env -u XDG_CACHE_HOME -u HOME offprint --config ../config/offprint/config.toml list hf:2026-01-09 -f jsonl | wc -l
  8
