#include <gtest/gtest.h>

#include "offprint/base/fold.h"
#include "offprint/query/folded_paper.h"
#include "query_support.h"
#include "random_query.h"

namespace offprint {
namespace {

/// What the quick way must give: the words of fold_words(), each with its stem and its place.
void expect_folded(const std::string& text) {
    FoldedText folded;
    folded.add(text);
    std::vector<FoldedWord> words = fold_words(text);
    ASSERT_EQ(folded.hashes().size(), words.size()) << text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        EXPECT_EQ(folded.word(i), words[i].text) << text;
        EXPECT_EQ(folded.stem(i), stem(words[i].text)) << text;
        EXPECT_EQ(folded.span(i), words[i].span) << text;
        EXPECT_NE(folded.hashes()[i], 0u);
    }
}

TEST(FoldedText, HasTheWordsOfTheWordReader) {
    for (const char* text :
         {"", " ", "Large Language Models", "C++ and F#, a+b 3+4 é+ ++", "studies caches classes bus",
          "Schölkopf’s naïve café", "深層学習 and 画像", "ﬁne Ａ ½ ™ x² e\xCC\x81 e",
          "a\xFF"
          "b \xC3",
          "\xE2\x80\x8B"
          "a\xE2\x80\x8B"
          "b",
          "GPT-4o 20.04 multi-agent"})
        expect_folded(text);
}

TEST(FoldedText, HasThemAcrossBlocksOfSixtyFour) {
    for (std::size_t blanks = 0; blanks < 70; ++blanks) {
        std::string before(blanks, ' ');
        for (std::size_t letters : {1u, 2u, 31u, 63u, 64u, 65u, 127u, 128u, 129u, 200u})
            expect_folded(before + std::string(letters, 'X') + "+ Schön " + std::string(letters, 'y') +
                          "é studies");
    }
    expect_folded(std::string(70'000, 'a') + "s b");
    expect_folded(std::string(70'000, 'a'));
}

TEST(FoldedText, HasThemInRandomBytes) {
    const std::string alphabet =
        "abcdehilrsstuxyzABEHSUXZ0129 +#-,.'\xC3\xA9\xE2\x80\x94\xCC\x81\xE6\xB7\xB1\xFF";
    RandomSource random(3);
    for (int i = 0; i < 4000; ++i) {
        std::string text;
        for (std::size_t length = random.below(200); length > 0; --length)
            text += alphabet[random.below(alphabet.size())];
        expect_folded(text);
    }
}

TEST(FoldedText, HashesOnlyWordsThatBeginLikeOneAskedFor) {
    WordStarts asked;
    asked.add(parse("policies").root);
    FoldedText folded;
    folded.add("A policy, Polish plots and é pod", &asked);
    EXPECT_EQ(std::vector<std::uint32_t>(folded.asked().begin(), folded.asked().end()),
              (std::vector<std::uint32_t>{1, 2, 5}));
    EXPECT_EQ(folded.hashes()[3], FoldedText::kUnasked);
    EXPECT_EQ(folded.word(2), "polish");
    EXPECT_EQ(folded.span(2), (TextSpan{10, 16}));
    FoldedText all;
    all.add("A policy, Polish plots and é pod");
    for (const std::size_t number : folded.asked()) EXPECT_EQ(folded.hashes()[number], all.hashes()[number]);
}

TEST(FoldedText, HashesWordsWhoseStemsEndOtherwise) {
    WordStarts asked;
    for (const char* query : {"ty", "fly", "c", "ax"}) asked.add(parse(query).root);
    FoldedText folded;
    folded.add("ties flies flower code axes axis it", &asked);
    EXPECT_EQ(std::vector<std::uint32_t>(folded.asked().begin(), folded.asked().end()),
              (std::vector<std::uint32_t>{0, 1, 3, 4, 5}));
}

TEST(FoldedText, PutsAGapBetweenValues) {
    FoldedText folded;
    folded.add("one studies");
    folded.add("");
    folded.add("two");
    ASSERT_EQ(folded.hashes().size(), 4u);
    EXPECT_EQ(folded.hashes()[2], 0u);
    EXPECT_EQ(folded.word(2), "");
    EXPECT_EQ(folded.stem(1), "study");
    EXPECT_EQ(folded.word(3), "two");
}

TEST(FoldedText, GivesWordsOfOneStemOneHash) {
    FoldedText folded;
    folded.add("models model MODEL studies study representations representation");
    auto hash = [&](std::size_t i) { return folded.hashes()[i]; };
    EXPECT_TRUE(hash(0) == hash(1) && hash(1) == hash(2) && hash(3) == hash(4) && hash(5) == hash(6));
    EXPECT_NE(hash(0), hash(3));
}

}  // namespace
}  // namespace offprint
