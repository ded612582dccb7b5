Who subscribes gets digests of the configured topics, daily at eight, unless something else is said.

  $ printf 'timezone = "Europe/Berlin"\n[[topic]]\nname = "Sound"\nmatch = "audio OR speech"\n' > config.toml
  $ cat > ../bin/o <<'END'
  > #!/bin/sh
  > exec offprint --config config.toml --now 2026-01-09T08:00:00Z "$@"
  > END
  $ chmod +x ../bin/o; o subscriptions
  ! offprint: nobody is subscribed
  $ o subscribe me@example.org
  me@example.org  daily at 08:00, the configured topics; next: Sat 10 Jan 2026 08:00
  ! offprint: nothing can be sent yet: set from under [mail] in the configuration; `offprint doctor` tells what else is missing
  $ o subscribe 'Ada L. <ada@example.org>' --topic Sound --topic 'Video=ti:video' --schedule 'weekly friday at 7:30 in America/New_York' --limit 20
  ada@example.org  weekly friday at 07:30 in America/New_York, 2 topics, 20 papers at most; next: Fri 9 Jan 2026 07:30
  ! offprint: nothing can be sent yet: set from under [mail] in the configuration; `offprint doctor` tells what else is missing
  $ o subscribe =b@example.org --topic 'Rest=-survey' --schedule 'monthly 31 at 18'
  =b@example.org  monthly 31 at 18:00, 1 topic; next: Sat 31 Jan 2026 18:00
  ! offprint: nothing can be sent yet: set from under [mail] in the configuration; `offprint doctor` tells what else is missing
  $ o subscriptions
  =b@example.org  monthly 31 at 18:00, 1 topic; next: Sat 31 Jan 2026 18:00
  ada@example.org  weekly friday at 07:30 in America/New_York, 2 topics, 20 papers at most; next: Fri 9 Jan 2026 07:30
  me@example.org  daily at 08:00, the configured topics; next: Sat 10 Jan 2026 08:00
  $ o subscriptions list --format json | jq -c '.subscriptions[]'
  {"address":"=b@example.org","state":"active","schedule":"monthly 31 at 18:00","topics":["Rest=-survey"],"format":"html","since":"2026-01-09T08:00:00Z","next":"2026-01-31T17:00:00Z"}
  {"address":"ada@example.org","name":"Ada L.","state":"active","schedule":"weekly friday at 07:30 in America/New_York","topics":["Sound","Video=ti:video"],"limit":20,"format":"html","since":"2026-01-09T08:00:00Z","next":"2026-01-09T12:30:00Z"}
  {"address":"me@example.org","state":"active","schedule":"daily at 08:00","topics":[],"format":"html","since":"2026-01-09T08:00:00Z","next":"2026-01-10T07:00:00Z"}
  $ o subscriptions show ada@example.org | sed '/^token/s/[0-9a-f]\{40\}/TOKEN/'
  address   ada@example.org
  name      Ada L.
  state     active
  schedule  weekly friday at 07:30 in America/New_York
  topic     Sound
  topic     Video=ti:video
  limit     20
  format    html
  since     2026-01-09T08:00:00Z
  next      Fri 9 Jan 2026 07:30
  next      Fri 16 Jan 2026 07:30
  next      Fri 23 Jan 2026 07:30
  token     TOKEN
  $ stat -c '%a %n' ../state/offprint/token.key | sed 's|\.\./||'
  600 state/offprint/token.key

Again for the same address, in whatever case, changes what is given and keeps the rest.

  $ o subscribe Ada@example.org --schedule 'weekdays at 6'
  ada@example.org  weekdays at 06:00 in America/New_York, 2 topics, 20 papers at most; next: Fri 9 Jan 2026 06:00
  $ o subscriptions show ada@example.org | grep -e ^topic -e ^name -e ^limit
  name      Ada L.
  topic     Sound
  topic     Video=ti:video
  limit     20

A pause ends by itself, or by hand.

  $ o subscriptions pause me@example.org --until 2026-02-01
  me@example.org  daily at 08:00, the configured topics; paused until 2026-02-01; next: Sun 1 Feb 2026 08:00
  $ o subscriptions pause ada@example.org
  ada@example.org  weekdays at 06:00 in America/New_York, 2 topics, 20 papers at most; paused
  $ o subscriptions list --format json | jq -c '.subscriptions[] | [.address, .state, .paused_until, .next]'
  ["=b@example.org","active",null,"2026-01-31T17:00:00Z"]
  ["ada@example.org","paused",null,null]
  ["me@example.org","paused","2026-02-01","2026-02-01T07:00:00Z"]
  $ offprint --config config.toml --now 2026-02-01T12:00Z subscriptions | grep me@
  me@example.org  daily at 08:00, the configured topics; next: Mon 2 Feb 2026 08:00
  $ o subscriptions resume ada@example.org
  ada@example.org  weekdays at 06:00 in America/New_York, 2 topics, 20 papers at most; next: Fri 9 Jan 2026 06:00

What one gets is changed, and taken back.

  $ o subscriptions edit ada@example.org me@example.org --limit 7 --format text
  ada@example.org  weekdays at 06:00 in America/New_York, 2 topics, 7 papers at most, text only; next: Fri 9 Jan 2026 06:00
  me@example.org  daily at 08:00, the configured topics, 7 papers at most, text only; paused until 2026-02-01; next: Sun 1 Feb 2026 08:00
  $ o subscriptions edit me@example.org --no-limit --no-topics --format html --schedule 'weekly friday at 9 in Europe/Berlin'
  me@example.org  weekly friday at 09:00 in Europe/Berlin, the configured topics; paused until 2026-02-01; next: Fri 6 Feb 2026 09:00
  $ o subscriptions edit me@example.org --schedule 'daily at 8:00'
  me@example.org  daily at 08:00 in Europe/Berlin, the configured topics; paused until 2026-02-01; next: Sun 1 Feb 2026 08:00
  $ o subscriptions show me@example.org | sed 's/^token .*/token/'
  address   me@example.org
  state     paused until 2026-02-01
  schedule  daily at 08:00 in Europe/Berlin
  format    html
  since     2026-01-09T08:00:00Z
  next      Sun 1 Feb 2026 08:00
  next      Mon 2 Feb 2026 08:00
  next      Tue 3 Feb 2026 08:00
  token
  $ o subscriptions edit ada@example.org --format html --limit 20
  ada@example.org  weekdays at 06:00 in America/New_York, 2 topics, 20 papers at most; next: Fri 9 Jan 2026 06:00
  $ o subscriptions edit me@example.org
  ! offprint: subscriptions edit: nothing is to be changed
  !   say what, such as --schedule 'weekdays at 7:30', --topic NAME=QUERY, --no-limit
  [exit 2]
  $ o subscriptions edit me@example.org --limit 5 --no-limit
  ! offprint: --limit and --no-limit contradict each other
  [exit 2]
  $ o subscriptions edit me@example.org --format pdf
  ! offprint: --format: mails are not made as 'pdf'
  !   known: html (with a text part), text (nothing else)
  [exit 2]
  $ o subscriptions show me@example.org --limit 5
  ! offprint: topics, schedules and limits go with `subscriptions edit` only
  [exit 2]
  $ o subscriptions list --format yaml
  ! offprint: --format: 'yaml' is not known
  !   known: text, json; mails are made as html or text by `subscriptions edit`
  [exit 2]
  $ o subscriptions edit nobody@example.org --limit 5
  ! offprint: nobody is subscribed as nobody@example.org
  !   `offprint subscriptions` lists who is
  [exit 2]

Who unsubscribes is kept as one who did, by address or by token; who is erased is gone.

  $ o unsubscribe "$(o subscriptions show ada@example.org | sed -n 's/^token *//p')"
  ! offprint: ada@example.org is unsubscribed
  $ o unsubscribe ME@example.org me@example.org
  ! offprint: me@example.org is unsubscribed
  ! offprint: me@example.org is unsubscribed
  $ o subscriptions
  =b@example.org  monthly 31 at 18:00, 1 topic; next: Sat 31 Jan 2026 18:00
  ada@example.org  unsubscribed
  me@example.org  unsubscribed
  $ o unsubscribe nobody@example.org 0000000000000000000000000000000000000000
  ! offprint: nobody is subscribed as nobody@example.org
  ! offprint: this is no address, and no token of anybody
  [exit 1]
  $ o unsubscribe --erase =b@example.org; cat ../state/offprint/* | grep -c =b@
  0
  ! offprint: =b@example.org is erased
  [exit 1]
  $ o subscribe me@example.org
  me@example.org  daily at 08:00 in Europe/Berlin, the configured topics; next: Sat 10 Jan 2026 08:00

As a table. A cell that a spreadsheet would take for a formula has an apostrophe before it.

  $ o subscribe =c@example.org --topic 'Quotes=ti:"a, b"'
  =c@example.org  daily at 08:00, 1 topic; next: Sat 10 Jan 2026 08:00
  ! offprint: nothing can be sent yet: set from under [mail] in the configuration; `offprint doctor` tells what else is missing
  $ o subscriptions export | tee people.csv
  address,name,topics,schedule,limit,state,paused_until,format
  '=c@example.org,,"Quotes=ti:""a, b""",daily at 08:00,,active,,html
  ada@example.org,Ada L.,"Sound
  Video=ti:video",weekdays at 06:00 in America/New_York,20,unsubscribed,,html
  me@example.org,,,daily at 08:00 in Europe/Berlin,,active,,html
  $ rm -r ../state/offprint; o subscriptions import people.csv; o subscriptions export | cmp - people.csv
  ! offprint: people.csv: 3 subscriptions: 3 new

What a table does not say stays as it is, and who unsubscribed stays so.

  $ printf 'address,schedule\r\nme@example.org,daily at 9\r\nada@example.org,daily\r\nNew One <new@example.org>,\r\n' > more.csv
  $ o subscriptions import more.csv; o subscriptions
  =c@example.org  daily at 08:00, 1 topic; next: Sat 10 Jan 2026 08:00
  ada@example.org  unsubscribed
  me@example.org  daily at 09:00, the configured topics; next: Sat 10 Jan 2026 09:00
  new@example.org  daily at 08:00, the configured topics; next: Sat 10 Jan 2026 08:00
  ! offprint: import more.csv: ada@example.org has unsubscribed, which no table changes; `offprint subscribe ada@example.org` brings one back
  ! offprint: more.csv: 3 subscriptions: 1 new, 2 changed
  $ printf 'address,state\nada@example.org,active\n' > back.csv; o subscriptions import back.csv; o subscriptions | grep ada
  ada@example.org  unsubscribed
  ! offprint: import back.csv: ada@example.org has unsubscribed, which no table changes; `offprint subscribe ada@example.org` brings one back
  ! offprint: back.csv: 1 subscription: 1 unchanged

It may come from a pipe, and `--dry-run` only tells what it would change.

  $ printf 'address,schedule,format\nnew@example.org,daily at 10,text\nme@example.org,daily at 9,\nlast@example.org,,html\n' > more.csv
  $ o subscriptions import --dry-run - < more.csv; o subscriptions | grep -c last@
  changed  new@example.org  daily at 10:00, the configured topics, text only; next: Fri 9 Jan 2026 10:00
      was  new@example.org  daily at 08:00, the configured topics; next: Sat 10 Jan 2026 08:00
  new      last@example.org  daily at 08:00, the configured topics; next: Sat 10 Jan 2026 08:00
  0
  ! offprint: standard input: 3 subscriptions: 1 new, 1 changed, 1 unchanged; nothing is changed (--dry-run)
  [exit 1]
  $ o subscriptions import - < more.csv; o unsubscribe last@example.org
  ! offprint: standard input: 3 subscriptions: 1 new, 1 changed, 1 unchanged
  ! offprint: last@example.org is unsubscribed

With `--confirm` those who are not subscribed are asked first. Who is, or has left, is not.

  $ printf '[mail]\nfrom = "Papers <papers@example.org>"\ntransport = "maildir:Box"\n' > list.toml; mkdir Box Box/cur Box/new Box/tmp; sed 's/config.toml/list.toml/' ../bin/o >../bin/l; chmod +x ../bin/l
  $ printf 'address\nask@example.org\nme@example.org\nlast@example.org\n' > ask.csv
  $ l subscriptions import ask.csv --confirm; o subscriptions | grep -e ask@ -e last@; ls Box/new | wc -l
  ask@example.org  daily at 08:00, the configured topics; unconfirmed, asked Fri 9 Jan 2026 08:00
  ask@example.org  daily at 08:00, the configured topics; unconfirmed, asked Fri 9 Jan 2026 09:00
  last@example.org  unsubscribed
  1
  ! offprint: import ask.csv: last@example.org has unsubscribed, which no table changes; `offprint subscribe last@example.org` brings one back
  ! offprint: a mail asks ask@example.org to confirm
  ! offprint: ask.csv: 3 subscriptions: 1 new, 2 unchanged
  $ l subscriptions import ask.csv --confirm
  ! offprint: import ask.csv: last@example.org has unsubscribed, which no table changes; `offprint subscribe last@example.org` brings one back
  ! offprint: subscribe: ask@example.org was asked already on Fri 9 Jan 2026 08:00; nothing is changed or sent
  !   the same address is asked once an hour, again from Fri 9 Jan 2026 09:00 on; without --confirm nobody is
  ! offprint: ask.csv: 3 subscriptions: 2 unchanged, 1 could not be asked
  [exit 75]
  $ o subscriptions export --confirm
  ! offprint: --confirm, --send-with and --dry-run go with `subscriptions import` only
  [exit 2]
  $ o unsubscribe --erase ask@example.org
  ! offprint: ask@example.org is erased

As spreadsheets write it: with semicolons or tabs, in another encoding, with other columns, twice the same person, and with those who have left.

  $ printf 'sep=;\r\nE-Mail;name;Office;format\r\nsem@example.org;J\366rg;2.14;HTML\r\n;;;\r\nlast@example.org;;;\r\nSem@example.org;J\366rg M.;;text\r\n' > excel.csv; o subscriptions import excel.csv; o subscriptions export | grep -i sem@
  Sem@example.org,Jörg M.,,daily at 08:00,,active,,text
  ! offprint: import excel.csv: the table is no UTF-8; it is read as windows-1252
  ! offprint: import excel.csv: the column 'Office' is not used
  ! offprint: import excel.csv: line 5 takes the place of line 2: both are of Sem@example.org
  ! offprint: import excel.csv: last@example.org has unsubscribed, which no table changes; `offprint subscribe last@example.org` brings one back
  ! offprint: excel.csv: 2 subscriptions: 1 new, 1 unchanged
  $ printf 'address\tlimit\nsem@example.org\t3\n' | o subscriptions import --dry-run -
  changed  Sem@example.org  daily at 08:00, the configured topics, 3 papers at most, text only; next: Sat 10 Jan 2026 08:00
      was  Sem@example.org  daily at 08:00, the configured topics, text only; next: Sat 10 Jan 2026 08:00
  ! offprint: standard input: 1 subscription: 1 changed; nothing is changed (--dry-run)
  $ printf 'address,state\nsem@example.org,paused\n' | o subscriptions import -
  ! offprint: import standard input: line 2: Sem@example.org, state: 'paused' is no state
  !   known: active, unconfirmed, unsubscribed; a pause is a day in the column paused_until
  [exit 4]
  $ printf 'address,topics\nsem@example.org,"Sound, Video"\n' | o subscriptions import -
  ! offprint: import standard input: line 2: Sem@example.org, topics: --topic: no topic is called 'Sound, Video'
  !   one topic a line in the cell: NAME=QUERY, or a name of the configuration
  [exit 4]
  $ printf 'address,paused_until\nsem@example.org,01.02.2026\n' | o subscriptions import -
  ! offprint: import standard input: line 2: Sem@example.org, paused_until: '01.02.2026' is no day
  !   such as 2026-02-01; 9999-12-31 is for good
  [exit 4]
  $ o unsubscribe --erase sem@example.org
  ! offprint: Sem@example.org is erased
  $ o subscriptions edit last@example.org --limit 3
  ! offprint: last@example.org has unsubscribed; nothing is changed
  !   `offprint subscribe last@example.org` subscribes them again
  [exit 2]
  $ o subscriptions pause last@example.org
  ! offprint: last@example.org has unsubscribed; nothing is changed
  !   `offprint subscribe last@example.org` subscribes them again
  [exit 2]

All mistakes are told at once, and change nothing.

  $ printf 'address,limit,format\nx@example.org,5,html\ny@example.org,many,\n@,1,\nz@example.org,2,pdf\nw@example.org,few,rtf\n' > bad.csv; o subscriptions import bad.csv; o subscriptions | grep -c x@
  0
  ! offprint: import bad.csv: line 3: y@example.org, limit: 'many' is no limit
  !   a whole number of at least 1, or nothing
  ! offprint: import bad.csv: line 4: '@' is no mail address: nothing stands before the @
  !   write it as me@example.org or 'My Name <me@example.org>'
  ! offprint: import bad.csv: line 5: z@example.org, format: 'pdf' is no format of a mail
  !   known: html, text
  ! offprint: import bad.csv: line 6: w@example.org, limit: 'few' is no limit
  !   a whole number of at least 1, or nothing
  ! offprint: import bad.csv: line 6: w@example.org, format: 'rtf' is no format of a mail
  !   known: html, text
  ! offprint: import bad.csv: 5 mistakes; nothing is changed
  [exit 1]

  $ printf 'address,limit\nx@example.org,5\ny@example.org,many\n' > bad.csv; o subscriptions import bad.csv; o subscriptions | grep -c x@
  0
  ! offprint: import bad.csv: line 3: y@example.org, limit: 'many' is no limit
  !   a whole number of at least 1, or nothing
  [exit 1]
  $ printf 'address\na@x.org>\\r\\nRCPT TO:<evil@example.net\n' > bad.csv; o subscriptions import bad.csv
  ! offprint: import bad.csv: line 2: 'a@x.org>\r\nRCPT TO:<evil@example.net' is no mail address: there is more than one @ in it
  !   write it as me@example.org or 'My Name <me@example.org>'
  [exit 4]
  $ printf 'adress\nx@example.org\n' > bad.csv; o subscriptions import bad.csv
  ! offprint: import bad.csv: line 1: no column is called 'adress'
  !   did you mean 'address'?
  [exit 4]
  $ printf 'name\nX\n' > bad.csv; o subscriptions import bad.csv
  ! offprint: import bad.csv: line 1: there is no column 'address'
  !   the first line names the columns: address, name, topics, schedule, limit, state, paused_until, format
  [exit 4]
  $ printf 'address,topics\nx@example.org,ti:(\n' > bad.csv; o subscriptions import bad.csv
  ! offprint: import bad.csv: line 2: x@example.org, topics: --topic: no topic is called 'ti:('
  !   one topic a line in the cell: NAME=QUERY, or a name of the configuration
  [exit 4]
  $ printf 'address,name\n"x@example.org\n' > bad.csv; o subscriptions import bad.csv
  ! offprint: import bad.csv: line 2: a quote is not closed
  [exit 4]
  $ printf 'address,name\nx@example.org\n' > bad.csv; o subscriptions import bad.csv
  ! offprint: import bad.csv: line 2: columns: 2, cells here: 1
  [exit 4]
  $ : > bad.csv; o subscriptions import bad.csv
  ! offprint: import bad.csv: it is empty
  [exit 4]

A pause ends in the future, and a mute is no topic.

  $ o subscribe pause@example.org >paused; o subscriptions pause pause@example.org --until 2w; o subscriptions pause pause@example.org --until monday
  pause@example.org  daily at 08:00, the configured topics; paused until 2026-01-23; next: Fri 23 Jan 2026 08:00
  pause@example.org  daily at 08:00, the configured topics; paused until 2026-01-12; next: Mon 12 Jan 2026 08:00
  ! offprint: nothing can be sent yet: set from under [mail] in the configuration; `offprint doctor` tells what else is missing
  $ o subscriptions pause pause@example.org --until today
  ! offprint: --until: 'today' is no day
  !   write it as 2026-12-24, tomorrow, friday, or 2w for two weeks from today
  [exit 2]
  $ o subscriptions pause pause@example.org --until 2025-02-01
  ! offprint: --until 2025-02-01 is not after today
  !   it is the day on which mails go on; `offprint subscriptions resume` ends a pause
  [exit 2]
  $ o subscriptions pause pause@example.org --until soon
  ! offprint: --until: 'soon' is no day
  !   write it as 2026-12-24, tomorrow, friday, or 2w for two weeks from today
  [exit 2]
  $ printf '[[topic]]\nname = "Never"\nmatch = "survey"\nmute = true\n' >mute.toml; offprint --config mute.toml subscribe nv@example.org --topic Never
  ! offprint: --topic: 'Never' is a mute
  !   it hides what it matches, whatever topics are chosen; name a topic
  [exit 2]
  $ offprint --config mute.toml digest --topic Never examples/page.txt
  ! offprint: --topic: 'Never' is a mute
  !   it hides what it matches, whatever topics are chosen; name a topic
  [exit 2]
  $ o subscribe pause@example.org --topic has:code
  ! offprint: --topic: no topic is called 'has:code'
  !   --topic 'NAME=QUERY' makes a topic, such as --topic 'Code=has:code'
  [exit 2]
  $ o subscriptions add new@example.org
  ! offprint: subscriptions: 'add' is not known
  !   `offprint subscribe ADDRESS` does that
  [exit 2]
  $ o subscriptions new@example.org
  ! offprint: subscriptions: what of new@example.org?
  !   offprint subscriptions show new@example.org
  [exit 2]
  $ o unsubscribe --erase -q pause@example.org

What makes no sense is refused.

  $ o subscribe
  ! offprint: subscribe: one address is needed
  !   offprint subscribe me@example.org --schedule 'weekdays at 7:30'
  [exit 2]
  $ o subscribe -- -oQ/tmp@x
  ! offprint: '-oQ/tmp@x' is no mail address: it begins with '-'
  !   write it as me@example.org or 'My Name <me@example.org>'
  [exit 2]
  $ o subscribe a@example.org,b@example.org
  ! offprint: 'a@example.org,b@example.org' is no mail address: there is more than one @ in it
  !   write it as me@example.org or 'My Name <me@example.org>'
  [exit 2]
  $ o subscribe me@example.org --schedule hourly
  ! offprint: 'hourly' is no schedule
  !   such as daily, weekdays at 7:30, weekly friday at 8, monthly 15 at 8:00 in Europe/Berlin
  [exit 2]
  $ o subscribe me@example.org --schedule 'daily in Europe/Berlni'
  ! offprint: no such time zone: 'Europe/Berlni'
  !   did you mean 'Europe/Berlin'?
  [exit 2]
  $ o subscribe me@example.org --topic Sonud
  ! offprint: --topic: no topic is called 'Sonud'
  !   did you mean 'Sound'?
  [exit 2]
  $ o subscribe me@example.org --topic 'X=ti:('
  ! offprint: --topic: the '(' is never closed
  !   ti:(
  !      ^ close it with )
  [exit 2]
  $ o subscriptions pause nobody@example.org
  ! offprint: nobody is subscribed as nobody@example.org
  !   `offprint subscriptions` lists who is
  [exit 2]
  $ o subscriptions pasue me@example.org
  ! offprint: subscriptions: 'pasue' is not known
  !   did you mean 'pause'?
  [exit 2]
  $ o subscriptions resume me@example.org --until 2026-02-01
  ! offprint: --until goes with `subscriptions pause` only
  [exit 2]
  $ o subscriptions list ME@example.org | cut -d' ' -f1; o subscriptions list --topic sound | wc -l; o subscriptions list --topic Gone
  me@example.org
  1
  ! offprint: nobody is subscribed like that
  $ o subscriptions show
  ! offprint: subscriptions show: an address is needed
  [exit 2]
  $ o subscriptions show me@example.org >shown; chmod 640 ../state/offprint/token.key; o subscriptions show me@example.org 2>&1 | sed 's|/[^ ]*/state/|/state/|g'
  offprint: read /state/offprint/token.key: others may read it
    chmod 600 /state/offprint/token.key
