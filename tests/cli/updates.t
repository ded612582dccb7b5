A mail to a subscriber tells what became of the papers of earlier ones: below its papers, each thing once.

  $ printf '[source.lab]\nkind = "file"\npath = "papers.jsonl"\n[mail]\nfrom = "Papers <papers@example.org>"\ntransport = "maildir:Mail"\n' > config.toml
  $ cat > ../bin/at <<'END'
  > #!/bin/sh
  > now=2026-01-$1:00Z; shift
  > exec offprint --config config.toml --now "$now" "$@"
  > END
  $ chmod +x ../bin/at; at 08T12:00 -q subscribe ada@example.org --topic Sound=audio
  ada@example.org  daily at 08:00, 1 topic; next: Fri 9 Jan 2026 08:00
  $ printf '{"id":"2601.00001","version":1,"title":"Audio & one","abstract":"x","listed":"2026-01-09"}\n{"id":"2601.00002","version":1,"title":"Audio two","abstract":"x","listed":"2026-01-09"}\n' > papers.jsonl
  $ at 09T08:00 deliver; rm Mail/new/*
  1 due: 1 sent
  $ printf '{"id":"2601.00001","version":2,"title":"Audio & one","abstract":"x","code":"https://github.com/example/one","listed":"2026-01-10"}\n{"id":"2601.00003","title":"Audio three","abstract":"x","listed":"2026-01-10"}\n' >> papers.jsonl
  $ at 10T08:00 -q fetch; at 10T08:00 deliver --dry-run
  ada@example.org  due 2026-01-10T08:00:00Z: 1 paper, 1 update, "Daily Papers, 10 January 2026"
  ! offprint: the sources are not asked: this is of what `offprint fetch` brought
  $ at 10T08:00 deliver; sed -n '/text.plain/,/text.html/p' Mail/new/* | sed -n '/^SOUND/,/^--=20/p'; grep -c '&amp; one' Mail/new/*; rm Mail/new/*
  1 due: 1 sent
  SOUND (1)

  1. Audio three
     Matched: audio.

     x

     https://arxiv.org/abs/2601.00003

  UPDATES TO PAPERS YOU WERE SENT

  Audio & one: v2, now with code
  https://arxiv.org/abs/2601.00001

  --=20
  1

Without a paper they wait; only that one was withdrawn is sent by itself.

  $ printf '{"id":"2601.00002","version":2,"title":"Audio two","abstract":"x","listed":"2026-01-11"}\n' >> papers.jsonl; at 11T08:00 deliver
  1 due: 1 had nothing new
  $ printf '{"id":"2601.00001","version":3,"title":"Audio & one","abstract":"x","comment":"This paper has been withdrawn by the authors","listed":"2026-01-12"}\n' >> papers.jsonl; at 12T08:00 deliver
  1 due: 1 sent
  $ grep ^Subject Mail/new/*; sed -n '/text.plain/,/text.html/p' Mail/new/* | sed -n '/^UPDATES/,/^--=20/p'
  Subject: Daily Papers, 12 January 2026: withdrawn
  UPDATES TO PAPERS YOU WERE SENT

  Audio & one: withdrawn
  https://arxiv.org/abs/2601.00001

  Audio two: v2
  https://arxiv.org/abs/2601.00002

  --=20
  $ at 13T08:00 deliver; at 13T08:00 deliveries
  1 due: 1 had nothing new
       4  2026-01-12T08:00:00Z  sent       0 papers  ada@example.org
       2  2026-01-10T08:00:00Z  sent       1 paper   ada@example.org
       1  2026-01-09T08:00:00Z  sent       2 papers  ada@example.org
