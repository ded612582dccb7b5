#!/usr/bin/env python3
"""Makes up subscribers with five topics each, as the table that `offprint subscriptions import` reads.

    bench/subscribers.py COUNT PAPERS.jsonl [LIMIT]

Topics are words, words of the title, and pairs of words, which a handful of the papers have each, so that a digest has some twenty papers. Nearly all
are different: that many readers do not ask for the same. The same arguments give the same table.
"""
import collections
import csv
import json
import random
import re
import sys

count, rng = int(sys.argv[1]), random.Random(1)
limit = sys.argv[3] if len(sys.argv) > 3 else ""
papers = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8")]
texts = [(record["title"] + " " + record["abstract"]).lower() for record in papers]
held = collections.Counter(word for text in texts for word in set(re.findall("[a-z]{4,}", text)))
rare = sorted(word for word, number in held.items() if 2 <= number <= len(papers) // 250)
common = sorted(word for word, number in held.items() if len(papers) // 100 <= number <= len(papers) // 15)
assert rare and common, (len(rare), len(common))


def make_topic(number):
    kind = rng.random()
    if kind < 0.4 and rare:
        query = rng.choice(rare)
    elif kind < 0.7:
        query = "%s %s" % tuple(rng.sample(common, 2))
    elif kind < 0.9:
        query = "ti:%s (%s OR %s)" % tuple(rng.sample(common, 3))
    else:
        query = "%s -%s -%s" % (rng.choice(rare), *rng.sample(common, 2))
    return "Topic %d=%s" % (number + 1, query)


out = csv.writer(sys.stdout)
out.writerow(["address", "topics", "schedule", "limit"])
for number in range(count):
    out.writerow(["reader%05d@example.org" % number, "\n".join(make_topic(k) for k in range(5)), "daily at 08:00", limit])
