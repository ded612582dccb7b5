#include <gtest/gtest.h>

#include "query_support.h"
#include "random_query.h"

namespace offprint {
namespace {

TEST(RoundTrip, PrintedQueriesReadAsTheSameTree) {
    RandomSource random(1);
    for (int i = 0; i < 3000; ++i) {
        std::string text = random_query_text(random, 4);
        Query query = parse(text);
        std::string printed = to_text(query);
        ASSERT_EQ(parse(printed), query) << text << "\n" << printed;
        ASSERT_EQ(canonical(printed), printed) << text;
    }
}

TEST(RoundTrip, OddTextSurvives) {
    for (const char* text : {"\"a \\\" b\"",
                             "foo\\",
                             "$x^2$ b",
                             "\"`` x ''\"",
                             "~a",
                             "a~b",
                             "\"none\"",
                             "ti:\"none\"",
                             "\"OR\"",
                             "\"2401.01234\"",
                             "\"C++\"",
                             "=\"a b*\"",
                             "\"a\xC2\xA0"
                             "b\"",
                             "“a\"",
                             "\"“a”\"",
                             "a\xE2\x80\x8B"
                             "b",
                             "\"a\x01"
                             "b\"",
                             "{\\ss}tra{\\ss}e",
                             "x--y",
                             "source:\"a\\b\"",
                             "code:\"http://x://y/ /\"",
                             "doi:10.1038/\\",
                             "doi:10.1038/a*.",
                             "id:10.1038/\\a",
                             "10.1038/\\",
                             "cat:\"a b*\"",
                             "id:url:https://Example.org/A?utm_source=x",
                             "id:\"24 (01*\"",
                             "doi:\"https://doi.org/10.1/*\"",
                             "\"½ ™ ²\"",
                             "\"é́́\"",
                             "a\xFF"
                             "b",
                             "\"\xC3\"*x",
                             "1..2",
                             "..5",
                             "\"a+AND+b\"",
                             "\"a%22b\"",
                             "a%2522b",
                             "x \"a%2541%20b\"",
                             "url:\"a b%20c\"",
                             "url:https://a.org/?q=x",
                             "source:\"http://a/?query=x\"",
                             "\"x[ti]\"",
                             "/x[ti]+AND+%22/",
                             "ti:/a\"b/ \"c\"",
                             "'a b'",
                             "\"'a b'\"",
                             "cs.LG",
                             "\"cs.LG\"",
                             "[cs.LG]",
                             "$a%2$0b",
                             "\"[x]\"",
                             "a*+b"}) {
        Query query;
        try {
            query = parse(text);
        } catch (const SyntaxError&) {
            continue;
        }
        EXPECT_EQ(parse(to_text(query)), query) << text << "\n" << to_text(query);
    }
}

}  // namespace
}  // namespace offprint
