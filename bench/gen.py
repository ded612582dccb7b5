#!/usr/bin/env python3
"""Writes a listing of N made-up papers in the shape of the Hugging Face API, with --atom in that of arXiv's query API, or
with --snapshot a line each in that of arXiv's metadata snapshot; each is a function of its number alone.

usage: gen.py [--atom | --snapshot] N SEED_TEXT... >listing

The vocabulary is the words of the seed texts in order of frequency, then words derived from them up to VOCABULARY; a word of
rank r is drawn with a probability of about 1/(r + 2.7), as in real text.
"""
import collections
import datetime
import html
import json
import random
import re
import sys

VOCABULARY = 60000
TABLE = 1 << 20
FIRST = """Wei Jing Yifan Ming Hao Anna José Søren Zoë François Müller Priya Arjun Chloé Yuki Haruto Olga Ivan Sofía Łukasz Emma Noah
    Liam Mia Ahmed Fatima Omar Lena Jonas Karl Björn Ana Marta Pedro Thành Ngọc Minh Jun Seo-yeon Ji-hoon""".split()
LAST = """Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Luo Kumar Singh Gupta Patel Kim Park Lee Choi
    Nguyễn Tran Smith Johnson Garcia Müller Schmidt Kowalski Ivanov Petrov Rossi Dubois Lefèvre Tanaka Sato Suzuki O'Neil Østergaard
    Çelik""".split()
CATEGORIES = "cs.CL cs.CV cs.LG cs.AI cs.RO cs.IR cs.SD eess.AS stat.ML math.OC q-bio.NC hep-th quant-ph".split()
PREFIXES = "pre re un multi inter sub hyper auto self meta cross non semi quasi micro macro over under co de".split()
SUFFIXES = "s ed ing ness able ization izer ism ity al ally ive ously less wise like former net".split()


def vocabulary(seed_files):
    text = " ".join(open(name, encoding="utf-8").read() for name in seed_files)
    counts = collections.Counter(word.lower() for word in re.findall(r"[A-Za-z][a-z]+", text))
    words = [word for word, _ in counts.most_common()]
    seen = set(words)
    rng = random.Random(7)
    stems = [word for word in words if 4 <= len(word) <= 9]
    while len(words) < VOCABULARY:
        word, kind = rng.choice(stems), rng.random()
        if kind < 0.35:
            word = rng.choice(PREFIXES) + word
        elif kind < 0.7:
            word = word + rng.choice(SUFFIXES)
        elif kind < 0.9:
            word = rng.choice(PREFIXES) + word + rng.choice(SUFFIXES)
        else:
            word = word + rng.choice(stems)
        if word not in seen:
            seen.add(word)
            words.append(word)
    return words


def frequency_table(words):
    """Each word as often as its rank asks for, so that drawing is one index."""
    weights = [1 / (rank + 2.7) for rank in range(len(words))]
    total, reached, table = sum(weights), 0.0, []
    for word, weight in zip(words, weights):
        reached += weight
        table.extend([word] * (int(reached / total * TABLE) - len(table)))
    table.extend([words[0]] * (TABLE - len(table)))
    return table


def make_title(rng, table):
    title = " ".join(w.capitalize() if len(w) > 3 else w for w in rng.choices(table, k=rng.randint(7, 17)))
    title = title[0].upper() + title[1:]
    if rng.random() < 0.3:
        first, *rest = title.split(" ")
        title = "%s-%d: %s" % (first, rng.randint(2, 9), " ".join(rest))
    return title


def make_abstract(rng, table):
    left, sentences = rng.randint(110, 250), []
    while left > 0:
        count = min(left, rng.randint(12, 32))
        left -= count
        words = rng.choices(table, k=count)
        if count > 14:
            words[count // 2] += ","
        if rng.random() < 0.1:
            words[count // 3] = "$O(n \\log n) < \\alpha_{%d}$" % rng.randint(1, 9)
        if rng.random() < 0.1:
            words[count // 4] = '"%s" & %d' % (words[count // 4], rng.randint(10, 99))
        sentence = " ".join(words) + "."
        sentences.append(sentence[0].upper() + sentence[1:])
    if rng.random() < 0.3:
        sentences.append("Code is available at https://github.com/%s/%s." % (words[0], words[-1].strip(",")))
    return " ".join(sentences)


def make_facts(number, table):
    """Title, abstract, authors, day, id and a generator of chance for what else a shape needs."""
    rng = random.Random(number * 2654435761 % (1 << 31) + 11)
    title, abstract = make_title(rng, table), make_abstract(rng, table)
    authors = [rng.choice(FIRST) + " " + rng.choice(LAST) for _ in range(rng.randint(2, 9))]
    day = datetime.datetime(2025, 1, 1) + datetime.timedelta(minutes=17 * (number % 30000), seconds=number % 60)
    identifier = "%02d%02d.%05d" % (day.year % 100, day.month, number % 100000)
    return title, abstract, authors, day, identifier, rng


def iso(date):
    return date.strftime("%Y-%m-%dT%H:%M:%S")


def make_item(number, table):
    title, abstract, authors, day, identifier, rng = make_facts(number, table)
    upvotes = int(rng.paretovariate(0.9)) % 900

    def object_id(k):
        return "%024x" % ((number * 1315423911 + k * 97531 + 12345678901234567) % (1 << 96))

    submitter = {
        "_id": object_id(99), "avatarUrl": "https://cdn.example.org/uploads/%s/%s.png" % (object_id(98), object_id(97)[:12]),
        "isPro": False, "fullname": authors[0], "user": "user%d" % (number % 9973), "type": "user",
    }
    paper = {
        "id": identifier, "authors": [{"_id": object_id(k), "name": name, "hidden": False} for k, name in enumerate(authors)],
        "publishedAt": iso(day) + ".000Z", "submittedOnDailyAt": iso(day + datetime.timedelta(hours=9)) + ".123Z",
        "title": title, "submittedOnDailyBy": submitter, "summary": abstract, "upvotes": upvotes, "discussionId": object_id(77),
        "ai_keywords": [word.lower() for word in title.split()[-3:]],
    }
    return {
        "paper": paper, "publishedAt": paper["publishedAt"], "title": title, "summary": abstract,
        "thumbnail": "https://cdn.example.org/thumbnails/papers/%s.png" % identifier, "numComments": upvotes % 7,
        "submittedBy": submitter, "isAuthorParticipating": False,
    }


def make_entry(number, table):
    title, abstract, authors, day, identifier, rng = make_facts(number, table)
    categories = rng.sample(CATEGORIES, rng.choice((1, 1, 2, 3)))
    arxiv = 'xmlns:arxiv="http://arxiv.org/schemas/atom"'
    scheme = 'scheme="http://arxiv.org/schemas/atom"'
    lines = ["  <entry>", "    <id>http://arxiv.org/abs/%sv1</id>" % identifier, "    <updated>%sZ</updated>" % iso(day),
             "    <published>%sZ</published>" % iso(day), "    <title>%s</title>" % html.escape(title, quote=False),
             "    <summary>  %s\n</summary>" % html.escape(abstract, quote=False)]
    for name in authors:
        lines += ["    <author>", "      <name>%s</name>" % html.escape(name, quote=False), "    </author>"]
    lines += ["    <arxiv:comment %s>12 pages, %d figures</arxiv:comment>" % (arxiv, number % 13),
              '    <link href="http://arxiv.org/abs/%sv1" rel="alternate" type="text/html"/>' % identifier,
              '    <link title="pdf" href="http://arxiv.org/pdf/%sv1" rel="related" type="application/pdf"/>' % identifier,
              '    <arxiv:primary_category %s term="%s" %s/>' % (arxiv, categories[0], scheme)]
    lines += ['    <category term="%s" %s/>' % (category, scheme) for category in categories]
    return "\n".join(lines + ["  </entry>"])


def write_atom(count, table):
    print('<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n  <title type="html">ArXiv Query: made up'
          "</title>\n  <id>http://arxiv.org/api/made-up</id>\n  <updated>2025-01-01T00:00:00-05:00</updated>")
    for number in range(count):
        print(make_entry(number, table))
    print("</feed>")


def wrap(text, width):
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = line + " " + word if line else word
    return lines + [line]


def make_record(number, table):
    title, abstract, authors, day, identifier, rng = make_facts(number, table)
    parts = [name.split(" ", 1) for name in authors]
    versions = [{"version": "v%d" % (k + 1), "created": (day + datetime.timedelta(days=40 * k)).strftime("%a, %d %b %Y %H:%M:%S GMT")}
                for k in range(rng.choice((1, 1, 2, 3)))]
    has_journal = rng.random() < 0.4
    return {
        "id": identifier, "submitter": authors[0], "authors": ", ".join(authors[:-1]) + " and " + authors[-1],
        "title": "\n  ".join(wrap(title, 75)), "comments": "%d pages, %d figures" % (rng.randint(4, 40), number % 13),
        "journal-ref": "J. Made Up %d (2025) %d" % (rng.randint(1, 99), number % 1000) if has_journal else None,
        "doi": "10.5555/made.%d" % number if has_journal else None, "report-no": None,
        "categories": " ".join(rng.sample(CATEGORIES, rng.choice((1, 1, 2, 3)))),
        "license": "http://arxiv.org/licenses/nonexclusive-distrib/1.0/",
        "abstract": "  " + "\n".join(wrap(abstract, 78)) + "\n", "versions": versions,
        "update_date": (day + datetime.timedelta(days=41)).strftime("%Y-%m-%d"),
        "authors_parsed": [[last, first, ""] for first, last in parts],
    }


def main():
    kind = sys.argv.pop(1) if sys.argv[1].startswith("--") else ""
    count, table = int(sys.argv[1]), frequency_table(vocabulary(sys.argv[2:]))
    if kind == "--atom":
        return write_atom(count, table)
    if kind == "--snapshot":
        for number in range(count):
            print(json.dumps(make_record(number, table), separators=(",", ":")))
        return None
    items = (json.dumps(make_item(number, table), ensure_ascii=False, separators=(",", ":")) for number in range(count))
    print("[" + ",".join(items) + "]")


main()
