#include "offprint/query/lint.h"

#include <gtest/gtest.h>

#include "../../src/query/proof.h"
#include "query_support.h"
#include "random_query.h"

namespace offprint {
namespace {

Topic topic(const std::string& name, const std::string& query, bool mute = false) {
    return {.name = name, .written = query, .query = parse(query), .limit = {}, .mute = mute};
}

using Lines = std::vector<std::string>;

Lines findings(const std::vector<Topic>& topics, const std::vector<Paper>& papers = {}) {
    Lines lines;
    for (const Finding& finding : lint_topics(topics, papers))
        lines.push_back(topics[finding.topic].name + ": " + std::string(finding.kind) + ": " +
                        finding.problem);
    return lines;
}

std::vector<Paper> papers_with(const std::vector<std::string>& titles) {
    std::vector<Paper> papers;
    for (const std::string& title : titles) papers.push_back(titled(title));
    return papers;
}

const std::vector<Paper> kSix =
    papers_with({"robot arm", "robot hand", "robot leg", "robot survey", "audio", "speech"});

TEST(Lint, SaysNothingOfGoodTopics) {
    EXPECT_EQ(findings({topic("A", "audio"), topic("B", "speech -survey"), topic("C", "survey", true)}, kSix),
              Lines{});
    EXPECT_EQ(findings({}), Lines{});
}

TEST(Lint, ProvesContradictions) {
    for (const char* query : {"a -a", "upvotes>10 upvotes<5", "a (upvotes:20.. OR b) -b upvotes:..5",
                              "stars:none stars>5", "has:code code:none", "pcat:cs.LG pcat:math.OC",
                              "type:new type:cross", "published<2024 published>2025", "-(a OR -a)", "-*",
                              "(a -a) OR (b -b)", "ti:\"x y\" -ti:\"x y\""}) {
        EXPECT_TRUE(is_never(parse(query).root)) << query;
        EXPECT_EQ(findings({topic("T", query)}),
                  Lines{"T: contradiction: can never match, because its parts contradict each other"})
            << query;
    }
}

TEST(Lint, LeavesAloneWhatCanMatch) {
    for (const char* query :
         {"a -b", "a -ti:a", "upvotes>10 upvotes<15", "pcat:cs pcat:cs.LG", "cat:cs.LG cat:math.OC",
          "a (b OR -a)", "upvotes>10 stars<5", "stars:none upvotes>5", "upvotes>=10 upvotes<=10",
          "published>=2026-01-09 published<=2026-01-09", "a OR (b -b)", "*"}) {
        EXPECT_FALSE(is_never(parse(query).root)) << query;
    }
    EXPECT_TRUE(is_always(parse("a OR -a").root));
    EXPECT_FALSE(is_always(parse("a OR -b").root));
}

TEST(Lint, NeverProvesWhatAPaperRefutes) {
    RandomSource random(11);
    for (int i = 0; i < 3000; ++i) {
        const Query query = parse(random_query_text(random, 3));
        const Paper paper = random_paper(random);
        const bool holds = matches(query, FoldedPaper(paper));
        EXPECT_FALSE(holds && is_never(query.root)) << to_text(query);
        EXPECT_FALSE(!holds && is_always(query.root)) << to_text(query);
    }
}

TEST(Lint, FindsNegationsAlone) {
    EXPECT_EQ(findings({topic("T", "-survey -benchmark"), topic("U", "a OR -b"), topic("V", "a -b")}),
              (Lines{"T: negative: has only negations, so it matches almost every paper",
                     "U: negative: has only negations, so it matches almost every paper"}));
}

TEST(Lint, FindsTheSameQueryTwice) {
    EXPECT_EQ(
        findings({topic("A", "ti:x y"), topic("B", "title:x AND y"), topic("N", "x", true), topic("C", "x")}),
        (Lines{"B: same: has the same query as 'A'",
               "C: same: has the query of the mute 'N', which hides every paper"}));
}

TEST(Lint, FindsWhatMatchesNothingAndSaysWhichPart) {
    const std::vector<Topic> topics = {topic("T", "robot elephant upvotes>5")};
    const std::vector<Finding> found = lint_topics(topics, kSix);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].problem, "matches none of 6 papers");
    EXPECT_EQ(found[0].advice,
              "no paper there has a value for upvotes; not one of them matches elephant alone");
    EXPECT_EQ(lint_topics(std::vector{topic("T", "audio speech")}, kSix)[0].advice,
              "`offprint topics explain` shows which part fails where");
}

TEST(Lint, FindsWhatMatchesMost) {
    EXPECT_EQ(findings({topic("T", "robot")}, kSix), Lines{"T: most: matches 4 of 6 papers, 67 %"});
    EXPECT_EQ(findings({topic("T", "robot", true)}, kSix), Lines{"T: most: hides 4 of 6 papers, 67 %"});
    EXPECT_EQ(findings({topic("T", "robot")}, papers_with({"robot", "robot", "a", "b", "robot"})), Lines{})
        << "60 % is not more than 60 %";
    EXPECT_EQ(findings({topic("T", "robot")}, papers_with({"robot"})), Lines{}) << "too few to tell";
    EXPECT_EQ(findings({topic("T", "*")}, kSix), Lines{}) << "written on purpose";
}

TEST(Lint, FindsTopicsInTheShadowOfOthers) {
    const std::vector<Paper> many =
        papers_with({"robot arm", "robot arm", "robot arm", "robot", "a", "b", "c", "d"});
    EXPECT_EQ(findings({topic("Robots", "robot"), topic("Arms", "arm")}, many),
              Lines{"Arms: shadowed: matches 3 papers, and 'Robots' before it matches them all"});
    EXPECT_EQ(findings({topic("Arms", "arm"), topic("Robots", "robot")}, many), Lines{});
    EXPECT_EQ(findings({topic("Most", "robot OR a OR b"), topic("Arms", "arm")}, many),
              Lines{"Most: most: matches 6 of 8 papers, 75 %"})
        << "what is wrong with the first is no fault of the second";
    EXPECT_EQ(findings({topic("All", "*"), topic("Arms", "arm")}, many), Lines{});
    EXPECT_EQ(findings({topic("Arms", "arm"), topic("No robots", "robot", true)}, many),
              Lines{"Arms: muted: matches 3 papers, and the mute 'No robots' hides them all"});
}

TEST(Lint, PassesOnTheWarnings) {
    EXPECT_EQ(findings({topic("T", "robot or drone")}),
              Lines{"T: warning: 'or' is searched as a word; the operator is written OR"});
}

}  // namespace
}  // namespace offprint
