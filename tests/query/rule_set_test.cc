#include "offprint/query/rule_set.h"

#include <gtest/gtest.h>

#include "offprint/query/match.h"
#include "offprint/query/score.h"
#include "query_support.h"
#include "random_query.h"

namespace offprint {
namespace {

Topic topic(std::string_view query) {
    return {.name = std::string(query), .written = std::string(query), .query = parse(query), .limit = {}};
}

RuleSet rules_of(std::initializer_list<const char*> queries) {
    std::vector<Topic> topics;
    for (const char* query : queries) topics.push_back(topic(query));
    return RuleSet(std::move(topics));
}

using Numbers = std::vector<std::size_t>;

TEST(RuleSet, GivesTheNumbersOfTheMatchingTopicsInOrder) {
    RuleSet rules = rules_of({"survey", "koopman", "ti:\"koopman operator\"", "-survey", "*", "koop*"});
    EXPECT_EQ(rules.match(FoldedPaper(titled("Koopman operators"))), (Numbers{1, 2, 3, 4, 5}));
    EXPECT_EQ(rules.topics().size(), 6u);
}

TEST(RuleSet, WithoutTopicsMatchesNothing) {
    EXPECT_EQ(RuleSet().match(FoldedPaper(titled("Koopman"))), Numbers{});
    EXPECT_EQ(RuleSet(std::vector<Topic>()).match(FoldedPaper(titled("Koopman"))), Numbers{});
}

TEST(RuleSet, FindsWhatIsFiledUnderNamesAndCategories) {
    RuleSet rules =
        rules_of({"au:\"Y LeCun\"", "cat:cs", "cat:cs.LG", "au:obrien", "cat:math", "au:\"Xiaoming Li\""});
    Paper paper = titled("Title");
    paper.authors = {"LeCun, Yann", "Pat O'Brien", "Li, Xiao-Ming"};
    paper.categories = {"cs.LG"};
    EXPECT_EQ(rules.match(FoldedPaper(paper)), (Numbers{0, 1, 2, 3, 5}));
}

// 120,000 pairs of a query and a paper; others with each round of `--gtest_shuffle --gtest_repeat=50`.
TEST(RuleSet, AnswersAsTheMatcherDoes) {
    RandomSource random(7 + static_cast<std::uint64_t>(testing::UnitTest::GetInstance()->random_seed()));
    std::size_t held = 0;
    for (int round = 0; round < 40; ++round) {
        std::vector<Topic> topics;
        for (int i = 0; i < 60; ++i) topics.push_back(topic(random_query_text(random, 3)));
        RuleSet rules(std::move(topics));
        RuleIndex index(Trees::kGo);
        for (const Topic& one : rules.topics()) index.add(Node(one.query.root));
        index.finish();
        for (int i = 0; i < 50; ++i) {
            Paper paper = random_paper(random);
            FoldedPaper folded(paper);
            const State state{.is_seen = random.chance(2)};
            Numbers expected;
            for (std::size_t n = 0; n < rules.topics().size(); ++n)
                if (matches(rules.topics()[n].query, FoldedPaper(paper), state)) expected.push_back(n);
            held += expected.size();
            ASSERT_EQ(rules.match(folded, state), expected) << paper.title << "\n" << paper.abstract;
            ASSERT_EQ(index.match(folded, state), expected) << "the queries are gone";
        }
    }
    EXPECT_GT(held, 20'000u);   // the pairs are worth comparing only when many match
    EXPECT_LT(held, 100'000u);  // and many do not
}

/// Queries of up to four clauses, each of words in the title, in the abstract or anywhere, or of upvotes.
std::string small_query(RandomSource& random) {
    const char* const leaves[] = {"owl",
                                  "ti:owl",
                                  "abs:owl",
                                  "ti:fox",
                                  "abs:fox",
                                  "fox",
                                  "ti:\"owl fox\"",
                                  "upvotes>2",
                                  "upvotes>7",
                                  "-abs:elk",
                                  "-ti:owl",
                                  "(ti:owl OR abs:fox)",
                                  "(fox OR upvotes>7)",
                                  "-(owl OR ti:elk)"};
    std::string query;
    for (std::size_t clauses = 1 + random.below(4); clauses > 0; --clauses) {
        std::string clause;
        for (std::size_t alternatives = 1 + random.below(3); alternatives > 0; --alternatives)
            clause += (clause.empty() ? "" : " OR ") + std::string(leaves[random.below(std::size(leaves))]);
        query += (query.empty() ? "" : " ") + (random.chance(6) ? "-(" : std::string("(")) + clause + ")";
    }
    return query;
}

TEST(RuleSet, DecidesSmallQueriesInEveryPlaceThatTheirWordsCanHave) {
    RandomSource random(17);
    std::vector<Topic> topics;
    for (int i = 0; i < 2000; ++i) topics.push_back(topic(small_query(random)));
    topics.push_back(topic("heron* co:owl"));  // looks where the others do not
    RuleSet rules(std::move(topics));
    const std::string words[] = {"owl ", "fox ", "elk ", "heron "};
    for (unsigned choice = 0; choice < 3 * 256; ++choice) {
        Paper paper;
        for (unsigned i = 0; i < 4; ++i) {
            if ((choice >> i & 1) != 0) paper.title += words[i];
            if ((choice >> (4 + i) & 1) != 0) paper.abstract += words[i];
        }
        if (choice >= 256) paper.upvotes = choice >= 512 ? 9 : 5;
        if (choice % 3 == 0) paper.comment = "Owl, fox, heron and crane";
        const FoldedPaper folded(paper);
        Numbers expected;
        for (std::size_t n = 0; n < rules.topics().size(); ++n)
            if (matches(rules.topics()[n].query, folded)) expected.push_back(n);
        ASSERT_EQ(rules.match(folded), expected) << paper.title << "| " << paper.abstract;
    }
}

TEST(RuleSet, DecidesMoreComparisonsThanAreMadeForEveryPaper) {
    std::vector<Topic> topics;
    for (int i = 0; i < 100; ++i) topics.push_back(topic("owl upvotes>" + std::to_string(i)));
    RuleSet rules(std::move(topics));
    Paper paper = titled("An owl");
    paper.upvotes = 60;
    EXPECT_EQ(rules.match(FoldedPaper(paper)).size(), 60u);
}

TEST(RuleSet, NeedsOnlyTheWordsThatItsTopicsAskFor) {
    RandomSource random(11);
    std::size_t held = 0;
    for (int round = 0; round < 200; ++round) {
        std::vector<Topic> topics;
        for (int i = 0; i < 3; ++i) topics.push_back(topic(random_query_text(random, 2)));
        RuleSet rules(std::move(topics));
        TermStatistics of_asked(rules.topics()), of_all(rules.topics());
        FoldedPaper asked(&rules.words_asked());
        for (int i = 0; i < 20; ++i) {
            Paper paper = random_paper(random);
            asked.reset(paper);
            const FoldedPaper all(paper);
            of_asked.add(asked);
            of_all.add(all);
            const Numbers matching = rules.match(all);
            ASSERT_EQ(rules.match(asked), matching) << paper.title << "\n" << paper.abstract;
            held += matching.size();
            for (const std::size_t n : matching) {
                const Topic& one = rules.topics()[n];
                const MatchedWords found = find_matched_words(one.query, asked);
                const MatchedWords expected = find_matched_words(one.query, all);
                EXPECT_EQ(found.words, expected.words) << one.written;
                EXPECT_EQ(found.title, expected.title) << one.written;
                EXPECT_EQ(found.abstract, expected.abstract) << one.written;
                EXPECT_EQ(score(one, asked, of_asked), score(one, all, of_all)) << one.written;
            }
        }
    }
    EXPECT_GT(held, 2'000u);
}

TEST(RuleSet, AsksForWordsWhoseStemBeginsOtherwise) {
    const Paper paper = titled("Close ties of friends");
    for (const char* query : {"ties", "=\"ties\"", "t*", "ti*", "\"ties of\"", "o*"}) {
        const RuleSet rules = rules_of({query});
        EXPECT_EQ(rules.match(FoldedPaper(paper, &rules.words_asked())), Numbers{0}) << query;
    }
}

}  // namespace
}  // namespace offprint
