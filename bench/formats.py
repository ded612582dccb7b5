#!/usr/bin/env python3
"""Writes papers, which it reads as JSON lines of offprint, in formats that offprint reads and does not write: FOLDER/papers.NAME,
for medline, wos, enw, endnote.xml, pubmed.xml, biorxiv.json, arxiv.html, hf-mail.html, scholar.html and pubmed.html, each in
the shape that the service gives it. What the papers lack (journals, DOIs, numbers) is made up from their places.

usage: offprint list --format jsonl LISTING | formats.py FOLDER
"""
import html
import json
import os
import sys
import textwrap

e = html.escape


def last_first(name):
    given, _, family = name.rpartition(" ")
    return family + ", " + given


def short(name, sign=" "):
    return name.split()[-1] + sign + name[0]


def folded(text, blanks):
    return ("\n" + " " * blanks).join(textwrap.wrap(text, 72, break_long_words=False, break_on_hyphens=False))


def medline(i, p):
    people = "".join(f"FAU - {last_first(a)}\nAU  - {short(a)}\n" for a in p["authors"])
    return (f"PMID- {40000000 + i}\nOWN - NLM\nSTAT- Publisher\nDP  - 2026 Jan 9\nTI  - {folded(p['title'], 6)}\nAB  - {folded(p['abstract'], 6)}\n"
            f"{people}LA  - eng\nPT  - Journal Article\nPL  - United States\nJT  - Journal of Tests\nOT  - learning\nMHDA- 2026/01/09 00:00\n"
            "SO  - J Tests. 2026 Jan 9.\n\n")


def wos(i, p):
    short_names = "\n   ".join(short(a, ", ") for a in p["authors"])
    names = "\n   ".join(last_first(a) for a in p["authors"])
    return (f"PT J\nAU {short_names}\nAF {names}\nTI {folded(p['title'], 3)}\nSO JOURNAL OF TESTS\nLA English\nDT Article\nDE learning; tests\n"
            f"AB {p['abstract']}\nPD JAN\nPY 2026\nDI 10.1234/t.{i}\nUT WOS:0001234567{i:05d}\nER\n\n")


def enw(i, p):
    people = "".join(f"%A {last_first(a)}\n" for a in p["authors"])
    return f"%0 Journal Article\n%T {p['title']}\n{people}%J Journal of Tests\n%D 2026\n%X {p['abstract']}\n%R 10.1234/t.{i}\n\n"


def endnote(i, p):
    def styled(text):
        return f'<style face="normal" font="default" size="100%">{e(text)}</style>'
    people = "".join(f"<author>{styled(last_first(a))}</author>" for a in p["authors"])
    return (f'<record><database name="My.enl" path="My.enl">My.enl</database><rec-number>{i}</rec-number><ref-type name="Journal Article">17</ref-type>'
            f"<contributors><authors>{people}</authors></contributors><titles><title>{styled(p['title'])}</title>"
            f"<secondary-title>{styled('Journal of Tests')}</secondary-title></titles><dates><year>{styled('2026')}</year></dates>"
            f"<abstract>{styled(p['abstract'])}</abstract><electronic-resource-num>{styled(f'10.1234/t.{i}')}</electronic-resource-num></record>")


def pubmed_xml(i, p):
    people = "".join(
        f'<Author ValidYN="Y"><LastName>{e(a.split()[-1])}</LastName><ForeName>{e(" ".join(a.split()[:-1]))}</ForeName><Initials>{e(a[0])}</Initials>'
        "<AffiliationInfo><Affiliation>Department of Tests, University of Examples.</Affiliation></AffiliationInfo></Author>" for a in p["authors"])
    return (f'<PubmedArticle><MedlineCitation Status="Publisher" Owner="NLM"><PMID Version="1">{40000000 + i}</PMID><Article PubModel="Print"><Journal>'
            "<JournalIssue><PubDate><Year>2026</Year><Month>Jan</Month><Day>9</Day></PubDate></JournalIssue><Title>Journal of Tests</Title></Journal>"
            f'<ArticleTitle>{e(p["title"])}</ArticleTitle><ELocationID EIdType="doi" ValidYN="Y">10.1234/t.{i}</ELocationID>'
            f'<Abstract><AbstractText>{e(p["abstract"])}</AbstractText></Abstract><AuthorList CompleteYN="Y">{people}</AuthorList></Article>'
            f'</MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pubmed">{40000000 + i}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>\n')


def biorxiv(i, p):
    return json.dumps({"doi": f"10.1101/2026.01.09.{100000 + i}", "title": p["title"], "authors": "; ".join(short(a, ", ") + "." for a in p["authors"]),
                       "date": "2026-01-09", "version": "1", "type": "new results", "license": "cc_by", "category": "bioinformatics",
                       "abstract": p["abstract"], "published": "NA", "server": "biorxiv"})


def arxiv_html(i, p):
    number = f"2601.{i:05d}"
    people = ", ".join(f'<a href="https://arxiv.org/search/cs?searchtype=author&amp;query={a.replace(" ", "+")}">{e(a)}</a>' for a in p["authors"])
    return (f"<dt>\n  <a name='item{i}'>[{i}]</a>\n  <a href =\"/abs/{number}\" title=\"Abstract\" id=\"{number}\">\n    arXiv:{number}\n  </a>\n"
            f'  [<a href="/pdf/{number}" title="Download PDF" id="pdf-{number}" aria-labelledby="pdf-{number}">pdf</a>,'
            f' <a href="/format/{number}" title="Other formats" id="oth-{number}" aria-labelledby="oth-{number}">other</a>]\n</dt>\n<dd>\n'
            f"  <div class='list-title mathjax'><span class='descriptor'>Title:</span>\n    {e(p['title'])}\n  </div>\n"
            f"  <div class='list-authors'>{people}</div>\n"
            "  <div class='list-comments mathjax'><span class='descriptor'>Comments:</span> 12 pages</div>\n"
            "  <div class='list-subjects'><span class='descriptor'>Subjects:</span>\n"
            '    <span class="primary-subject">Sound (cs.SD)</span>; Machine Learning (cs.LG)\n  </div>\n'
            f"  <p class='mathjax'>\n    {e(p['abstract'])}\n  </p>\n</dd>\n")


def hf_mail(i, p):
    return (f'<li style="margin:0;padding:0 0 8px 0"><a style="color:#1f2937;text-decoration:none" href="https://huggingface.co/papers/2601.{i:05d}'
            f'?utm_source=digest-papers&amp;utm_medium=email&amp;utm_campaign=2026-01-09">{e(p["title"])} ({i} <span>▲</span>)</a></li>\n')


def scholar(i, p):
    return (f'<h3 style="font-weight:normal;margin:0;font-size:17px;line-height:20px;"><a href="https://scholar.google.com/scholar_url?'
            f'url=https%3A//arxiv.org/pdf/2601.{i:05d}&amp;hl=en&amp;sa=X&amp;d=123&amp;ei=abc&amp;scisig=xyz&amp;oi=scholaralrt"'
            f' class="gse_alrt_title" style="font-size:17px;color:#1a0dab;line-height:22px">{e(p["title"])}</a></h3>'
            f'<div style="color:#006621;line-height:18px">{e(", ".join(a[0] + " " + a.split()[-1] for a in p["authors"][:3]))}… - arXiv preprint'
            f' arXiv:2601.{i:05d}, 2026</div><div class="gse_alrt_sni" style="line-height:17px">{e(p["abstract"][:200])} …</div><br>\n')


def pubmed_html(i, p):
    return (f'<article class="full-docsum"><div class="docsum-content"><a class="docsum-title" href="/{40000000 + i}/" ref="linksrc=docsum_link"'
            f' data-article-id="{40000000 + i}">{e(p["title"])}.</a><div class="docsum-citation full-citation">'
            f'<span class="docsum-authors full-authors">{e(", ".join(map(short, p["authors"])))}.</span>'
            f'<span class="docsum-authors short-authors">{e(p["authors"][0])}, et al.</span>'
            f'<span class="docsum-journal-citation full-journal-citation">J Tests. 2026 Jan 9;3:1. doi: 10.1234/t.{i}.</span></div>'
            f'<div class="docsum-snippet"><div class="full-view-snippet">{e(p["abstract"][:300])}</div></div></div></article>\n')


FORMATS = {
    "medline": ("", medline, "", ""),
    "wos": ("FN Clarivate Analytics Web of Science\nVR 1.0\n", wos, "", "EF\n"),
    "enw": ("", enw, "", ""),
    "endnote.xml": ('<?xml version="1.0" encoding="UTF-8" ?><xml><records>', endnote, "", "</records></xml>"),
    "pubmed.xml": ('<?xml version="1.0" ?>\n<PubmedArticleSet>\n', pubmed_xml, "", "</PubmedArticleSet>\n"),
    "biorxiv.json": ('{"messages":[{"status":"ok"}],"collection":[', biorxiv, ",", "]}"),
    "arxiv.html": ("<!DOCTYPE html>\n<html><head><title>Sound</title></head><body><div id='dlpage'><h1>Sound</h1>\n"
                   "<h3>Showing new listings for Friday, 9 January 2026</h3>\n<dl id='articles'><h3>New submissions</h3>\n", arxiv_html, "",
                   "</dl></div></body></html>\n"),
    "hf-mail.html": ("<!DOCTYPE html>\n<html><body><h1>Daily papers of 9 January 2026</h1>\n<ul>\n", hf_mail, "", "</ul></body></html>\n"),
    "scholar.html": ("<!DOCTYPE html>\n<html><body>\n", scholar, "", "</body></html>\n"),
    "pubmed.html": ("<!DOCTYPE html>\n<html><body>\n", pubmed_html, "", "</body></html>\n"),
}


def main():
    folder = sys.argv[1]
    papers = [json.loads(line) for line in sys.stdin]
    for paper in papers:
        paper.setdefault("abstract", "")
    for name, (head, write, sign, end) in FORMATS.items():
        with open(os.path.join(folder, "papers." + name), "w", encoding="utf-8") as out:
            out.write(head + sign.join(write(i, paper) for i, paper in enumerate(papers)) + end)


if __name__ == "__main__":
    main()
