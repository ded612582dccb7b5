#include "offprint/model/merge.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "offprint/model/paper_id.h"
#include "support/cpu_time.h"

namespace offprint {
namespace {

struct Said {
    std::string title = "Spectra That Listen Closely";
    std::string id = {}, doi = {}, url = {}, author = {};
    int year = 0;
};

Paper paper_of(const Said& said) {
    Paper paper;
    paper.title = said.title;
    paper.id = {said.id};
    paper.doi = said.doi;
    paper.url = said.url;
    if (!said.author.empty()) paper.authors = {said.author};
    if (said.year) paper.published = make_date(said.year, 6, 1);
    return paper;
}

bool merges(const Said& a, const Said& b) {
    const Paper first = paper_of(a);
    const Paper second = paper_of(b);
    EXPECT_EQ(same_work(first, second), same_work(second, first)) << a.title << " | " << b.title;
    Listing one, two;
    one.papers = {first};
    two.papers = {second};
    const Merged merged = merge_papers(std::vector<Listing>{one, two});
    EXPECT_EQ(merged.papers.size() + merged.duplicates, 2U);
    EXPECT_EQ(merged.duplicates == 1, same_work(first, second)) << a.title << " | " << b.title;
    return merged.duplicates == 1;
}

TEST(Merge, ADayIsKeptWhereAReadingListKnowsTheYearOnly) {
    Paper exact = paper_of({.id = "arxiv:2401.01234"}), rough = exact;
    exact.published = parse_date("2024-06-01");
    rough.published = parse_date("2024-01-01");
    rough.published_precision = DatePrecision::kYear;
    for (const std::vector<Paper>& papers : {std::vector{exact, rough}, std::vector{rough, exact}}) {
        const Merged merged = merge_records(papers);
        ASSERT_EQ(merged.papers.size(), 1U);
        EXPECT_EQ(merged.papers[0].published, exact.published);
        EXPECT_EQ(merged.papers[0].published_precision, DatePrecision::kDay);
    }
}

TEST(SameWork, IdsDecide) {
    EXPECT_TRUE(merges({.title = "Old Title", .id = "arxiv:2401.01234"},
                       {.title = "New Title", .url = "https://arxiv.org/abs/2401.01234v3"}));
    EXPECT_TRUE(merges({.title = "Old", .id = "arxiv:2401.01234", .doi = "10.1/a"},
                       {.title = "New", .id = "arxiv:2401.01234", .doi = "10.1234/b"}));
    EXPECT_TRUE(
        merges({.title = "Old", .doi = "10.1234/A"}, {.title = "New", .doi = "https://doi.org/10.1234/a"}));
    EXPECT_TRUE(merges({.title = "Old", .id = "arxiv:2401.01234", .doi = "10.1234/a"},
                       {.title = "New", .doi = "10.1234/a"}));
    EXPECT_TRUE(merges({.title = "Old", .url = "https://x.example/p?utm_source=y"},
                       {.title = "New", .url = "https://X.example/p/"}));
    EXPECT_FALSE(
        merges({.title = "Old", .url = "https://x.example/"}, {.title = "New", .url = "https://x.example/"}));
}

TEST(SameWork, TwoIdsOfOneKindContradict) {
    EXPECT_FALSE(merges({.id = "arxiv:2401.01234"}, {.id = "arxiv:2401.01235"}));
    EXPECT_FALSE(merges({.doi = "10.1234/a"}, {.doi = "10.1234/b"}));
    EXPECT_FALSE(merges({.id = "arxiv:2401.01234", .doi = "10.1234/a"},
                        {.id = "arxiv:2401.01235", .doi = "10.1234/a"}));
    EXPECT_FALSE(merges({.doi = "10.1234/a", .url = "https://x.example/p"},
                        {.doi = "10.1234/b", .url = "https://x.example/p"}));
    EXPECT_TRUE(merges({.url = "https://x.example/p"}, {.url = "https://y.example/q"}))
        << "a work has many addresses";
    EXPECT_TRUE(merges({.id = "arxiv:2401.01234"}, {.doi = "10.1234/a"}));
}

TEST(SameWork, TitlesAgreeHoweverTheyAreWritten) {
    const Said plain{.title = "Schölkopf's L² Norms: A Re-Evaluation"};
    EXPECT_TRUE(merges(plain, {.title = "SCHÖLKOPF’S L² NORMS — A RE–EVALUATION"}));
    EXPECT_TRUE(merges(plain, {.title = "Sch{\\\"o}lkopf's $L^2$ Norms: A {R}e-Evaluation."}));
    EXPECT_TRUE(merges(plain, {.title = "Scholkopf's L2 norms   a re evaluation"}));
    EXPECT_FALSE(merges(plain, {.title = "Schölkopf's L² Norm: A Re-Evaluation"}));
    EXPECT_FALSE(merges(plain, {.title = "Schölkopf's L² Norms"}));
}

TEST(SameWork, NumbersTellPartsApart) {
    EXPECT_FALSE(merges({.title = "Notes on Large Systems I"}, {.title = "Notes on Large Systems II"}));
    EXPECT_FALSE(
        merges({.title = "Notes on Large Systems, Part 1"}, {.title = "Notes on Large Systems, Part 2"}));
    EXPECT_FALSE(merges({.title = "Scaling Model 3.5 Further"}, {.title = "Scaling Model 3-5 Further"}));
    EXPECT_FALSE(merges({.title = "Scaling Model 3.5 Further"}, {.title = "Scaling Model 35 Further"}));
    EXPECT_TRUE(merges({.title = "Scaling Model 3.5 Further"}, {.title = "Scaling model 3.5 further"}));
}

TEST(SameWork, ShortAndGenericTitlesSayNothing) {
    for (const char* title : {"Preface", "Editorial", "Introduction", "Attention", "Deep Learning",
                              "Introduction to the Special Issue", "Letter to the Editor",
                              "Editorial: Volume 3 Number 2", "Table of Contents", "?!", ""}) {
        EXPECT_FALSE(merges({.title = title}, {.title = title})) << title;
        EXPECT_TRUE(
            merges({.title = title, .id = "arxiv:2401.01234"}, {.title = title, .id = "arxiv:2401.01234"}))
            << title;
    }
    EXPECT_TRUE(merges({.title = "Attention Is Everywhere"}, {.title = "Attention is everywhere"}));
    EXPECT_TRUE(merges({.title = "An Introduction to Kernels"}, {.title = "An introduction to kernels"}));
}

TEST(SameWork, FirstAuthorsMayContradict) {
    const auto with = [](const char* author) { return Said{.author = author}; };
    EXPECT_TRUE(merges(with("Yann LeCun"), with("Y. LeCun")));
    EXPECT_TRUE(merges(with("Yann LeCun"), with("LeCun, Yann")));
    EXPECT_TRUE(merges(with("Bernhard Schölkopf"), with("B. Scholkopf")));
    EXPECT_TRUE(merges(with("Bernhard Sch{\\\"o}lkopf"), with("Bernhard Schölkopf")));
    EXPECT_TRUE(merges(with("Wei Zhang"), with("Zhang Wei")));
    EXPECT_TRUE(merges(with("Wei Zhang"), with("张伟")));
    EXPECT_TRUE(merges(with("Wei Zhang"), with("")));
    EXPECT_TRUE(merges(with("The ALICE Collaboration"), with("A. Author")));
    EXPECT_FALSE(merges(with("Yann LeCun"), with("Yoshua Bengio")));
    EXPECT_FALSE(merges(with("Wei Zhang"), with("Wei Li")));
    EXPECT_TRUE(merges(with("Müller, Jörg"), with("Mueller, Joerg")));
    EXPECT_TRUE(merges(with("Sergey Ivanov"), with("Ivanov, Sergei")));
    EXPECT_TRUE(merges(with("Anna Smith"), with("Maria Anna Smith")));
    EXPECT_TRUE(merges(with("J. Anna Smith"), with("Anna Smith")));
    EXPECT_TRUE(merges(with("M. Smith"), with("Anna Smith")));
    EXPECT_FALSE(merges(with("Wei Zhang"), with("Li Zhang")));
}

TEST(SameWork, PreprintAndJournalHaveADoiEach) {
    const auto with = [](const char* doi) { return Said{.doi = doi, .author = "Ada Okafor", .year = 2026}; };
    EXPECT_TRUE(merges(with("10.1101/2023.01.02.522222"), with("10.1093/bioinformatics/btad777")));
    EXPECT_TRUE(merges(with("10.48550/arxiv.2401.00001"), with("10.1093/bioinformatics/btad777")));
    EXPECT_FALSE(merges(with("10.1101/2023.01.02.522222"), with("10.1101/2023.01.02.533333")));
    EXPECT_FALSE(merges(with("10.1101/gr.276000.121"), with("10.1093/bioinformatics/btad777")));
    Paper preprint = paper_of(with("10.1101/2023.01.02.522222")),
          paper = paper_of(with("10.1093/bioinformatics/btad777"));
    preprint.journal = "doi:10.1093/bioinformatics/btad777";
    paper.title = "Another Title That It Came Out Under";
    EXPECT_TRUE(same_work(preprint, paper));
}

TEST(SameWork, YearsMayContradict) {
    const auto in = [](int year) { return Said{.year = year}; };
    EXPECT_TRUE(merges(in(2024), in(2025)));
    EXPECT_TRUE(merges(in(2024), in(0)));
    EXPECT_FALSE(merges(in(2023), in(2025)));
    EXPECT_TRUE(merges({.doi = "10.1234/a", .year = 1999}, {.doi = "10.1234/a", .year = 2025}))
        << "an id is stronger";
}

std::vector<std::string> merged_titles(const std::vector<Said>& records) {
    Listing listing;
    for (const Said& said : records) listing.papers.push_back(paper_of(said));
    std::vector<std::string> titles;
    for (const Paper& paper : merge_papers(std::vector<Listing>{listing}).papers)
        titles.push_back(paper.title + "|" + make_paper_id(paper).value);
    return titles;
}

using Titles = std::vector<std::string>;

TEST(MergePapers, KeepsTheOrderInWhichWorksWereFirstSeen) {
    EXPECT_EQ(merged_titles({{.title = "B", .id = "arxiv:2401.00002"},
                             {.title = "A", .id = "arxiv:2401.00001"},
                             {.title = "B again", .id = "arxiv:2401.00002"}}),
              (Titles{"B|arxiv:2401.00002", "A|arxiv:2401.00001"}));
}

TEST(MergePapers, JoinsChainsUnlessTheirEndsContradict) {
    const Said a{.id = "arxiv:2401.00001", .doi = "10.1234/a"};
    const Said b{.doi = "10.1234/a"};
    const Said other{.id = "arxiv:2401.00002"};
    const Said bare;
    const std::string title = a.title;
    // b joins a by its DOI, so that for b, too, the arXiv id of `other` contradicts.
    EXPECT_EQ(merged_titles({b, other, a}),
              (Titles{title + "|arxiv:2401.00001", title + "|arxiv:2401.00002"}));
    EXPECT_EQ(merged_titles({other, b, a}),
              (Titles{title + "|arxiv:2401.00002", title + "|arxiv:2401.00001"}));
    // A record that only has the title joins the work that was seen first.
    EXPECT_EQ(merged_titles({a, other, bare}),
              (Titles{title + "|arxiv:2401.00001", title + "|arxiv:2401.00002"}));
    EXPECT_EQ(merged_titles({bare, other, a}),
              (Titles{title + "|arxiv:2401.00002", title + "|arxiv:2401.00001"}));
}

TEST(MergePapers, YearsDoNotDriftAlongAChain) {
    EXPECT_EQ(merged_titles({{.year = 2020}, {.year = 2021}, {.year = 2022}}).size(), 2U);
}

TEST(MergePapers, NamesTheSources) {
    Listing one, two;
    one.source = "page.txt";
    two.source = "hf:2026-01-09";
    one.papers = {paper_of({.id = "arxiv:2401.00001"}), paper_of({.id = "arxiv:2401.00002"})};
    two.papers = {paper_of({.id = "arxiv:2401.00001"})};
    const std::vector<Listing> listings{one, two};
    const Merged merged = merge_papers(listings);
    EXPECT_EQ(merged.duplicates, 1U);
    EXPECT_EQ(merged.papers[0].sources, (std::vector<std::string>{"page.txt", "hf:2026-01-09"}));
    EXPECT_EQ(merged.papers[1].sources, (std::vector<std::string>{"page.txt"}));
}

TEST(MergePair, PrefersAWholeAbstractToAnExcerpt) {
    Paper excerpt, whole;
    excerpt.title = whole.title = "Spectra That Listen Closely";
    excerpt.abstract = "Spectra listen to …";
    whole.abstract = "Spectra listen to all.";
    EXPECT_EQ(merge_pair(excerpt, whole).abstract, whole.abstract);
    EXPECT_EQ(merge_pair(whole, excerpt).abstract, whole.abstract);
    whole.abstract.clear();
    EXPECT_EQ(merge_pair(excerpt, whole).abstract, excerpt.abstract);
}

TEST(MergePair, TakesTheUnionOfBoth) {
    Paper page;
    page.title = "Spectra That Listen Closely";
    page.abstract = "From the page.";
    page.authors = {"A. One"};
    page.author_count = 7;
    page.comments = 3;
    page.published = make_date(2026, 1, 3);
    page.code = "https://github.com/x/y";
    page.keywords = {"a", "b"};
    page.sources = {"page.txt"};

    Paper feed;
    feed.id = {"arxiv:2601.01234"};
    feed.title = "Spectra that listen closely";
    feed.title_raw = "Spectra \\emph{that} listen closely";
    feed.abstract = "From the feed.";
    feed.authors = {"Ann One", "Bo Two"};
    feed.categories = {"cs.CL", "cs.LG"};
    feed.primary = "cs.LG";
    feed.published = make_date(2026, 1, 2);
    feed.updated = make_date(2026, 1, 4);
    feed.listed = make_date(2026, 1, 5);
    feed.announce = Announce::kNew;
    feed.doi = "10.1234/a";
    feed.version = 2;
    feed.upvotes = 4;
    feed.keywords = {"b", "c"};
    feed.organization = Organization{"Lab", "lab"};
    feed.sources = {"arxiv:cs.LG"};

    const Paper united = merge_pair(page, feed);
    EXPECT_EQ(united.id.value, "arxiv:2601.01234");
    EXPECT_EQ(united.title, page.title);
    EXPECT_EQ(united.title_raw, "") << "the raw form belongs to the other title";
    EXPECT_EQ(united.abstract, page.abstract);
    EXPECT_EQ(united.authors, feed.authors);
    EXPECT_EQ(united.author_count, 7);
    EXPECT_EQ(united.comments, 3);
    EXPECT_EQ(united.upvotes, 4);
    EXPECT_EQ(united.published, feed.published);
    EXPECT_EQ(united.updated, feed.updated);
    EXPECT_EQ(united.listed, feed.listed);
    EXPECT_EQ(united.announce, Announce::kNew);
    EXPECT_EQ(united.version, 2);
    EXPECT_EQ(united.doi, feed.doi);
    EXPECT_EQ(united.code, page.code);
    EXPECT_EQ(united.categories, (std::vector<std::string>{"cs.LG", "cs.CL"}));
    EXPECT_EQ(united.keywords, (std::vector<std::string>{"a", "b", "c"}));
    EXPECT_EQ(united.organization, feed.organization);
    EXPECT_EQ(united.sources, (std::vector<std::string>{"page.txt", "arxiv:cs.LG"}));
}

TEST(MergePair, BelievesTheLatestCountThenTheLarger) {
    const auto counted = [](std::optional<Date> listed, std::optional<int> upvotes) {
        Paper paper;
        paper.title = "x";
        paper.listed = listed;
        paper.upvotes = upvotes;
        return paper;
    };
    const auto merged = [&](const Paper& a, const Paper& b) {
        EXPECT_EQ(merge_pair(a, b).upvotes, merge_pair(b, a).upvotes);
        return merge_pair(a, b).upvotes;
    };
    const Date early = *make_date(2026, 1, 1);
    const Date late = *make_date(2026, 1, 2);
    EXPECT_EQ(merged(counted(early, 9), counted(late, 5)), 5);
    EXPECT_EQ(merged(counted(late, 9), counted(late, 5)), 9);
    EXPECT_EQ(merged(counted({}, 9), counted(late, 5)), 5);
    EXPECT_EQ(merged(counted({}, 9), counted({}, 5)), 9);
    EXPECT_EQ(merged(counted(early, 9), counted(late, {})), 9);
    EXPECT_EQ(merged(counted(early, {}), counted(late, {})), std::nullopt);
}

TEST(MergePair, KeepsTheStrongestAnnounceType) {
    const auto announced = [](Announce announce) {
        Paper paper;
        paper.announce = announce;
        return paper;
    };
    EXPECT_EQ(merge_pair(announced(Announce::kReplace), announced(Announce::kCross)).announce,
              Announce::kCross);
    EXPECT_EQ(merge_pair(announced(Announce::kNew), announced(Announce::kReplaceCross)).announce,
              Announce::kNew);
}

// ── The slow oracle: the same rules, every record against every work, nothing hashed ──

struct Work {
    std::vector<const Paper*> records;
    std::size_t first = 0;
};

bool share_key(const Paper& a, const Paper& b, int step) {
    const auto equal = [](const auto& x, const auto& y) { return x && y && *x == *y; };
    if (step == 0) return equal(arxiv_id_of(a), arxiv_id_of(b));
    if (step == 1) return equal(doi_of(a), doi_of(b));
    if (step == 2) return equal(work_url_of(a), work_url_of(b));
    return title_id(a.title) == title_id(b.title) &&
           same_work(paper_of({.title = a.title}), paper_of({.title = b.title}));
}

/// One record that says what all records of a work say, for the rule to be asked about.
bool works_contradict(const Work& a, const Work& b, int step) {
    std::vector<std::string> a_arxiv, b_arxiv, a_doi, b_doi;
    std::vector<int> years;
    std::string a_author, b_author;
    const auto learn = [&](const Work& work, auto& arxiv, auto& doi, std::string& author) {
        for (const Paper* paper : work.records) {
            if (const auto id = arxiv_id_of(*paper)) arxiv.push_back(id->id);
            if (const auto id = doi_of(*paper)) doi.push_back(*id);
            if (author.empty() && !paper->authors.empty()) author = paper->authors[0];
            if (paper->published) years.push_back(paper->published->year());
        }
    };
    learn(a, a_arxiv, a_doi, a_author);
    const std::size_t a_years = years.size();
    learn(b, b_arxiv, b_doi, b_author);
    const auto share = [](const auto& x, const auto& y) {
        return std::any_of(x.begin(), x.end(),
                           [&](const auto& item) { return std::find(y.begin(), y.end(), item) != y.end(); });
    };
    if (step == 0) return false;
    if (!a_arxiv.empty() && !b_arxiv.empty() && !share(a_arxiv, b_arxiv)) return true;
    if (!a_doi.empty() && !b_doi.empty() && !share(a_doi, b_doi)) return true;
    if (step < 3) return false;
    const bool both_dated = a_years > 0 && years.size() > a_years;
    if (both_dated &&
        *std::max_element(years.begin(), years.end()) - *std::min_element(years.begin(), years.end()) > 1)
        return true;
    return !same_work(paper_of({.author = a_author}), paper_of({.author = b_author}));
}

std::vector<std::size_t> oracle(const std::vector<Paper>& papers) {
    std::vector<Work> works(papers.size());
    std::vector<std::size_t> work_of(papers.size());
    for (std::size_t i = 0; i < papers.size(); ++i) {
        works[i] = {{&papers[i]}, i};
        work_of[i] = i;
    }
    for (int step = 0; step < 4; ++step) {
        std::vector<std::vector<std::size_t>> met(papers.size());
        for (std::size_t i = 0; i < papers.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (!share_key(papers[j], papers[i], step)) continue;
                const std::size_t a = work_of[j], b = work_of[i];
                if (a == b) break;
                if (works_contradict(works[std::min(a, b)], works[std::max(a, b)], step)) continue;
                Work& into = works[std::min(a, b)];
                for (const Paper* record : works[std::max(a, b)].records) into.records.push_back(record);
                for (std::size_t& work : work_of) {
                    if (work == std::max(a, b)) work = std::min(a, b);
                }
                break;
            }
        }
    }
    return work_of;
}

TEST(MergePapers, AgreesWithTheSlowOracle) {
    std::mt19937 random(11);
    const auto one_of = [&](std::initializer_list<const char*> texts) {
        return std::string(texts.begin()[random() % texts.size()]);
    };
    for (int round = 0; round < 3000; ++round) {
        Listing listing;
        for (auto n = 2 + random() % 6; n > 0; --n) {
            listing.papers.push_back(
                paper_of({.title = one_of({"One Title of Works", "Other Title of Works", "Preface"}),
                          .id = one_of({"", "", "arxiv:2401.00001", "arxiv:2401.00002"}),
                          .doi = one_of({"", "", "10.1234/a", "10.1234/b"}),
                          .url = one_of({"", "", "https://x.example/1", "https://x.example/2"}),
                          .author = one_of({"", "A. One", "B. Two"}),
                          .year = static_cast<int>(random() % 3 ? 0 : 2020 + random() % 3)}));
        }
        for (std::size_t i = 0; i < listing.papers.size(); ++i)
            listing.papers[i].sources = {std::to_string(i)};
        const std::vector<std::size_t> expected = oracle(listing.papers);
        std::map<std::size_t, std::vector<std::string>> groups;
        for (std::size_t i = 0; i < expected.size(); ++i) groups[expected[i]].push_back(std::to_string(i));
        std::vector<std::vector<std::string>> expected_sources, sources;
        for (const auto& [first, records] : groups) expected_sources.push_back(records);
        for (const Paper& paper : merge_papers(std::vector<Listing>{listing}).papers)
            sources.push_back(paper.sources);
        ASSERT_EQ(sources, expected_sources) << "round " << round;
    }
}

TEST(MergePapers, TakesLinearTimeOnHostileListings) {
    const auto seconds_for = [](auto make) {
        Listing listing;
        for (int i = 0; i < 10000; ++i) listing.papers.push_back(paper_of(make(i)));
        const double start = cpu_seconds();
        merge_papers(std::vector<Listing>{std::move(listing)});
        return cpu_seconds() - start;
    };
    EXPECT_LT(seconds_for([](int i) { return Said{.doi = "10.1234/" + std::to_string(i)}; }), 3)
        << "one title, many works";
    EXPECT_LT(seconds_for([](int i) {
                  return Said{.id = i ? "arxiv:2401.00001" : "", .doi = "10.1234/" + std::to_string(i)};
              }),
              3)
        << "one id, many others";
    EXPECT_LT(seconds_for([](int i) {
                  return Said{.url = "https://x.example/p",
                              .author = "A" + std::to_string(i) + " B" + std::to_string(i)};
              }),
              3);
    EXPECT_LT(seconds_for([](int) { return Said{}; }), 3) << "one work";
}

TEST(MergePapers, OfNothingIsNothing) {
    EXPECT_TRUE(merge_papers(std::vector<Listing>{}).papers.empty());
    EXPECT_EQ(merge_papers(std::span<const Listing>()).duplicates, 0U);
}

}  // namespace
}  // namespace offprint
