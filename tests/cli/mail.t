A digest as a mail, whole, with LF line ends: for `sendmail -t -i` and for a file.

  $ offprint --now 2026-01-09T08:00Z digest --match knots --format email --from 'Papers <papers@example.org>' --to me@example.org examples/page.txt | sed '/^Content-Type: text.html/,$d; s/[0-9a-f]\{32\}/HASH/'
  From: Papers <papers@example.org>
  To: me@example.org
  Subject: Daily Papers, 9 January 2026
  Date: Fri, 9 Jan 2026 08:00:00 +0000
  Message-ID: <HASH@example.org>
  MIME-Version: 1.0
  Content-Type: multipart/alternative;
   boundary="=_HASH"

  --=_HASH
  Content-Type: text/plain; charset=utf-8
  Content-Transfer-Encoding: quoted-printable

  Daily Papers, Friday 9 January 2026
  1 of 8 papers matches "knots". Source: examples/page.txt (8 papers).

  KNOTS (1)

  1. Proofs About Knots: A Benchmark for Reasoning in Three Dimensions
     2 authors. Jan 4, 2026.
     Matched: knots.

     Whether two drawings show the same knot is easy to ask and hard to
     fake. We collect four thousand pairs of drawings with certificates,
     from school exercises to open cases, and ask models for a sequence of
     moves that a program can check. The best model solves nineteen
     percent, mostly by unknotting everything. The benchmark cannot be
     saturated by guessing, since every answer is a proof. We offer the
     checker under a free licence.

  Hidden: 7 matched no topic.

  --=_HASH
  $ offprint --now 2026-01-09T08:00Z digest --match knots --format email --from papers@example.org --to me@example.org -o message.eml examples/page.txt
  $ sed -n '/^Content-Type: text.html/,$p' message.eml | grep -c '<h3'
  1
  $ tr -d '\n' <message.eml | tr -d ' -~' | wc -c
  0

The subject can be another one; title and day are the usual one.

  $ offprint --now 2026-01-09 digest --format email --from a@example.org --to b@example.org --subject 'Knöten' examples/page.txt | grep ^Subject
  Subject: =?utf-8?Q?Kn=C3=B6ten?=
  $ offprint --now 2026-01-09 digest --format email --from a@example.org --to b@example.org --title 'Lab papers' examples/page.txt | grep ^Subject
  Subject: Lab papers, 9 January 2026
  $ offprint --now 2026-01-09 digest --format email --from a@example.org --to b@example.org --subject "$(printf 'x\r\nBcc: evil@example.net\r\n\r\nbody')" examples/page.txt | head -n 4
  From: a@example.org
  To: b@example.org
  Subject: x Bcc: evil@example.net body
  Date: Fri, 9 Jan 2026 00:00:00 +0000

Sender and recipient can stand in the configuration; the date is in its zone.

  $ printf 'timezone = "Europe/Berlin"\n[mail]\nfrom = "Papers <papers@example.org>"\nto = "Jörg <joerg@example.org>"\n' > mail.toml
  $ offprint --config mail.toml --now 2026-01-09T08:00Z digest --format email examples/page.txt | head -n 4
  From: Papers <papers@example.org>
  To: =?utf-8?B?SsO2cmc=?= <joerg@example.org>
  Subject: Daily Papers, 9 January 2026
  Date: Fri, 9 Jan 2026 09:00:00 +0100
  $ offprint --config mail.toml --now 2026-01-09 digest --format email --to me@example.org examples/page.txt | sed -n 2p
  To: me@example.org

An address is one address and nothing else.

  $ offprint digest --format email --to me@example.org examples/page.txt
  ! offprint: --format email: nobody says who sends it
  !   give --from ADDRESS, or set from under [mail] in the configuration
  [exit 2]
  $ offprint digest --format email --from me@example.org examples/page.txt
  ! offprint: --format email: nobody says who gets it
  !   give --to ADDRESS, or set to under [mail] in the configuration
  [exit 2]
  $ offprint digest --format email --from me@example.org --to "$(printf 'a@x.org>\r\nRCPT TO:<evil@example.net')" examples/page.txt
  ! offprint: --to: 'a@x.org> RCPT TO:<evil@example.net' is no mail address: it holds a control character
  !   write it as me@example.org or 'My Name <me@example.org>'
  [exit 2]
  $ offprint digest --format email --from me@example.org --to 'a@x> SIZE=1' examples/page.txt
  ! offprint: --to: 'a@x> SIZE=1' is no mail address: 'x> SIZE=1' is no name of a host
  !   write it as me@example.org or 'My Name <me@example.org>'
  [exit 2]
  $ offprint digest --format email --from me@example.org --to=-oQ/tmp@x examples/page.txt
  ! offprint: --to: '-oQ/tmp@x' is no mail address: it begins with '-'
  !   write it as me@example.org or 'My Name <me@example.org>'
  [exit 2]
  $ offprint digest --format email --from me@example.org --to '|cmd@x' examples/page.txt
  ! offprint: --to: '|cmd@x' is no mail address: '|' may not stand before the @
  !   write it as me@example.org or 'My Name <me@example.org>'
  [exit 2]
  $ offprint digest --format email --from /etc/passwd --to me@example.org examples/page.txt
  ! offprint: --from: '/etc/passwd' is no mail address: there is no @ in it
  !   write it as me@example.org or 'My Name <me@example.org>'
  [exit 2]
  $ offprint digest --format email --from me@example.org --to a@example.org,b@example.org examples/page.txt
  ! offprint: --to: 'a@example.org,b@example.org' is no mail address: there is more than one @ in it
  !   write it as me@example.org or 'My Name <me@example.org>'
  [exit 2]
  $ printf '[mail]\nfrom = "Papers"\n[mial]\n' > bad.toml
  $ offprint --config bad.toml digest --format email examples/page.txt
  ! offprint: bad.toml:2:8: 'Papers' is no mail address: there is no @ in it
  !   from = "Papers"
  !          ^~~~~~~~ write it as me@example.org or 'My Name <me@example.org>'
  ! bad.toml:3:2: unknown key 'mial'
  !   [mial]
  !    ^~~~ did you mean 'mail'?
  [exit 2]

Only a digest can be a mail, and only a mail has a recipient.

  $ offprint search knots --format email examples/page.txt
  ! offprint: --format: only a digest can be an email
  !   offprint digest --match QUERY --format email
  [exit 2]
  $ offprint list --format email examples/page.txt
  ! offprint: --format: only a digest can be an email
  !   offprint digest --match QUERY --format email
  [exit 2]
  $ offprint digest --to me@example.org examples/page.txt
  ! offprint: --to goes with --format email, --send or --send-with only
  [exit 2]
  $ offprint digest --subject Hello --format text examples/page.txt
  ! offprint: --subject goes with --format email, --send or --send-with only
  [exit 2]
  $ offprint digest --format emal examples/page.txt
  ! offprint: --format: 'emal' is not known
  !   did you mean 'email'?
  [exit 2]

A mail has two parts, so one template file is not enough for it.

  $ printf '{{title}}' > one.mustache
  $ offprint --config mail.toml digest --format email --template ./one.mustache examples/page.txt
  ! offprint: template ./one.mustache: a mail has two parts, and this is one file
  !   name a folder with digest.txt.mustache and mail.html.mustache
  [exit 2]

When there is nothing to show, no mail is written, and nothing is said: a pipe into `ifne sendmail -t -i` stays quiet.

  $ offprint --config mail.toml digest --match zebra --format email examples/page.txt
  $ offprint --config mail.toml digest --match zebra --format email --empty fail examples/page.txt
  ! offprint: nothing to show of 8 papers: 8 matched by no topic
  [exit 1]
  $ offprint --config mail.toml --now 2026-01-09 digest --match zebra --format email --empty send examples/page.txt | sed -n '/^Nothing/,/^$/p'
  Nothing matched: none of 8 papers matches "zebra". Source:
  examples/page.txt (8 papers).
  $ offprint --config mail.toml digest --match zebra --format email -o none.eml examples/page.txt; test -e none.eml
  [exit 1]

The same digest at the same time is the same mail to the byte; another recipient has another one.

  $ for run in 1 2; do offprint --config mail.toml --now 2026-01-09 digest --format email examples/page.txt examples/daily.json > $run.eml; done; cmp 1.eml 2.eml
  $ offprint --config mail.toml --now 2026-01-09 digest --format email --to me@example.org examples/page.txt examples/daily.json > 3.eml; cat 1.eml 3.eml | grep ^Message-ID | sort -u | wc -l
  2
