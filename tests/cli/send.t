A digest is handed to a program: the whole mail on its standard input, no word more than it was given.

  $ cat > ../bin/mailer <<'END'
  > #!/bin/sh
  > echo "$#: $*" >> calls
  > cat > got.eml
  > exec 2>&1
  > test -z "$SAY" || echo "$SAY"
  > exit ${STATUS:-0}
  > END
  $ chmod +x ../bin/mailer
  $ printf '[mail]\nfrom = "Papers <papers@example.org>"\nto = "me@example.org"\n' > mail.toml
  $ offprint --now 2026-01-09 digest --config mail.toml --send-with "mailer -a 'b c'" examples/page.txt
  $ cat calls; sed -n '/^Subject/p; /^Nothing/p' got.eml
  2: -a b c
  Subject: Daily Papers, 9 January 2026
  $ offprint --now 2026-01-09 digest --config mail.toml --format email examples/page.txt | cmp - got.eml

With --new its papers are remembered once the program said yes. A day without news sends nothing and says nothing.

  $ rm calls; for run in 1 2; do offprint digest --config mail.toml --new --send-with mailer examples/page.txt; done; cat calls
  0: 
  $ offprint digest --config mail.toml --new --name refused --send-with 'env STATUS=67 SAY=who? mailer' examples/page.txt
  ! offprint: send to me@example.org: env ended with status 67: it refused the mail: "who?"
  [exit 4]
  $ offprint digest --config mail.toml --new --name refused --send-with 'env STATUS=75 mailer' examples/page.txt
  ! offprint: send to me@example.org: env ended with status 75: try again later
  [exit 75]
  $ offprint digest --config mail.toml --new --name refused --send-with 'env STATUS=78 mailer' examples/page.txt
  ! offprint: send to me@example.org: env ended with status 78: something is wrong with its setup
  [exit 4]
  $ offprint digest --config mail.toml --new --name refused --send-with 'no-such-program' examples/page.txt
  ! offprint: send to me@example.org: run no-such-program: no such file or directory
  [exit 4]
  $ offprint ack refused
  ! offprint: the digest 'refused' holds nothing
  [exit 1]
  $ offprint digest --config mail.toml --new --name refused examples/page.txt -f jsonl | wc -l
  8

What is in doubt is held: `ack` when it came, else the next run shows it again.

  $ offprint digest --config mail.toml --new --name doubt --send-with "sh -c 'cat >/dev/null; kill -9 \$\$'" examples/page.txt
  ! offprint: send to me@example.org: sh was killed by signal 9 after it had begun to read the mail
  !   it may have arrived: then `offprint ack doubt`, else the next run sends its papers again
  [exit 3]
  $ offprint ack doubt
  ! offprint: 8 papers of 'doubt' will not be shown again
  $ offprint digest --config mail.toml --new --name doubt --send-with mailer examples/page.txt
  $ offprint digest --config mail.toml --send-with "sh -c 'cat >/dev/null; kill -9 \$\$'" examples/page.txt
  ! offprint: send to me@example.org: sh was killed by signal 9 after it had begun to read the mail
  !   it may have arrived
  [exit 3]

--no-commit holds it, too.

  $ offprint digest --config mail.toml --new --name hold --no-commit --send-with mailer examples/page.txt
  $ offprint ack hold
  ! offprint: 8 papers of 'hold' will not be shown again

Two runs of one digest at once do not both send it; another digest may.

  $ cat > ../bin/again <<'END'
  > #!/bin/sh
  > offprint -q digest --config mail.toml --new --name "$1" --send-with true examples/page.txt 2>> status
  > echo "status $?" >> status
  > cat > /dev/null
  > END
  $ chmod +x ../bin/again
  $ offprint digest --config mail.toml --new --name busy --send-with "again busy" examples/page.txt; cat status
  offprint: another run sends the digest 'busy' now
  status 75
  $ rm status; offprint digest --config mail.toml --new --name other --send-with "again idle" examples/page.txt; cat status
  offprint: send to me@example.org: true ended well without reading the mail
  status 0

An empty digest is sent when it is wanted.

  $ rm calls; offprint digest --config mail.toml --match zebra --send-with mailer examples/page.txt; cat calls
  ! cat: calls: No such file or directory
  [exit 1]
  $ offprint digest --config mail.toml --match zebra --send-with mailer --empty send examples/page.txt; cat calls
  0: 
  $ offprint digest --config mail.toml --match zebra --send-with mailer --empty fail examples/page.txt
  ! offprint: nothing to show of 8 papers: 8 matched by no topic
  [exit 1]

--dry-run tells what would be sent, and changes nothing.

  $ rm calls ../state/offprint -r; offprint --now 2026-01-09 digest --config mail.toml --new --dry-run --send-with 'mailer -x' examples/page.txt | sed 's/^bytes .*/bytes  N/'; ls ../state; test -e calls
  Would send "Daily Papers, 9 January 2026"
  from   papers@example.org
  to     me@example.org
  by     mailer -x
  papers 8
  bytes  N
  [exit 1]
  $ offprint digest --config mail.toml --new --name weekly --send-with mailer examples/page.txt
  $ offprint digest --config mail.toml --new --name weekly --dry-run --send-with mailer examples/page.txt
  ! offprint: nothing to show of 8 papers: 8 seen before

--send does what [mail] says: sendmail, unless it says something else. The envelope's addresses stand behind two dashes.

  $ cp ../bin/mailer ../bin/sendmail; rm calls; offprint digest --config mail.toml --send examples/page.txt; cat calls
  5: -i -f papers@example.org -- me@example.org
  $ offprint digest --config mail.toml --send --dry-run examples/page.txt | sed -n '/^by /{s| (.*/| (|;p}'
  by     sendmail (sendmail)
  $ cat > box.toml <<'END'
  > [mail]
  > from = "papers@example.org"
  > to = "me@example.org"
  > transport = "maildir:Mail"
  > END
  $ for run in 1 2; do offprint --now 2026-01-09 digest --config box.toml --send examples/page.txt; done; ls Mail Mail/new | sed 's/[0-9a-f]\{32\}/HASH/'
  Mail:
  cur
  new
  tmp

  Mail/new:
  1767916800.HASH.offprint
  $ offprint -v --now 2026-01-09 digest --config box.toml --send examples/page.txt
  ! offprint: sent to me@example.org by maildir:Mail
  $ sed -i 's|maildir:Mail|mbox:box|' box.toml; offprint digest --config box.toml --new --send examples/page.txt; grep -c '^From ' box
  1
  $ sed -i 's|mbox:box|eml:out|' box.toml; offprint --now 2026-01-09 digest --config box.toml --send examples/page.txt; ls out | sed 's/[0-9a-f]\{32\}/HASH/'
  2026-01-09-HASH.eml
  $ sed -i 's|eml:out|eml:no/out|' box.toml; offprint digest --config box.toml --send examples/page.txt
  ! offprint: send to me@example.org: write no/out: it cannot be made into a folder
  !   check the folder above and its permissions
  [exit 4]
  $ sed -i 's|eml:no/out|smtp://127.0.0.1:9|' box.toml; offprint digest --config box.toml --send examples/page.txt
  ! offprint: send to me@example.org: smtp://127.0.0.1:9: the server cannot be reached
  [exit 75]

The words of a program are shown without what could act on a terminal; one that reads nothing is told.

  $ offprint digest --config mail.toml --send-with "sh -c 'cat >/dev/null; printf \"a\\\\033[2Jb\" >&2; exit 1'" examples/page.txt
  ! offprint: send to me@example.org: sh ended with status 1: it refused the mail: "a[2Jb"
  [exit 4]
  $ offprint digest --config mail.toml --send-with true examples/page.txt
  ! offprint: send to me@example.org: true ended well without reading the mail

A password is asked for when it is needed, and told to nobody.

  $ printf 'user = "me"\npassword_command = ["sh", "-c", "echo s3cret >&2; exit 3"]\n' >> box.toml
  $ offprint digest --config box.toml --send --dry-run examples/page.txt | grep '^by '
  by     smtp://127.0.0.1:9
  $ offprint -v digest --config box.toml --send examples/page.txt 2>&1 | grep -v s3cret
  offprint: send to me@example.org: mail: password_command 'sh' ended with status 3
  $ sed -i 's/^password_command.*/password_file = "secret"/' box.toml; echo s3cret > secret; chmod 644 secret
  $ offprint -v digest --config box.toml --send examples/page.txt
  ! offprint: send to me@example.org: mail: password_file secret: others may read it
  !   chmod 600 secret
  [exit 4]
  $ echo 'password = "s3cret"' >> box.toml; offprint digest --config box.toml --send examples/page.txt
  ! offprint: box.toml:7:1: unknown key 'password' in mail
  !   known here: from to transport command insecure user password_command password_file time_limit list_id unsubscribe_mail unsubscribe_url confirm_url doubt
  [exit 2]

Options that make no sense together are refused.

  $ offprint digest --config mail.toml --send --send-with mailer examples/page.txt
  ! offprint: --send and --send-with contradict each other
  !   --send is for what [mail] of the configuration says
  [exit 2]
  $ offprint digest --config mail.toml --send --format text examples/page.txt
  ! offprint: --send sends a mail: --format text is none
  [exit 2]
  $ offprint digest --config mail.toml --send -o x.eml examples/page.txt
  ! offprint: --send writes no file: leave out -o, or use --format email -o
  [exit 2]
  $ offprint digest --config mail.toml --dry-run examples/page.txt
  ! offprint: --dry-run goes with --send or --send-with only
  !   `--new --no-commit` shows what is new and marks nothing
  [exit 2]
  $ offprint digest --config mail.toml --send --new --mark-seen examples/page.txt
  ! offprint: --mark-seen shows nothing: there is nothing to send
  [exit 2]
  $ offprint digest --config mail.toml --send-with "mailer 'x" examples/page.txt
  ! offprint: --send-with: command: quote not closed: mailer 'x
  !   add the missing '
  [exit 2]
  $ offprint digest --config mail.toml --send-with ' ' examples/page.txt
  ! offprint: --send-with: no program is named
  !   such as --send-with 'msmtp -t'
  [exit 2]
  $ offprint digest --send --to me@example.org examples/page.txt
  ! offprint: --send: nobody says who sends it
  !   give --from ADDRESS, or set from under [mail] in the configuration
  [exit 2]

Another run that sends the same digest is waited for, when one says so and for as long.

  $ offprint digest --config mail.toml --new --name waited --send-with mailer --limit 1 examples/page.txt
  $ (for f in "$XDG_STATE_HOME"/offprint/send-*.lock; do flock "$f" sleep 4 & done; sleep 0.5; offprint digest --config mail.toml --new --name waited --send-with mailer --wait 1s examples/page.txt; echo $?; offprint -q digest --config mail.toml --new --name waited --send-with mailer --wait 2m examples/page.txt; echo $?; wait)
  75
  0
  ! offprint: another run sends the digest 'waited' now; waiting 1s
  ! offprint: another run sends the digest 'waited' now
  $ offprint digest --config mail.toml --new --name waited --wait 10m examples/page.txt
  ! offprint: --wait goes with --new and --send or --send-with only
  !   only runs that send a digest keep others from doing so
  [exit 2]
  $ offprint digest --config mail.toml --new --name waited --send-with mailer --wait long examples/page.txt
  ! offprint: --wait: 'long' is no time
  !   such as --wait 30s or --wait 10m
  [exit 2]
