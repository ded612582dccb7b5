// NEAR: how it is read and printed, what it finds, what it refuses.
#include <gtest/gtest.h>

#include "query_support.h"

namespace offprint {
namespace {

struct Written {
    const char* query;
    const char* printed;
};

void expect_printed(std::initializer_list<Written> cases) {
    for (const Written& written : cases) {
        EXPECT_EQ(canonical(written.query), written.printed) << written.query;
        EXPECT_EQ(canonical(written.printed), written.printed);
    }
}

struct Asked {
    const char* query;
    const char* title;
    bool matches;
};

void expect_answers(std::initializer_list<Asked> cases) {
    for (const Asked& asked : cases)
        EXPECT_EQ(asks(asked.query, titled(asked.title)), asked.matches)
            << asked.query << " in " << asked.title;
}

TEST(Near, BindsTighterThanTheOtherOperators) {
    expect_printed(
        {{"a NEAR b", "a NEAR/10 b"},
         {"a NEAR/3 b c", "a NEAR/3 b AND c"},
         {"-a NEAR/3 b", "NOT a NEAR/3 b"},
         {"a OR b NEAR/3 c NEAR/0 d", "a OR b NEAR/3 c NEAR/0 d"},
         {"\"a b\" NEAR/3 (c OR \"d e\"~2)", "\"a b\" NEAR/3 (c OR \"d e\"~2)"},
         {"=agent NEAR tool*", "=agent NEAR/10 tool*"},
         {"ti:(a NEAR/2 b)", "title:(a NEAR/2 b)"},
         {"ti:a NEAR/2 title:b", "title:(a NEAR/2 b)"},
         {"ti,abs:(a NEAR/2 b)", "title:(a NEAR/2 b) OR abstract:(a NEAR/2 b)"},
         {"abs,ti:a NEAR/2 ti,abs:(b OR c)", "title:(a NEAR/2 (b OR c)) OR abstract:(a NEAR/2 (b OR c))"},
         {"robot AROUND(3) arm", "robot NEAR/3 arm"},
         {"AROUND the world", "AROUND AND the AND world"},
         {"near a", "near AND a"}});
}

TEST(Near, FindsWordsInEitherOrder) {
    expect_answers({{"graph NEAR/1 learning", "Learning graphs", true},
                    {"graph NEAR/1 learning", "Learning on graphs", true},
                    {"graph NEAR/0 learning", "Learning on graphs", false},
                    {"graph NEAR/1 learning", "Graphs for better learning", false},
                    {"graph NEAR/2 learning", "Graphs for better learning", true},
                    {"graph NEAR graph", "One graph", false},
                    {"graph NEAR graph", "Graphs of graphs", true},
                    {"\"a b\" NEAR/0 b", "a b", false},
                    {"\"a b\" NEAR/0 c", "c a b", true},
                    {"(x OR graph) NEAR/0 learn*", "Graph learning", true},
                    {"=graph NEAR/0 learning", "Graphs learning", false}});
}

TEST(Near, OfThreeNeedsEachNearTheNext) {
    expect_answers({{"a NEAR/1 b NEAR/1 c", "c x b x a", true},
                    {"a NEAR/1 b NEAR/1 c", "b x a x c", false},
                    {"a NEAR/1 b NEAR/1 c", "a b x x x b c", false},
                    {"a NEAR/1 b NEAR/1 c", "b x x x a b c", true}});
}

TEST(Near, StaysInsideOneValueAndOneField) {
    Paper paper = titled("Graph", "Learning");
    paper.keywords = {"graph", "learning"};
    EXPECT_FALSE(asks("graph NEAR learning", paper));
    EXPECT_FALSE(asks("kw:(graph NEAR learning)", paper));
    paper.keywords = {"learning of graphs"};
    EXPECT_TRUE(asks("kw:(graph NEAR learning)", paper));
    EXPECT_FALSE(asks("ti:(graph NEAR learning)", paper));
}

TEST(Near, ShowsTheWordsThatItFound) {
    const Paper paper = titled("Graphs and learning", "A graph.");
    const MatchedWords words = find_matched_words(parse("(graph OR tree) NEAR learning"), FoldedPaper(paper));
    EXPECT_EQ(words.words, (std::vector<std::string>{"graph", "learning"}));
    EXPECT_EQ(words.title.size(), 2u);
    EXPECT_TRUE(words.abstract.empty());
}

TEST(Near, RefusesWhatItCannotLookFor) {
    const Written cases[] = {{"ti:a NEAR/3 abs:b",
                              "query: NEAR looks into one field, not into title and abstract\n"
                              "  ti:a NEAR/3 abs:b\n"
                              "       ^~~~~~ write one field around both: title:(koopman NEAR/5 video)"},
                             {"ti:a NEAR b",
                              "query: NEAR looks into one field, not into title and no field\n"
                              "  ti:a NEAR b\n"
                              "       ^~~~ write one field around both: title:(koopman NEAR/5 video)"},
                             {"(a b) NEAR c",
                              "query: NEAR stands between words and phrases of a text\n"
                              "  (a b) NEAR c\n"
                              "        ^~~~ write koopman NEAR/5 (video OR \"moving image\")"},
                             {"au:lecun NEAR au:bottou",
                              "query: NEAR stands between words and phrases of a text\n"
                              "  au:lecun NEAR au:bottou\n"
                              "           ^~~~ write koopman NEAR/5 (video OR \"moving image\")"},
                             {"a NEAR -b",
                              "query: NEAR stands between words and phrases of a text\n"
                              "  a NEAR -b\n"
                              "    ^~~~ write koopman NEAR/5 (video OR \"moving image\")"},
                             {"a NEAR",
                              "query: NEAR has nothing on its right\n"
                              "  a NEAR\n"
                              "    ^~~~ write \"NEAR\" to search for the word"},
                             {"NEAR/5 b",
                              "query: NEAR/5 has nothing on its left\n"
                              "  NEAR/5 b\n"
                              "  ^~~~~~ write \"NEAR/5\" to search for the word"},
                             {"a NEAR/x b",
                              "query: NEAR/ needs a number of words\n"
                              "  a NEAR/x b\n"
                              "    ^~~~~~ write NEAR/5"},
                             {"a NEAR/1000 b",
                              "query: at most 999 words can stand in between\n"
                              "  a NEAR/1000 b\n"
                              "         ^~~~ write a smaller number"}};
    for (const Written& mistake : cases) EXPECT_EQ(mistake_in(mistake.query), mistake.printed);
}

TEST(Near, IsQuickInLongTexts) {
    std::string text;
    for (int i = 0; i < 50'000; ++i) text += "a b ";
    EXPECT_FALSE(asks("a NEAR/999 (b OR a OR x*) NEAR/999 c", titled(text)));
    EXPECT_TRUE(asks("a NEAR/999 (b OR a OR x*) NEAR/999 b", titled(text)));
}

}  // namespace
}  // namespace offprint
