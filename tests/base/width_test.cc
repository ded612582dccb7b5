#include "offprint/base/width.h"

#include <gtest/gtest.h>

#include <random>

#include "offprint/base/utf8.h"

namespace offprint {
namespace {

std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
    std::vector<std::string> lines;
    for (const TextSpan& span : wrap_text(text, columns))
        lines.emplace_back(text.substr(span.begin, span.end - span.begin));
    return lines;
}

using Lines = std::vector<std::string>;

TEST(DisplayWidth, CountsColumnsOfATerminal) {
    struct Case {
        std::string_view text;
        std::size_t columns;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"", 0},         {"abc", 3},         {"e\u0301", 1}, {"Schölkopf", 9},
             {"深層学習", 8}, {"ﾓﾃﾞﾙ", 4},        {"한국어", 6},  {"\u1112\u1161\u11ab", 2},
             {"😀", 2},        {"👩‍💻", 2}, {"🇩🇪", 2},      {"🇩🇪🇫🇷", 4},
             {"❤️", 2},   {"👍🏽", 2},    {"กำ", 2},      {"नि", 2},
             {"a\u00ADb", 2}, {"—…α", 3},         {"ℝ𝒜", 2},      {"\u3000", 2},
             {"a 深 b", 6},
         }) {
        EXPECT_EQ(display_width(c.text), c.columns) << c.text;
    }
}

TEST(WrapText, BreaksAtBlanks) {
    EXPECT_EQ(wrapped("the quick brown fox", 10), (Lines{"the quick", "brown fox"}));
    EXPECT_EQ(wrapped("the quick brown fox", 9), (Lines{"the quick", "brown fox"}));
    EXPECT_EQ(wrapped("the quick brown fox", 8), (Lines{"the", "quick", "brown", "fox"}));
    EXPECT_EQ(wrapped("one line", 80), (Lines{"one line"}));
    EXPECT_EQ(wrapped("", 80), Lines{});
    EXPECT_EQ(wrapped("   ", 80), Lines{});
    EXPECT_EQ(wrapped("  a  b  ", 80), (Lines{"a  b"}));
}

TEST(WrapText, BreaksBetweenWideCharacters) {
    EXPECT_EQ(wrapped("深層学習の研究", 6), (Lines{"深層学", "習の研", "究"}));
    EXPECT_EQ(wrapped("深層learning学習", 10), (Lines{"深層", "learning学", "習"}));
    EXPECT_EQ(wrapped("研究。次", 4), (Lines{"研", "究。", "次"}));
}

TEST(WrapText, BreaksAWordThatFitsNoLine) {
    EXPECT_EQ(wrapped("abcdefghij", 4), (Lines{"abcd", "efgh", "ij"}));
    EXPECT_EQ(wrapped("x abcdefghij k", 4), (Lines{"x", "abcd", "efgh", "ij k"}));
    EXPECT_EQ(wrapped("e\u0301e\u0301e\u0301", 2), (Lines{"e\u0301e\u0301", "e\u0301"}));
    EXPECT_EQ(wrapped("👩‍💻👩‍💻", 1), (Lines{"👩‍💻", "👩‍💻"}));
    EXPECT_EQ(wrapped("ab", 0), (Lines{"a", "b"}));
}

TEST(WrapText, NeverBreaksAUrl) {
    const std::string url = "https://example.org/a/very/long/path?with=query&and=more";
    EXPECT_EQ(wrapped("see " + url + " there", 20), (Lines{"see", url, "there"}));
    EXPECT_EQ(wrapped("(" + url + ")", 20), (Lines{"(" + url + ")"}));
    EXPECT_EQ(wrapped("http://例え.example/深層学習/深層学習", 10),
              (Lines{"http://例え.example/深層学習/深層学習"}));
}

TEST(WrapText, KeepsEveryWordAndNoLineIsTooLong) {
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (auto n = random() % 60; n > 0; --n) {
            static constexpr std::string_view kPieces[] = {" ",  " ",       "a",           "word", "深",
                                                           "。", "e\u0301", "👩‍💻", "-",    "한"};
            text += kPieces[random() % std::size(kPieces)];
        }
        const std::size_t columns = 2 + random() % 20;
        std::string all;
        std::size_t end = 0;
        for (const TextSpan& span : wrap_text(text, columns)) {
            const std::string_view line = std::string_view(text).substr(span.begin, span.end - span.begin);
            ASSERT_LE(display_width(line), columns) << text;
            ASSERT_FALSE(line.starts_with(' ') || line.ends_with(' ')) << text;
            ASSERT_GE(span.begin, end);
            end = span.end;
            all += line;
        }
        std::erase(all, ' ');
        std::erase(text, ' ');
        ASSERT_EQ(all, text);
    }
}

TEST(CutToWidth, CutsAtAClusterBoundary) {
    EXPECT_EQ(cut_to_width("abc", 5), "abc");
    EXPECT_EQ(cut_to_width("abc", 2), "ab");
    EXPECT_EQ(cut_to_width("深層", 3), "深");
    EXPECT_EQ(cut_to_width("e\u0301x", 1), "e\u0301");
    EXPECT_EQ(cut_to_width("👩‍💻", 1), "");
    EXPECT_EQ(cut_to_width("", 1), "");
}

TEST(DisplayWidth, OfASpacingMarkIsTheSameBehindABlankAndByItself) {
    const std::string mark = "\xE1\xB3\xA1";  // U+1CE1, which its tables give no width
    EXPECT_EQ(display_width(mark), 1u);
    EXPECT_EQ(display_width(" " + mark), 2u);
    const std::string line = "CSCc@[ n " + mark + "\uFFFD\uFFFD\u07D1\uFFFDr";
    for (const TextSpan& span : wrap_text(line, 7))
        EXPECT_LE(display_width(std::string_view(line).substr(span.begin, span.end - span.begin)), 7u);
}

}  // namespace
}  // namespace offprint
