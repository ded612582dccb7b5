// Regular expressions: how they are read and printed, and what they find.
#include "offprint/query/pattern.h"

#include <gtest/gtest.h>

#include <chrono>

#include "query_support.h"

namespace offprint {
namespace {

TEST(Patterns, AreReadAndPrintedAsWritten) {
    const std::pair<const char*, const char*> cases[] = {
        {"/gpt-?[0-9]/", "/gpt-?[0-9]/"},
        {"ti:/a (b|c) d/i -/x y/c", "title:/a (b|c) d/ AND NOT /x y/c"},
        {"ti,abs:/x\\/y/", "title:/x\\/y/ OR abstract:/x\\/y/"},
        {"kw:(/^a/ OR b)", "keyword:/^a/ OR keyword:b"},
        {"code:/github\\.com/", "code:/github\\.com/"},
        {"a / b", "a AND b"},
        {"and/or", "and/or"},
        {"a // b", "a AND b"},
        {"\"/x/\"", "x"}};
    for (const auto& [written, printed] : cases) {
        EXPECT_EQ(canonical(written), std::string(printed) == "and/or" ? "\"and/or\"" : printed);
        EXPECT_EQ(parse(canonical(written)), parse(written));
    }
}

TEST(Patterns, FindWhateverTheCaseUnlessTold) {
    const Paper paper = titled("GPT-4o and Schölkopf", "Up to 3.5x faster.");
    EXPECT_TRUE(asks("/gpt-?[0-9]/", paper));
    EXPECT_FALSE(asks("/gpt-?[0-9]/c", paper));
    EXPECT_TRUE(asks("/GPT-[0-9]o/c", paper));
    EXPECT_TRUE(asks("/\\d+(\\.\\d+)?x/", paper));
    EXPECT_FALSE(asks("ti:/\\dx/", paper));
    EXPECT_TRUE(asks("ti:/^gpt.*f$/", paper));
    EXPECT_TRUE(asks("/sch.lkopf/", paper));
}

TEST(Patterns, LookIntoEachValueOfAField) {
    Paper paper = titled("T");
    paper.authors = {"Ann Lee", "Bob Sch{\\\"o}n"};
    paper.keywords = {"deep", "learning"};
    paper.categories = {"cs.LG"};
    paper.code = "https://github.com/example/code";
    EXPECT_TRUE(asks("au:/schön$/", paper));
    EXPECT_TRUE(asks("first:/^ann/ last:/^bob/", paper));
    EXPECT_FALSE(asks("first:/bob/", paper));
    EXPECT_TRUE(asks("kw:/^learn/", paper));
    EXPECT_FALSE(asks("kw:/deep.*learning/", paper));
    EXPECT_TRUE(asks("cat:/^cs\\.(LG|AI)$/ code:/example/", paper));
    EXPECT_TRUE(asks("-abs:/./", paper));
}

TEST(Patterns, ShowWhatTheyFound) {
    const Paper paper = titled("GPT-4 or GPT-5", "gpt-6");
    const MatchedWords words = find_matched_words(parse("/gpt-[0-9]/"), FoldedPaper(paper));
    EXPECT_EQ(words.words, std::vector<std::string>{"/gpt-[0-9]/"});
    ASSERT_EQ(words.title.size(), 2u);
    EXPECT_EQ(words.title[1], (TextSpan{9, 14}));
    EXPECT_EQ(words.abstract.size(), 1u);
    EXPECT_TRUE(find_matched_words(parse("ti:/x*/"), FoldedPaper(paper)).title.empty());
}

TEST(Patterns, TakeTimeInProportionToTheText) {
    EXPECT_FALSE(asks("/(a+)+$/", titled(std::string(200'000, 'a') + "!")));
    EXPECT_FALSE(asks("/(.*)(.*)(.*)(.*)[xyz]q/", titled(std::string(50'000, 'a'))));
}

TEST(Pattern, ACopyOutlivesWhatItWasCopiedFrom) {
    std::optional<Pattern> first(std::in_place, "gpt-?[0-9]", false);
    Pattern second = *first;
    Pattern third("other", true);
    third = second;
    first.reset();
    Pattern fourth = std::move(second);
    second = third;
    for (Pattern* pattern : {&second, &third, &fourth}) {
        EXPECT_TRUE(pattern->finds("GPT-4o"));
        EXPECT_EQ(*pattern, fourth);
    }
    Pattern& same = third;
    third = same;
    EXPECT_TRUE(third.finds("gpt4"));
}

// Each compilation of this one takes a tenth of a millisecond and more.
TEST(Pattern, AThousandCopiesAreCompiledOnce) {
    const Pattern pattern("(a|bc|[d-g]{3}x){40}", false);
    const auto begin = std::chrono::steady_clock::now();
    const std::vector<Pattern> copies(10'000, pattern);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds(500));
    EXPECT_EQ(copies.back(), pattern);
}

}  // namespace
}  // namespace offprint
