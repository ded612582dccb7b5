// What people say in words, as query_warnings() and query_doubts() tell it.
#include <gtest/gtest.h>

#include "query_support.h"

namespace offprint {
namespace {

using Strings = std::vector<std::string>;

struct Said {
    const char* query;
    const char* remark;
};

void expect_warnings(std::initializer_list<Said> cases) {
    for (const Said& said : cases) {
        EXPECT_EQ(query_warnings(said.query), Strings{said.remark}) << said.query;
        EXPECT_EQ(mistake_in(said.query), "accepted") << said.query;
    }
}

void expect_doubts(std::initializer_list<Said> cases) {
    for (const Said& said : cases) {
        EXPECT_EQ(query_doubts(said.query), Strings{said.remark}) << said.query;
        EXPECT_EQ(query_warnings(said.query), Strings{}) << said.query;
    }
}

void expect_silence(std::initializer_list<const char*> queries) {
    for (const char* query : queries) {
        EXPECT_EQ(query_warnings(query), Strings{}) << query;
    }
}

TEST(SpokenWords, ACategoryWithoutItsField) {
    expect_warnings({{"cs.ai agents", "'cs.ai' is searched as a word; write cat:cs.AI"},
                     {"agents Cs.LG", "'Cs.LG' is searched as a word; write cat:cs.LG"},
                     {"physics.optics", "'physics.optics' is searched as a word; write cat:physics.optics"},
                     {"hep-th black holes", "'hep-th' is searched as a word; write cat:hep-th"},
                     {"cs.ML", "arXiv has no category cs.ML; did you mean 'stat.ML'?"},
                     {"cs.QQQ robot",
                      "arXiv has no category cs.QQQ; cs has: AI AR CC CE CG CL CR CV CY DB DC DL "
                      "DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NA NE NI OH OS PF PL RO SC SD "
                      "SE SI SY"}});
    expect_silence({"cs.LG", "cat:cs.ai", "cat:(cs.ai OR cs.lg)", "\"cs.ai\"", "=cs.ai", "ti:cs.ai",
                    "math.sqrt", "cs", "non-cs", "node.js", "cs.", "stat.umontreal.ca", "-cs.LG"});
}

TEST(SpokenWords, ACategoryByItsName) {
    expect_warnings(
        {{"cat:\"Software Engineering\"",
          "arXiv's papers have no category 'Software Engineering' but cs.SE; write cat:cs.SE"},
         {"cat:machine learning",
          "arXiv's papers have no category 'machine learning' but cs.LG or stat.ML; write cat:cs.LG"},
         {"agents primary:(robotics OR x)",
          "arXiv's papers have no category 'robotics' but cs.RO; write cat:cs.RO"}});
    expect_silence({"cat:neuroscience", "cat:genomics", "cat:\"cancer biology\"", "machine learning",
                    "ti:\"machine learning\"", "cat:physics"});
}

TEST(SpokenWords, ADayWithoutItsField) {
    expect_warnings(
        {{"agents since 2024", "'since 2024' is searched as words; write published>=2024"},
         {"agents from 2024", "'from 2024' is searched as words; write published>=2024"},
         {"agents from 2024 to 2025", "'from 2024 to 2025' is searched as words; write published:2024..2025"},
         {"agents between 2024 and 2025",
          "'between 2024 and 2025' is searched as words; write published:2024..2025"},
         {"agents after 2024-05", "'after 2024-05' is searched as words; write published>2024-05"},
         {"agents before 2024-05-01", "'before 2024-05-01' is searched as words; write published<2024-05-01"},
         {"agents in 2024", "'in 2024' is searched as words; write published:2024"},
         {"agents until 2024", "'until 2024' is searched as words; write published<=2024"},
         {"agents last week", "'last week' is searched as words; write newer_than:1w"},
         {"agents past 7 days", "'past 7 days' is searched as words; write newer_than:7d"},
         {"(agents this year) OR b", "'this year' is searched as words; write newer_than:1y"},
         {"agents last 3 months", "'last 3 months' is searched as words; write newer_than:3mo"},
         {"agents today", "'today' is searched as a word; write listed:today"}});
    expect_silence({"since 12 monkeys", "agents 2024", "\"since 2024\"", "the last layer", "this problem",
                    "Agents Since 2024", "last year problem", "in 2024 elections", "today",
                    "agents after:2024", "from 4096 tokens", "AIME 2024", "ti:since 2024"});
}

TEST(SpokenWords, BetweenAndIsNoOperatorThere) {
    // One mistake, one remark: the 'and' of a span is not told besides.
    EXPECT_EQ(query_warnings("between 2024 and 2025").size(), 1u);
}

TEST(SpokenWords, ADistanceBehindABlank) {
    expect_warnings({{"agent AROUND 5 memory", "'AROUND 5' is searched as words; write NEAR/5"},
                     {"agent WITHIN 10 \"long memory\"", "'WITHIN 10' is searched as words; write NEAR/10"},
                     {"agent NEAR 5 memory", "NEAR 5 looks for the number 5; write NEAR/5 for a distance"}});
    expect_silence({"agent NEAR/5 memory", "AROUND 5 cities", "agent NEAR 5", "agent NEAR 4096 tokens",
                    "agent around 5 memory"});
    EXPECT_EQ(canonical("agent NEAR(5) memory"), canonical("agent NEAR/5 memory"));
    EXPECT_EQ(canonical("agent NEAR (5) memory"), "agent NEAR/10 5 AND memory");
}

TEST(SpokenWords, CategoriesInOtherSpellings) {
    expect_warnings({{"cat:SD", "arXiv has no category SD; did you mean 'cs.SD'?"},
                     {"cat:csSD", "arXiv has no category csSD; did you mean 'cs.SD'?"},
                     {"cat:cs-sd", "arXiv has no category cs-sd; did you mean 'cs.SD'?"},
                     {"primary:(cs_lg OR x)", "arXiv has no category cs_lg; did you mean 'cs.LG'?"},
                     {"cat:ML", "arXiv has no category ML; did you mean 'stat.ML'?"},
                     {"cat:NLP", "arXiv's papers have no category 'NLP' but cs.CL; write cat:cs.CL"}});
    expect_silence({"cat:ecology", "cat:cell-biology", "cat:zoology"});
}

TEST(SpokenWords, ListsWithCommas) {
    expect_warnings({{"diffusion video,image",
                      "'video,image' is searched as a phrase; write video image for both, (video OR "
                      "image) for one of them"},
                     {"ti:video;image",
                      "'video;image' is searched as a phrase; write video image for both, (video OR image) "
                      "for one of them"},
                     {"diffusion -video,image",
                      "'video,image' is searched as a phrase; write -video -image to leave out both"},
                     {"diffusion NOT video/image",
                      "'video/image' is searched as a phrase; write -video -image to leave out both"}});
    expect_silence({"video/image", "10,000 papers", "\"video,image\"", "robot, drone", "-\"video,image\"",
                    "f(x,y)", "au:LeCun ti:world"});
}

TEST(SpokenWords, ADashInATitle) {
    expect_warnings(
        {{"RM -RF: Reward Model", "'-RF:' leaves out what has the word; write a title in quotes"}});
    expect_silence({"\"RM -RF: Reward Model\"", "robot -survey", "RM-RF: Reward Model"});
}

TEST(SpokenWords, WhatIsAskedOfTheWrongField) {
    expect_warnings({{"code:yes", "'code:' looks into addresses; write has:code"},
                     {"robot code:False", "'code:' looks into addresses; write -has:code"},
                     {"robot last:30d", "'last:' is the last author; write newer_than:30d"},
                     {"robot last:week", "'last:' is the last author; write newer_than:1w"},
                     {"robot last:2m", "'last:' is the last author; write newer_than:2mo"}});
    expect_silence({"code:github.com/yes", "last:lecun", "last:day1"});
}

TEST(SpokenWords, SignsThatStandApart) {
    expect_warnings(
        {{"title :diffusion", "'title :diffusion' is searched as words; write title:diffusion"},
         {"title::diffusion", "'title::diffusion' is searched as a word; write title:diffusion"},
         {"\"robot arm\" ~5", "'~' stands right behind the quote, with a number; write \"one two\"~5"},
         {"diffusion Or video", "'Or' is searched as a word; the operator is written OR"}});
    expect_silence({"std::vector", "To Be Or Not", "Diffusion Or Video"});
}

TEST(SpokenWords, IdsSideBySide) {
    expect_warnings({{"2501.08325 2502.01441", "no paper has two ids; write 2501.08325 OR 2502.01441"},
                     {"arXiv 2501.08325", "'arXiv' is searched as a word; the id alone is enough"}});
    expect_silence({"2501.08325 OR 2502.01441", "2501.08325"});
}

TEST(SpokenWords, WhatBrowsersAndPagesCallAPaperIsItsId) {
    EXPECT_EQ(canonical("[2406.11463] Just How Flexible are Neural Networks?"), "id:2406.11463");
    EXPECT_EQ(canonical("arXiv:2501.08325 [cs.CV]"), "id:2501.08325");
    EXPECT_EQ(canonical("https://hf.co/papers/2501.08325"), "id:2501.08325");
    EXPECT_EQ(canonical("https://ar5iv.org/abs/2501.08325"), "id:2501.08325");
    EXPECT_EQ(canonical("https://arxiv.org/search/?query=Schmidhuber%2C+J&searchtype=author"),
              "author:\"Schmidhuber, J\"");
}

TEST(SpokenWords, AFieldWithoutItsColon) {
    expect_warnings({{"au lecun", "'au' is searched as a word; write au:lecun"},
                     {"koopman cat cs.LG", "'cat' is searched as a word; write cat:cs.LG"}});
}

TEST(SpokenWords, WhatMayBeMeantIsADoubt) {
    expect_doubts(
        {{"au:bin wen", "'wen' is not searched among the authors; write au:\"bin wen\" if it is a name"},
         {"author lecun", "'author' is searched as a word; write author:lecun if the field is meant"},
         {"koopman by brunton", "'by' is searched as a word; write author:brunton if the field is meant"},
         {"subject:testing", "'subject:' is the title, as in mail; cat: asks for a category"},
         {"au=lecun", "'au=' asks for the whole name; write au:lecun for a part of it"},
         {"au:lecun,darcet",
          "'lecun,darcet' is the name of one author; write au:(lecun OR darcet) for one of two"},
         {"agents memory 2025", "'2025' is searched as a word; write published:2025 if the day is meant"},
         {"LeCun", "words are not looked for among the authors; write au:LeCun if it is a name"},
         {"Yann LeCun",
          "words are not looked for among the authors; write au:\"Yann LeCun\" if it is a name"}});
    for (const char* query : {"au:\"bin wen\"", "au:bin -wen", "au:(bin wen)", "subject:cs.LG",
                              "title:koopman author:lecun", "Paper by Author", "au:bin OR wen"})
        EXPECT_EQ(query_doubts(query), Strings{}) << query;
}

TEST(SpokenWords, AreSafeToPrint) {
    const std::string hostile = "w\x1b[2J\xE2\x80\xAE" + std::string(900, 'x');
    const Strings doubts = query_doubts("au:bin " + hostile), warnings = query_warnings("au " + hostile);
    ASSERT_EQ(doubts.size(), 1u);
    ASSERT_EQ(warnings.size(), 1u);
    for (const std::string& remark : {doubts[0], warnings[0]}) {
        EXPECT_EQ(remark.find('\x1b'), std::string::npos);
        EXPECT_EQ(remark.find("\xE2\x80\xAE"), std::string::npos);
        EXPECT_LT(remark.size(), 300u);
    }
}

}  // namespace
}  // namespace offprint
