"""Compares what offprint lists with what other programs read in its feeds, mailboxes and outlines, and looks for what
the specifications require. Prints what failed, then the counts.

usage: check_feeds.py PROGRAM LISTING…
"""

import email.policy
import json
import mailbox
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import feedparser

NOW = "2026-01-20T08:00:00Z"
URL = "https://example.org/papers.xml?a=1&b=2"
ATOM = "{http://www.w3.org/2005/Atom}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
feedparser.SANITIZE_HTML = 0  # what is compared is what was sent
feedparser.RESOLVE_RELATIVE_URIS = 0


class Broken(Exception):
    pass


def need(holds, what):
    if not holds:
        raise Broken(what)


def same(read, wanted, what):
    need(read == wanted, f"{what}: {read!r}, not {wanted!r}")


def is_iri(text):
    parts = urlsplit(text)
    return bool(parts.scheme) and not re.search(r"[\s<>\"{}|\\^`]", text)


def run(*command, text=None):
    done = subprocess.run(command, input=text, capture_output=True, check=False)
    need(done.returncode in (0, 3), f"{command}: status {done.returncode}: {done.stderr.decode()[:200]}")
    return done.stdout


def xmllint(document):
    done = subprocess.run(["xmllint", "--noout", "--nonet", "-"], input=document, capture_output=True, check=False)
    need(done.returncode == 0, f"xmllint: {done.stderr.decode()[:200]}")


def day_of(parsed):
    return None if parsed is None else f"{parsed.tm_year:04}-{parsed.tm_mon:02}-{parsed.tm_mday:02}"


def full_day(text):
    return None if text is None else (text + "-01-01")[:10] if len(text) == 4 else (text + "-01")[:10]


def one(element, name):
    found = element.findall(name)
    same(len(found), 1, f"elements {name} in {element.tag}")
    return found[0].text or ""


def line(text):
    """White space as a reader has it."""
    return " ".join(text.split())


def check_atom(document, papers, url=URL, updated=NOW):
    """RFC 4287 §4.1.1, §4.1.2, §4.2."""
    xmllint(document)
    root = tree.fromstring(document)
    same(root.tag, ATOM + "feed", "root")
    need(is_iri(one(root, ATOM + "id")), "the feed's id is no IRI")
    need(one(root, ATOM + "title"), "the feed has no title")
    same(one(root, ATOM + "updated"), updated, "the feed's updated")
    same([link.get("href") for link in root.findall(ATOM + "link") if link.get("rel") == "self"], [url], "self")
    entries = root.findall(ATOM + "entry")
    same(len(entries), len(papers), "entries")
    need(len({one(entry, ATOM + "id") for entry in entries}) == len(entries), "two entries with the same id")
    for entry, paper in zip(entries, papers):
        need(is_iri(one(entry, ATOM + "id")), f"id {one(entry, ATOM + 'id')!r} is no IRI")
        need(RFC3339.fullmatch(one(entry, ATOM + "updated")), "updated is no date of RFC 3339")
        same(line(one(entry, ATOM + "title")), line(paper["title"]), "title as text")
        for name in ("published", "summary", "content"):
            need(len(entry.findall(ATOM + name)) <= 1, f"more than one {name}")
        need(root.find(ATOM + "author") is not None or entry.find(ATOM + "author") is not None, "no author")
        for author in entry.findall(ATOM + "author"):
            need(one(author, ATOM + "name"), "an author without a name")
        links = [link for link in entry.findall(ATOM + "link") if link.get("rel") == "alternate"]
        need(links or entry.find(ATOM + "content") is not None, "neither content nor an alternate link")
        need(len(links) <= 1, "two alternate links of a type")
        for element in entry.iter():
            for name in ("href", "term"):
                need(element.get(name) != "", f"an empty {name}")
    check_with_feedparser(document, papers, "atom10")


def check_rss(document, papers):
    """https://www.rssboard.org/rss-specification"""
    xmllint(document)
    root = tree.fromstring(document)
    same((root.tag, root.get("version")), ("rss", "2.0"), "root")
    channel = root.find("channel")
    for name in ("title", "link", "description"):
        need(one(channel, name), f"an empty {name} of the channel")
    parsedate_to_datetime(one(channel, "lastBuildDate"))
    items = channel.findall("item")
    same(len(items), len(papers), "items")
    need(len({one(item, "guid") for item in items}) == len(items), "two items with the same guid")
    for item in items:
        guid = item.find("guid")
        same(guid.get("isPermaLink"), "true" if guid.text.startswith("http") else "false", "isPermaLink")
        need(is_iri(guid.text), "guid")
        need(re.fullmatch(r"\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT", one(item, "pubDate")), "pubDate")
        need(one(item, "title") or one(item, "description"), "neither title nor description")
    check_with_feedparser(document, papers, "rss20")


def check_with_feedparser(document, papers, version):
    feed = feedparser.parse(document)
    same((feed.bozo, feed.version), (0, version), f"bozo ({feed.get('bozo_exception')})")
    same(len(feed.entries), len(papers), "entries")
    for entry, paper in zip(feed.entries, papers):
        if version == "atom10":  # titles of RSS are HTML to feedparser at times, and text at others
            same(line(entry.title), line(paper["title"]), "title")
            same(line(entry.get("summary", "")), line(paper.get("abstract", "")), "abstract")
        need(is_iri(entry.id), "id")
        if paper.get("url"):
            same(entry.get("link"), paper["url"], "link")
        day = paper.get("published")
        if day:
            same(day_of(entry.published_parsed), full_day(day), "published")
        names = [author.get("name") for author in entry.get("authors", [])]
        wanted = list(dict.fromkeys(paper.get("authors", [])))
        if version == "atom10" and wanted:
            same([line(name) for name in names], [line(name) for name in wanted], "authors")


def check_json_feed(document, papers):
    """https://www.jsonfeed.org/version/1.1/"""
    feed = json.loads(document)
    same(feed["version"], "https://jsonfeed.org/version/1.1", "version")
    same(feed["feed_url"], URL, "feed_url")
    need(isinstance(feed["title"], str) and feed["title"], "title")
    same(len(feed["items"]), len(papers), "items")
    need(len({item["id"] for item in feed["items"]}) == len(papers), "two items with the same id")
    for item, paper in zip(feed["items"], papers):
        need(isinstance(item["id"], str) and is_iri(item["id"]), "id")
        need(("content_html" in item) != ("content_text" in item), "content")
        same(line(item["title"]), line(paper["title"]), "title")
        same(line(item.get("summary", "")), line(paper.get("abstract", "")), "summary")
        same(item.get("url"), paper.get("url"), "url")
        for name in ("date_published", "date_modified"):
            need(RFC3339.fullmatch(item.get(name, NOW)), name)
        same([a["name"] for a in item.get("authors", [])], list(dict.fromkeys(paper.get("authors", []))), "authors")


def check_mailbox(document, papers):
    with tempfile.NamedTemporaryFile() as file:
        file.write(document)
        file.flush()
        mails = list(mailbox.mbox(file.name, create=False))
    same(len(mails), len(papers), "mails")
    ids = set()
    for mail, paper in zip(mails, papers):
        read = email.message_from_bytes(mail.as_bytes(), policy=email.policy.default)
        need(not read.defects, f"defects {read.defects}")
        same(line(read["Subject"]), line(paper["title"]), "subject")
        same([a.addr_spec for a in read["From"].addresses], ["papers@offprint.invalid"], "sender")
        need(read["Date"].datetime, "date")
        ids.add(read["Message-ID"])
        text = read.get_content()
        need(line(paper.get("abstract", "")).replace(" ", "") in re.sub(r"\s", "", text), "abstract")
        need(paper.get("url", "") in text, "address")
    same(len(ids), len(papers), "ids of mails")


def headlines(blocks):
    for block in blocks:
        if block["t"] == "Header" and block["c"][0] == 2:
            yield block["c"][2]


def text_of(inlines, links):
    text = ""
    for inline in inlines:
        kind, inside = inline["t"], inline.get("c")
        if kind == "Str":
            text += inside
        elif kind in ("Space", "SoftBreak"):
            text += " "
        elif kind == "Link":
            links.append(inside[2][0])
            text += text_of(inside[1], links)
        else:
            raise Broken(f"{kind} in a headline: {inside!r}")
    return text


def is_expected(block):
    """Of what a writer of outlines puts down, nothing is a list, a table, code or a file."""
    return block["t"] in ("Header", "Para", "Plain", "Div")


def check_org(document, papers):
    read = json.loads(run("pandoc", "-f", "org", "-t", "json", text=document))
    found = list(headlines(read["blocks"]))
    same(len(found), len(papers), "headlines")
    for block in read["blocks"]:
        need(is_expected(block), f"{block['t']} in an outline")
    for inlines, paper in zip(found, papers):
        links = []
        title = text_of(inlines, links).replace("\u200b", "").replace("\u2060", "")
        same(line(title), line(paper["title"]), "headline")
        is_link = paper.get("url") and not re.search(r"[][]", paper["title"])
        same(links, [paper["url"]] if is_link else [], "links of a headline")


CHECKS = {"atom": check_atom, "rss": check_rss, "jsonfeed": check_json_feed, "mbox": check_mailbox, "org": check_org}


def unique(papers):
    """A work is one entry of a feed."""
    return list({paper["id"]: paper for paper in reversed(papers)}.values())[::-1]


def main(program, listings):
    passed = failed = 0
    for listing in listings:
        start = [program, "--config", "none", "-q", "--now", NOW, "list", "-f"]
        done = subprocess.run([*start, "jsonl", listing], capture_output=True, check=False)
        if done.returncode != 0:
            continue  # an answer that is an error
        papers = [json.loads(row) for row in done.stdout.splitlines()]
        for form, check in CHECKS.items():
            url = ["--feed-url", URL] if form in ("atom", "rss", "jsonfeed") else []
            try:
                check(run(*start, form, *url, listing), papers if form == "org" else unique(papers))
                passed += 1
            except (Broken, ValueError, KeyError, tree.ParseError) as problem:
                failed += 1
                print(f"not ok: {form} of {listing}: {problem!r:.600}")
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
