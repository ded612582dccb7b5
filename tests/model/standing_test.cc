// What is news of a paper that somebody was sent.
#include "offprint/model/standing.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

PaperStanding standing(std::optional<int> version, const std::string& what = {}) {
    PaperStanding made;
    made.version = version;
    made.has_code = what.find('c') != what.npos;
    made.has_many_upvotes = what.find('u') != what.npos;
    made.is_withdrawn = what.find('w') != what.npos;
    return made;
}

TEST(PaperStanding, IsReadFromAPaper) {
    Paper paper;
    EXPECT_EQ(standing_of(paper), standing({}));
    paper.version = 2;
    paper.code = "https://github.com/example/spectra";
    paper.upvotes = kManyUpvotes - 1;
    EXPECT_EQ(standing_of(paper), standing(2, "c"));
    paper.upvotes = kManyUpvotes;
    paper.comment = "This paper has been withdrawn by the authors";
    EXPECT_EQ(standing_of(paper), standing(2, "cuw"));
}

TEST(PaperStanding, IsNewsWhereMoreIsKnownThanWasTold) {
    struct Case {
        PaperStanding told, now;
        std::string news;
    };
    for (const Case& c : std::initializer_list<Case>{
             {standing(1), standing(1), ""},
             {standing(1), standing(2), "v2"},
             {standing(3), standing(2), ""},
             {standing({}), standing(2), ""},
             {standing(1), standing({}), ""},
             {standing({}), standing({}, "c"), "now with code"},
             {standing({}, "c"), standing({}, "cu"), "passed 50 upvotes"},
             {standing(1, "u"), standing(2, "c"), "v2, now with code"},
             {standing(1), standing(2, "cuw"), "withdrawn"},
             {standing(1, "w"), standing(2, "cuw"), ""},
             {standing(1, "w"), standing(2, "c"), ""},
         })
        EXPECT_EQ(describe_news(c.told, c.now), c.news);
}

TEST(PaperStanding, IsNoNewsOnceItWasTold) {
    for (int version = 0; version < 3; ++version)
        for (const std::string what : {"", "c", "u", "cu", "w", "cuw"}) {
            const PaperStanding now = standing(version == 0 ? std::nullopt : std::optional(version), what);
            EXPECT_EQ(standing_from_number(to_number(now)), now);
            EXPECT_EQ(describe_news(join_standings(standing(1), now), now), "");
        }
    EXPECT_EQ(join_standings(standing({}, "c"), standing(2, "w")), standing(2, "cw"));
    EXPECT_EQ(standing_from_number(to_number(standing(-1))), standing({}));
}

}  // namespace
}  // namespace offprint
