Everybody who subscribed gets what is due to them. The sources are fetched first, once for all.

  $ cat > papers.jsonl <<'END'
  > {"id":"2601.00001","title":"Spectra that listen","abstract":"Koopman operators for audio.","listed":"2026-01-09"}
  > {"id":"2601.00002","title":"Video in one pass","abstract":"Temporal coherence of video.","listed":"2026-01-09"}
  > {"id":"2601.00003","title":"A survey of surveys","abstract":"Speech and audio, surveyed.","listed":"2026-01-09"}
  > END
  $ cat > config.toml <<'END'
  > [source.lab]
  > kind = "file"
  > path = "papers.jsonl"
  > [[topic]]
  > name = "Sound"
  > match = "audio OR speech"
  > [[topic]]
  > name = "Never"
  > match = "survey"
  > mute = true
  > [mail]
  > from = "Papers <papers@example.org>"
  > transport = "maildir:Mail"
  > END
  $ cat > ../bin/at <<'END'
  > #!/bin/sh
  > now=2026-01-$1:00Z; shift
  > exec offprint --config config.toml --now "$now" "$@"
  > END
  $ chmod +x ../bin/at; at 08T12:00 deliver --dry-run
  ! offprint: nobody is subscribed
  $ at 08T12:00 subscribe 'Ada L. <ada@example.org>'
  ada@example.org  daily at 08:00, the configured topics; next: Fri 9 Jan 2026 08:00
  $ at 08T12:00 subscribe bo@example.org --topic 'Video=ti:video' --topic Sound --schedule 'weekly saturday at 7'
  bo@example.org  weekly saturday at 07:00, 2 topics; next: Sat 10 Jan 2026 07:00
  $ at 08T12:00 subscribe eve@example.org --topic 'Nothing=zebra'
  eve@example.org  daily at 08:00, 1 topic; next: Fri 9 Jan 2026 08:00
  $ at 09T07:59 deliver
  0 due
  $ ls Mail
  ! ls: cannot access 'Mail': No such file or directory
  [exit 2]
  $ at 09T08:10 deliver --dry-run
  ada@example.org  due 2026-01-09T08:00:00Z: 1 paper, "Daily Papers, 9 January 2026"
  eve@example.org  due 2026-01-09T08:00:00Z: no new papers
  ! offprint: the sources are not asked: this is of what `offprint fetch` brought
  $ at 09T08:10 deliver
  2 due: 1 sent, 1 had nothing new
  $ sed -n '1,/^$/p' Mail/new/* | sed 's/%20[0-9a-f]*/%20TOKEN/; /^Message-ID/s/<.*@/<ID@/; /^ boundary/d; /^Content-Type/d'
  From: Papers <papers@example.org>
  To: "Ada L." <ada@example.org>
  Subject: Daily Papers, 9 January 2026
  Date: Fri, 9 Jan 2026 08:10:00 +0000
  Message-ID: <ID@example.org>
  List-Id: <papers.example.org>
  List-Unsubscribe:
   <mailto:papers@example.org?subject=unsubscribe%20TOKEN>
  Auto-Submitted: auto-generated
  Precedence: bulk
  MIME-Version: 1.0
  $ sed -n '/text.plain/,/text.html/p' Mail/new/* | sed '1,3d; /^--=_/,$d; s/%20[0-9a-f]*=$/%20TOKEN/; /^[0-9a-f]\{10,\}$/d'
  Daily Papers, Friday 9 January 2026
  1 of 3 papers matches "Sound". Source: lab (3 papers).
  Unsubscribe: mailto:papers@example.org?subject=3Dunsubscribe%20TOKEN

  SOUND (1)

  1. Spectra that listen
     Matched: audio.

     Koopman operators for audio.

     https://arxiv.org/abs/2601.00001

  Hidden: 1 muted by "Never", 1 matched no topic.

  --=20
  You get this because you subscribed to it: daily at 08:00; Sound. To
  leave, answer with the word "unsubscribe", or open:
  mailto:papers@example.org?subject=3Dunsubscribe%20TOKEN
Once is enough. A paper that comes later goes into the next one, which tells which it follows.

  $ at 09T09:00 deliver
  0 due
  $ echo '{"id":"2601.00004","title":"Speech at dawn","abstract":"Birds.","listed":"2026-01-10"}' >> papers.jsonl
  $ at 10T08:00 deliver
  3 due: 2 sent, 1 had nothing new
  $ at 10T08:00 deliveries
       4  2026-01-10T07:00:00Z  sent       3 papers  bo@example.org
       3  2026-01-10T08:00:00Z  sent       1 paper   ada@example.org
       1  2026-01-09T08:00:00Z  sent       1 paper   ada@example.org
  $ at 10T08:00 deliveries show 3 --raw | grep -c '^References'
  1
  $ at 10T08:00 deliveries list --format json | jq -c '.deliveries[0]' | sed 's/[0-9a-f]*@example.org"}/ID@example.org"}/'
  {"id":4,"address":"bo@example.org","due":"2026-01-10T07:00:00Z","state":"sent","papers":3,"attempts":1,"doubts":0,"frozen":"2026-01-10T08:00:00Z","changed":"2026-01-10T08:00:00Z","subject":"Daily Papers, 9–10 January 2026","message_id":"ID@example.org"}

Asleep for a week: one digest, for all of it.

  $ echo '{"id":"2601.00005","title":"Audio of the deep","abstract":"Whales.","listed":"2026-01-12"}' >> papers.jsonl
  $ at 19T08:30 deliver; at 19T08:30 deliveries show 7 | grep -e ^due -e ^subject
  3 due: 2 sent, 1 had nothing new
  due       2026-01-17T07:00:00Z
  subject   Daily Papers, 11–19 January 2026

A mail that is refused for good, for now, or may have arrived: the next run does what is right for each.

  $ sed -i 's|^transport.*|command = ["mailer"]|' config.toml
  $ cat > ../bin/mailer <<'END'
  > #!/bin/sh
  > who=$(sed -n '/^To: /{s/@.*//; s/.*[ <]//; p}')
  > echo "$who" >> calls
  > case "$(cat plan)" in
  > *$who=doubt*) kill -9 $$ ;;
  > *$who=*) echo no; exit $(sed -n "s/.*$who=\([0-9]*\).*/\1/p" plan) ;;
  > esac
  > END
  $ chmod +x ../bin/mailer; at 19T12:00 subscribe eve@example.org --topic Sound
  eve@example.org  daily at 08:00, 1 topic; next: Tue 20 Jan 2026 08:00
  $ echo 'ada=67 bo=75 eve=doubt' > plan; echo '{"id":"2601.00006","title":"Audio again","abstract":"x","listed":"2026-01-19"}' >> papers.jsonl
  $ at 24T08:00 deliver
  3 due: 1 to be tried again, 1 failed, 1 in doubt
  ! offprint: send 9 to ada@example.org: mailer ended with status 67: it refused the mail: "no"; its papers go into the next digest
  ! offprint: send 10 to bo@example.org: mailer ended with status 75: try again later: "no"; it is tried again later
  ! offprint: send 11 to eve@example.org: mailer was killed by signal 9 after it had begun to read the mail; it may have arrived
  [exit 3]
  $ at 24T08:00 deliveries | head -3
      11  2026-01-24T08:00:00Z  doubt      1 paper   eve@example.org  mailer was killed by signal 9 after it had begun to read the mail
      10  2026-01-24T07:00:00Z  retry      1 paper   bo@example.org  mailer ended with status 75: try again later: "no"
       9  2026-01-24T08:00:00Z  failed     1 paper   ada@example.org  mailer ended with status 67: it refused the mail: "no"
  $ at 24T08:00 deliveries show 9 8 --format json | jq -c '.deliveries[] | [.id, .state, .from, .shown, .cut]'
  [9,"failed","papers@example.org",[{"id":"arxiv:2601.00006","title":"Audio again","url":"https://arxiv.org/abs/2601.00006"}],[]]
  [8,"empty","",[],[]]
  $ at 24T08:00 deliveries show 8
  id        8
  address   eve@example.org
  due       2026-01-19T08:00:00Z
  state     empty
  since     2026-01-19T08:30:00Z
  papers    0
  attempts  0
  frozen    2026-01-19T08:30:00Z
  $ echo > plan; rm calls; at 24T08:05 deliver; cat calls; at 24T08:20 deliver; cat calls; at 24T08:21 deliveries | head -3
  0 due, 1 of earlier runs: 1 sent
  eve
  0 due, 1 of earlier runs: 1 sent
  eve
  bo
      11  2026-01-24T08:00:00Z  sent       1 paper   eve@example.org
      10  2026-01-24T07:00:00Z  sent       1 paper   bo@example.org
       9  2026-01-24T08:00:00Z  failed     1 paper   ada@example.org  mailer ended with status 67: it refused the mail: "no"
  $ echo '{"id":"2601.00007","title":"Audio once more","abstract":"x","listed":"2026-01-25"}' >> papers.jsonl; at 25T08:00 deliver; at 25T08:00 deliveries | head -2
  2 due: 2 sent
      13  2026-01-25T08:00:00Z  sent       1 paper   eve@example.org
      12  2026-01-25T08:00:00Z  sent       2 papers  ada@example.org

Whoever doubts can look, send again or settle; with doubt = "hold" nothing is sent twice by itself.

  $ echo 'doubt = "hold"' >> config.toml; echo 'ada=doubt eve=doubt' > plan; echo '{"id":"2601.00008","title":"Audio at last","abstract":"x","listed":"2026-01-26"}' >> papers.jsonl
  $ at 26T08:00 deliver; at 26T08:10 deliver
  2 due: 2 in doubt
  0 due
  ! offprint: send 14 to ada@example.org: mailer was killed by signal 9 after it had begun to read the mail; it may have arrived
  ! offprint: send 15 to eve@example.org: mailer was killed by signal 9 after it had begun to read the mail; it may have arrived
  $ at 26T08:10 deliveries | grep doubt
      15  2026-01-26T08:00:00Z  doubt      1 paper   eve@example.org  mailer was killed by signal 9 after it had begun to read the mail
      14  2026-01-26T08:00:00Z  doubt      1 paper   ada@example.org  mailer was killed by signal 9 after it had begun to read the mail
  $ at 26T08:10 status | tail -2; at 26T08:10 status --format json | jq .status.in_doubt
  deliveries
    2 in doubt; `offprint deliveries` names them
  2
  $ at 26T08:10 deliveries settle 14 --sent; at 26T08:10 deliveries resend 15; echo > plan; at 26T08:11 deliver
  0 due, 1 of earlier runs: 1 sent
  ! offprint: 14 to ada@example.org: sent
  ! offprint: the next `offprint deliver` sends 15 to eve@example.org
  $ at 26T08:12 deliveries | head -2
      15  2026-01-26T08:00:00Z  sent       1 paper   eve@example.org
      14  2026-01-26T08:00:00Z  sent       1 paper   ada@example.org  settled by hand

What is wrong with the setup ends the run, and so do five refusals in a row; the rest waits.

  $ for i in 1 2 3 4 5 6 7; do at 26T09:00 -q subscribe z$i@example.org --topic Sound > /dev/null; done; echo '{"id":"2601.00009","title":"Audio and on","abstract":"x","listed":"2026-01-27"}' >> papers.jsonl
  $ echo 'z=' > plan; sed -i 's/"mailer"/"env", "STATUS=78", "setup"/' config.toml; printf '#!/bin/sh\ncat > /dev/null; exit $STATUS\n' > ../bin/setup; chmod +x ../bin/setup
  $ at 27T08:00 deliver
  9 due: 9 left for the next run
  ! offprint: deliver: env ended with status 78: something is wrong with its setup; no more is tried now
  [exit 4]
  $ sed -i 's/STATUS=78/STATUS=69/' config.toml; at 27T08:01 deliver 2>&1
  offprint: send 16 to ada@example.org: env ended with status 69: it refused the mail; its papers go into the next digest
  offprint: send 17 to eve@example.org: env ended with status 69: it refused the mail; its papers go into the next digest
  offprint: send 18 to z1@example.org: env ended with status 69: it refused the mail; its papers go into the next digest
  offprint: send 19 to z2@example.org: env ended with status 69: it refused the mail; its papers go into the next digest
  offprint: send 20 to z3@example.org: env ended with status 69: it refused the mail; its papers go into the next digest
  0 due, 9 of earlier runs: 5 failed, 4 left for the next run
  offprint: deliver: env ended with status 69: it refused the mail; no more is tried now
  [exit 3]
  $ sed -i 's/STATUS=69/STATUS=0/' config.toml; at 27T08:02 deliver
  0 due, 4 of earlier runs: 4 sent
  $ at 27T08:02 deliveries --limit 3
      24  2026-01-27T08:00:00Z  sent       1 paper   z7@example.org
      23  2026-01-27T08:00:00Z  sent       1 paper   z6@example.org
      22  2026-01-27T08:00:00Z  sent       1 paper   z5@example.org

A source that fails: nothing is counted as empty, and what is there is sent with a word about it.

  $ mv papers.jsonl away.jsonl; at 28T08:00 deliver 2>&1 | sed 's|open /.*/|open |'; at 28T08:00 deliver -q
  offprint: read papers.jsonl: no such file or directory
    check the path; '-' is standard input
  9 due: 5 sent, 4 had nothing yet, for a source failed
  ! offprint: read papers.jsonl: no such file or directory
  !   check the path; '-' is standard input
  [exit 4]
  $ mv away.jsonl papers.jsonl; echo '{"id":"2601.00010","title":"Audio after all","abstract":"x","listed":"2026-01-28"}' >> papers.jsonl; at 28T09:00 -q deliver; at 28T09:00 deliveries --limit 1
      33  2026-01-28T08:00:00Z  sent       1 paper   z7@example.org

Whoever leaves between the writing and the sending gets nothing more; a topic that is gone is told, and the others are served.

  $ sed -i 's/STATUS=0/STATUS=75/; s/"Sound"/"Noise"/' config.toml; at 29T08:00 subscriptions | wc -l
  10
  $ echo '{"id":"2601.00011","title":"Audio in the end","abstract":"x","listed":"2026-01-29"}' >> papers.jsonl; at 29T08:00 deliver 2>&1 | tail -3
    `offprint subscriptions edit z7@example.org --topic …` says what they get; `offprint topics` lists what there is
  offprint: send 34 to ada@example.org: env ended with status 75: try again later; it is tried again later
  9 due: 1 to be tried again, 8 could not be made
  $ at 29T08:00 -q unsubscribe ada@example.org; sed -i 's/STATUS=75/STATUS=0/' config.toml; at 29T09:00 deliver --no-fetch ada@example.org; at 29T09:00 deliveries | grep dropped
  0 due, 1 of earlier runs: 1 had left
      34  2026-01-29T08:00:00Z  dropped    2 papers  ada@example.org  its reader had left

Two runs at once: the second ends.

  $ cat > ../bin/again <<'END'
  > #!/bin/sh
  > cat > /dev/null; at 30T08:00 deliver; echo "status $?"
  > END
  $ chmod +x ../bin/again; sed -i 's/"Noise"/"Sound"/; s/"env", "STATUS=0", "setup"/"sh", "-c", "again > again.txt 2>\&1"/' config.toml
  $ echo '{"id":"2601.00012","title":"Audio finale","abstract":"x","listed":"2026-01-30"}' >> papers.jsonl; at 30T08:00 deliver; cat again.txt
  8 due: 8 sent
  offprint: another run delivers now
  status 75

What makes no sense is refused.

  $ at 30T08:00 deliver nobody@example.org
  ! offprint: nobody is subscribed as nobody@example.org
  !   `offprint subscriptions` lists who is
  [exit 2]
  $ at 30T08:00 deliveries show 999
  ! offprint: deliveries: there is no mail 999
  !   `offprint deliveries` lists them
  [exit 2]
  $ at 30T08:00 deliveries shwo 1
  ! offprint: deliveries: 'shwo' is not known
  !   did you mean 'show'?
  [exit 2]
  $ at 30T08:00 deliveries settle 1
  ! offprint: deliveries settle: did it arrive?
  !   give --sent or --failed
  [exit 2]
  $ at 30T08:00 deliveries show x
  ! offprint: deliveries: 'x' is no ID of a mail
  !   `offprint deliveries` lists them
  [exit 2]
  $ at 30T08:00 deliveries show 1 --raw
  ! offprint: deliveries: mail 1 is not kept any more
  !   of those that were sent, the last one to each address is
  [exit 2]
  $ at 30T08:00 deliveries list 1
  ! offprint: deliveries list: '1' is no address
  !   `offprint deliveries show 1` shows a mail
  [exit 2]
  $ offprint --config none deliver
  ! offprint: deliver: nobody says who sends it
  !   set from under [mail] in the configuration
  [exit 2]

A mail that comes back is read from standard input: it is believed when it shows a token in its subject, or answers a mail of ours.

  $ at 30T09:00 subscriptions show bo@example.org | sed -n 's/^token *//p' > token; printf 'Subject: Re: Daily Papers\n\n> unsubscribe %s\n' $(cat token) | at 30T09:00 unsubscribe -
  ! offprint: nobody leaves by this mail: it has no token in its subject, and answers no mail of ours
  [exit 1]
  $ printf 'Subject: unsubscribe %s\n\n' $(cat token) | at 30T09:00 unsubscribe -
  ! offprint: bo@example.org is unsubscribed
  $ at 30T09:00 deliveries --format json | jq -r '[.deliveries[] | select(.address == "z1@example.org")][0].message_id' > id; printf 'Subject: Re: Daily Papers\nIn-Reply-To: <%s>\n\nUnsubscribe me.\n' $(cat id) | at 30T09:00 unsubscribe -
  ! offprint: z1@example.org is unsubscribed
  $ printf 'Subject: Re: Daily Papers\nIn-Reply-To: <else@example.org>\n\nUnsubscribe me.\n' | at 30T09:00 unsubscribe -
  ! offprint: nobody leaves by this mail: it has no token in its subject, and answers no mail of ours
  [exit 1]

A report that a mail did not arrive: its papers go into the next, and after three in a row nothing more is sent.

  $ sed -i 's/^command.*/command = ["true"]/' config.toml; at 30T09:00 subscribe eve@example.org --topic Sound --schedule 'daily at 10' >/dev/null
  $ for day in 1 2 3; do
  > now=2026-02-0$day; echo "{\"id\":\"2602.0000$day\",\"title\":\"Audio in February, part $day\",\"abstract\":\"x\",\"listed\":\"$now\"}" >> papers.jsonl
  > offprint --config config.toml --now ${now}T12:00Z -q deliver eve@example.org 2>/dev/null
  > id=$(offprint --config config.toml --now ${now}T12:00Z deliveries --format json | jq -r '[.deliveries[] | select(.address == "eve@example.org")][0] | .message_id')
  > printf 'Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nAction: failed\nStatus: 5.1.1\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <%s>\n--b--\n' "$id" | offprint --config config.toml --now ${now}T13:00Z unsubscribe -
  > done
  ! offprint: eve@example.org: a mail came back (5.1.1)
  ! offprint: eve@example.org: a mail came back (5.1.1)
  ! offprint: eve@example.org: a mail came back (5.1.1), the third in a row: paused
  $ offprint --config config.toml --now 2026-02-03T13:00Z subscriptions | grep eve; offprint --config config.toml --now 2026-02-03T13:00Z deliveries | grep eve | head -3
  eve@example.org  daily at 10:00, 1 topic; paused: three mails in a row came back, the last on 2026-02-03
      45  2026-02-03T10:00:00Z  failed     3 papers  eve@example.org  bounced: 5.1.1
      44  2026-02-02T10:00:00Z  failed     2 papers  eve@example.org  bounced: 5.1.1
      43  2026-02-01T10:00:00Z  failed     1 paper   eve@example.org  bounced: 5.1.1
