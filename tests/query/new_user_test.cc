// Topics as somebody writes them who knows only the searches of arXiv, Gmail, Google Scholar, PubMed, GitHub
// and Lucene. They were written down before any of them was run. What has one meaning is understood; what has
// not is refused, with something that can be written instead.
#include <gtest/gtest.h>

#include <chrono>

#include "query_support.h"

namespace offprint {
namespace {

struct Topic {
    const char* query;
    const char* printed;
};

void expect_understood(std::initializer_list<Topic> topics) {
    for (const Topic& topic : topics) {
        EXPECT_EQ(mistake_in(topic.query), "accepted") << topic.query;
        EXPECT_EQ(canonical(topic.query), topic.printed);
        EXPECT_EQ(canonical(topic.printed), topic.printed);
    }
}

TEST(NewUser, WhoKnowsGmailIsUnderstood) {
    expect_understood({{"{diffusion flow} subject:\"image generation\"",
                        "(diffusion OR flow) AND title:\"image generation\""},
                       {"{from:lecun from:hinton} -{survey review}",
                        "(author:lecun OR author:hinton) AND NOT (survey OR review)"},
                       {"from:{lecun \"y bengio\"}", "author:lecun OR author:\"y bengio\""},
                       {"{a b {c d}} e", "(a OR b OR c OR d) AND e"},
                       {"{a OR b -c (d e)}", "a OR b OR NOT c OR d AND e"},
                       {"from:(lecun OR bengio) after:2026/01/01 -survey",
                        "(author:lecun OR author:bengio) AND after:2026-01-01 AND NOT survey"},
                       {"is:unread subject:agents", "is:unseen AND title:agents"},
                       {"is:read video", "is:seen AND video"},
                       {"list:cs.LG newer_than:2d", "category:cs.lg AND after:2026-01-07"},
                       {"label:cs.CL llm", "category:cs.cl AND llm"},
                       {"{list:cs.LG list:cs.CL}", "category:cs.lg OR category:cs.cl"},
                       {"older:2026/01/05 newer:2025/12/01", "before:2026-01-05 AND after:2025-12-01"},
                       {"https://mail.google.com/mail/u/0/#search/from%3Alecun+newer_than%3A7d",
                        "author:lecun AND after:2026-01-02"}});
}

TEST(NewUser, WhoKnowsGoogleIsUnderstood) {
    expect_understood(
        {{"subject:(koopman | \"dynamic mode\")", "title:koopman OR title:\"dynamic mode\""},
         {"intitle:video | intitle:image", "title:video OR title:image"},
         {"allintitle: video generation", "title:video AND title:generation"},
         {"allintitle:video generation", "title:video AND title:generation"},
         {"\"world model\" OR \"world models\" -intitle:survey",
          "\"world model\" OR \"world models\" AND NOT title:survey"},
         {"author:\"y lecun\" \"self supervised\"", "author:\"y lecun\" AND \"self supervised\""},
         {"https://scholar.google.com/scholar?hl=en&as_sdt=0%2C5&q=koopman+author%3Abrunton&btnG=",
          "koopman AND author:brunton"},
         {"year:2024-2026", "published:2024-01-01..2026-12-31"},
         {"year>2024", "published>=2025-01-01"}});
}

TEST(NewUser, WhoKnowsPubMedIsUnderstood) {
    expect_understood(
        {{"(\"deep learning\"[Title] OR \"machine learning\"[Title]) AND radiology[Title/Abstract] AND "
          "2023/01/01:2024/12/31[dp]",
          "(title:\"deep learning\" OR title:\"machine learning\") AND (title:radiology OR "
          "abstract:radiology) AND published:2023-01-01..2024-12-31"},
         {"(\"2023/01/01\"[Date - Publication] : \"3000\"[Date - Publication]) AND video[tiab]",
          "published:2023-01-01..3000-12-31 AND (title:video OR abstract:video)"},
         {"2024[dp] : 2025/06[dp]", "published:2024-01-01..2025-06-30"},
         {"\"last 30 days\"[dp] AND video", "published>=2025-12-10 AND video"},
         {"video[ti] AND hasabstract", "title:video AND abstract:*"},
         {"\"video generation\"[Title:~3]", "title:(video NEAR/3 generation)"},
         {"crispr*[ti]", "title:crispr*"},
         {"https://pubmed.ncbi.nlm.nih.gov/?term=%22deep+learning%22%5Bti%5D+AND+2024%5Bdp%5D",
          "title:\"deep learning\" AND published:2024-01-01..2024-12-31"}});
}

TEST(NewUser, WhoKnowsGitHubIsUnderstood) {
    expect_understood({{"koopman operator in:title", "title:koopman AND title:operator"},
                       {"in:title reasoning", "title:reasoning"},
                       {"video in:title,body stars:>50", "(title:video OR abstract:video) AND stars>=51"},
                       {"koopman OR \"dynamic mode\" in:title cat:cs.LG",
                        "title:koopman OR title:\"dynamic mode\" AND category:cs.lg"},
                       {"no:code video", "NOT code:* AND video"},
                       {"-no:code video", "code:* AND video"},
                       {"stars:>=100 NOT survey", "stars>=100 AND NOT survey"},
                       {"stars:100+", "stars>=100"},
                       {"upvotes≥20 stars:≤5 comments ≥ 3", "upvotes>=20 AND stars<=5 AND comments>=3"},
                       {"pushed:>2025-01-01 robot", "updated>=2025-01-02 AND robot"}});
}

TEST(NewUser, WhoKnowsLuceneIsUnderstood) {
    expect_understood({{"koopman || \"dynamic mode\"", "koopman OR \"dynamic mode\""},
                       {"(robot && grasp) || (drone && flight)", "robot AND grasp OR drone AND flight"},
                       {"robot&&arm||drone", "robot AND arm OR drone"},
                       {"!survey AND video", "NOT survey AND video"},
                       {"video !(survey OR review) !\"case study\" !ti:news",
                        "video AND NOT (survey OR review) AND NOT \"case study\" AND NOT title:news"},
                       {"stars!=5", "NOT stars:5"},
                       {"+koopman +\"representation learning\" -survey",
                        "koopman AND \"representation learning\" AND NOT survey"},
                       {"title:koopman^2 abstract:operator~2 \"robot arm\"^4",
                        "title:koopman AND abstract:operator AND \"robot arm\""},
                       {"title:(+video -survey)", "title:video AND NOT title:survey"},
                       {"published:{2025-01-01 TO 2026-01-01}", "published:2025-01-02..2025-12-31"},
                       {"published:[2025 TO 2026}", "published:2025-01-01..2025-12-31"},
                       {"stars:{10 TO 20]", "stars:11..20"},
                       {"published:[now-7d/d TO now]", "published:2026-01-02..2026-01-09"},
                       {"published:>=now-7d", "published>=2026-01-02"},
                       {"_exists_:code AND video", "code:* AND video"},
                       {"*:*", "*"}});
}

TEST(NewUser, WhoKnowsArxivIsUnderstood) {
    expect_understood(
        {{"ti:\"graph neural\" AND NOT abs:survey", "title:\"graph neural\" AND NOT abstract:survey"},
         {"au:LeCun_Y OR au:\"Yann LeCun\"", "author:LeCun_Y OR author:\"Yann LeCun\""},
         {"subject:cs.LG video", "category:cs.lg AND video"},
         {"cat:cs.CV+AND+ti:video", "category:cs.cv AND title:video"},
         {"TITLE-ABS-KEY(graph) AND AUTH(lecun)",
          "(title:graph OR abstract:graph OR keyword:graph) AND author:lecun"}});
}

TEST(NewUser, TitlesWithTheseSignsStayTitles) {
    expect_understood({{"P(y | x) estimation", "P AND y AND x AND estimation"},
                       {"Sch{\\\"o}lkopf kernels", "\"Schölkopf\" AND kernels"},
                       {"{BERT}: Pre-training", "BERT AND Pre-training"},
                       {"{0, 1} valued", "0 AND 1 AND valued"},
                       {"k≥3 colorings", "\"k≥3\" AND colorings"},
                       {"the |x| norm", "the AND x AND norm"},
                       {"L^2 norms", "\"L^2\" AND norms"},
                       {"Look! A Robot", "Look AND A AND Robot"},
                       {"Q&A systems", "\"Q&A\" AND systems"},
                       {"'a | b' c", "\"a | b\" AND c"},
                       {"\"a || {b c}\"", "\"a || b c\""}});
}

struct Refused {
    const char* query;
    const char* problem;
    const char* hint;
};

TEST(NewUser, IsToldWhatToWriteWhereNothingFits) {
    for (const Refused& refused : std::initializer_list<Refused>{
             {"in:inbox robot", "unknown field 'in'",
              "every paper is searched; in:title asks for words of the title"},
             {"label:robotics", "unknown field 'label'",
              "write kw:diffusion for a keyword, @name for the query of a topic"},
             {"larger:5M", "unknown field 'larger'", "papers have no size; leave it out"},
             {"has:attachment", "has needs the name of a field, not 'attachment'",
              "every paper has a PDF; write has:code"},
             {"is:starred", "is takes unseen, seen, new, replaced, cross or withdrawn, not 'starred'",
              "write upvotes>=20 for what others liked"},
             {"filetype:pdf robot", "unknown field 'filetype'", "every paper is a PDF; leave it out"},
             {"\"large * models\"", "a '*' stands for no word",
              "write \"one two\"~1 for one word in between"},
             {"topic:robotics", "no topic is called 'robotics'", "write keyword:diffusion for a keyword"},
             {"user:openai", "unknown field 'user'", "write code:github.com/NAME, or org:NAME"},
             {"author:[a TO c]", "only numbers and days have ranges",
              "write the words, or published:[2025 TO 2026]"},
             {"from:lecun@example.com", "papers have no mail addresses of their authors",
              "write author:\"Y LeCun\""},
             {"robot w/3 arm", "'w/3' is no operator here", "write NEAR/3"},
             {"robot near/3 arm", "'near/3' is no operator here", "write NEAR/3"},
             {"robot ADJ3 arm", "'ADJ3' is no operator here", "write \"one two\"~3"},
             {"review[Publication Type]", "the tag '[Publication Type]' has no field here", "take it out"},
             {"\"a b c\"[ti:~3]", "only two words can be near each other in a tag",
              "write NEAR/3 between the words"},
             {">20 upvotes", "a comparison needs a field in front of it", "write stars>20"},
             {"https://arxiv.org/list/cs.LG/recent", "this page of arXiv is no paper", "write cat:cs.lg"},
             {"https://arxiv.org/a/lecun_y_1", "this page of arXiv is no paper", "write author:lecun_y_1"},
             {"https://arxiv.org/search/advanced?terms-0-term=koopman",
              "this page of arXiv's search cannot be read",
              "write the words, as in ti:koopman AND abs:spectral"}}) {
        try {
            parse(refused.query);
            ADD_FAILURE() << refused.query << " was accepted";
        } catch (const SyntaxError& error) {
            EXPECT_EQ(error.problem, refused.problem) << refused.query;
            EXPECT_EQ(error.hint, refused.hint) << refused.query;
        }
    }
}

TEST(NewUser, MistakesStandWhereTheyWereWritten) {
    EXPECT_EQ(mistake_in("{a b} || autor:x"),
              "query: unknown field 'autor'\n"
              "  {a b} || autor:x\n"
              "           ^~~~~ did you mean 'author'?");
    EXPECT_EQ(mistake_in("robot stars:many in:title"),
              "query: stars needs a whole number, not 'many'\n"
              "  robot stars:many in:title\n"
              "              ^~~~ write stars:10, stars>10 or stars:10..20");
    EXPECT_EQ(mistake_in("a ||"),
              "query: OR has nothing on its right\n"
              "  a ||\n"
              "    ^~ write \"OR\" to search for the word");
}

TEST(NewUser, ATopicIsReadThroughItsNameAsItIsReadItself) {
    const NamedQuery named[] = {{"Robots", "{robot drone} !survey"}};
    QueryContext context = friday();
    context.topics = named;
    EXPECT_EQ(to_text(parse_query("@Robots arm", context)), "(robot OR drone) AND NOT survey AND arm");
}

TEST(NewUser, SignsByTheThousandTakeMilliseconds) {
    for (std::string_view piece :
         {"{a ", "{a b} ", "{", "}", "!", "|| ", "a^2 ", "(a | ", "{{", "in:title ", "/a ", "\"", "'a "}) {
        std::string query;
        while (query.size() + piece.size() < 65'000) query += piece;
        const auto begin = std::chrono::steady_clock::now();
        mistake_in(query);
        EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2)) << piece;
    }
}

}  // namespace
}  // namespace offprint
