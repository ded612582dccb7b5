#include "offprint/query/score.h"

#include <gtest/gtest.h>

#include <cmath>

#include "query_support.h"

namespace offprint {
namespace {

Topic topic(std::string_view query, double weight = 1) {
    return {.name = "t", .written = std::string(query), .query = parse(query), .weight = weight, .limit = {}};
}

/// Of all words that the tests below ask for.
TermStatistics statistics_of(const std::vector<Paper>& papers) {
    const std::vector<Topic> topics = {topic("koopman model common study other unheard comm* survey")};
    TermStatistics statistics(topics);
    for (const Paper& paper : papers) statistics.add(FoldedPaper(paper));
    return statistics;
}

double rounded(double value) { return std::round(value * 1e6) / 1e6; }

const std::vector<Paper> kFour = {titled("koopman models", "common koopman words"),
                                  titled("models", "common koopman"), titled("model study", "common"),
                                  titled("other", "common common")};

TEST(TermStatistics, CountsAWordOnceAPaperWhateverItsPlural) {
    TermStatistics statistics = statistics_of(kFour);
    auto frequency = [&](std::string_view query) {
        return statistics.inverse_frequency(std::get<TextTerm>(parse(query).root.clause.test));
    };
    EXPECT_EQ(statistics.papers(), 4u);
    EXPECT_DOUBLE_EQ(frequency("common"), std::log(1 + 4.0 / 4));
    EXPECT_DOUBLE_EQ(frequency("models"), std::log(1 + 4.0 / 3));
    EXPECT_DOUBLE_EQ(frequency("koopman"), std::log(1 + 4.0 / 2));
    EXPECT_DOUBLE_EQ(frequency("unheard"), std::log(1 + 4.0 / 1));
    EXPECT_DOUBLE_EQ(frequency("\"koopman models\""), std::log(1 + 4.0 / 2));
    EXPECT_DOUBLE_EQ(TermStatistics().inverse_frequency(std::get<TextTerm>(parse("a").root.clause.test)),
                     std::log(1.0));
}

TEST(TermStatistics, CountsTheWordsOfItsTopicsAndNoOthers) {
    const std::vector<Topic> topics = {topic("w7 OR ti:\"a shared word\""),
                                       topic("-(x OR w8) cat:cs.LG au:y")};
    TermStatistics statistics(topics);
    for (int i = 0; i < 10'000; ++i) {
        statistics.add(FoldedPaper(titled("w" + std::to_string(i) + " shared", "w7 words shared")));
    }
    const auto frequency = [&](std::string_view query) {
        return statistics.inverse_frequency(std::get<TextTerm>(parse(query).root.clause.test));
    };
    EXPECT_DOUBLE_EQ(frequency("w7"), std::log(2.0));
    EXPECT_DOUBLE_EQ(frequency("w8"), std::log(10'001.0));
    EXPECT_DOUBLE_EQ(frequency("shared"), std::log(2.0));
    EXPECT_DOUBLE_EQ(frequency("w9"), std::log(10'001.0));
    EXPECT_EQ(statistics.papers(), 10'000U);
}

TEST(Score, WeighsTheTextsThatHaveATerm) {
    TermStatistics statistics = statistics_of(kFour);
    const double rare = std::log(1 + 4.0 / 2), common = std::log(1 + 4.0 / 4);
    const double once = 1, in_title = 2, in_both = 16.0 / 7;  // 4p / (p + 3) for p = 1, 3, 4
    EXPECT_DOUBLE_EQ(score(topic("koopman"), FoldedPaper(kFour[0]), statistics), rounded(in_both * rare));
    EXPECT_DOUBLE_EQ(score(topic("ti:koopman"), FoldedPaper(kFour[0]), statistics), rounded(in_title * rare));
    EXPECT_DOUBLE_EQ(score(topic("koopman"), FoldedPaper(kFour[1]), statistics), rounded(once * rare));
    EXPECT_DOUBLE_EQ(score(topic("koopman common"), FoldedPaper(kFour[0]), statistics),
                     rounded(rounded(in_both * rare) + rounded(once * common)));
    EXPECT_DOUBLE_EQ(score(topic("koopman", 2.5), FoldedPaper(kFour[1]), statistics), rounded(2.5 * rare));
}

TEST(Score, DampsATermThatStandsOften) {
    const auto of = [](const std::string& title, const std::string& abstract) {
        return score(topic("koopman"), FoldedPaper(titled(title, abstract)), statistics_of(kFour));
    };
    const double rare = std::log(1 + 4.0 / 2);
    EXPECT_DOUBLE_EQ(of("other", "koopman koopman"), rounded(8.0 / 5 * rare));
    EXPECT_DOUBLE_EQ(of("other", "koopman koopman koopman"), of("koopman", ""));
    std::string long_text;
    for (int i = 0; i < 10'000; ++i) long_text += "koopman ";
    EXPECT_LT(of("other", long_text), 4 * rare);
    EXPECT_GT(of("other", long_text), of("koopman", "koopman koopman"));
}

TEST(Score, CountsKeywordsAndOtherTextsUnlessTitleAndAbstractSayMore) {
    TermStatistics statistics = statistics_of(kFour);
    const double rare = std::log(1 + 4.0 / 2);
    const auto of = [&](const Paper& paper, std::string_view query) {
        return score(topic(query), FoldedPaper(paper), statistics);
    };
    Paper tagged = titled("other");
    tagged.keywords = {"koopman"};
    EXPECT_DOUBLE_EQ(of(tagged, "koopman"), rounded(8.0 / 5 * rare));
    tagged.abstract = "koopman";
    EXPECT_DOUBLE_EQ(of(tagged, "koopman"), rounded(8.0 / 5 * rare));
    EXPECT_DOUBLE_EQ(of(tagged, "abs:koopman"), rounded(rare));
    EXPECT_DOUBLE_EQ(of(tagged, "abs:koopman OR kw:koopman"), rounded(8.0 / 5 * rare));
    EXPECT_EQ(explain_score(topic("koopman"), FoldedPaper(tagged), statistics)[0].what,
              "koopman in the keywords");
    Paper commented = titled("other");
    commented.comment = "koopman koopman";
    EXPECT_DOUBLE_EQ(of(commented, "all:koopman"), rounded(rare));
}

TEST(Score, CountsATermThatStandsTwiceOnce) {
    TermStatistics statistics = statistics_of(kFour);
    FoldedPaper paper(kFour[0]);
    EXPECT_EQ(score(topic("abs,ti:koopman koopman"), paper, statistics),
              score(topic("koopman"), paper, statistics));
}

TEST(Score, AddsADampedShareOfUpvotesAndStars) {
    Paper paper = kFour[0];
    paper.upvotes = 10;
    paper.stars = 100;
    TermStatistics statistics = statistics_of(kFour);
    EXPECT_DOUBLE_EQ(score(topic("*", 3), FoldedPaper(paper), statistics),
                     rounded(rounded(std::log(11.0) / 2) + rounded(std::log(101.0) / 4)));
    paper.upvotes = -3;
    paper.stars.reset();
    EXPECT_EQ(score(topic("*"), FoldedPaper(paper), statistics), 0);
}

TEST(Score, ExplainsItsParts) {
    Paper paper = titled("Koopman models", "common");
    paper.upvotes = 3;
    std::vector<ScorePart> parts = explain_score(topic("\"koopman model\" comm* -survey au:x OR koopman"),
                                                 FoldedPaper(paper), statistics_of(kFour));
    ASSERT_EQ(parts.size(), 2u);
    EXPECT_EQ(parts[0].what, "koopman in the title");
    EXPECT_EQ(parts[1].what, "3 upvotes");
    EXPECT_EQ(explain_score(topic("comm*"), FoldedPaper(paper), statistics_of(kFour))[0].what,
              "comm* in the abstract");
    const Paper repeated = titled("koopman of koopmans", "koopman koopman koopman");
    const FoldedPaper often(repeated);
    EXPECT_EQ(explain_score(topic("koopman"), often, statistics_of(kFour))[0].what,
              "koopman twice in the title and 3 times in the abstract");
    EXPECT_EQ(explain_score(topic("koopman", 2.5), often, statistics_of(kFour))[0].what,
              "koopman twice in the title and 3 times in the abstract × 2.5");
    EXPECT_EQ(explain_score(topic("*"), often, {})[0].what, "no word and no vote");
}

TEST(Score, IsTheSumOfItsParts) {
    Paper paper = titled("Koopman models of koopman", "common koopman koopman");
    paper.upvotes = 12;
    paper.stars = 7;
    const FoldedPaper folded(paper);
    const Topic asked = topic("koopman OR model OR common", 1.7);
    double sum = 0;
    for (const ScorePart& part : explain_score(asked, folded, statistics_of(kFour))) sum += part.value;
    EXPECT_NEAR(sum, score(asked, folded, statistics_of(kFour)), 1e-9);
}

TEST(Score, DoesNotDependOnTheOrderOfPapers) {
    std::vector<Paper> turned(kFour.rbegin(), kFour.rend());
    FoldedPaper paper(kFour[0]);
    EXPECT_EQ(score(topic("koopman models common"), paper, statistics_of(kFour)),
              score(topic("koopman models common"), paper, statistics_of(turned)));
}

}  // namespace
}  // namespace offprint
