// What the formats of reading lists share: days of which only a part is known, and ids in citations.
#include "../../src/read/reference.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

std::string parts_of(std::string_view text) {
    const ReferenceDate date = parse_reference_date(text);
    return std::to_string(date.year) + " " + std::to_string(date.month) + " " + std::to_string(date.day);
}

TEST(ReferenceDate, IsReadAsFarAsItIsKnown) {
    const std::pair<const char*, const char*> cases[] = {
        {"2026-01-09", "2026 1 9"},
        {"2026/1/9/spring", "2026 1 9"},
        {"2026-01", "2026 1 0"},
        {"2026", "2026 0 0"},
        {" 2026 ", "2026 0 0"},
        {"2026//", "2026 0 0"},
        {"2026/january", "2026 1 0"},
        {"2026/Jan/09/", "2026 1 9"},
        {"2026-Jan-9", "2026 1 9"},
        {"2026/spring", "2026 0 0"},
        {"2026-13-01", "2026 0 0"},
        {"2026-02-30", "2026 2 0"},
        {"2026-01-09/2026-02", "2026 1 9"},
        {"2026/2027", "2026 0 0"},
        {"2026-01-09T08:00Z", "2026 1 9"},
        {"2026~", "2026 0 0"},
        {"9 January 2026", "2026 1 9"},
        {"January 2026", "2026 1 0"},
        {"Jan. 2026", "2026 1 0"},
        {"2026 Jan", "2026 1 0"},
        {"Spring 2026", "2026 0 0"},
        {"c1999", "1999 0 0"},
        {"1998, reprinted 1999", "1998 0 0"},
        {"", "0 0 0"},
        {"n.d.", "0 0 0"},
        {"26", "0 0 0"},
        {"20260109", "0 0 0"},
        {"0999", "999 0 0"},
        {"99999", "0 0 0"},
        {"2026 Jan 9", "2026 1 9"},
        {" 2026 january ", "2026 1 0"},
        {"2026 Feb 30", "2026 0 0"},
        {"2026 Jan 9 x", "2026 0 0"},
    };
    for (const auto& [text, parts] : cases) EXPECT_EQ(parts_of(text), parts) << text;
}

TEST(DayFirst, TurnsADateThatBeginsWithItsYear) {
    EXPECT_EQ(day_first("2026 Jan 9"), "9 Jan 2026");
    EXPECT_EQ(day_first(" 2026 January"), "January 2026");
    for (const char* text : {"", "2026", "2026-01-09", "2026 Jan 9 10:00", "9 Jan 2026", "2026 Spring"})
        EXPECT_EQ(day_first(text), text);
}

TEST(ReferenceDate, StandsForTheFirstDayOfWhatIsKnown) {
    EXPECT_EQ((ReferenceDate{2026, 0, 0}.to_date()), make_date(2026, 1, 1));
    EXPECT_EQ((ReferenceDate{2026, 10, 0}.to_date()), make_date(2026, 10, 1));
    EXPECT_EQ((ReferenceDate{2026, 10, 14}.to_date()), make_date(2026, 10, 14));
    EXPECT_EQ((ReferenceDate{0, 10, 14}.to_date()), std::nullopt);
    EXPECT_TRUE((ReferenceDate{2026, 10, 0}.is_finer_than({2026, 0, 0})));
    EXPECT_FALSE((ReferenceDate{2026, 10, 0}.is_finer_than({2025, 1, 0})));
}

TEST(FindArxivId, LooksThroughCitations) {
    const std::pair<const char*, const char*> cases[] = {
        {"arXiv preprint arXiv:2601.01234", "2601.01234"},
        {"arXiv:2601.01234v2 [cs.LG]", "2601.01234"},
        {"ARXIV: 2601.01234.", "2601.01234"},
        {"CoRR, abs/2601.01234", "2601.01234"},
        {"(arXiv:hep-th/9901001)", "hep-th/9901001"},
        {"see https://arxiv.org/abs/2601.01234, too", "2601.01234"},
        {"arXiv:nonsense, arXiv:2601.01234", "2601.01234"},
        {"arXiv:", "none"},
        {"2601.01234", "none"},
        {"arXiv", "none"},
    };
    for (const auto& [text, id] : cases) {
        const std::optional<ArxivId> found = find_arxiv_id(text);
        EXPECT_EQ(found ? found->id : "none", id) << text;
    }
}

}  // namespace
}  // namespace offprint
