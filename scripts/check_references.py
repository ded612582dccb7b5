"""Compares what offprint lists with what other programs read in its BibTeX and CSL-JSON. Ends with the counts."""
import json
import re
import subprocess
import sys
import unicodedata

from bibtexparser import loads
from bibtexparser.bparser import BibTexParser


def run(*command, text=None):
    return subprocess.run(command, input=text, capture_output=True, text=True, check=False).stdout


def read_with_pandoc(text, form):
    return json.loads(run("pandoc", "-f", form, "-t", "csljson", text=text))


def letters(text):
    """Styles change quotes, dashes, capitals and what is raised, and mathematics loses its dollar signs."""
    return "".join(c for c in unicodedata.normalize("NFKC", re.sub("</?[a-z]+>", "", text)).lower() if c.isalnum())


def compare(papers, entries, items, csl):
    if not len(papers) == len(entries) == len(items) == len(csl):
        return f"{len(papers)} papers, {len(entries)} by bibtexparser, {len(items)} and {len(csl)} by pandoc"
    if len({entry["ID"] for entry in entries}) != len(entries):
        return "two entries have the same key"
    for paper, item, other in zip(papers, items, csl):
        for read in (item, other):
            # A command of mathematics is read in one way or another.
            if "$" not in paper["title"] and letters(read["title"]) != letters(paper["title"]):
                return f"title {paper['title']!r} is read as {read['title']!r}"
            names = [n for n in read.get("author", []) if n.get("literal") != "others" and n.get("family") != "others"]
            if len(names) != len(paper.get("authors", [])):
                return f"authors {paper.get('authors')} are read as {names}"
    return ""


def main(offprint, listings):
    passed = failed = 0
    for listing in listings:
        written = {
            form: run(offprint, "--config", "none", "-q", "list", "-f", form, listing)
            for form in ("jsonl", "bibtex", "csl-json")
        }
        papers = [json.loads(line) for line in written["jsonl"].splitlines()]
        if not papers:
            continue  # a day without papers, or an answer that is an error
        entries = loads(written["bibtex"], BibTexParser(common_strings=True)).entries
        items = read_with_pandoc(written["bibtex"], "bibtex")
        problem = compare(papers, entries, items, read_with_pandoc(written["csl-json"], "csljson"))
        if problem:
            failed += 1
            print(f"not ok: {listing}: {problem}")
        else:
            passed += 1
    print(f"{passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
