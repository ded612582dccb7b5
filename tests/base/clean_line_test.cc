// The fast path of clean_line (runs copied as they are) against its definition, character by character.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "offprint/base/tex.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

std::string clean_ascii_slowly(const std::string& text) {
    std::string out;
    bool blank = false;
    for (const char c : text) {
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            blank = true;
        } else if (c > ' ' && c != '\x7f') {
            if (blank && !out.empty()) out += ' ';
            blank = false;
            out += c;
        }
    }
    return out;
}

TEST(CleanLine, EqualsItsDefinitionWhereverBlanksAndControlsStand) {
    std::mt19937 random(1);  // the same texts every time
    const std::string letters = "aaaaaaaaaaaaaaaaz~!   \t\n\r\x01\x1f\x7f";
    for (int round = 0; round < 20000; ++round) {
        std::string text(random() % 40, 'x');
        for (char& c : text) {
            if (random() % 4 == 0) c = letters[random() % letters.size()];
        }
        ASSERT_EQ(clean_line(text), clean_ascii_slowly(text)) << testing::PrintToString(text);
    }
}

TEST(PlainLine, IsWhatNeitherCleaningNorTexChanges) {
    std::mt19937 random(2);
    const std::string letters = "aaz~!.()\"' -\\\\$`{}\t\n\x1f\x7f\xc3\xa9";
    int plain = 0;
    for (int round = 0; round < 20000; ++round) {
        std::string text(random() % 90, 'x');
        const std::size_t changes = random() % 4;
        for (std::size_t i = 0; i < changes && !text.empty(); ++i)
            text[random() % text.size()] = letters[random() % letters.size()];
        const bool is_ascii = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; });
        ASSERT_EQ(is_plain_line(text), is_ascii && clean_line(text) == text && !may_hold_tex(text))
            << testing::PrintToString(text);
        if (!is_plain_line(text)) continue;
        ++plain;
        ASSERT_EQ(decode_tex(text), text);
    }
    EXPECT_GT(plain, 5000);
    EXPECT_LT(plain, 15000);
}

TEST(CleanLine, GoesOnFastBehindWideCharacters) {
    EXPECT_EQ(clean_line("\u00e9t\u00e9  of  many words \u2028and \u03b1 "),
              "\u00e9t\u00e9 of many words and \u03b1");
    EXPECT_EQ(clean_line(std::string(64, 'a') + "\u200b" + std::string(64, 'b')),
              std::string(64, 'a') + std::string(64, 'b'));
}

}  // namespace
}  // namespace offprint
