#!/usr/bin/env python3
"""What a user would write in Python: feedparser and jinja2 over a feed, five topics, a Markdown digest.

usage: peer_feedparser.py FEED
"""
import re
import sys

import feedparser
from jinja2 import Template

TOPICS = {
    "Video": ["video", "temporal coherence"],
    "Agents": ["agent", "agents", "tool use"],
    "Speech": ["speech", "text-to-speech", "audio"],
    "Retrieval": ["retrieval", "embedding", "embeddings"],
    "Robotics": ["robot", "policy", "dynamical systems"],
}
TEMPLATE = Template("""# Daily papers

{% for topic, papers in groups.items() %}## {{ topic }} ({{ papers|length }})

{% for p in papers %}* [{{ p.title }}]({{ p.link }})
  {{ p.authors|map(attribute='name')|join(', ') if p.authors else '' }}
  {{ p.summary[:300] }}
{% endfor %}
{% endfor %}""")

papers = feedparser.parse(sys.argv[1]).entries
groups = {topic: [] for topic in TOPICS}
for paper in papers:
    text = (paper.title + " " + paper.get("summary", "")).lower()
    for topic, words in TOPICS.items():
        if any(re.search(r"\b" + re.escape(word) + r"\b", text) for word in words):
            groups[topic].append(paper)
print(TEMPLATE.render(groups=groups))
