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

TEST(Score, WeighsTheBestTextOfEachTerm) {
    TermStatistics statistics = statistics_of(kFour);
    double rare = std::log(1 + 4.0 / 2), common = std::log(1 + 4.0 / 4);
    EXPECT_DOUBLE_EQ(score(topic("koopman"), FoldedPaper(kFour[0]), statistics), rounded(3 * rare));
    EXPECT_DOUBLE_EQ(score(topic("koopman"), FoldedPaper(kFour[1]), statistics), rounded(rare));
    EXPECT_DOUBLE_EQ(score(topic("koopman common"), FoldedPaper(kFour[0]), statistics),
                     rounded(rounded(3 * rare) + rounded(common)));
    EXPECT_DOUBLE_EQ(score(topic("koopman", 2.5), FoldedPaper(kFour[1]), statistics), rounded(2.5 * rare));
    Paper tagged = titled("other");
    tagged.keywords = {"koopman"};
    EXPECT_DOUBLE_EQ(score(topic("koopman"), FoldedPaper(tagged), statistics), rounded(2 * rare));
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
}

TEST(Score, DoesNotDependOnTheOrderOfPapers) {
    std::vector<Paper> turned(kFour.rbegin(), kFour.rend());
    FoldedPaper paper(kFour[0]);
    EXPECT_EQ(score(topic("koopman models common"), paper, statistics_of(kFour)),
              score(topic("koopman models common"), paper, statistics_of(turned)));
}

}  // namespace
}  // namespace offprint
