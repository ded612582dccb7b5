At first there is nothing, and what makes it is said.

  $ offprint status
  sources
    none was fetched yet; `offprint fetch` does
  archive
    none yet; `offprint fetch` or `offprint import FILE` makes it
  digests
    none is remembered; `offprint digest --new` does
  subscriptions
    0 active, 0 paused

What was fetched is told with when, and what was new.

  $ offprint --now 2026-01-09T08:00:00Z fetch examples/page.txt
  examples/page.txt: 8 listed, 8 new, 0 updated, 0 unchanged
  $ offprint --now 2026-01-10T08:00:00Z fetch examples/page.txt
  examples/page.txt: 8 listed, 0 new, 0 updated, 8 unchanged
  $ offprint status | sed -n 2p
    examples/page.txt: 8 listed, 0 new at 2026-01-10T08:00:00Z; nothing new since 2026-01-09T08:00:00Z

A source that fails is counted; the third time is no passing trouble.

  $ offprint --now 2026-01-11T08:00:00Z fetch examples/page.txt gone.json
  examples/page.txt: 8 listed, 0 new, 0 updated, 8 unchanged
  ! offprint: gone.json: failed: read gone.json: no such file or directory
  !   check the path; '-' is standard input
  [exit 3]
