"""The same papers in the search engines that people build such archives with: SQLite's FTS5, as its manual shows it, and Xapian.

    bench/archive_peer.py fts5|xapian PAPERS.jsonl FOLDER COUNT       loads; prints papers a second
    bench/archive_peer.py fts5|xapian FOLDER QUERY ORDER              a search in a process of its own, ORDER score or listed; prints 20 titles
"""
import json
import os
import sqlite3
import sys
import time


def read(path, count):
    with open(path, encoding="utf-8") as lines:
        for number, line in zip(range(count), lines):
            yield number, json.loads(line)


def load_fts5(papers, folder):
    base = sqlite3.connect(folder + "/fts5.db")
    base.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE paper(number INTEGER PRIMARY KEY, id, title, abstract, authors,"
                       " categories); CREATE VIRTUAL TABLE words USING fts5(title, abstract, authors, categories, content='paper', content_rowid='number');")
    for number, paper in papers:
        row = (number, paper["id"], paper["title"], paper["abstract"], paper["authors"], paper["categories"])
        base.execute("INSERT INTO paper VALUES(?, ?, ?, ?, ?, ?)", row)
        base.execute("INSERT INTO words(rowid, title, abstract, authors, categories) VALUES(?, ?, ?, ?, ?)", row[:1] + row[2:])
        if number % 1000 == 999:
            base.commit()
    base.commit()
    base.close()


def load_xapian(papers, folder):
    import xapian
    base = xapian.WritableDatabase(folder + "/xapian", xapian.DB_CREATE_OR_OVERWRITE)
    maker = xapian.TermGenerator()
    maker.set_stemmer(xapian.Stem("en"))
    for number, paper in papers:
        document = xapian.Document()
        maker.set_document(document)
        maker.index_text(paper["title"], 1, "S")
        for part in (paper["title"], paper["abstract"], paper["authors"]):
            maker.index_text(part)
            maker.increase_termpos()
        for category in paper["categories"].split():
            document.add_boolean_term("XC" + category)
        document.set_data(paper["title"])
        base.add_document(document)
    base.commit()


def search_fts5(folder, query, order):
    base = sqlite3.connect(folder + "/fts5.db")
    asked = {"ti:": "title : ", "au:": "authors : ", "cat": None}
    for prefix, column in asked.items():
        if query.startswith(prefix):
            query = 'categories : "%s"' % query[4:] if column is None else column + query[3:]
    by = "rank" if order == "score" else "words.rowid DESC"
    for (title,) in base.execute("SELECT paper.title FROM words JOIN paper ON paper.number = words.rowid WHERE words MATCH ? ORDER BY %s LIMIT 20" % by, (query,)):
        print(title)


def search_xapian(folder, query, order):
    import xapian
    base = xapian.Database(folder + "/xapian")
    parser = xapian.QueryParser()
    parser.set_database(base)
    parser.set_stemmer(xapian.Stem("en"))
    parser.set_stemming_strategy(parser.STEM_SOME)
    parser.add_prefix("ti", "S")
    parser.add_boolean_prefix("cat", "XC")
    enquire = xapian.Enquire(base)
    enquire.set_query(parser.parse_query(query.replace("au:", ""), parser.FLAG_DEFAULT | parser.FLAG_WILDCARD))
    if order != "score":
        enquire.set_weighting_scheme(xapian.BoolWeight())
        enquire.set_docid_order(enquire.DESCENDING)
    for match in enquire.get_mset(0, 20):
        print(match.document.get_data().decode())


name = sys.argv[1]
if len(sys.argv) == 5 and os.path.exists(sys.argv[2]) and os.path.isfile(sys.argv[2]):
    begin = time.perf_counter()
    count = int(sys.argv[4])
    {"fts5": load_fts5, "xapian": load_xapian}[name](read(sys.argv[2], count), sys.argv[3])
    print("%.0f" % (count / (time.perf_counter() - begin)))
else:
    {"fts5": search_fts5, "xapian": search_xapian}[name](*sys.argv[2:])
