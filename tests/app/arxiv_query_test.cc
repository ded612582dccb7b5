// What arXiv's search is asked for: never less than what matches.
#include "offprint/app/arxiv_query.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

std::string said(const std::string& written) {
    const NamedQuery named[] = {{"Sound", "audio OR speech"}};
    return to_arxiv_query(parse_query(written, {*parse_instant("2026-01-09T08:00:00Z"), Zone(), named}));
}

TEST(ArxivQuery, SaysWhatTheServiceUnderstands) {
    const struct {
        const char *written, *expected;
    } kCases[] = {
        {"koopman", "all:koopman"},
        {"ti:koopman", "ti:koopman"},
        {"abs:Koopmans", "abs:koopmans"},
        {"\"dynamic mode decomposition\"", "all:\"dynamic mode decomposition\""},
        {"ti:multi-agent", "ti:\"multi agent\""},
        {"koopman audio", "(all:koopman AND all:audio)"},
        {"ti:(koopman OR edmd)", "(ti:koopman OR ti:edmd)"},
        {"(koopman OR edmd) cat:cs.lg", "((all:koopman OR all:edmd) AND cat:cs.LG)"},
        {"au:\"Schölkopf, B\"", "au:scholkopf"},
        {"au:\"Kaiming He\"", "(au:kaiming AND au:he)"},
        {"cat:cs", "(cat:cs OR cat:cs.*)"},
        {"cat:cs.*", "(cat:cs OR cat:cs.*)"},
        {"cat:hep-th", "cat:hep-th"},
        {"koopman -cat:cs.CV", "(all:koopman ANDNOT cat:cs.CV)"},
        {"published:2026-01-05..2026-01-09 koopman",
         "(submittedDate:[202601050000 TO 202601092359] AND all:koopman)"},
        {"before:2026-01-09 x1", "(submittedDate:[199101010000 TO 202601092359] AND all:x1)"},
        {"audio NEAR/3 koopman", "(all:audio AND all:koopman)"},
        {"comment:workshop journal:nature", "(co:workshop AND jr:nature)"},
        {"@Sound", "(all:audio OR all:speech)"},
    };
    for (const auto& c : kCases) EXPECT_EQ(said(c.written), c.expected) << c.written;
}

TEST(ArxivQuery, LeavesOutWhatTheServiceCannotJudge) {
    const struct {
        const char *written, *expected;
    } kCases[] = {
        {"koopman -survey", "all:koopman"},         {"koopman upvotes>3 has:code is:new", "all:koopman"},
        {"koopman -primary:cs.CV", "all:koopman"},  {"koopman -(cat:cs.CV upvotes>3)", "all:koopman"},
        {"ti:\"neural operat*\"", "ti:neural"},     {"koopman /gpt-?[0-9]/", "all:koopman"},
        {"C++ koopman", "(all:c AND all:koopman)"}, {"koopman cat:no.XX", "all:koopman"},
    };
    for (const auto& c : kCases) EXPECT_EQ(said(c.written), c.expected) << c.written;
}

TEST(ArxivQuery, IsEmptyWhereAnyPaperMayMatch) {
    for (const char* written : {"*", "-survey", "upvotes>3", "koopman OR upvotes>3", "ti:oper*", "listed:7d",
                                "koopman OR -survey", "au:Q"})
        EXPECT_EQ(said(written), "") << written;
}

}  // namespace
}  // namespace offprint
