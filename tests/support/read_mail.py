#!/usr/bin/env python3
"""Reads mails as Python's email package does and says what is not as it should be.

usage: read_mail.py FOLDER       every NAME.eml of it; its text part has to be NAME.txt, its subject NAME.subject

One line a problem, then `N passed, M failed`; exit status 1 when any failed. Python 3 alone, nothing else.
"""

import email
import email.policy
import html.parser
import pathlib
import sys

MOST_HTML = 90_000
HEADERS = ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"]


class Links(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.problems = []

    def handle_starttag(self, tag, attributes):
        if tag in ("script", "img", "iframe", "object", "embed", "form", "base", "link", "svg"):
            self.problems.append(f"the HTML part has <{tag}>")
        for name, value in attributes:
            if name.startswith("on"):
                self.problems.append(f"the HTML part has {name}=")
            if name == "href" and not (value or "").startswith(("http://", "https://", "mailto:")):
                self.problems.append(f"the HTML part links to {value!r}")


def find_problems(path):
    """What is wrong with one mail."""
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    problems = [f"{type(defect).__name__} in {part.get_content_type()}" for part in message.walk() for defect in part.defects]
    for name, value in message.items():
        problems += [f"{type(defect).__name__} in {name}" for defect in value.defects]
    if message.keys() != HEADERS:
        problems.append(f"the headers are {message.keys()}")
    for name in ("From", "To"):
        if len(message[name].addresses) != 1:
            problems.append(f"{name} is {message[name]}")
    subject = path.with_suffix(".subject").read_text(encoding="utf-8").removesuffix("\n")
    if message["Subject"] != subject:
        problems.append(f"the subject is {message['Subject']!r} instead of {subject!r}")
    if message.get_content_type() != "multipart/alternative":
        return problems + [f"it is {message.get_content_type()}"]
    types = [part.get_content_type() for part in message.iter_parts()]
    if types != ["text/plain", "text/html"]:
        return problems + [f"the parts are {types}"]
    plain, page = message.iter_parts()
    # Text in base64 has CR LF (RFC 2045 §6.8), which Python leaves as it is.
    if plain.get_content().replace("\r\n", "\n").encode() != path.with_suffix(".txt").read_bytes():
        problems.append("the text part is another text")
    size = len(page.get_payload(decode=True))
    if size > MOST_HTML:
        problems.append(f"the HTML part has {size} bytes")
    links = Links()
    links.feed(page.get_content())
    return problems + links.problems


def main():
    failed = 0
    paths = sorted(pathlib.Path(sys.argv[1]).glob("*.eml"))
    for path in paths:
        problems = find_problems(path)
        failed += bool(problems)
        for problem in problems:
            print(f"not ok: {path.name}: {problem}")
    print(f"{len(paths) - failed} passed, {failed} failed")
    return 1 if failed or not paths else 0


sys.exit(main())
