// The digest that rendering is measured with: 20 papers with abstracts of 1,500 bytes under two topics.
#pragma once
#include "offprint/digest/digest.h"

namespace offprint::bench {

inline Digest make_digest() {
    Paper paper;
    paper.id = {"arxiv:2510.01234"};
    paper.title = "Spectra That Listen: Koopman Operators for Audio, Voices and Rain";
    while (paper.abstract.size() < 1500) {
        paper.abstract +=
            "The operator turns a nonlinear system into a linear one, at the price of (infinitely) many "
            "dimensions. ";
    }
    paper.abstract.pop_back();
    paper.url = "https://arxiv.org/abs/2510.01234";
    paper.code = "https://github.com/example/spectra";
    paper.authors = {"A. Okafor", "L. Brandt", "M. Sato", "P. Nowak", "R. Lindqvist"};
    paper.author_count = 7;
    paper.published = parse_date("2025-10-14");
    paper.upvotes = 41;
    paper.comments = 3;
    paper.stars = 120;
    Digest digest;
    digest.title = "Daily Papers";
    digest.date = *parse_date("2026-01-09");
    digest.counts = {42, 20, 20, 0, 0, 22, 0, 0};
    digest.topic_count = 2;
    digest.sources = {{"hf", "ok", 42, ""}};
    for (const char* topic : {"Representation learning", "Speech"}) {
        DigestSection section;
        section.name = topic;
        section.count = 10;
        DigestPaper entry;
        entry.paper = paper;
        entry.topics = {topic};
        entry.matched = {"koopman", "operator"};
        entry.title_marks = {{21, 28}};
        entry.abstract_marks = {{4, 12}, {100, 108}};
        section.papers.assign(10, entry);
        digest.sections.push_back(section);
    }
    return digest;
}

}  // namespace offprint::bench
