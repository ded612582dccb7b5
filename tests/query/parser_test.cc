#include <gtest/gtest.h>

#include "query_support.h"

namespace offprint {
namespace {

struct Written {
    const char* query;
    const char* printed;
};

void expect_printed(std::initializer_list<Written> cases) {
    for (const Written& written : cases)
        EXPECT_EQ(canonical(written.query), written.printed) << written.query;
}

TEST(Parser, TermsSideBySideAreAllWanted) {
    expect_printed({{"a b", "a AND b"},
                    {"a AND b", "a AND b"},
                    {"a AND b c", "a AND b AND c"},
                    {"a\nb\t c", "a AND b AND c"}});
}

TEST(Parser, OrBindsLooserThanAnd) {
    expect_printed({{"a b OR c d", "a AND b OR c AND d"},
                    {"a (b OR c) d", "a AND (b OR c) AND d"},
                    {"(a b) OR c", "a AND b OR c"}});
}

TEST(Parser, NotBindsTighterThanAndAndOr) {
    expect_printed({{"-a OR b", "NOT a OR b"},
                    {"NOT a b", "NOT a AND b"},
                    {"-(a OR b) c", "NOT (a OR b) AND c"},
                    {"a NOT b", "a AND NOT b"},
                    {"a AND NOT b", "a AND NOT b"},
                    {"a ANDNOT b c", "a AND NOT b AND c"},
                    {"a ANDNOT -b", "a AND b"},
                    {"NOT NOT a", "a"},
                    {"--a", "a"},
                    {"---a", "NOT a"},
                    {"-\"a b\"", "NOT \"a b\""},
                    {"NOT (a b)", "NOT (a AND b)"}});
}

TEST(Parser, ADashNegatesOnlyAtTheStartOfATerm) {
    expect_printed({{"self-supervised", "self-supervised"},
                    {"state-of-the-art -survey", "state-of-the-art AND NOT survey"},
                    {"vision - language", "vision AND language"},
                    {"vision -- language", "vision AND language"},
                    {"−survey", "NOT survey"},
                    {"–survey", "NOT survey"},
                    {"vision — language", "vision AND language"},
                    {"vision – language", "vision AND language"}});
}

TEST(Parser, AFieldBindsToTheNextTermOnly) {
    expect_printed({{"ti:a b", "title:a AND b"},
                    {"ti:(a b)", "title:a AND title:b"},
                    {"ti:\"a b\"", "title:\"a b\""},
                    {"-ti:a", "NOT title:a"},
                    {"ti:(a OR -b)", "title:a OR NOT title:b"},
                    {"ti:(a (b OR c))", "title:a AND (title:b OR title:c)"},
                    {"ti:(a au:b)", "title:a AND author:b"},
                    {"TI:a", "title:a"}});
}

TEST(Parser, SeveralFieldsAreAnOrAtEachTerm) {
    expect_printed({{"ti,abs:x", "title:x OR abstract:x"},
                    {"ti,abs:x y", "(title:x OR abstract:x) AND y"},
                    {"-ti,abs:x", "NOT (title:x OR abstract:x)"},
                    {"ti,abs:(x -y)", "(title:x OR abstract:x) AND NOT (title:y OR abstract:y)"},
                    {"ti,title:x", "title:x"}});
}

TEST(Parser, ExactTermsKeepTheirPlural) {
    expect_printed({{"=RL", "=RL"},
                    {"=\"RL agents\"", "=\"RL agents\""},
                    {"ti=RL", "title:=RL"},
                    {"ti:=\"RL\"", "title:=RL"},
                    {"ti:(=RL b)", "title:=RL AND title:b"},
                    {"ti=(RL b)", "title:=RL AND title:=b"},
                    {"-=RL", "NOT =RL"}});
}

TEST(Parser, AStarAtTheEndAsksForAnyEnding) {
    expect_printed({{"transform*", "transform*"},
                    {"\"vision transform*\"", "\"vision transform*\""},
                    {"ti:studie*", "title:studie*"},
                    {"C*-algebra", "\"C*-algebra\""},
                    {"\"A* search\"", "\"A* search\""}});
}

TEST(Parser, APhraseMayHaveOtherWordsInBetween) {
    expect_printed({{"\"graph network\"~2", "\"graph network\"~2"},
                    {"ti:\"a b\"~0", "title:\"a b\""},
                    {"\"a\"~3", "\"a\"~3"}});
}

TEST(Parser, QuotesOfEveryKindAreQuotes) {
    expect_printed({{"“a b”", "\"a b\""},
                    {"„a b“", "\"a b\""},
                    {"«a b»", "\"a b\""},
                    {"ti:“a b” c", "title:\"a b\" AND c"},
                    {"\"a “b” c\"", "\"a “b” c\""}});
}

TEST(Parser, StarMatchesEverythingAndAnEmptyQueryToo) {
    EXPECT_EQ(parse(""), Query());
    EXPECT_EQ(parse(" \n\t "), Query());
    EXPECT_EQ(parse("*"), Query());
    EXPECT_EQ(parse("all:*"), Query());
    expect_printed({{"", "*"}, {"* -survey", "* AND NOT survey"}});
}

TEST(Parser, NoneAndStarAskWhetherThereIsAValue) {
    expect_printed({{"stars:none", "stars:none"},
                    {"stars:*", "stars:*"},
                    {"has:code", "code:*"},
                    {"has:(doi OR organization)", "doi:* OR organization:*"},
                    {"-has:abs", "NOT abstract:*"},
                    {"ti:\"none\"", "title:\"none\""},
                    {"none", "\"none\""},
                    {"stars:(none OR >100)", "stars:none OR stars>=101"}});
}

TEST(Parser, NumbersAreComparedAndRanged) {
    expect_printed({{"upvotes>10", "upvotes>=11"},
                    {"upvotes:>10", "upvotes>=11"},
                    {"upvotes>=10", "upvotes>=10"},
                    {"upvotes<10", "upvotes<=9"},
                    {"upvotes:<=10", "upvotes<=10"},
                    {"upvotes:10", "upvotes:10"},
                    {"upvotes=10", "upvotes:10"},
                    {"upvotes:=10", "upvotes:10"},
                    {"upvotes:10..20", "upvotes:10..20"},
                    {"upvotes:10..", "upvotes>=10"},
                    {"upvotes:..20", "upvotes<=20"},
                    {"upvotes:10..10", "upvotes:10"},
                    {"upvotes:[10 TO 20]", "upvotes:10..20"},
                    {"upvotes:[10 TO *]", "upvotes>=10"},
                    {"upvotes > 10", "upvotes>=11"},
                    {"upvotes >= 10 koopman", "upvotes>=10 AND koopman"},
                    {"likes:>\"10\"", "upvotes>=11"},
                    {"stars:(<5 OR >10)", "stars<=4 OR stars>=11"},
                    {"stars:-1", "stars:-1"},
                    {"stars:([1 TO 2] OR 5)", "stars:1..2 OR stars:5"},
                    {"authors>20", "authors>=21"},
                    {"v:2", "version:2"}});
}

TEST(Parser, APartialDateIsItsFirstOrLastDayAsTheBoundNeeds) {
    expect_printed(
        {{"published:2026", "published:2026-01-01..2026-12-31"},
         {"published:2024-02", "published:2024-02-01..2024-02-29"},
         {"published:2026-01-09", "published:2026-01-09"},
         {"published:2026/01/09", "published:2026-01-09"},
         {"published:2026/01", "published:2026-01-01..2026-01-31"},
         {"published:20260109", "published:2026-01-09"},
         {"published:202601090600", "published:2026-01-09"},
         {"published:2026-W02", "published:2026-01-05..2026-01-11"},
         {"published>2026-01", "published>=2026-02-01"},
         {"published>=2026-01", "published>=2026-01-01"},
         {"published<2026-01", "published<=2025-12-31"},
         {"published<=2026-01", "published<=2026-01-31"},
         {"published:2025..2026-03", "published:2025-01-01..2026-03-31"},
         {"published:2025..", "published>=2025-01-01"},
         {"published:..2025", "published<=2025-12-31"},
         {"submittedDate:[202301010600 TO 202401010600]", "published:2023-01-01..2024-01-01"},
         {"published:(2024-03 OR 2026-03-09)", "published:2024-03-01..2024-03-31 OR published:2026-03-09"}});
}

TEST(Parser, RelativeDatesCountFromToday) {
    expect_printed({{"listed:today", "listed:2026-01-09"},
                    {"listed:yesterday", "listed:2026-01-08"},
                    {"listed>=monday", "listed>=2026-01-05"},
                    {"listed:friday", "listed:2026-01-09"},
                    {"listed:sat", "listed:2026-01-03"},
                    {"published>7d", "published>=2026-01-03"},
                    {"published>=2w", "published>=2025-12-26"},
                    {"published>3mo", "published>=2025-10-10"},
                    {"published<1y", "published<=2025-01-08"},
                    {"published:7d..", "published>=2026-01-02"}});
}

TEST(Parser, QuotedWordsStayWords) {
    for (const char* word :
         {"adj5",   "ADJ2",       "near5",  "NEAR12", "near/3",  "w/5",   "pre/4",  "NEAR",
          "NOT",    "or",         "AND",    "TO",     "none",    "ti",    "title",  "in",
          "ab:x",   "2401.01234", "cs.LG",  "a..b",   "w5",      "near",  "near5a", "allintitle",
          "AROUND", "AROUND(5)",  "within", "not",    "a+AND+b", "adj5.", "NEAR5]"}) {
        const std::string quoted = '"' + std::string(word) + '"';
        EXPECT_EQ(parse(to_text(parse(quoted))), parse(quoted)) << word;
    }
    expect_printed({{"2 adj2]", "2 AND \"adj2\""}, {"\"near5\"", "\"near5\""}});
}

TEST(Parser, TodayIsTheDayInTheConfiguredZone) {
    QueryContext context{*parse_instant("2026-01-09T23:30:00Z"), Zone::load("Europe/Berlin")};
    EXPECT_EQ(to_text(parse_query("listed:today", context)), "listed:2026-01-10");
}

TEST(Parser, AfterAndBeforeIncludeTheirDay) {
    expect_printed({{"after:2026-01", "after:2026-01-01"},
                    {"since:2026", "after:2026-01-01"},
                    {"newer_than:7d", "after:2026-01-02"},
                    {"newer:yesterday", "after:2026-01-08"},
                    {"before:2026-01", "before:2026-01-31"},
                    {"until:2025", "before:2025-12-31"},
                    {"older_than:1y", "before:2025-01-09"},
                    {"older:2w", "before:2025-12-26"}});
}

TEST(Parser, IdsAreReadInAnyForm) {
    expect_printed({{"id:2401.01234", "id:2401.01234"},
                    {"arxiv:2401.01234v2", "id:2401.01234v2"},
                    {"id:arXiv:2401.01234", "id:2401.01234"},
                    {"id:https://arxiv.org/pdf/2401.01234", "id:2401.01234"},
                    {"id:math/0611800", "id:math/0611800"},
                    {"id:10.1234/ABC", "id:\"10.1234/abc\""},
                    {"doi:10.1234/ABC", "doi:\"10.1234/abc\""},
                    {"doi:https://doi.org/10.1234/abc", "doi:\"10.1234/abc\""},
                    {"pmid:\"PMID: 40012345\"", "pmid:40012345"},
                    {"pubmed:pmc1234567.2", "pmid:pmc1234567"},
                    {"doi:10.1038/*", "doi:\"10.1038/*\""},
                    {"id:2401.*", "id:\"2401.*\""}});
}

TEST(Parser, APastedIdOrItsAddressFindsThatPaper) {
    expect_printed({{"2401.01234", "id:2401.01234"},
                    {"2401.01234v3", "id:2401.01234"},
                    {"https://arxiv.org/abs/2401.01234v2", "id:2401.01234"},
                    {"https://huggingface.co/papers/2401.01234", "id:2401.01234"},
                    {"https://doi.org/10.1234/abc", "id:\"10.1234/abc\""},
                    {"-2401.01234", "NOT id:2401.01234"},
                    {"\"2401.01234\"", "\"2401.01234\""},
                    {"20.04", "20.04"}});
}

TEST(Parser, PastedTitlesAreText) {
    expect_printed({{"RepVideo: Rethinking Cross-Layer Representation",
                     "RepVideo AND Rethinking AND Cross-Layer AND Representation"},
                    {"Is attention all you need?", "Is AND attention AND all AND you AND need"},
                    {"https://example.org/a", "\"https://example.org/a\""},
                    {"std::vector", "\"std::vector\""},
                    {"GPT4 & friends", "GPT4 AND friends"},
                    {"A / B", "A AND B"},
                    {"ratio 3:1", "ratio AND \"3:1\""}});
}

TEST(Parser, TechnicalNamesWorkAsTyped) {
    expect_printed({{"C++", "C++"},
                    {"F#", "F#"},
                    {"f-divergence", "f-divergence"},
                    {"GPT-4o", "GPT-4o"},
                    {"multi-agent", "multi-agent"}});
    EXPECT_EQ(parse("GPT-4o"), parse("\"GPT-4o\""));
}

TEST(Parser, TexIsDecoded) {
    expect_printed({{"Sch{\\\"o}lkopf", "\"Schölkopf\""},
                    {"\"Sch{\\\"o}lkopf kernel\"", "\"Schölkopf kernel\""},
                    {"au:Sch{\\\"o}lkopf", "author:\"Schölkopf\""}});
}

TEST(Parser, CategoriesAndSetsAreLowerCase) {
    expect_printed({{"cat:cs.LG", "category:cs.lg"},
                    {"cat:cs.*", "category:cs"},
                    {"cat:(cs.CL OR cs.LG)", "category:cs.cl OR category:cs.lg"},
                    {"pcat=cs.LG", "primary:=cs.lg"},
                    {"cat:\"cancer biology\"", "category:\"cancer biology\""},
                    {"source:hf", "source:hf"},
                    {"src:hf:2026-01-09", "source:\"hf:2026-01-09\""},
                    {"code:https://github.com/A/b/", "code:\"github.com/a/b\""},
                    {"announce:Replace-Cross", "announce:replace-cross"}});
}

TEST(Parser, TreesPrintANodeALine) {
    EXPECT_EQ(to_tree_text(parse("ti:koopman (a OR -b) upvotes>10")),
              "AND\n"
              "  title:koopman\n"
              "  OR\n"
              "    a\n"
              "    NOT\n"
              "      b\n"
              "  upvotes>=11\n");
}

}  // namespace
}  // namespace offprint
