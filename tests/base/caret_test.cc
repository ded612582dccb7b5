#include "offprint/base/caret.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

TEST(Caret, StandsUnderTheSpan) {
    EXPECT_EQ(point_at("match = 'autor:he'", {9, 14}, "did you mean 'author'?"),
              "  match = 'autor:he'\n"
              "           ^~~~~ did you mean 'author'?");
}

TEST(Caret, ShowsTheLineThatHoldsTheStartAndCutsTheSpanThere) {
    EXPECT_EQ(point_at("one\ntwo (\nthree", {8, 14}, ""), "  two (\n      ^");
}

TEST(Caret, StandsBehindTheLastCharacterForAnEmptySpanAtTheEnd) {
    EXPECT_EQ(point_at("a OR", {4, 4}, "a term is needed"), "  a OR\n      ^ a term is needed");
    EXPECT_EQ(point_at("", {0, 0}, ""), "  \n  ^");
}

TEST(Caret, CountsColumnsByDisplayWidth) { EXPECT_EQ(point_at("深層 x", {7, 8}, ""), "  深層 x\n       ^"); }

TEST(Caret, MakesControlCharactersHarmless) {
    EXPECT_EQ(point_at("\x1b[2J\tx\xff", {5, 6}, ""), "  ?[2J x?\n       ^");
}

TEST(Caret, ShowsALongLineAroundThePlace) {
    const std::string text = std::string(5000, 'a') + " here " + std::string(5000, 'b');
    EXPECT_EQ(point_at(text, {5001, 5005}, "look"), "  …" + std::string(39, 'a') + " here " +
                                                        std::string(54, 'b') + "…\n  " +
                                                        std::string(41, ' ') + "^~~~ look");
}

TEST(LineColumn, CountsCharactersFromOne) {
    EXPECT_EQ(line_column("é\nñx", 5).line, 2u);
    EXPECT_EQ(line_column("é\nñx", 5).column, 2u);
    EXPECT_EQ(line_column("ab", 99).column, 3u);
}

}  // namespace
}  // namespace offprint
