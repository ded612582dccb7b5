#include "offprint/query/syntax_error.h"

#include <gtest/gtest.h>

#include "query_support.h"

namespace offprint {
namespace {

struct Mistake {
    const char* query;
    const char* message;
};

void expect_messages(std::initializer_list<Mistake> cases) {
    for (const Mistake& mistake : cases) EXPECT_EQ(mistake_in(mistake.query), mistake.message);
}

TEST(SyntaxError, NamesTheUnknownFieldAndTheNearestKnownOne) {
    expect_messages({{"autor:\"He, Kaiming\" AND cat:cs.CV",
                      "query: unknown field 'autor'\n"
                      "  autor:\"He, Kaiming\" AND cat:cs.CV\n"
                      "  ^~~~~ did you mean 'author'?"},
                     {"koopman upvote>10",
                      "query: unknown field 'upvote'\n"
                      "  koopman upvote>10\n"
                      "          ^~~~~~ did you mean 'upvotes'?"},
                     {"ti,abx:koopman",
                      "query: unknown field 'abx'\n"
                      "  ti,abx:koopman\n"
                      "     ^~~ did you mean 'abs'?"},
                     {"LLaVA:Large",
                      "query: unknown field 'LLaVA'\n"
                      "  LLaVA:Large\n"
                      "  ^~~~~ quote it to search for the words"}});
}

TEST(SyntaxError, FieldsOfOtherSearchesAreTranslated) {
    expect_messages({{"in:title",
                      "query: unknown field 'in'\n"
                      "  in:title\n"
                      "  ^~ write title:\"representation learning\""},
                     {"in:inbox a",
                      "query: unknown field 'in'\n"
                      "  in:inbox a\n"
                      "  ^~ every paper is searched; in:title asks for words of the title"},
                     {"robot sort:upvotes",
                      "query: unknown field 'sort'\n"
                      "  robot sort:upvotes\n"
                      "        ^~~~ ordering is the option --sort"}});
}

TEST(SyntaxError, PointsAtTheOpenerOfWhatIsNeverClosed) {
    expect_messages({{"a (b OR (c d)",
                      "query: the '(' is never closed\n"
                      "  a (b OR (c d)\n"
                      "    ^ close it with )"},
                     {"a \"b c",
                      "query: the quote is never closed\n"
                      "  a \"b c\n"
                      "    ^ close it with \""},
                     {"“b c",
                      "query: the quote is never closed\n"
                      "  “b c\n"
                      "  ^ close it with \""},
                     {"published:[2025 TO 2026",
                      "query: the '[' is never closed\n"
                      "  published:[2025 TO 2026\n"
                      "            ^ write a range as [2025 TO 2026] or 2025..2026"},
                     {"(",
                      "query: the '(' is never closed\n"
                      "  (\n"
                      "  ^ close it with )"},
                     {"a b)",
                      "query: the ')' closes nothing\n"
                      "  a b)\n"
                      "     ^ remove it"}});
}

TEST(SyntaxError, EmptyGroupsAndQueriesAreRefused) {
    expect_messages({{"a () b",
                      "query: the group is empty\n"
                      "  a () b\n"
                      "    ^~ put a word between the parentheses"},
                     {"ti:( ? )",
                      "query: the group is empty\n"
                      "  ti:( ? )\n"
                      "     ^~~~~ put a word between the parentheses"},
                     {" ?! ",
                      "query: no word to search for in '?!'\n"
                      "   ?! \n"
                      "   ^~~ '*' matches everything"},
                     {"\"--\"",
                      "query: no word to search for in '--'\n"
                      "  \"--\"\n"
                      "  ^~~~ write a letter or digit"}});
}

TEST(SyntaxError, OperatorsNeedBothTheirSides) {
    expect_messages({{"a OR",
                      "query: OR has nothing on its right\n"
                      "  a OR\n"
                      "    ^~ write \"OR\" to search for the word"},
                     {"AND b",
                      "query: AND has nothing on its left\n"
                      "  AND b\n"
                      "  ^~~ write \"AND\" to search for the word"},
                     {"a OR OR b",
                      "query: OR has nothing on its right\n"
                      "  a OR OR b\n"
                      "    ^~ write \"OR\" to search for the word"},
                     {"a AND NOT",
                      "query: NOT has nothing on its right\n"
                      "  a AND NOT\n"
                      "        ^~~ write \"NOT\" to search for the word"},
                     {"(ANDNOT b)",
                      "query: ANDNOT has nothing on its left\n"
                      "  (ANDNOT b)\n"
                      "   ^~~~~~ write \"ANDNOT\" to search for the word"},
                     {"(a AND)",
                      "query: AND has nothing on its right\n"
                      "  (a AND)\n"
                      "     ^~~ write \"AND\" to search for the word"}});
}

TEST(SyntaxError, ValuesOfTheWrongTypeSayWhatIsExpected) {
    expect_messages({{"stars:many",
                      "query: stars needs a whole number, not 'many'\n"
                      "  stars:many\n"
                      "        ^~~~ write stars:10, stars>10 or stars:10..20"},
                     {"published:soon",
                      "query: published needs a date, not 'soon'\n"
                      "  published:soon\n"
                      "            ^~~~ write 2026-03-09, 2026-03, 2026, today, monday or 7d"},
                     {"published:2026-02-30",
                      "query: published needs a date, not '2026-02-30'\n"
                      "  published:2026-02-30\n"
                      "            ^~~~~~~~~~ write 2026-03-09, 2026-03, 2026, today, monday or 7d"},
                     {"announce:replaced",
                      "query: announce is new, cross, replace or replace-cross, not 'replaced'\n"
                      "  announce:replaced\n"
                      "           ^~~~~~~~ did you mean 'replace'?"},
                     {"has:cod",
                      "query: has needs the name of a field, not 'cod'\n"
                      "  has:cod\n"
                      "      ^~~ did you mean 'code'?"},
                     {"cat:cs.LG,cs.CL",
                      "query: 'cs.LG,cs.CL' is not one category\n"
                      "  cat:cs.LG,cs.CL\n"
                      "      ^~~~~~~~~~~ write category:(cs.LG OR cs.CL)"},
                     {"stars:99999999999999999999",
                      "query: the number '99999999999999999999' is too large\n"
                      "  stars:99999999999999999999\n"
                      "        ^~~~~~~~~~~~~~~~~~~~ write a smaller number"}});
}

TEST(SyntaxError, WhatIsNoIdSaysWhatAnIdLooksLike) {
    expect_messages({{"id:koopman",
                      "query: 'koopman' is no id\n"
                      "  id:koopman\n"
                      "     ^~~~~~~ an id looks like 2401.01234, 10.1234/abc or "
                      "https://arxiv.org/abs/2401.01234"},
                     {"pmid:abc",
                      "query: 'abc' is no number of PubMed\n"
                      "  pmid:abc\n"
                      "       ^~~ it looks like 40012345, that of PubMed Central like PMC1234567"},
                     {"doi:abc",
                      "query: 'abc' is no DOI\n"
                      "  doi:abc\n"
                      "      ^~~ a DOI looks like 10.1234/abc; doi:10.1234/* asks for its start"}});
}

TEST(SyntaxError, ComparisonsNeedNumbersOrDates) {
    expect_messages({{"title>koopman",
                      "query: title cannot be compared by size\n"
                      "  title>koopman\n"
                      "        ^~~~~~~ write title:\"representation learning\""},
                     {"stars>(5 OR 7)",
                      "query: a group cannot be compared with\n"
                      "  stars>(5 OR 7)\n"
                      "  ^~~~~~ write stars:(>10 OR none)"},
                     {"stars>5..7",
                      "query: a range cannot be compared with\n"
                      "  stars>5..7\n"
                      "        ^~~~ write a range after ':'"},
                     {"after:2025..2026",
                      "query: after needs one date, not a range\n"
                      "  after:2025..2026\n"
                      "        ^~~~~~~~~~ write published:2025..2026 for a range"}});
}

TEST(SyntaxError, ReversedRangesAreTurnedRound) {
    expect_messages({{"stars:20..10",
                      "query: the range '20..10' is reversed\n"
                      "  stars:20..10\n"
                      "        ^~~~~~ did you mean 10..20?"},
                     {"published:[2026 TO 2025]",
                      "query: the range '2026 TO 2025' is reversed\n"
                      "  published:[2026 TO 2025]\n"
                      "            ^~~~~~~~~~~~~~ did you mean 2025..2026?"},
                     {"stars:..",
                      "query: the range has no end\n"
                      "  stars:..\n"
                      "        ^~ write one side at least, or '*' for any value"}});
}

TEST(SyntaxError, TheUnitMIsAmbiguous) {
    expect_messages({{"published>3M",
                      "query: the unit in '3M' is ambiguous\n"
                      "  published>3M\n"
                      "            ^~ write 3mo for months; papers have days, not minutes"}});
}

TEST(SyntaxError, AStarInsideAWordIsRefused) {
    expect_messages({{"neuro*logy",
                      "query: a '*' stands only at the end of a word\n"
                      "  neuro*logy\n"
                      "  ^~~~~~~~~~ write it behind the letters, as in neuro*"},
                     {"*logy",
                      "query: a '*' stands only at the end of a word\n"
                      "  *logy\n"
                      "  ^~~~~ write it behind the letters, as in neuro*"},
                     {"\"a *\"",
                      "query: a '*' stands only at the end of a word\n"
                      "  \"a *\"\n"
                      "  ^~~~~ write it behind the letters, as in neuro*"}});
}

TEST(SyntaxError, ABadRegularExpressionIsShownAtItsPlace) {
    const std::string hint = " put a \\ before a sign that stands for itself";
    struct Bad {
        const char* query;
        const char* problem;
        const char* caret;
    };
    for (const Bad& bad :
         {Bad{"ti:/a*b(*c)/", "8", ""}, Bad{"/a(b/", "2: the '(' is never closed", "    ^"},
          Bad{"/ä)b/", "2: the ')' closes nothing", "    ^"},
          Bad{"/x[abc/", "2: the '[' is never closed", "    ^"},
          Bad{"/[z-a]/", "2: no such range of characters", "    ^~~"},
          Bad{"/a\\qb/", "2: unknown escape", "    ^~"}, Bad{"/a**/", "2: repeated twice", "    ^~"},
          Bad{"/a{1001}/", "2: repeated more than 1000 times", "    ^~~~~~"},
          Bad{"/(?<a)/", "1: a form that is not supported", "   ^~~"},
          Bad{"/((a{100}){100}){100}/", "1: repeated more than 1000 times", ""}}) {
        const std::string message = mistake_in(bad.query);
        if (bad.caret[0] == '\0') {
            EXPECT_NE(message.find("the regular expression is wrong at character"), std::string::npos)
                << message;
            continue;
        }
        EXPECT_EQ(message, std::string("query: the regular expression is wrong at character ") + bad.problem +
                               "\n  " + bad.query + "\n" + bad.caret + hint);
    }
    expect_messages(
        {{"a /koop",
          "query: the '/' is never closed\n"
          "  a /koop\n"
          "    ^ close the regular expression with /, or quote the words"},
         {"/r/MachineLearning",
          "query: 'MachineLearning' stands behind a regular expression\n"
          "  /r/MachineLearning\n"
          "     ^~~~~~~~~~~~~~~ only i or c (upper and lower case differ) may; quote it to search for "
          "the words"},
         {"/a\tb/",
          "query: the regular expression has a character that is not seen\n"
          "  /a b/\n"
          "    ^ write \\s, \\t, \\n or \\x{200B}"}});
    EXPECT_NE(mistake_in("/" + std::string(1001, 'a') + "/").find("longer than 1,000 bytes"),
              std::string::npos);
}

TEST(SyntaxError, SignsWithoutANumberAreNoComparison) {
    for (const char* text : {"robot >=?b", "robot >=b", "robot >b", "robot <=x3"})
        EXPECT_NO_THROW(parse(text)) << text;
}

TEST(SyntaxError, RangesAndComparisonsNeedAField) {
    expect_messages({{"a >100",
                      "query: a comparison needs a field in front of it\n"
                      "  a >100\n"
                      "    ^~~~ write stars>100"},
                     {"2025-01-01..2025-06-30",
                      "query: a range needs a field in front of it\n"
                      "  2025-01-01..2025-06-30\n"
                      "  ^~~~~~~~~~~~~~~~~~~~~~ write published:2025-01-01..2025-06-30"},
                     {"2025..2026 robot",
                      "query: a range needs a field in front of it\n"
                      "  2025..2026 robot\n"
                      "  ^~~~~~~~~~ write published:2025..2026"}});
}

TEST(SyntaxError, InPastedQueriesStandsWhereItWasPasted) {
    expect_messages({{"ti:%22a%22+AND+autor:x",
                      "query: unknown field 'autor'\n"
                      "  ti:%22a%22+AND+autor:x\n"
                      "                 ^~~~~ did you mean 'author'?"},
                     {"deep learning[ti] AND stars:many",
                      "query: stars needs a whole number, not 'many'\n"
                      "  deep learning[ti] AND stars:many\n"
                      "                              ^~~~ write stars:10, stars>10 or stars:10..20"},
                     {"cancer[pt]",
                      "query: the tag '[pt]' has no field here\n"
                      "  cancer[pt]\n"
                      "        ^~~~ take it out"},
                     {"list:ml",
                      "query: unknown field 'list'\n"
                      "  list:ml\n"
                      "  ^~~~ write source:hf for a listing, cat:cs.LG for a category"}});
}

TEST(SyntaxError, StatesOfPapersAreFew) {
    expect_messages({{"is:replace",
                      "query: is takes unseen, seen, new, replaced, cross or withdrawn, not 'replace'\n"
                      "  is:replace\n"
                      "     ^~~~~~~ did you mean 'replaced'?"},
                     {"is:public",
                      "query: is takes unseen, seen, new, replaced, cross or withdrawn, not 'public'\n"
                      "  is:public\n"
                      "     ^~~~~~ write is:replaced"}});
}

TEST(SyntaxError, AFieldNeedsAValueAndTheDashInFrontOfIt) {
    expect_messages(
        {{"koopman ti:",
          "query: 'ti:' needs a value\n"
          "  koopman ti:\n"
          "          ^~~ quote it to search for the word"},
         {"cat:cs.LG ti:-survey",
          "query: the '-' stands behind the field\n"
          "  cat:cs.LG ti:-survey\n"
          "               ^~~~~~~ write -title:\"representation learning\" for what must not be there"}});
}

TEST(SyntaxError, TheCaretStandsUnderWideCharacters) {
    expect_messages({{"深層学習 autor:x",
                      "query: unknown field 'autor'\n"
                      "  深層学習 autor:x\n"
                      "           ^~~~~ did you mean 'author'?"}});
}

TEST(SyntaxError, OfSeveralLinesOnlyTheOneToBlameIsShown) {
    expect_messages({{"koopman OR\n  autor:x\nOR edmd",
                      "query: line 2, column 3: unknown field 'autor'\n"
                      "    autor:x\n"
                      "    ^~~~~ did you mean 'author'?"}});
}

TEST(SyntaxError, ALongLineIsShownAroundThePlace) {
    std::string query;
    for (int i = 0; i < 100; ++i) query += "koopman OR ";
    std::string message = mistake_in(query + "autor:x");
    EXPECT_EQ(message.substr(0, message.find('\n')), "query: line 1, column 1101: unknown field 'autor'");
    EXPECT_LT(message.size(), 400u);
    EXPECT_NE(message.find("autor:x\n"), std::string::npos);
}

TEST(SyntaxError, HostileCharactersAreHarmless) {
    const std::string_view hostile[] = {"autor:a\x1b[2J",
                                        "a \x1b]0;t\a autor:x",
                                        "stars:x\xE2\x80\xAEy",
                                        "id:\xE2\x80\xAEkoopman",
                                        "\"\x1b\" stars:x\xFFy",
                                        "ti:-\xEF\xBB\xBF"
                                        "a"};
    for (std::string_view query : hostile) {
        std::string message = mistake_in(query);
        EXPECT_NE(message, "accepted") << query;
        for (char c : message) EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20) << message;
        EXPECT_EQ(message.find("\xE2\x80\xAE"), std::string::npos);
        EXPECT_EQ(message.find("\xC2\x9B"), std::string::npos);
    }
}

TEST(SyntaxError, IsAnErrorWithStageAndKind) {
    try {
        parse("autor:x");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::kQuery);
        EXPECT_STREQ(error.what(), "query: unknown field 'autor'");
        EXPECT_EQ(error.hint, "did you mean 'author'?");
    }
}

}  // namespace
}  // namespace offprint
