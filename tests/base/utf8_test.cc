#include "offprint/base/utf8.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

using std::string_literals::operator""s;

TEST(CodePointAt, ReadsEveryCodePointBack) {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        append_utf8(text, c);
        const CodePoint point = code_point_at(text, 0);
        ASSERT_TRUE(point.valid && point.value == c && point.length == text.size())
            << static_cast<unsigned>(c);
        for (std::size_t cut = 1; cut < text.size(); ++cut) {
            const CodePoint part = code_point_at(std::string_view(text).substr(0, cut), 0);
            ASSERT_TRUE(!part.valid && part.length == 1) << static_cast<unsigned>(c);
        }
    }
}

TEST(CodePointAt, RefusesWhatIsNotUtf8) {
    for (const std::string_view bytes :
         {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xE0\x9F\xBF", "\xED\xA0\x80",
          "\xED\xBF\xBF", "\xF0\x80\x80\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
          "\xFE", "\xFF", "\xC3", "\xC3(", "\xE2\x82", "\xE2(\xA1"}) {
        const CodePoint point = code_point_at(bytes, 0);
        EXPECT_FALSE(point.valid) << bytes;
        EXPECT_EQ(point.length, 1U);
        EXPECT_EQ(point.value, U'\xFFFD');
        EXPECT_FALSE(is_valid_utf8(bytes));
        EXPECT_FALSE(is_valid_utf8("12345678" + std::string(bytes)));
        EXPECT_TRUE(is_valid_utf8(to_valid_utf8(bytes)));
    }
}

TEST(AppendUtf8, WritesTheReplacementForWhatHasNoForm) {
    std::string text;
    append_utf8(text, 0xD800);
    append_utf8(text, 0x110000);
    EXPECT_EQ(text, "\uFFFD\uFFFD");
}

TEST(ToValidUtf8, ReplacesEveryInvalidByte) {
    EXPECT_EQ(to_valid_utf8("a\xFF\xC3(b\xE2\x82"), "a\uFFFD\uFFFD(b\uFFFD\uFFFD");
    EXPECT_EQ(to_valid_utf8("Schölkopf 深"), "Schölkopf 深");
    EXPECT_EQ(to_valid_utf8("nul\0l"s), "nul\0l"s);
    EXPECT_TRUE(is_valid_utf8("Schölkopf 深 plain ascii of some length"));
}

TEST(IsUnsafe, NamesWhatMustNotReachAReader) {
    for (const char32_t c : std::u32string(U"\t\n\x1b\x7f\x85\x9b\u061C\u200E\u200F\u202A\u202E\u2028\u2029"
                                           U"\u2066\u2069\uFEFF\uFDD0\uFFFF\U0001FFFE")) {
        EXPECT_TRUE(is_unsafe(c)) << static_cast<unsigned>(c);
    }
    for (const char32_t c : std::u32string(U" a~\u00A0é\u200D\u2010深\uFFFD\U0001F600"))
        EXPECT_FALSE(is_unsafe(c)) << static_cast<unsigned>(c);
}

TEST(CleanLine, MakesOneLineOfAnything) {
    struct Case {
        std::string bytes, line;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"", ""},
             {"plain", "plain"},
             {"  two  blanks  ", "two blanks"},
             {"Two\n  lines", "Two lines"},
             {"a\r\n\tb\v\fc", "a b c"},
             {"no\u00A0break\u2003em\u3000wide", "no break em wide"},
             {"a\u2028b\u2029c\u0085"
              "d",
              "a b c d"},
             {"\n \n", ""},
             {"bad \xFF byte", "bad \uFFFD byte"},
             {"nul\0l"s, "null"},
             {"zero\u200Bwidth\u2060s", "zerowidths"},
             {"👩‍💻 ❤️", "👩‍💻 ❤️"},
             {"e\u0301", "e\u0301"},
             {"\x1b]0;title\x07x", "]0;titlex"},
             {"\x1b[2J", "[2J"},
             {"\x1b]8;;http://evil\x1b\\l\x1b]8;;\x1b\\", "]8;;http://evil\\l]8;;\\"},
             {"\u009b"
              "2Jx",
              "2Jx"},
             {"a\rb\bc", "a bc"},
             {"evil\u202Egnp.exe", "evilgnp.exe"},
             {"\uFEFFbom", "bom"},
             {"a \x01 b", "a b"},
         }) {
        EXPECT_EQ(clean_line(c.bytes), c.line);
        EXPECT_EQ(clean_line(c.line), c.line);
        std::string in_place(c.bytes);
        clean_line_in_place(in_place);
        EXPECT_EQ(in_place, c.line);
        const std::string line = c.line;
        const bool is_ascii = std::all_of(line.begin(), line.end(), [](char b) { return b >= 0; });
        EXPECT_EQ(is_clean_ascii_line(line), is_ascii) << line;
        EXPECT_EQ(is_clean_ascii_line(c.bytes), is_ascii && c.bytes == line) << c.bytes;
    }
}

TEST(CleanLine, LimitsWhatStandsOnOneBase) {
    std::string flood = "a";
    for (int i = 0; i < 3000; ++i) flood += "\u0301";
    std::string eight = "a";
    for (int i = 0; i < 8; ++i) eight += "\u0301";
    EXPECT_EQ(clean_line(flood + "b"), eight + "b");
    EXPECT_EQ(clean_line(eight + "b"), eight + "b");
}

TEST(ShortLine, EndsWhereItIsCutWithoutABlank) {
    EXPECT_EQ(short_line("one two", 4), "one");
    EXPECT_EQ(short_line("one two", 7), "one two");
    EXPECT_EQ(short_line(" one\n two ", 5), "one t");
    EXPECT_EQ(short_line("\xFF \xFF", 2), "\uFFFD");
    EXPECT_EQ(short_line("", 3), "");
}

TEST(CutCharacters, KeepsMarksWithTheirBase) {
    EXPECT_EQ(cut_characters("abc", 3), "abc");
    EXPECT_EQ(cut_characters("abcd", 3), "abc");
    EXPECT_EQ(cut_characters("深層学習", 2), "深層");
    EXPECT_EQ(cut_characters("ae\u0301", 2), "a");
    EXPECT_EQ(cut_characters("ae\u0301x", 3), "ae\u0301");
    EXPECT_EQ(cut_characters("e\u0301\u0302", 2), "e\u0301");
    EXPECT_EQ(cut_characters("abc", 0), "");
    EXPECT_EQ(cut_characters("", 3), "");
    // At each place of a text that is ASCII here and not there.
    const std::vector<std::string> clusters = {"a",  "b",
                                               " ",  " ",
                                               "c",  "\n",
                                               "d",  "e\u0301",
                                               "f",  "g\u0301\u0302",
                                               "深", "h",
                                               "i",  "\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA",
                                               "j",  "k\u0301"};
    std::string text;
    for (const std::string& cluster : clusters) text += cluster;
    for (std::size_t characters = 1; characters < 25; ++characters) {
        std::string kept;
        std::size_t count = 0;
        for (const std::string& cluster : clusters) {
            count += count_characters(cluster);
            if (count > characters) break;
            kept += cluster;
        }
        EXPECT_EQ(cut_characters(text, characters), kept) << characters;
    }
}

TEST(CountCharacters, CountsCodePoints) {
    EXPECT_EQ(count_characters(""), 0U);
    EXPECT_EQ(count_characters("aé深😀"), 4U);
}

}  // namespace
}  // namespace offprint
