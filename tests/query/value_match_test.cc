#include <gtest/gtest.h>

#include "query_support.h"

namespace offprint {
namespace {

void expect_all(const Paper& paper, std::initializer_list<const char*> queries, bool expected) {
    for (const char* query : queries) EXPECT_EQ(asks(query, paper), expected) << query;
}

TEST(Numbers, AreComparedWithBothEndsIncluded) {
    Paper paper = titled("Title");
    paper.upvotes = 10;
    expect_all(paper,
               {"upvotes:10", "upvotes>9", "upvotes<11", "upvotes>=10", "upvotes<=10", "upvotes:10..12",
                "upvotes:8..10"},
               true);
    expect_all(paper, {"upvotes:9", "upvotes>10", "upvotes<10", "upvotes:11..", "upvotes:..9", "-upvotes:10"},
               false);
}

TEST(Numbers, ThatAreAbsentCompareFalse) {
    Paper paper = titled("Title");
    paper.comments = 0;
    expect_all(
        paper,
        {"-stars>10", "NOT stars<10", "stars:none", "comments:0", "comments:*", "has:comments", "-has:stars"},
        true);
    expect_all(paper, {"stars>=0", "stars<10", "stars:*", "stars:0", "comments:none", "v:1"}, false);
}

TEST(Numbers, OfAuthorsAreTheCountElseTheList) {
    Paper paper = titled("Title");
    EXPECT_TRUE(asks("authors:none", paper));
    paper.authors = {"A", "B"};
    EXPECT_TRUE(asks("authors:2", paper));
    paper.author_count = 7;
    EXPECT_TRUE(asks("nauthors>6", paper));
}

TEST(Dates, AreThreeDifferentDays) {
    Paper paper = titled("Title");
    paper.published = parse_date("2025-12-31");
    paper.updated = parse_date("2026-01-05");
    paper.listed = parse_date("2026-01-09");
    expect_all(paper,
               {"published:2025", "published<2026", "updated:2026-01", "listed:today", "after:2026-01-09",
                "before:2026-01-09", "listed:2026", "published:..2025", "date:2025-12-31"},
               true);
    expect_all(paper,
               {"published:2026", "published>2025", "after:2026-01-10", "before:2026-01-08", "listed>today"},
               false);
}

TEST(Dates, AfterAndBeforeFallBackToThePublishedDay) {
    Paper paper = titled("Title");
    expect_all(paper, {"after:2020", "before:2030"}, false);
    paper.published = parse_date("2026-01-02");
    expect_all(paper, {"newer_than:7d", "before:2026-01-02", "-newer_than:6d"}, true);
}

TEST(Categories, MatchTheArchiveAndItsSubjects) {
    Paper paper = titled("Title");
    paper.primary = "cs.LG";
    paper.categories = {"cs.LG", "stat.ML", "hep-th"};
    expect_all(paper,
               {"cat:cs", "cat:cs.*", "cat:CS.lg", "cat:stat.ML", "cat:hep-th", "cat:hep*", "cat:=cs.LG",
                "primary:cs", "pcat:cs.LG", "cat:(cs stat)"},
               true);
    expect_all(paper, {"cat:c", "cat:math", "cat:cs.L", "cat:=cs", "primary:stat", "cat:lg"}, false);
}

TEST(Ids, MatchInAnyForm) {
    Paper paper = titled("Title");
    paper.id = {"arxiv:2401.01234"};
    paper.version = 2;
    paper.doi = "10.1234/abc";
    expect_all(
        paper,
        {"2401.01234", "https://arxiv.org/abs/2401.01234v1", "id:2401.01234v2", "arxiv:2401.01234",
         "id:10.1234/ABC", "doi:10.1234/abc", "doi:10.1234/*", "id:2401.*", "https://doi.org/10.1234/abc"},
        true);
    paper.pmid = "40012345";
    paper.pmcid = "PMC1234567";
    expect_all(paper,
               {"pmid:40012345", "pmid:\"PMID: 40012345\"", "pmid:PMC1234567", "pmcid:pmc1234567",
                "pmid:https://pubmed.ncbi.nlm.nih.gov/40012345/", "https://pubmed.ncbi.nlm.nih.gov/40012345/",
                "id:pmid:40012345", "40012345[pmid]", "has:pmid"},
               true);
    expect_all(paper, {"pmid:4001234", "pmid:PMC123456", "pmid:none", "id:pmid:1"}, false);
    expect_all(paper, {"2401.01235", "id:2401.01234v1", "doi:10.1234/ab", "id:2402.*", "doi:none"}, false);
}

TEST(Ids, WithAVersionAgreeWhereTheListingTellsOne) {
    Paper paper = titled("Title");
    paper.id = {"arxiv:2601.02718"};
    expect_all(paper,
               {"id:2601.02718v1", "arxiv:2601.02718v2", "id:https://arxiv.org/abs/2601.02718v2",
                "https://arxiv.org/abs/2601.02718v2", "2601.02718v1"},
               true);
    expect_all(paper, {"id:2601.02719v1", "-id:2601.02718v1", "version:1"}, false);
    paper.version = 1;
    expect_all(paper, {"id:2601.02718v1", "id:2601.02718", "https://arxiv.org/abs/2601.02718v2"}, true);
    expect_all(paper, {"arxiv:2601.02718v2", "id:https://arxiv.org/abs/2601.02718v2"}, false);
    EXPECT_EQ(canonical("arxiv:2601.02718v2"), "id:2601.02718v2");
}

TEST(Ids, OfAddressesIgnoreCase) {
    Paper paper = titled("Title");
    paper.id = {"url:https://example.org/Path"};
    EXPECT_TRUE(asks("id:https://example.org/Path", paper));
    EXPECT_TRUE(asks("id:https://example.org/Path/", paper));
}

TEST(Addresses, AreFoundByAPart) {
    Paper paper = titled("Title");
    paper.code = "https://github.com/Example/Repo";
    paper.pdf = "https://example.org/x.pdf";
    expect_all(paper,
               {"code:github.com", "repo:example/repo", "github:*", "code:=https://github.com/example/repo/",
                "url:example.org", "has:code", "project:none", "code:https://github.com/Example/Repo"},
               true);
    expect_all(paper, {"code:gitlab", "code:=github.com", "project:*", "url:github"}, false);
}

TEST(Sources, AreNamesTheirServiceOrTheirFile) {
    Paper paper = titled("Title");
    paper.sources = {"hf:2026-01-09", "lists/Page.txt"};
    expect_all(paper,
               {"source:hf", "source:hf:2026-01-09", "src:page.txt", "src:lists/page.txt", "src:page*",
                "source:=hf:2026-01-09", "src:lists", "src:lists/"},
               true);
    expect_all(paper, {"source:arxiv", "source:=hf", "source:2026-01-09", "src:list", "src:=lists"}, false);
}

TEST(Announcements, AreOneOfFourTypes) {
    Paper paper = titled("Title");
    EXPECT_FALSE(asks("announce:new", paper));
    paper.announce = Announce::kReplaceCross;
    expect_all(
        paper,
        {"announce:replace-cross", "type:REPLACE-CROSS", "announce:(new OR replace-cross)", "has:announce"},
        true);
    EXPECT_FALSE(asks("announce:replace", paper));
}

TEST(Presence, IsAskedOfEveryField) {
    Paper empty;
    Paper full = titled("Title", "Abstract");
    full.id = {"arxiv:2401.01234"};
    full.url = full.code = full.project = "https://example.org";
    full.authors = {"A"};
    full.organization = Organization{"Lab", ""};
    full.categories = {"cs.LG"};
    full.primary = "cs.LG";
    full.keywords = {"k"};
    full.doi = "10.1234/abc";
    full.pmid = "40012345";
    full.comment = full.journal = full.report = "x";
    full.published = full.updated = full.listed = Date{1};
    full.announce = Announce::kNew;
    full.version = full.upvotes = full.comments = full.stars = 1;
    full.sources = {"s"};
    for (const FieldInfo& info : all_fields()) {
        if (info.field <= Field::kAll || info.field >= Field::kTopic) continue;
        std::string has = "has:" + std::string(info.name), none = std::string(info.name) + ":none";
        EXPECT_TRUE(asks(has, full) && !asks(none, full)) << has;
        EXPECT_TRUE(!asks(has, empty) && asks(none, empty)) << has;
    }
}

}  // namespace
}  // namespace offprint
