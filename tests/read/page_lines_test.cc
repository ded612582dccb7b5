#include "../../src/read/page_lines.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

const Date kToday = *make_date(2026, 1, 20);

std::string date_text(std::string_view line) {
    const std::optional<PageDate> found = parse_page_date(line, kToday);
    if (!found) return "none";
    return found->date.to_string() + (found->comments ? " " + std::to_string(*found->comments) : "");
}

TEST(PageDate, IsReadInEveryWordingAndNoOther) {
    const struct {
        const char *line, *date;
    } cases[] = {
        {"Oct 14, 2025", "2025-10-14"},
        {"Jan 15, 2025 3", "2025-01-15 3"},
        {"Sept 16, 2026", "2026-09-16"},
        {"Published on Sep 16, 2026", "2026-09-16"},
        {"Jul 9", "2025-07-09"},
        {"Jul 9 3", "2025-07-09 3"},
        {"Jan 20", "2026-01-20"},
        {"Jan 21", "2025-01-21"},
        {"Jul 9 2024", "2024-07-09"},
        {"9 July 2024 1.2k", "2024-07-09 1200"},
        {"Feb 30, 2025", "none"},
        {"Feb 30", "none"},
        {"May", "none"},
        {"May 2024", "none"},
        {"Maybe 3", "none"},
        {"Oct 14, 2025 3 comments", "none"},
        {"On Oct 14, 2025", "none"},
        {"Oct 14, 2025 3 4", "none"},
        {"", "none"},
        {"Published on", "none"},
        {"Oct 99999999999, 2025", "none"},
        {"Oct 14, 20255", "2025-10-14 20255"},
    };
    for (const auto& c : cases) EXPECT_EQ(date_text(c.line), c.date) << c.line;
}

TEST(PageCount, IsANumberPerhapsInThousands) {
    const struct {
        const char* text;
        std::optional<int> count;
    } cases[] = {
        {"0", 0},
        {"23", 23},
        {"1,204", 1204},
        {"3.29k", 3290},
        {"110k", 110'000},
        {"1.2M", 1'200'000},
        {"2K", 2000},
        {"", std::nullopt},
        {"-", std::nullopt},
        {"k", std::nullopt},
        {"3.5", std::nullopt},
        {"-3", std::nullopt},
        {"1e5", std::nullopt},
        {"12x", std::nullopt},
        {"99999M", std::nullopt},
        {"2147483646", 2147483646},
        {"0x1F", std::nullopt},
        {"9999999999", std::nullopt},
        {"1.k", 1000},
        {"1..2k", std::nullopt},
    };
    for (const auto& c : cases) EXPECT_EQ(parse_page_count(c.text), c.count) << c.text;
}

TEST(AuthorCount, IsALineOfItsOwn) {
    EXPECT_EQ(parse_author_count("• 7 authors"), 7);
    EXPECT_EQ(parse_author_count("1 author"), 1);
    EXPECT_EQ(parse_author_count("1.2k authors"), 1200);
    EXPECT_EQ(parse_author_count("7 authors and more"), std::nullopt);
    EXPECT_EQ(parse_author_count("authors"), std::nullopt);
    EXPECT_EQ(parse_author_count("seven authors"), std::nullopt);
    EXPECT_EQ(parse_author_count(""), std::nullopt);
}

TEST(PageLines, KeepTheirNumbersWhenALineIsParted) {
    const std::vector<PageLine> lines =
        split_page_lines("a\r\n• 7 authors · Oct 14, 2025\n\nx · y\nz", kToday);
    std::string text;
    for (const PageLine& line : lines) text += std::to_string(line.number) + "[" + line.text + "]";
    EXPECT_EQ(text, "1[a]2[• 7 authors]2[·]2[Oct 14, 2025]3[]4[x · y]5[z]");
}

}  // namespace
}  // namespace offprint
