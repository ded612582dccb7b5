Feeds of other feed readers become sources that one puts into the configuration oneself.

  $ cat >feeds.opml <<END
  > <opml version="2.0"><body><outline text="Physics">
  > <outline type="rss" text="The Lab: News" xmlUrl="https://lab.example.org/feed.xml?a=1&amp;b=2"/>
  > <outline type="rss" text="The Lab, News" xmlUrl="https://lab.example.org/other.xml"/>
  > <outline type="rss" text="hf" xmlUrl="https://b.example.org/"/>
  > <outline type="rss" xmlUrl="https://c.example.org/rss"/>
  > <outline type="rss" text="bad" xmlUrl="file:///etc/passwd"/>
  > </outline></body></opml>
  > END
  $ offprint opml import feeds.opml
  [source.the-lab-news]
  kind = "feed"
  url = "https://lab.example.org/feed.xml?a=1&b=2"

  [source.the-lab-news-2]
  kind = "feed"
  url = "https://lab.example.org/other.xml"

  [source.hf-2]
  kind = "feed"
  url = "https://b.example.org/"

  [source.c-example-org]
  kind = "feed"
  url = "https://c.example.org/rss"
  ! offprint: feeds.opml: file:///etc/passwd is no address of a feed; left out
  $ mkdir -p ../config/offprint; offprint -q opml import feeds.opml 2>/dev/null >../config/offprint/config.toml
  $ printf '[source.day]\nkind = "arxiv"\ncategories = ["cs.LG"]\n[source.hf]\nkind = "huggingface"\n' >>../config/offprint/config.toml
  $ offprint opml export
  <?xml version="1.0" encoding="UTF-8"?>
  <opml version="2.0">
    <head><title>offprint</title></head>
    <body>
      <outline type="rss" text="the-lab-news" xmlUrl="https://lab.example.org/feed.xml?a=1&amp;b=2"/>
      <outline type="rss" text="the-lab-news-2" xmlUrl="https://lab.example.org/other.xml"/>
      <outline type="rss" text="hf-2" xmlUrl="https://b.example.org/"/>
      <outline type="rss" text="c-example-org" xmlUrl="https://c.example.org/rss"/>
      <outline type="rss" text="day" xmlUrl="https://rss.arxiv.org/atom/cs.LG"/>
    </body>
  </opml>
  $ offprint opml export >out.opml; offprint opml import out.opml
  ! offprint: out.opml: https://lab.example.org/feed.xml?a=1&b=2 is a source already; left out
  ! offprint: out.opml: https://lab.example.org/other.xml is a source already; left out
  ! offprint: out.opml: https://b.example.org/ is a source already; left out
  ! offprint: out.opml: https://c.example.org/rss is a source already; left out
  ! offprint: out.opml: https://rss.arxiv.org/atom/cs.LG is a source already; left out
  $ offprint opml import examples/page.txt
  ! offprint: read examples/page.txt: this is no OPML
  !   an OPML file is what feed readers call an export of subscriptions
  [exit 4]
  $ offprint opml import
  ! offprint: opml: export, or import FILE
  !   `offprint opml import feeds.opml` prints what to put into the configuration
  [exit 2]
  $ offprint opml
  ! offprint: opml: export, or import FILE
  !   `offprint opml import feeds.opml` prints what to put into the configuration
  [exit 2]
