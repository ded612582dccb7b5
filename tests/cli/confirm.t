With --confirm a mail asks first. Nothing else is sent before it is answered.

  $ printf '[mail]\nfrom = "Papers <papers@example.org>"\ntransport = "maildir:Mail"\n[source.lab]\nkind = "file"\npath = "papers.jsonl"\n' > config.toml
  $ cat > ../bin/at <<'END'
  > #!/bin/sh
  > now=2026-01-$1:00Z; shift
  > exec offprint --config config.toml --now "$now" "$@"
  > END
  $ chmod +x ../bin/at; at 08T12:00 subscribe 'Ada L. <ada@example.org>' --topic Sound=audio --schedule 'daily at 8' --confirm --dry-run
  Would send "Please confirm: Daily Papers"
  from   papers@example.org
  to     ada@example.org
  by     maildir:Mail

  Somebody entered this address to get "Daily Papers" by mail: daily at
  08:00, 1 topic. Is it what you want?

  Then answer this mail with the word "confirm" in its first line, or send
  one with the subject "confirm" and the code in this address.

  mailto:papers@example.org?subject=confirm%20TOKEN

  If you do not want this, do nothing: nothing else is sent to you.
  $ ls Mail ../state/offprint
  ! ls: cannot access 'Mail': No such file or directory
  ! ls: cannot access '../state/offprint': No such file or directory
  [exit 2]
  $ at 08T12:00 subscribe 'Ada L. <ada@example.org>' --topic Sound=audio --schedule 'daily at 8' --confirm
  ada@example.org  daily at 08:00, 1 topic; unconfirmed, asked Thu 8 Jan 2026 12:00
  ! offprint: a mail asks ada@example.org to confirm
  $ sed -n '1,/^$/p' Mail/new/* | sed 's/<confirm-1767873600-[0-9a-f]\{40\}@/<ID@/; /^ boundary/d; /^Content-Type/d'
  From: Papers <papers@example.org>
  To: ada@example.org
  Subject: Please confirm: Daily Papers
  Date: Thu, 8 Jan 2026 12:00:00 +0000
  Message-ID:
   <ID@example.org>
  Reply-To: papers@example.org
  List-Id: <papers.example.org>
  Auto-Submitted: auto-generated
  Precedence: bulk
  MIME-Version: 1.0
  $ at 08T12:00 subscriptions
  ada@example.org  daily at 08:00, 1 topic; unconfirmed, asked Thu 8 Jan 2026 12:00
  $ at 08T12:00 subscriptions show ada@example.org | grep -e ^state -e ^since -e ^asked -e ^next
  state     unconfirmed
  since     2026-01-08T12:00:00Z
  asked     2026-01-08T12:00:00Z
  $ at 08T12:00 subscriptions --format json | jq -c '.subscriptions[]'
  {"address":"ada@example.org","name":"Ada L.","state":"unconfirmed","schedule":"daily at 08:00","topics":["Sound=audio"],"format":"html","since":"2026-01-08T12:00:00Z","asked":"2026-01-08T12:00:00Z"}
  $ at 08T12:00 status --format json | jq -c '.status | [.active, .unconfirmed]'; at 08T12:00 status | tail -1
  [0,1]
    0 active, 0 paused, 1 unconfirmed
  $ echo '{"id":"2601.00001","title":"Audio of old","abstract":"x","listed":"2026-01-09"}' > papers.jsonl
  $ at 09T08:10 deliver; ls Mail/new | wc -l
  0 due
  1

The same address is asked once an hour at most; then with what was changed.

  $ at 08T12:59 subscribe ada@example.org --limit 5 --confirm
  ! offprint: subscribe: ada@example.org was asked already on Thu 8 Jan 2026 12:00; nothing is changed or sent
  !   the same address is asked once an hour, again from Thu 8 Jan 2026 13:00 on; without --confirm nobody is
  [exit 75]
  $ at 08T12:59 subscriptions show ada@example.org | grep -c ^limit
  0
  [exit 1]
  $ at 08T13:00 subscribe Ada@example.org --limit 5 --confirm; ls Mail/new | wc -l
  ada@example.org  daily at 08:00, 1 topic, 5 papers at most; unconfirmed, asked Thu 8 Jan 2026 13:00
  2
  ! offprint: a mail asks ada@example.org to confirm

Whoever confirms gets what comes from then on.

  $ sed -e :a -e '/=$/{N;s/=\n//;ta' -e '}' Mail/new/* | grep -o 'confirm%20[0-9a-f]\{40\}' | sort -u | cut -c 11- > token; wc -lc < token
   1 41
  $ at 09T12:00 confirm $(tr 0-9a-f 1-9a-f0 < token); at 09T12:00 confirm $(tr a-f A-F < token)
  ada@example.org  daily at 08:00, 1 topic, 5 papers at most; next: Sat 10 Jan 2026 08:00
  ! offprint: this is no token that confirms a subscription
  !   it has 40 digits from 0 to f; `offprint subscribe ADDRESS --confirm` sends one
  $ at 09T12:01 confirm $(cat token)
  ! offprint: ada@example.org is confirmed already
  $ echo '{"id":"2601.00002","title":"Audio anew","abstract":"x","listed":"2026-01-10"}' >> papers.jsonl; rm Mail/new/*
  $ at 10T08:10 deliver; grep -h -e '^1\. ' -e '^2\. ' Mail/new/*
  1 due: 1 sent
  1. Audio anew
  $ at 10T08:10 subscribe ada@example.org --topic Other=video --confirm; at 10T08:10 subscriptions show ada@example.org | grep ^topic
  topic     Sound=audio
  ! offprint: ada@example.org is subscribed already; nothing is changed or sent
  !   without --confirm, `offprint subscribe` changes a subscription

The token that confirms does not unsubscribe, nor the other one confirm; whoever has left is asked anew.

  $ at 10T09:00 unsubscribe $(cat token)
  ! offprint: this is no address, and no token of anybody
  [exit 1]
  $ at 10T09:00 subscriptions show ada@example.org | sed -n 's/^token *//p' > leave; at 10T09:00 confirm $(cat leave)
  ! offprint: this is the token to unsubscribe with
  !   the mail that `offprint subscribe --confirm` sent has the one to confirm with
  [exit 1]
  $ at 10T09:00 unsubscribe $(cat leave); at 10T09:01 confirm $(cat token)
  ! offprint: ada@example.org is unsubscribed
  ! offprint: ada@example.org has left since that mail was sent
  !   `offprint subscribe ada@example.org --confirm` asks again
  [exit 1]
  $ at 10T09:02 -q subscribe ada@example.org --confirm; at 10T09:03 -q confirm $(cat token)
  ada@example.org  daily at 08:00, 1 topic, 5 papers at most; unconfirmed, asked Sat 10 Jan 2026 09:02
  ada@example.org  daily at 08:00, 1 topic, 5 papers at most; next: Sun 11 Jan 2026 08:00

An answer to the mail confirms, too, wherever answers go; what a program wrote does not.

  $ rm Mail/new/*; at 11T08:00 -q subscribe bo@example.org --confirm; grep -ho '<confirm-[^>]*>' Mail/new/* > id
  bo@example.org  daily at 08:00, the configured topics; unconfirmed, asked Sun 11 Jan 2026 08:00
  $ printf 'Subject: Re: Please confirm: Daily Papers\nIn-Reply-To: %s\n\nWhat is this?\n' "$(cat id)" | at 11T09:00 confirm -
  ! offprint: nobody confirms by this mail: the first line of what bo@example.org answers is not `confirm`
  [exit 1]
  $ printf 'Subject: Out of office\nAuto-Submitted: auto-replied\nIn-Reply-To: %s\n\nconfirm\n' "$(cat id)" | at 11T09:00 confirm -
  ! offprint: nobody confirms by this mail: a program answers for bo@example.org
  [exit 1]
  $ printf 'Subject: Re: Please confirm: Daily Papers\nIn-Reply-To: %s\n\nConfirm!\n\n> What was asked\n' "$(cat id)" | at 11T09:00 unsubscribe -
  bo@example.org  daily at 08:00, the configured topics; next: Mon 12 Jan 2026 08:00
  $ printf 'Subject: confirm %s\n\n' $(cat token) | at 11T09:00 confirm -
  ! offprint: ada@example.org is confirmed already

So does a report that the mail came back tell whose it was.

  $ rm Mail/new/*; at 11T10:00 -q subscribe el@example.org --confirm; grep -ho '<confirm-[^>]*>' Mail/new/* > id
  el@example.org  daily at 08:00, the configured topics; unconfirmed, asked Sun 11 Jan 2026 10:00
  $ printf 'Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nAction: failed\nStatus: 5.1.1\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: %s\n--b--\n' "$(cat id)" | at 11T11:00 unsubscribe -
  ! offprint: el@example.org: the mail that asks to confirm came back (5.1.1)

When the mail is not taken, everything is as it was.

  $ sed -i 's|^transport.*|command = ["mailer"]|' config.toml; printf '#!/bin/sh\ncat > /dev/null; echo no; exit $(cat plan)\n' > ../bin/mailer; chmod +x ../bin/mailer
  $ echo 75 > plan; at 12T08:00 subscribe cy@example.org --confirm
  ! offprint: send to cy@example.org: mailer ended with status 75: try again later: "no"; nobody was asked, nothing is changed
  !   the same command may do better later
  [exit 75]
  $ echo 67 > plan; at 12T08:00 subscribe cy@example.org --confirm; at 12T08:00 subscriptions | grep -c cy@
  0
  ! offprint: send to cy@example.org: mailer ended with status 67: it refused the mail: "no"; nobody was asked, nothing is changed
  [exit 1]
  $ at 12T08:00 subscribe cy@example.org --confirm --send-with 'sh -c "cat >/dev/null; kill -9 \$\$"'
  ! offprint: send to cy@example.org: sh was killed by signal 9 after it had begun to read the mail; it may have arrived
  !   an answer to it counts; after an hour the same command sends another
  [exit 3]
  $ at 12T08:01 subscriptions | grep cy@; at 12T08:01 subscribe cy@example.org --confirm
  cy@example.org  daily at 08:00, the configured topics; unconfirmed, asked Mon 12 Jan 2026 08:00
  ! offprint: subscribe: cy@example.org was asked already on Mon 12 Jan 2026 08:00; nothing is changed or sent
  !   the same address is asked once an hour, again from Mon 12 Jan 2026 09:00 on; without --confirm nobody is
  [exit 75]
  $ at 12T08:01 subscribe cy@example.org
  cy@example.org  daily at 08:00, the configured topics; next: Tue 13 Jan 2026 08:00

In a table they stay unconfirmed, and no table confirms them.

  $ at 13T08:00 subscribe di@example.org --confirm --send-with 'sh -c "cat >/dev/null"'; at 13T08:00 subscriptions export | grep di@
  di@example.org  daily at 08:00, the configured topics; unconfirmed, asked Tue 13 Jan 2026 08:00
  di@example.org,,,daily at 08:00,,unconfirmed,,html
  ! offprint: a mail asks di@example.org to confirm
  $ printf 'address,state\ndi@example.org,active\nbo@example.org,unconfirmed\nnew@example.org,unconfirmed\n' > people.csv; at 13T08:00 subscriptions import people.csv; at 13T08:00 subscriptions export | grep -e di@ -e bo@ -e new@
  bo@example.org,,,daily at 08:00,,active,,html
  di@example.org,,,daily at 08:00,,unconfirmed,,html
  new@example.org,,,daily at 08:00,,unconfirmed,,html
  ! offprint: people.csv: 3 subscriptions: 1 new, 2 unchanged

What makes no sense is refused.

  $ at 13T08:00 subscribe me@example.org --dry-run
  ! offprint: --dry-run goes with --confirm only
  !   without it no mail is sent
  [exit 2]
  $ at 13T08:00 subscribe me@example.org --send-with cat
  ! offprint: --send-with goes with --confirm only
  !   without it no mail is sent
  [exit 2]
  $ at 13T08:00 subscribe me@example.org --confirm --send-with "'"
  ! offprint: --send-with: command: quote not closed: '
  !   add the missing '
  [exit 2]
  $ at 13T08:00 confirm
  ! offprint: confirm: a token is needed
  !   it stands in the mail that `offprint subscribe ADDRESS --confirm` sent
  [exit 2]
  $ at 13T08:00 confirm me@example.org
  ! offprint: confirm: 'me@example.org' is no token
  !   `offprint subscribe ADDRESS` subscribes without asking
  [exit 2]
  $ echo | at 13T08:00 confirm -
  ! offprint: nobody confirms by this mail: it answers no mail that asked, and has no token in its subject
  [exit 1]
  $ offprint --config none subscribe me@example.org --confirm
  ! offprint: subscribe --confirm: nobody says who sends it
  !   set from under [mail] in the configuration
  [exit 2]
