"""Has the feeds of a site read by other programs, and compares each with the page of its topic. Prints what failed, then the counts.

usage: check_site_feeds.py FOLDER URL
"""

import pathlib
import sys
import xml.etree.ElementTree as tree
from html.parser import HTMLParser

from check_feeds import ATOM, RFC3339, Broken, check_atom, need, one

MOST = 50


class TopicPage(HTMLParser):
    """The papers of a page: title, address, abstract."""

    def __init__(self, text):
        super().__init__()
        self.papers = []
        self.field = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "article":
            self.papers.append({"title": "", "abstract": ""})
        elif tag == "h3":
            self.field = "title"
        elif tag == "p" and attributes.get("class") == "abstract":
            self.field = "abstract"
        elif tag == "a" and self.field == "title":
            self.papers[-1]["url"] = attributes["href"]

    def handle_endtag(self, tag):
        if tag in ("h3", "p"):
            self.field = None

    def handle_data(self, text):
        if self.field and self.papers:
            self.papers[-1][self.field] += text


def check(folder, url, feed):
    document = feed.read_bytes()
    page = TopicPage(feed.with_suffix(".html").read_text(encoding="utf-8"))
    updated = one(tree.fromstring(document), ATOM + "updated")
    need(RFC3339.fullmatch(updated), f"updated is {updated}")
    check_atom(document, page.papers[:MOST], url + feed.relative_to(folder).as_posix(), updated)


def main(folder, url):
    passed = failed = 0
    folder = pathlib.Path(folder)
    for feed in sorted(folder.glob("topic/*.atom")):
        try:
            check(folder, url, feed)
            passed += 1
        except (Broken, ValueError, KeyError, tree.ParseError) as problem:
            failed += 1
            print(f"not ok: {feed.name}: {problem!r:.600}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
