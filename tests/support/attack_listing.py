#!/usr/bin/env python3
"""Writes a listing as Hugging Face's API gives it, with a hostile text in every field of each of its papers.

usage: attack_listing.py >attacks.json
"""

import json
import sys

TEXTS = [
    # headers
    "x\r\nBcc: evil@example.net\r\n\r\nbody", "x\nX-Evil: 1", "x\u2028Bcc: e", "x\u2029Bcc: e", "x\u0085Bcc: e",
    "=?utf-8?B?QmNjOiBldmls?=", '"a\\" <evil@x>, b"', "w" * 998, "=?", "a =?utf-8?Q?b", "w" * 70 + " " + "é" * 90,
    # bodies
    ".", "\n.\nMAIL FROM:<evil@x>", "From here", "--=_boundary", "--", "a" * 100_000, "深" * 5_000, "trailing \t",
    # HTML
    "<script>alert(1)</script>", '"><img src=http://127.0.0.1:9/t.gif onerror=alert(1)>', "</style></td></table><h1>x",
    "<!--", "-->", "&lt;script&gt;", "<svg/onload=alert(1)>", "]]>", "<![CDATA[x", "</title>", "&#0;", "<a href='x'>y",
    # addresses of the web
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " java\tscript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
    "//evil.example/x", "https://good.example@evil.example/", 'https://e.example/"onmouseover="x',
    "https://e.example/a b<c>", "https://e.example/" + "a" * 5_000, "http://127.0.0.1:9/x", "https://e.example/?a=1&b='2",
    # terminals
    "\x1b]0;t\x07", "\x1b[2J", "\x1b]8;;http://evil.example\x1b\\l\x1b]8;;\x1b\\", "\x9b31m", "a\rb", "a\bb", "\u202ex",
    "\u2066x", "a\u200bb", "a" + "\u0301" * 3_000, "\ufeffx", "\x00", "\x7f", "\ud800", "\ufffe",
    # templates and programs
    "{{title}}", "{{> /etc/passwd}}", "{{{x}}}", "{}", "{0}", "%s%n", "${HOME}", "$(id)", "`id`", "'; DROP TABLE papers;--",
]


def make_paper(number, text):
    paper = {
        "id": f"2601.{number:05}",
        "title": f"T {text}",
        "summary": text,
        "authors": [{"name": text}, {"name": "Ada Example"}],
        "publishedAt": "2026-01-05T00:00:00.000Z",
        "submittedOnDailyAt": "2026-01-09T06:12:44.120Z",
        "upvotes": 5,
        "githubRepo": text,
        "githubStars": 7,
        "projectPage": text,
        "ai_summary": text,
        "ai_keywords": [text],
        "organization": {"name": text, "fullname": text},
    }
    return {"paper": paper, "title": paper["title"], "summary": text, "numComments": 3, "submittedBy": {"name": text, "fullname": text}}


json.dump([make_paper(number, text) for number, text in enumerate(TEXTS, 1)], sys.stdout)
