// @name and is:, which stand for what is not in the query.
#include <gtest/gtest.h>

#include "offprint/query/rule_set.h"
#include "query_support.h"

namespace offprint {
namespace {

const std::vector<NamedQuery> kTopics = {{"Robots", "robot OR drone"},
                                         {"Robot arms", "@robots arm"},
                                         {"A", "x @B"},
                                         {"B", "@\"C\" y"},
                                         {"C", "NOT @a"},
                                         {"Bad", "autor:x"},
                                         {"Self", "@Self"}};

QueryContext with_topics() {
    QueryContext context = friday();
    context.topics = kTopics;
    return context;
}

std::string answer_to(std::string_view query) {
    try {
        return to_text(parse_query(query, with_topics()));
    } catch (const SyntaxError& error) {
        return describe_syntax_error(error, query, "query");
    }
}

TEST(References, StandForTheQueryOfATopic) {
    EXPECT_EQ(answer_to("@Robots"), "robot OR drone");
    EXPECT_EQ(answer_to("@robots -survey"), "(robot OR drone) AND NOT survey");
    EXPECT_EQ(answer_to("-@\"robot arms\" x"), "NOT ((robot OR drone) AND arm) AND x");
    EXPECT_EQ(answer_to("topic:robots"), "robot OR drone");
    EXPECT_EQ(answer_to("topic:\"Robot arms\" OR x"), "(robot OR drone) AND arm OR x");
    EXPECT_EQ(answer_to("\"@robots\""), "robots");
}

TEST(References, ToNothingOrInACircleAreMistakes) {
    EXPECT_EQ(answer_to("x @robot"),
              "query: no topic is called 'robot'\n"
              "  x @robot\n"
              "    ^~~~~~ did you mean 'Robots'?");
    EXPECT_EQ(answer_to("@nobody"),
              "query: no topic is called 'nobody'\n"
              "  @nobody\n"
              "  ^~~~~~~ quote it to search for the word");
    EXPECT_EQ(answer_to("z @A"),
              "query: topics refer to each other in a circle: A → B → C → A\n"
              "  z @A\n"
              "    ^~ take one of the references out");
    EXPECT_EQ(answer_to("@Self"),
              "query: topics refer to each other in a circle: Self → Self\n"
              "  @Self\n"
              "  ^~~~~ take one of the references out");
    EXPECT_EQ(answer_to("@Bad"),
              "query: the query of 'Bad' is wrong: unknown field 'autor'\n"
              "  @Bad\n"
              "  ^~~~ did you mean 'author'?");
    EXPECT_EQ(answer_to("ti:(@Robots)"),
              "query: a topic has fields of its own\n"
              "  ti:(@Robots)\n"
              "      ^~~~~~~ write @name without a field");
    EXPECT_EQ(answer_to("ti:@Robots"),
              "query: a topic has fields of its own\n"
              "  ti:@Robots\n"
              "     ^~~~~~~ write @name without a field");
}

TEST(References, CannotMakeAQueryHuge) {
    std::vector<NamedQuery> topics;
    for (int i = 0; i < 19; ++i)
        topics.push_back(
            {"t" + std::to_string(i), "@t" + std::to_string(i + 1) + " @t" + std::to_string(i + 1)});
    topics.push_back({"t19", "x"});
    for (int i = 0; i < 30; ++i) topics.push_back({"u" + std::to_string(i), "@u" + std::to_string(i + 1)});
    QueryContext context = friday();
    context.topics = topics;
    const auto problem_of = [&](std::string_view query) {
        try {
            return to_text(parse_query(query, context));
        } catch (const SyntaxError& error) {
            return error.problem;
        }
    };
    EXPECT_NE(problem_of("@t0").find("more than 10,000 terms"), std::string::npos);
    EXPECT_EQ(problem_of("@u0"), "topics refer to each other more than 20 deep");
}

TEST(States, AreToldByThePaperOrByWhoRemembersIt) {
    Paper paper = titled("Koopman");
    const FoldedPaper folded(paper);
    EXPECT_TRUE(asks("is:unseen -is:seen", paper));
    EXPECT_TRUE(matches(parse("is:seen -is:unseen"), folded, {.is_seen = true}));
    EXPECT_FALSE(asks("is:new OR is:cross OR is:replaced OR is:withdrawn", paper));
    paper.version = 2;
    EXPECT_TRUE(asks("is:replaced", paper));
    paper.announce = Announce::kCross;
    EXPECT_TRUE(asks("is:cross -is:replaced -is:new", paper));
    paper.announce = Announce::kReplaceCross;
    EXPECT_TRUE(asks("is:(cross OR seen) is:replaced", paper));
    paper.announce = Announce::kNew;
    EXPECT_TRUE(asks("is:new -is:replaced", paper));
    paper.comment = "This paper has been withdrawn by the author due to an error";
    EXPECT_TRUE(asks("is:withdrawn", paper));
    paper.comment = "Money withdrawn from banks";
    EXPECT_FALSE(asks("is:withdrawn", paper));
}

TEST(States, AreGivenToTheRuleSet) {
    std::vector<Topic> topics;
    for (const char* query : {"koopman is:seen", "koopman is:unseen", "is:seen"})
        topics.push_back({.name = query, .written = query, .query = parse(query), .limit = {}});
    const RuleSet rules(std::move(topics));
    const Paper paper = titled("Koopman");
    EXPECT_EQ(rules.match(FoldedPaper(paper)), std::vector<std::size_t>{1});
    EXPECT_EQ(rules.match(FoldedPaper(paper), {.is_seen = true}), (std::vector<std::size_t>{0, 2}));
}

}  // namespace
}  // namespace offprint
