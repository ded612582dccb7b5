#include <gtest/gtest.h>

#include "query_support.h"

namespace offprint {
namespace {

using Strings = std::vector<std::string>;

struct Warned {
    const char* query;
    const char* warning;
};

void expect_warnings(std::initializer_list<Warned> cases) {
    for (const Warned& warned : cases) {
        EXPECT_EQ(query_warnings(warned.query), Strings{warned.warning}) << warned.query;
        EXPECT_EQ(mistake_in(warned.query), "accepted") << warned.query;
    }
}

void expect_silence(std::initializer_list<const char*> queries) {
    for (const char* query : queries) EXPECT_EQ(query_warnings(query), Strings{}) << query;
}

constexpr const char* kOr = "'or' is searched as a word; the operator is written OR";
constexpr const char* kNot = "'not' is searched as a word; the operator is written NOT";
constexpr const char* kBar = "'|' inside a word means nothing; write OR";
constexpr const char* kTitle = "braces find any of the words in them; write a title in quotes";
constexpr const char* kWildcard = "'?' stands for no letter here; rob* finds words by their beginning";

TEST(QueryWarnings, LowerCaseOperatorsAreToldOnce) {
    EXPECT_EQ(query_warnings("koopman or edmd or dmd"), Strings{kOr});
    EXPECT_EQ(query_warnings("(a b) not c and ti:d"),
              (Strings{kNot, "'and' is searched as a word; the operator is written AND"}));
    EXPECT_EQ(canonical("koopman or edmd"), "koopman AND or AND edmd");
}

TEST(QueryWarnings, LowerCaseOperatorsAreToldAtTheBeginningToo) {
    expect_warnings({{"not survey", kNot},
                     {"not ti:survey", kNot},
                     {"not (a b)", kNot},
                     {"robot (not survey)", kNot},
                     {"robot AND not survey", kNot},
                     {"or not", kOr}});
}

TEST(QueryWarnings, OperatorsWithACapitalAreToldBesideFields) {
    expect_warnings({{"ti:diffusion And au:song", "'And' is searched as a word; the operator is written AND"},
                     {"ti:a Or b", "'Or' is searched as a word; the operator is written OR"}});
    expect_silence({"Games And Learning", "To Be Or Not To Be"});
}

TEST(QueryWarnings, QuotedAndOuterWordsAreMeant) {
    expect_silence({"not", "a \"or\" b", "a =or b", "a OR b", "", "a or", "a -or b", "a ti:or b", "Not all"});
}

TEST(QueryWarnings, AFieldBeforeABlankIsAWord) {
    expect_warnings(
        {{"author: lecun",
          "'author:' before a blank is searched as a word; a field stands right before its value"}});
    expect_silence({"RepVideo: Rethinking"});
}

TEST(QueryWarnings, WhatOtherSearchesMeanIsUnderstoodInSilence) {
    expect_silence({"robot !survey", "stars!=5", "a || b", "a | b", "a && b", "a&&b", "{a b}", "-{a b}",
                    "Hello World!", "Look! A Robot", "Look ! A Robot", "\"!survey\"", "a!=b", "Q&A",
                    "GPT4 & friends", "\"a && b\"", "koopman in:title", "*:*", "is:unread"});
    expect_warnings({{"robot stars != 5", "'!=' means nothing here; write -stars:5"}});
}

TEST(QueryWarnings, ATitleInBracesIsTold) {
    expect_warnings({{"{Attention Is All You Need}", kTitle}, {"{theory of robots} x", kTitle}});
    expect_silence({"Sch{\\\"o}lkopf kernels", "{\\\"O}zg{\\\"u}r kernels", "{GPT} models", "{{BERT} models}",
                    "{{title}} ${HOME} b}", "{a b", "a b}", "\"{a b}\"", "{a \"b}\""});
}

TEST(QueryWarnings, AWholeNameIsQuoted) {
    expect_warnings(
        {{"author:Yann LeCun", "'LeCun' is not searched among the authors; write author:\"Yann LeCun\""},
         {"au:LeCun, Yann ti:world", "'Yann' is not searched among the authors; write au:\"LeCun, Yann\""}});
    expect_silence({"au:lecun koopman", "au:LeCun ti:World", "au:\"Yann LeCun\" World", "au:LeCun OR World"});
}

TEST(QueryWarnings, ADashBeforeABlankLeavesNothingOut) {
    expect_warnings({{"- survey", "'-' before a blank is a dash; -survey leaves a word out"},
                     {"robot - survey", "'-' before a blank is a dash; -survey leaves a word out"},
                     {"(robot - survey) arm", "'-' before a blank is a dash; -survey leaves a word out"},
                     {"robot - ti:survey", "'-' before a blank is a dash; -ti:… leaves a word out"},
                     {"- (a b)", "'-' before a blank is a dash; -(…) leaves a word out"}});
}

TEST(QueryWarnings, TitlesMayHoldDashes) {
    expect_silence({"A Title - With a Dash", "Koopman Video - Survey", "a title - with a dash", "robot -",
                    "vision -- language", "vision – language", "-survey", "self-supervised", "\"a - b\""});
}

TEST(QueryWarnings, OrBesideWordsSideBySideIsTold) {
    constexpr const char* kMixed =
        "OR takes all that stands on its sides, not just the words next to it; write (a OR b) c or a OR (b "
        "c) to "
        "say which is meant";
    for (const char* query : {"speech OR audio -survey", "room impulse OR response", "a OR ti:b c",
                              "ti:(a b OR c)", "x AND (a OR b c)", "a b OR -c", "a | \"b c\" newer_than:1mo"})
        EXPECT_EQ(query_warnings(query), Strings{kMixed}) << query;
    expect_silence({"(speech OR audio) -survey", "a OR b AND c", "a OR (b c)", "(a b) OR c", "a OR -b", "a b",
                    "a OR b OR c", "ti:a OR au:b", "a NEAR/3 b OR c", "(a OR b) (c OR d)", "\"a b\" OR c"});
}

TEST(QueryWarnings, ATildeIsNothing) {
    expect_warnings({{"~speech", "'~' means nothing here; write speech"},
                     {"ti:~speech", "'~' means nothing here; write speech"},
                     {"surveys~2",
                      "'~2' means nothing behind a word; word* finds words by their beginning, \"one two\"~3 "
                      "words near each other"},
                     {"surveys~",
                      "'~' means nothing behind a word; word* finds words by their beginning, \"one two\"~3 "
                      "words near each other"}});
    expect_silence({"\"one two\"~3", "~10 hours", "Fig.~2", "a~b", "G\\~2"});
}

TEST(QueryWarnings, ABarInsideAWordIsNoOr) {
    expect_warnings({{"a|b", kBar},
                     {"a| b", kBar},
                     {"a |b", kBar},
                     {"(a|b)", kBar},
                     {"NOT(a|b)", kBar},
                     {"cat:cs.LG|cs.CL", kBar}});
    expect_silence({"p(x|y)", "P(y | x) estimation", "|x|", "norm |x| of", "$a|b$", "\"a|b\"", "| a"});
}

TEST(QueryWarnings, AQuestionMarkInsideAWordIsNoWildcard) {
    expect_warnings({{"rob?t", kWildcard}, {"ti:rob?t wom?n", kWildcard}});
    expect_silence({"Can Models Plan?", "why?—because", "https://example.org/a?b=c", "\"rob?t\"",
                    "url:example.org/a?b", "what?!"});
    // A star there is refused outright.
    EXPECT_NE(mistake_in("ro*t"), "accepted");
}

TEST(QueryWarnings, WordsHaveNoWeights) {
    expect_warnings({{"robot^2 arm", "'^2' weighs nothing here; only whole topics have a weight"},
                     {"\"robot arm\"^1.5", "'^1.5' weighs nothing here; only whole topics have a weight"},
                     {"(a b)^3", "'^3' weighs nothing here; only whole topics have a weight"}});
    expect_silence({"L^2 norm", "$robot^2$", "10^6", "RL^2", "^koopman"});
}

TEST(QueryWarnings, AreSafeToPrint) {
    const std::string hostile = "~a\x1b[2J\xE2\x80\xAE" + std::string(500, 'x') + " b";
    const Strings warnings = query_warnings(hostile);
    ASSERT_EQ(warnings.size(), 1u);
    EXPECT_LT(warnings[0].size(), 120u);
    EXPECT_EQ(warnings[0].find('\x1b'), std::string::npos);
    EXPECT_EQ(warnings[0].find("\xE2\x80\xAE"), std::string::npos);
}

TEST(QueryWarnings, ACategoryThatArxivDoesNotHave) {
    expect_warnings(
        {{"cat:cs.ML robot", "arXiv has no category cs.ML; did you mean 'stat.ML'?"},
         {"cat:\"cs.ml\"", "arXiv has no category cs.ml; did you mean 'stat.ML'?"},
         {"primary:(cs.LG OR math.XY)",
          "arXiv has no category math.XY; math has: AC AG AP AT CA CO CT CV DG DS FA GM GN GR GT HO IT KT LO "
          "MG MP "
          "NA NT OA OC PR QA RA RT SG SP ST"},
         {"-cat:cond-mat.sotf", "arXiv has no category cond-mat.sotf; did you mean 'cond-mat.soft'?"},
         {"pcat:Physics.Optic", "arXiv has no category Physics.Optic; did you mean 'physics.optics'?"}});
    expect_silence({"cat:cs.LG", "cat:CS.lg", "cat:cs", "cat:cs.*", "cat:cs.", "cat:hep-th", "cat:cmp-lg",
                    "cat:machine-learning", "cat:news.science", "ti:cs.ML", "cat:(cs.CV ti:cs.ML)"});
}

}  // namespace
}  // namespace offprint
