#include "offprint/query/absent_fields.h"

#include <gtest/gtest.h>

#include "query_support.h"

namespace offprint {
namespace {

using Strings = std::vector<std::string>;

/// As a copied page gives them: a title, an abstract, and in one of them what the page knows.
std::vector<Paper> copied_page() {
    std::vector<Paper> papers = {titled("A", "Abstract"), titled("B", "Abstract")};
    papers[1].author_count = 4;
    papers[1].comments = 0;
    papers[1].published = parse_date("2026-01-07");
    return papers;
}

TEST(AbsentFields, AreThoseThatNoPaperHas) {
    struct Asked {
        const char* query;
        Strings absent;
    };
    const std::vector<Paper> papers = copied_page();
    for (const Asked& asked : {Asked{"upvotes:>20", {"upvotes"}},
                               {"robot", {}},
                               {"all:robot ti:robot abs:robot", {}},
                               {"comments>5 authors>3 published:2026 after:2026", {}},
                               {"stars>1 OR (au:lecun -cat:cs.LG) stars<9", {"stars", "author", "category"}},
                               {"robot likes>1", {"upvotes"}},
                               {"ti,kw:robot", {"keyword"}},
                               {"-upvotes<3", {"upvotes"}},
                               {"2401.01234", {"id"}},
                               {"first:he last:he", {"first", "last"}},
                               {"*", {}},
                               {"", {}}})
        EXPECT_EQ(find_absent_fields(parse(asked.query), papers), asked.absent) << asked.query;
}

TEST(AbsentFields, AskedForByPresenceAreMeant) {
    EXPECT_EQ(find_absent_fields(parse("has:code OR stars:none -upvotes:*"), copied_page()), Strings{});
    EXPECT_EQ(find_absent_fields(parse("has:code code:github"), copied_page()), Strings{"code"});
}

TEST(AbsentFields, OfAfterAndBeforeAreTheDaysTheyRead) {
    const std::vector<Paper> papers = {titled("A")};
    EXPECT_EQ(find_absent_fields(parse("before:2026 after:2025 published:2025"), papers),
              (Strings{"listed", "published"}));
}

TEST(AbsentFields, AreDescribedWithThoseThatFewPapersHave) {
    std::vector<Paper> papers(5, titled("A"));
    papers[1].categories = {"cs.LG"};
    EXPECT_EQ(describe_absent_fields(parse("cat:cs.LG upvotes>1"), papers),
              "no paper there has a value for upvotes; only 1 of 5 papers has a value for category");
    papers[2].categories = {"cs.CL"};
    EXPECT_EQ(describe_absent_fields(parse("cat:cs.LG"), papers),
              "only 2 of 5 papers have a value for category");
    papers[3].categories = {"cs.CL"};
    EXPECT_EQ(describe_absent_fields(parse("cat:cs.LG"), papers), "");
    EXPECT_EQ(describe_absent_fields(parse("cat:cs.LG"), {}), "");
}

TEST(AbsentFields, OfNoPapersAreNone) { EXPECT_EQ(find_absent_fields(parse("upvotes>1"), {}), Strings{}); }

}  // namespace
}  // namespace offprint
