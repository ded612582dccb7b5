#include <gtest/gtest.h>

#include "offprint/query/rule_set.h"
#include "query_support.h"
#include "support/cpu_time.h"

namespace offprint {
namespace {

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

std::string problem_of(std::string_view query) {
    try {
        parse(query);
        return "accepted";
    } catch (const SyntaxError& error) {
        EXPECT_LE(error.span.begin, error.span.end);
        EXPECT_LE(error.span.end, query.size());
        EXPECT_LT(describe_syntax_error(error, query, "query").size(), 2000u);
        return error.problem;
    }
}

TEST(PathologicalQueries, TenThousandParenthesesAreTooDeep) {
    std::string deep = "groups are nested more than 100 deep";
    EXPECT_EQ(problem_of(repeated("(", 10'000)), deep);
    EXPECT_EQ(problem_of(repeated("(", 10'000) + "a" + repeated(")", 10'000)), deep);
    EXPECT_EQ(problem_of(repeated("-(", 10'000)), deep);
    EXPECT_EQ(problem_of(repeated("ti:(", 10'000)), deep);
    EXPECT_EQ(problem_of(repeated("(a OR ", 5'000)), deep);
    EXPECT_EQ(problem_of(repeated(")", 10'000)), "the ')' closes nothing");
}

TEST(PathologicalQueries, AHundredGroupsAreUnderstood) {
    std::string query = repeated("-(a OR ", 100) + "b" + repeated(")", 100);
    EXPECT_EQ(parse(to_text(parse(query))), parse(query));
    EXPECT_TRUE(asks(query, titled("b")));
    EXPECT_EQ(problem_of("-(" + query + ")"), "groups are nested more than 100 deep");
}

TEST(PathologicalQueries, NegationsNestAsOftenAsOneLikes) {
    EXPECT_EQ(canonical(repeated("NOT ", 10'001) + "a"), "NOT a");
    EXPECT_EQ(canonical(repeated("-", 60'000) + "a"), "a");
    EXPECT_EQ(canonical(repeated("- ", 30'000) + "a"), "a");
}

TEST(PathologicalQueries, AHundredThousandTermsAreTooLong) {
    EXPECT_EQ(problem_of(repeated("a ", 100'000)), "the query is longer than 65,536 bytes");
    EXPECT_EQ(problem_of(repeated("a ", 32'768)), "the query has more than 10,000 terms");
    EXPECT_EQ(problem_of("ti,abs,co,jr,rn,org,all:(" + repeated("a ", 2'000) + ")"),
              "the query has more than 10,000 terms");
    EXPECT_EQ(problem_of(repeated("a OR ", 9'999) + "a"), "accepted");
}

TEST(PathologicalQueries, AreAnsweredInMilliseconds) {
    const double start = cpu_seconds();
    for (const char* piece :
         {"(",    "-",        "a ",        "a,",    "a:",       "ti:",       "\"",    "\"a\"", "=",
          "*",    "a*",       "[",         "1..",   "@",        "/",         "a OR ", "-=",    "“",
          "\\\"", "upvotes ", "upvotes> ", "\xFF",  "\xF0\x9F", "e\xCC\x81", "{",     "$",     "~1",
          "'a ",  "/a ",      "%22",       "+AND+", "x[ti]",    "a NEAR ",   "'",     "a' "}) {
        std::string query = repeated(piece, 65'000 / std::string_view(piece).size());
        problem_of(query);
        problem_of("ti:(" + query);
        problem_of("\"" + query + "\"");
    }
    const double taken = cpu_seconds() - start;
    EXPECT_LT(taken, 20.0) << "108 queries of 65,000 bytes, with sanitizers on a busy machine";
}

TEST(PathologicalQueries, OfManyTermsMatchInMilliseconds) {
    std::string wide = repeated("(a OR b) -c ", 3'000) + "zebra";
    Topic topic{.name = "wide", .written = wide, .query = parse(wide), .limit = {}};
    Paper paper = titled("a b zebra", repeated("word a b ", 500));
    const double start = cpu_seconds();
    FoldedPaper folded(paper);
    EXPECT_TRUE(matches(topic.query, folded));
    EXPECT_EQ(find_matched_words(topic.query, folded).words.size(), 3u);
    EXPECT_EQ(RuleSet({topic}).match(folded).size(), 1u);
    const double taken = cpu_seconds() - start;
    EXPECT_LT(taken, 20.0);
}

TEST(PathologicalQueries, CutAtEveryByteAreUnderstoodOrRefused) {
    std::string query =
        "ti,abs:(\"representation learning\"~2 OR =koopman*) -au:\"Sch{\\\"o}lkopf, B\" cat:cs.LG "
        "submittedDate:[20250101 TO 2026] upvotes >= 10 “深層学習” NOT has:code 2401.01234";
    EXPECT_EQ(problem_of(query), "accepted");
    for (std::size_t length = 0; length < query.size(); ++length) {
        problem_of(query.substr(0, length));
        problem_of(query.substr(length));
    }
}

TEST(PathologicalQueries, AnyByteMayStandAnywhere) {
    for (int byte = 0; byte < 256; ++byte) {
        std::string odd(1, static_cast<char>(byte));
        for (const std::string& query : {odd, "a" + odd + "b", "ti:" + odd, "\"" + odd + "\"",
                                         "a " + odd + " b", "stars:" + odd + "1"}) {
            try {
                Query parsed = parse(query);
                EXPECT_EQ(parse(to_text(parsed)), parsed) << "byte " << byte;
            } catch (const SyntaxError&) {
            }
        }
    }
    EXPECT_EQ(canonical(std::string("a\0b", 3)), "a AND b");
}

TEST(PathologicalQueries, AttacksAreTextOrCleanMistakes) {
    struct Attack {
        const char* query;
        const char* answer;
    };
    for (const Attack& attack : {Attack{"'; DROP TABLE papers;--", "DROP AND TABLE AND papers"},
                                 {"\" OR 1=1", "the quote is never closed"},
                                 {"1 OR 1=1", "1 OR \"1=1\""},
                                 {"NEAR(", "NEAR has nothing on its left"},
                                 {"*", "*"},
                                 {"^", "no word to search for in '^'"},
                                 {"^koopman", "koopman"},
                                 {"(a+)+$", "a+"},
                                 {"<script>alert(1)</script>", "\"script>alert\" AND 1 AND script"},
                                 {"{{title}} ${HOME} $(id) %s%n", "title AND HOME AND id AND \"s%n\""},
                                 {"title:koopman*; rowid:1", "unknown field 'rowid'"}}) {
        std::string problem = problem_of(attack.query);
        if (problem != "accepted")
            EXPECT_EQ(problem, attack.answer);
        else
            EXPECT_EQ(canonical(attack.query), attack.answer) << attack.query;
    }
}

}  // namespace
}  // namespace offprint
