A source that answers without the day's papers says why: the same feed of a Friday, on other days.

  $ mkdir -p ../config/offprint; printf '[source.arxiv]\nkind = "arxiv"\ncategories = ["cs.SD"]\napi = "%s"\n' "$API" >../config/offprint/config.toml
  $ offprint --now 2026-01-09T03:00:00Z fetch
  arxiv: 2 listed, 2 new, 0 updated, 0 unchanged
  $ offprint --now 2026-01-09T12:00:00Z fetch
  arxiv: 2 listed, 0 new, 0 updated, 2 unchanged
  $ offprint --now 2026-01-10T12:00:00Z fetch
  arxiv: 2 listed, 0 new, 0 updated, 2 unchanged; weekend; the last announcement is of Fri 9 Jan 2026
  $ offprint --now 2026-01-12T03:00:00Z fetch --format json | jq -c '.sources[0] | .status, .note'
  "early"
  "of Fri 9 Jan 2026; the announcement of Mon 12 Jan 2026 is not there yet"
  $ offprint --now 2026-01-14T12:00:00Z fetch
  arxiv: 2 listed, 0 new, 0 updated, 2 unchanged; stale since 2026-01-09
  $ offprint status | sed -n 2p
    arxiv: 2 listed, 0 new at 2026-01-14T12:00:00Z; stale since 2026-01-09; nothing new since 2026-01-09T03:00:00Z
  $ offprint status --format json | jq -r '.status.sources[0].status'
  stale
  $ offprint --now 2026-01-14T12:00:00Z digest -f markdown | sed -n '3,5p'
  2 papers. Source: arxiv (2 papers; stale since 2026-01-09).

  ## All papers (2)

A digest of it is written, whatever was said; what it says of a weekend, too.

  $ offprint --now 2026-01-10T12:00:00Z digest -f json | jq -c '.digest.sources[0]'
  {"name":"arxiv","status":"weekend","listed":2,"note":"weekend; the last announcement is of Fri 9 Jan 2026"}

Hugging Face's day is told in the same way.

  $ printf '[source.hf]\nkind = "huggingface"\napi = "%s"\n' "$API" >../config/offprint/config.toml
  $ offprint --now 2026-01-09T12:00:00Z fetch
  hf: 8 listed, 7 new, 1 updated, 0 unchanged
  $ offprint --now 2026-01-11T12:00:00Z fetch
  hf: 8 listed, 0 new, 0 updated, 8 unchanged; weekend; latest listed day: 2026-01-09
  $ offprint --now 2026-01-14T12:00:00Z fetch hf hf:2026-01-13
  hf: 8 listed, 0 new, 0 updated, 8 unchanged; stale since 2026-01-09; latest listed day: 2026-01-09
  hf:2026-01-13: 8 listed, 0 new, 0 updated, 8 unchanged; lists 2026-01-09, not 2026-01-13

A saved answer that is as long as the service's page may not be all.

  $ jq -c '[range(50) as $i | .[0] | .paper.id = "2601.1\($i + 1000)" | .paper.title = "Paper \($i)"]' examples/daily.json >fifty.json
  $ offprint import fifty.json
  fifty.json: 50 listed, 50 new, 0 updated, 0 unchanged; cut at 50: more may exist
  $ offprint digest fifty.json -f text | sed -n 2,3p
  50 papers. Source: fifty.json (50 papers; cut at 50: more may exist).
