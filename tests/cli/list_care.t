A list is looked after: nothing begins one by accident, nobody is asked for what they did not say, and who
cannot be reached is not tried for ever.

  $ printf '[mail]\nfrom = "papers@example.org"\ncommand = ["./post"]\n[source.lab]\nkind = "file"\npath = "papers.jsonl"\n' >list.toml
  $ printf '#!/bin/sh\nexec offprint --config list.toml "$@"\n' >../bin/o && chmod +x ../bin/o
  $ o unsubscribe 0123456789abcdef0123456789abcdef01234567 2>&1 | sed 's|in .*/ledger|in ledger|'
  offprint: unsubscribe: nobody has subscribed to a list in ledger.db
    run it as the user who runs `offprint deliver`, with the same HOME or XDG_STATE_HOME
  $ o confirm 0123456789abcdef0123456789abcdef01234567 2>/dev/null
  [exit 4]

Who moves the hour stays in the same zone; a zone that is named is another matter.

  $ o subscribe ada@example.org --schedule 'daily at 8 in Asia/Tokyo' --now 2026-01-08
  ada@example.org  daily at 08:00 in Asia/Tokyo, the configured topics; next: Fri 9 Jan 2026 08:00
  $ o subscribe ada@example.org --schedule 'daily at 9' --now 2026-01-08
  ada@example.org  daily at 09:00 in Asia/Tokyo, the configured topics; next: Fri 9 Jan 2026 09:00
  $ o subscribe ada@example.org --schedule 'daily at 9 in UTC' --now 2026-01-08
  ada@example.org  daily at 09:00 in UTC, the configured topics; next: Thu 8 Jan 2026 09:00

An address that a server refuses three times in a row is not tried again until somebody says so.

  $ printf '#!/bin/sh\ncat >/dev/null\necho "550 5.1.1 no such user" >&2\nexit 67\n' >post && chmod +x post
  $ for day in 09 10 11 12; do echo "{\"id\":\"2601.000$day\",\"title\":\"Paper of the $day\",\"listed\":\"2026-01-$day\"}" >papers.jsonl; o -q deliver --now 2026-01-${day}T10:00Z; done
  ! offprint: send 1 to ada@example.org: ./post ended with status 67: it refused the mail: "550 5.1.1 no such user"; its papers go into the next digest
  ! offprint: send 2 to ada@example.org: ./post ended with status 67: it refused the mail: "550 5.1.1 no such user"; its papers go into the next digest
  ! offprint: send 3 to ada@example.org: ./post ended with status 67: it refused the mail: "550 5.1.1 no such user"; its papers go into the next digest
  ! offprint: ada@example.org: the third mail in a row that was refused: paused
  $ o subscriptions --now 2026-01-12
  ada@example.org  daily at 09:00 in UTC, the configured topics; paused: three mails in a row were refused, the last on 2026-01-11

What went to one of them, and what no server took yet.

  $ o deliveries ADA@example.org --limit 1
       3  2026-01-11T09:00:00Z  failed     3 papers  ada@example.org  ./post ended with status 67: it refused the mail: "550 5.1.1 no such user"
  $ o deliveries eve@example.org
  ! offprint: there was nothing to deliver to eve@example.org yet; `offprint subscriptions show` tells what is due
  $ o deliveries list 12
  ! offprint: deliveries list: '12' is no address
  !   `offprint deliveries show 12` shows a mail
  [exit 2]
  $ o subscriptions resume ada@example.org --now 2026-01-12
  ada@example.org  daily at 09:00 in UTC, the configured topics; next: Mon 12 Jan 2026 09:00
  $ printf '#!/bin/sh\nexit 75\n' >post; o -q deliver --now 2026-01-13T10:00Z
  ! offprint: send 4 to ada@example.org: ./post ended with status 75: try again later; it is tried again later
  [exit 75]
  $ o status --now 2026-01-13 | tail -2
  deliveries
    1 waiting; `offprint deliveries` names them
  $ o subscribe bea@example.org --schedule 'daily at 9 in UTC' --now 2026-01-12
  bea@example.org  daily at 09:00 in UTC, the configured topics; next: Mon 12 Jan 2026 09:00
  $ o deliver --dry-run bea@example.org --now 2026-01-13T10:10Z
  bea@example.org  due 2026-01-13T09:00:00Z: 1 paper, "Daily Papers, 13 January 2026"
  ! offprint: the sources are not asked: this is of what `offprint fetch` brought

Who is resumed begins anew: the next refusal is the first.

  $ printf '#!/bin/sh\ncat >/dev/null\necho "550 5.1.1 no such user" >&2\nexit 67\n' >post
  $ for day in 14 15; do echo "{\"id\":\"2601.000$day\",\"title\":\"Paper of the $day\",\"listed\":\"2026-01-$day\"}" >papers.jsonl; o -q deliver ada@example.org --now 2026-01-${day}T10:00Z; done
  ! offprint: send 5 to ada@example.org: ./post ended with status 67: it refused the mail: "550 5.1.1 no such user"; its papers go into the next digest
  ! offprint: send 4 to ada@example.org: ./post ended with status 67: it refused the mail: "550 5.1.1 no such user"; its papers go into the next digest
  ! offprint: send 6 to ada@example.org: ./post ended with status 67: it refused the mail: "550 5.1.1 no such user"; its papers go into the next digest
  ! offprint: ada@example.org: the third mail in a row that was refused: paused
  [exit 3]
  $ o subscriptions --now 2026-01-15T11:00Z
  ada@example.org  daily at 09:00 in UTC, the configured topics; paused: three mails in a row were refused, the last on 2026-01-15
  bea@example.org  daily at 09:00 in UTC, the configured topics; next: Fri 16 Jan 2026 09:00
  $ o deliveries ada@example.org --limit 1
       6  2026-01-15T09:00:00Z  failed     2 papers  ada@example.org  ./post ended with status 67: it refused the mail: "550 5.1.1 no such user"
  $ o deliveries show 5 | grep -e ^shown -e ^cut
  shown     Paper of the 14 (arxiv:2601.00014)
