#include "offprint/base/ascii.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

TEST(Ascii, LeavesBytesAboveAsciiAlone) {
    EXPECT_EQ(ascii_lower("ABCxyz-ÄÖ"), "abcxyz-ÄÖ");
    EXPECT_FALSE(is_ascii_letter('\xC4'));
    EXPECT_FALSE(is_ascii_blank('\xA0'));
}

TEST(Ascii, IsLoweredAtEveryPlaceOfATextOfAnyLength) {
    for (std::size_t size = 0; size < 70; ++size) {
        std::string text, lower;
        for (std::size_t i = 0; i < size; ++i) {
            text += static_cast<char>(static_cast<unsigned char>(60 + size + i));
            lower += ascii_lower(text.back());
        }
        EXPECT_EQ(ascii_lower(text), lower);
    }
}

TEST(Ascii, TrimsBlanksAtBothEnds) {
    EXPECT_EQ(trim_blanks(" \t\r\na b\v\f "), "a b");
    EXPECT_EQ(trim_blanks(" \n"), "");
    EXPECT_EQ(trim_blanks(""), "");
}

TEST(Ascii, ComparesIgnoringCase) {
    EXPECT_TRUE(equals_ignoring_case("ArXiv", "arXIV"));
    EXPECT_FALSE(equals_ignoring_case("arxiv", "arxi"));
    EXPECT_TRUE(starts_with_ignoring_case("HTTPS://x", "https://"));
    EXPECT_FALSE(starts_with_ignoring_case("http", "https://"));
    EXPECT_FALSE(equals_ignoring_case("@[", "`{"));
}

TEST(Ascii, ParsesDigitsAndNothingElse) {
    EXPECT_EQ(parse_digits("007"), 7);
    EXPECT_EQ(parse_digits("2147483647"), 2147483647);
    for (const char* text : {"", "-1", "+1", " 1", "1 ", "1.0", "2147483648", "99999999999999999999", "１"}) {
        EXPECT_EQ(parse_digits(text), std::nullopt) << text;
    }
}

}  // namespace
}  // namespace offprint
