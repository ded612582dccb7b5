"""What people write themselves: each reader's twenty papers through two jinja2 templates into a mail of two parts, sent by smtplib over one
connection. Which papers a reader gets is known before.

    bench/peer_smtplib.py PAPERS.jsonl MAILS PORT

Prints mails a second, making and sending them.
"""
import email.message
import email.utils
import json
import random
import smtplib
import sys
import time

import jinja2

TEXT = """{{ title }}

{% for paper in papers %}{{ loop.index }}. {{ paper.title | wordwrap(72) }}
   {{ paper.authors }}

   {{ paper.abstract | truncate(600) | wordwrap(69) | indent(3) }}

   https://arxiv.org/abs/{{ paper.id }}

{% endfor %}"""
HTML = """<!DOCTYPE html><html lang="en"><head><title>{{ title }}</title></head><body><h1>{{ title }}</h1>
{% for paper in papers %}<h3><a href="https://arxiv.org/abs/{{ paper.id }}">{{ paper.title }}</a></h3>
<p style="margin:4px 0 0;color:#57606a;font-size:13px;line-height:20px">{{ paper.authors }}</p>
<p style="margin:8px 0 0">{{ paper.abstract | truncate(600) }}</p>
{% endfor %}</body></html>"""

papers = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
count, port = int(sys.argv[2]), int(sys.argv[3])
rng = random.Random(1)
text, page = jinja2.Environment().from_string(TEXT), jinja2.Environment(autoescape=True).from_string(HTML)
begin = time.perf_counter()
with smtplib.SMTP("127.0.0.1", port) as server:
    for number in range(count):
        values = {"title": "Daily Papers, 9 January 2026", "papers": rng.sample(papers, 20)}
        mail = email.message.EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = "papers@example.org", "reader%05d@example.org" % number, values["title"]
        mail["Date"], mail["Message-ID"] = email.utils.formatdate(1767945600), email.utils.make_msgid(str(number), "example.org")
        mail.set_content(text.render(values))
        mail.add_alternative(page.render(values), subtype="html")
        server.send_message(mail)
print("%.0f" % (count / (time.perf_counter() - begin)))
