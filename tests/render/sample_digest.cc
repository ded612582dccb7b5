#include "sample_digest.h"

namespace offprint::test {
namespace {

constexpr std::string_view kSpectra =
    "The Koopman operator turns a nonlinear system into a linear one, at the price of infinitely many "
    "dimensions. We show that a latent basis "
    "learned with a spectral loss keeps twelve of them and still predicts four seconds of audio, for voices, "
    "bells and rain alike. The basis "
    "is stable under resampling, which earlier ones were not, and it can be read: each of its modes decays "
    "at a rate that a listener "
    "recognises. On three benchmarks the error falls by a third at a tenth of the size. We compare against "
    "five baselines, measure where the "
    "method fails (abrupt onsets, overlapping speakers, rooms with more than two seconds of reverberation), "
    "and explain why a linear model "
    "cannot do better there. Code, weights and all 1,200 recordings are released under a free license.";

std::vector<TextSpan> find_all(std::string_view text, std::string_view word) {
    std::vector<TextSpan> spans;
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1))
        spans.push_back({at, at + word.size()});
    return spans;
}

Paper make_spectra() {
    Paper paper;
    paper.id = {"arxiv:2510.01234"};
    paper.title = "Spectra That Listen: Koopman Operators for Audio";
    paper.abstract = kSpectra;
    paper.url = "https://arxiv.org/abs/2510.01234";
    paper.code = "https://github.com/example/spectra";
    paper.project = "https://spectra.example.org/";
    paper.authors = {"A. Okafor", "L. Brandt", "M. Sato", "P. Nowak", "R. Lindqvist"};
    paper.author_count = 7;
    paper.published = parse_date("2025-10-14");
    paper.listed = parse_date("2026-01-09");
    paper.upvotes = 41;
    paper.comments = 3;
    paper.stars = 120;
    paper.keywords = {"koopman", "audio"};
    paper.sources = {"hf", "ml"};
    return paper;
}

Paper make_bells() {
    Paper paper;
    paper.id = {"arxiv:2601.00007"};
    paper.title =
        "What *Exactly* Is a Representation? 1 < 2, R&D and the [Unknown] snake_case of Learning in a Title "
        "That Is Long";
    paper.abstract = "We ask a simple question and do not answer it.";
    paper.url = "https://arxiv.org/abs/2601.00007";
    paper.authors = {"Ida Holm", "Jón Þórsson"};
    paper.organization = {"Institute of Patient Results", "ipr"};
    paper.published = parse_date("2026-01-08");
    paper.upvotes = 1;
    paper.comments = 1;
    paper.doi = "10.5555/ipr.7";
    return paper;
}

Paper make_han() {
    Paper paper;
    paper.id = {"url:https://papers.example.org/han"};
    paper.title =
        "深層学習による音声の表現学習：線形作用素と安定性の解析、および長い題名がどのように折り返されるかの"
        "例";
    paper.abstract = "本論文では、音声の表現を学習する新しい方法を提案する。実験により、その有効性を示す。";
    paper.url = "https://papers.example.org/han";
    paper.author_count = 1;
    paper.published = parse_date("2026-01-09");
    paper.upvotes = 1234;
    return paper;
}

Paper make_bare() {
    Paper paper;
    paper.id = {"title:0123456789abcdef"};
    paper.title = "A Title and Nothing Else";
    return paper;
}

DigestPaper entry_of(Paper paper, std::vector<std::string> topics, std::vector<std::string> matched,
                     double score) {
    DigestPaper entry;
    entry.paper = std::move(paper);
    entry.topics = std::move(topics);
    entry.matched = std::move(matched);
    entry.score = score;
    return entry;
}

}  // namespace

Digest make_sample_digest() {
    Digest digest;
    digest.title = "Daily Papers";
    digest.date = *parse_date("2026-01-09");
    digest.counts = {42, 4, 4, 5, 1, 31, 0, 2};
    digest.topic_count = 3;
    digest.sources = {{"hf", "ok", 40, ""},
                      {"lab", "empty", 0, ""},
                      {"ml", "failed", {}, "fetch https://ml.example.org/: HTTP 503"}};
    DigestPaper spectra = entry_of(make_spectra(), {"Representation learning", "Audio"},
                                   {"koopman", "representation learning"}, 5.25);
    spectra.title_marks = find_all(spectra.paper.title, "Koopman");
    spectra.abstract_marks = find_all(spectra.paper.abstract, "Koopman");
    digest.sections.push_back(
        {"Representation learning",
         "koopman OR \"representation learning\"",
         3,
         {spectra, entry_of(make_bells(), {"Representation learning"}, {"representation"}, 2)},
         false});
    digest.sections.push_back({"Speech", "speech", 0, {}, false});
    digest.sections.push_back({"音声", "音声", 1, {entry_of(make_han(), {"音声"}, {"音声"}, 1.5)}, false});
    digest.sections.push_back({"Everything else", "", 1, {entry_of(make_bare(), {}, {}, 0)}, true});
    digest.muted = {{"Never", 4}, {"Surveys", 1}};
    return digest;
}

Digest make_empty_digest() {
    Digest digest = make_sample_digest();
    digest.sections.resize(1);
    digest.sections[0].papers.clear();
    digest.sections[0].count = 0;
    digest.topic_count = 1;
    digest.muted.clear();
    digest.counts = {42, 0, 0, 0, 0, 42, 0, 0};
    digest.sources = {{"hf", "ok", 42, ""}};
    return digest;
}

Digest make_sample_search() {
    Digest digest;
    digest.title = "Search";
    digest.date = *parse_date("2026-01-09");
    digest.counts = {30, 2, 2, 0, 0, 28, 0, 0};
    digest.topic_count = 1;
    digest.sources = {{"page.txt", "ok", 30, ""}};
    DigestPaper spectra = entry_of(make_spectra(), {"koopman OR audio"}, {"koopman", "audio"}, 4);
    spectra.title_marks = find_all(spectra.paper.title, "Koopman");
    spectra.title_marks.push_back(find_all(spectra.paper.title, "Audio").front());
    spectra.abstract_marks = find_all(spectra.paper.abstract, "audio");
    digest.sections.push_back({"koopman OR audio",
                               "koopman OR audio",
                               2,
                               {spectra, entry_of(make_han(), {"koopman OR audio"}, {}, 1)},
                               false});
    return digest;
}

std::vector<Listing> make_sample_listings() {
    Listing page;
    page.source = "page.txt";
    page.format = Format::kHfPageText;
    page.title = "Daily Papers";
    page.date = parse_date("2026-01-09");
    page.papers = {make_spectra(), make_bells(), make_bare()};
    page.notes = {{40, "entry 12 has no title; skipped"}, {0, "the page ends inside an entry"}};
    Listing empty;
    empty.source = "hf:2026-01-10";
    empty.format = Format::kHfJson;
    return {page, empty};
}

Digest make_large_digest(std::size_t count) {
    Digest digest = make_sample_digest();
    const DigestPaper entry = digest.sections.front().papers.front();
    digest.sections.resize(1);
    digest.sections.front().papers.assign(count, entry);
    digest.sections.front().count = count;
    return digest;
}

}  // namespace offprint::test
