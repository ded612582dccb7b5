#include "offprint/base/fold.h"

#include <gtest/gtest.h>
#include <utf8proc.h>

#include <cstdlib>
#include <random>

namespace offprint {
namespace {

struct Case {
    std::string_view text;
    std::string_view key;
};

void expect_keys(std::initializer_list<Case> cases) {
    for (const Case& c : cases) {
        EXPECT_EQ(fold_key(c.text), c.key) << "of " << c.text;
        EXPECT_EQ(fold_key(c.key), c.key) << "folded twice: " << c.text;
    }
}

TEST(Fold, SplitsAtEverythingThatIsNoLetterDigitOrMark) {
    expect_keys({
        {"Attention Is All You Need", "attention is all you need"},
        {"self-supervised, state-of-the-art!", "self supervised state of the art"},
        {"Schölkopf's", "scholkopf s"},
        {"Schölkopf’s", "scholkopf s"},
        {"Hawaiʻi ʼn", "hawai i n"},
        {"en–dash—em", "en dash em"},
        {"GPT-4o 20.04 x_1", "gpt 4o 20 04 x 1"},
        {"a/b\\c|d", "a b c d"},
        {"  ", ""},
        {"", ""},
        {"…!?", ""},
        {"BERT™ ©2024", "bert 2024"},
    });
}

TEST(Fold, RemovesCaseDiacriticsAndCompatibility) {
    expect_keys({
        {"Schölkopf", "scholkopf"},
        {"SCHÖLKOPF", "scholkopf"},
        {"e\u0301cole É", "ecole e"},
        {"Straße STRASSE", "strasse strasse"},
        {"ﬁne ﬂow", "fine flow"},
        {"Ｆｕｌｌ　ｗｉｄｔｈ １２", "full width 12"},
        {"L² x₁ ℝⁿ 𝒪", "l2 x1 rn o"},
        {"Łukasz Søren Đoković", "lukasz soren dokovic"},
        {"ŁØĐÐĦŦ łøđðħŧ", "loddht loddht"},
        {"Æsop œuvre Þór", "aesop oeuvre thor"},
        {"İstanbul ısı", "istanbul ısı"},
        {"Ελλάδα ΟΔΟΣ", "ελλαδα οδοσ"},
        {"Ёлка й", "елка и"},
        {"שָׁלוֹם", "שלום"},
        {"№ 5 ㎏", "5"},
    });
}

TEST(Fold, GivesLatinLettersTheFormTheirPartsHave) {
    // The table of Latin letters against the slow way, which decomposed text takes.
    for (char32_t c = 0xC0; c < 0x180; ++c) {
        std::string letter;
        append_utf8(letter, c);
        utf8proc_uint8_t* parts = utf8proc_NFKD(reinterpret_cast<const utf8proc_uint8_t*>(letter.c_str()));
        EXPECT_EQ(fold_key(letter), fold_key(reinterpret_cast<const char*>(parts))) << letter;
        std::free(parts);
    }
}

TEST(Fold, KeepsNumbersWhoseDecompositionWouldLie) {
    expect_keys({{"½ cup", "½ cup"}, {"3½", "3½"}, {"⑴ ⒈", "⑴ ⒈"}, {"①", "1"}});
}

TEST(Fold, DropsInvisibleCharactersInsideWords) {
    expect_keys({{"deep\u00ADer", "deeper"},
                 {"zero\u200Bwidth", "zerowidth"},
                 {"\uFEFFbom", "bom"},
                 {"1\uFE0F\u20E3", "1"},
                 {"\u200D", ""}});
}

TEST(Fold, KeepsPlusAndHashWithAOneLetterWord) {
    expect_keys({
        {"C++ and F#", "c++ and f#"},
        {"C++17", "c++ 17"},
        {"c++ É+ é", "c++ e+ e"},
        {"(C)++", "c"},
        {"abc++", "abc"},
        {"1+1", "1 1"},
        {"C+++++++++++", "c+++++++"},
        {"#1", "1"},
    });
}

TEST(Fold, GivesOneWordACharacterToScriptsWithoutBlanks) {
    expect_keys({
        {"深層学習", "深 層 学 習"},
        {"深層learning学", "深 層 learning 学"},
        {"モデル", "モ テ\u3099 ル"},
        {"モテ\u3099ル", "モ テ\u3099 ル"},
        {"ﾓﾃﾞﾙ", "モ テ\u3099 ル"},
        {"한국어", "한 국 어"},
        {"\u1112\u1161\u11ab\u1100\u116e\u11a8", "한 국"},
        {"\uF900", "\u8C48"},
    });
}

TEST(Fold, KeepsTheMarksThatAreLetters) { expect_keys({{"नि", "नि"}, {"กำลัง", "กําลัง"}}); }

TEST(Fold, TakesInvalidBytesForSeparators) {
    using std::string_literals::operator""s;
    EXPECT_EQ(fold_key("a\xFF"
                       "b\xC3"),
              "a b");
    EXPECT_EQ(fold_key("a\0b"s), "a b");
}

TEST(Fold, SaysWhereEachWordStands) {
    const std::string_view text = " The Schölkopf's C++ 深e\u0301 ";
    std::string written;
    for (const FoldedWord& word : fold_words(text)) {
        written += text.substr(word.span.begin, word.span.end - word.span.begin);
        written += '|';
    }
    EXPECT_EQ(written, "The|Schölkopf|s|C++|深|e\u0301|");
}

TEST(Fold, SpansAreInOrderWhateverTheBytes) {
    std::mt19937 generator(3);
    const auto random = [&] { return static_cast<std::uint32_t>(generator()); };
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::size_t n = random() % 200; n > 0; --n) {
            if (random() % 3 == 0) {
                text += static_cast<char>(random());
            } else {
                append_utf8(text, random() % 2        ? random() % 128
                                  : random() % 8 == 0 ? 0xFDFA
                                                      : random() % 0x30000);
            }
        }
        std::size_t end = 0;
        WordReader reader(text);
        while (reader.next()) {
            ASSERT_FALSE(reader.word().empty());
            ASSERT_TRUE(is_valid_utf8(reader.word()));
            ASSERT_GE(reader.span().begin, end);
            ASSERT_GT(reader.span().end, reader.span().begin);
            end = reader.span().end;
            ASSERT_LE(end, text.size());
        }
        const std::string key = fold_key(text);
        ASSERT_EQ(fold_key(key), key);
    }
}

TEST(Fold, FoldsWhatItFoldedToItself) {
    for (char32_t c = 1; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text = "a";
        append_utf8(text, c);
        text += "b";
        const std::string key = fold_key(text);
        ASSERT_EQ(fold_key(key), key) << "U+" << std::hex << static_cast<unsigned>(c);
    }
}

TEST(Fold, TakesAWordOfAnyLength) { EXPECT_EQ(fold_key(std::string(100000, 'A')), std::string(100000, 'a')); }

TEST(Stem, MakesOneOfSingularAndPlural) {
    struct Pair {
        std::string_view singular, plural;
    };
    for (const Pair& pair : std::initializer_list<Pair>{{"model", "models"},
                                                        {"study", "studies"},
                                                        {"class", "classes"},
                                                        {"cache", "caches"},
                                                        {"match", "matches"},
                                                        {"mesh", "meshes"},
                                                        {"matrix", "matrixes"},
                                                        {"prize", "prizes"},
                                                        {"size", "sizes"},
                                                        {"image", "images"},
                                                        {"house", "houses"},
                                                        {"network", "networks"},
                                                        {"policy", "policies"},
                                                        {"étude", "études"}}) {
        EXPECT_EQ(stem(pair.singular), stem(pair.plural));
    }
}

TEST(Stem, TakesTheFirstRuleThatFits) {
    for (const Case& c : std::initializer_list<Case>{
             {"classes", "class"}, {"caches", "cach"},       {"cache", "cach"},
             {"ashes", "ash"},     {"boxes", "box"},         {"sizes", "siz"},
             {"studies", "study"}, {"eies", "eie"},          {"aaies", "aaie"},
             {"models", "model"},  {"bus", "bus"},           {"virus", "virus"},
             {"gauss", "gauss"},   {"analysis", "analysis"}, {"does", "doe"},
             {"the", "the"},       {"axe", "axe"},           {"axes", "ax"},
             {"gas", "gas"},       {"less", "less"},         {"", ""},
             {"s", "s"},           {"学習s", "学習s"},       {"ies", "ies"},
             {"c++s", "c++"},      {"ties", "ty"},
         }) {
        EXPECT_EQ(stem(c.text), c.key) << c.text;
    }
}

TEST(Stem, WritesIntoTheBufferOnlyWhenLettersChange) {
    std::string buffer = "untouched";
    const std::string_view word = "models";
    EXPECT_EQ(stem(word, buffer).data(), word.data());
    EXPECT_EQ(buffer, "untouched");
    EXPECT_EQ(stem("studies", buffer), "study");
    EXPECT_EQ(buffer, "study");
}

}  // namespace
}  // namespace offprint
