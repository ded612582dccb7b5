Feeds, outlines and mailboxes of whatever lists papers.

  $ offprint --now 2026-01-09T08:00Z list -f atom --feed-url 'HTTPS://Example.org/a.xml?x=1&y=2' examples/daily.json | head -6
  <?xml version="1.0" encoding="UTF-8"?>
  <feed xmlns="http://www.w3.org/2005/Atom" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">
    <id>https://example.org/a.xml?x=1&amp;y=2</id>
    <title type="text">daily.json</title>
    <subtitle type="text">8 papers</subtitle>
    <updated>2026-01-09T08:00:00Z</updated>
  $ offprint --now 2026-01-09T08:00Z list -f atom examples/daily.json | offprint --now 2026-01-09T08:00Z list -f jsonl - | jq -c '[.id, .published]' | head -3
  ["arxiv:2601.02718","2026-01-05"]
  ["arxiv:2601.04688","2026-01-08"]
  ["arxiv:2512.20991","2025-12-30"]
  $ for format in atom rss jsonfeed; do offprint --now 2026-01-09T08:00Z list -f $format examples/daily.json | offprint --now 2026-01-09T08:00Z list -f ids - | cksum; done
  3865223731 136
  3865223731 136
  3865223731 136
  $ offprint --now 2026-01-09T08:00Z list -f ids examples/daily.json | cksum
  3865223731 136
  $ offprint --now 2026-01-09T08:00Z digest --match audio -f rss examples/daily.json | grep -c '<item>'
  2
  $ offprint --now 2026-01-09T08:00Z digest --match audio -f mbox examples/daily.json | grep -c '^From '
  2
  $ offprint --now 2026-01-09T08:00Z digest --match audio -f org examples/daily.json | grep '^\*'
  * audio (2)
  ** [[https://arxiv.org/abs/2601.04101][Spectra That Listen: Koopman Operators for Audio]]
  ** [[https://arxiv.org/abs/2601.00873][Listening to Soil: Self-Supervised Acoustics of Earthworms]]

A paper that two listings have is one entry, and the same input gives the same bytes.

  $ offprint --now 2026-01-09T08:00Z list -f jsonfeed examples/daily.json examples/daily.json | grep -c '"id"'
  8
  $ offprint --now 2026-01-09T08:00Z list -f atom examples/page.txt >one; offprint --now 2026-01-09T08:00Z list -f atom examples/page.txt | cmp - one && echo same
  same

Nothing to show is a feed without entries, and no outline.

  $ offprint --now 2026-01-09T08:00Z digest --match zebra -f rss examples/daily.json | grep -c '<item>'
  0
  [exit 1]
  $ offprint --now 2026-01-09T08:00Z digest --match zebra -f jsonfeed examples/daily.json
  {"version":"https://jsonfeed.org/version/1.1","title":"Daily Papers","description":"Nothing matched: none of 8 papers matches \"zebra\"","items":[]}
  $ offprint --now 2026-01-09T08:00Z search zebra -f jsonfeed examples/daily.json
  {"version":"https://jsonfeed.org/version/1.1","title":"Search: zebra","description":"Nothing found in 8 papers","items":[]}
  [exit 1]
  $ offprint --now 2026-01-09T08:00Z digest --match zebra -f mbox examples/daily.json
  ! offprint: nothing to show of 8 papers: 8 matched by no topic
  $ offprint --now 2026-01-09T08:00Z digest --match zebra -f org examples/daily.json
  ! offprint: nothing to show of 8 papers: 8 matched by no topic

An address that is none, or that nothing would use, is an error.

  $ offprint --now 2026-01-09T08:00Z list -f atom --feed-url papers.xml examples/daily.json
  ! offprint: --feed-url: 'papers.xml' is no address of the web
  !   such as https://example.org/papers.xml
  [exit 2]
  $ offprint --now 2026-01-09T08:00Z list -f json --feed-url https://example.org/papers.xml examples/daily.json
  ! offprint: --feed-url goes with --format atom, rss and jsonfeed only
  [exit 2]
  $ offprint --now 2026-01-09T08:00Z list -f atum examples/daily.json
  ! offprint: --format: 'atum' is not known
  !   did you mean 'atom'?
  [exit 2]
