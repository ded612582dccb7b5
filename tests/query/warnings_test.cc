#include <gtest/gtest.h>

#include "query_support.h"

namespace offprint {
namespace {

using Strings = std::vector<std::string>;

TEST(QueryWarnings, LowerCaseOperatorsAreToldOnce) {
    EXPECT_EQ(query_warnings("koopman or edmd or dmd"),
              Strings{"'or' is searched as a word; the operator is written OR"});
    EXPECT_EQ(query_warnings("(a b) not c and ti:d"),
              (Strings{"'not' is searched as a word; the operator is written NOT",
                       "'and' is searched as a word; the operator is written AND"}));
    EXPECT_EQ(canonical("koopman or edmd"), "koopman AND or AND edmd");
}

TEST(QueryWarnings, QuotedAndOuterWordsAreMeant) {
    for (const char* query : {"or not", "a \"or\" b", "a =or b", "a OR b", "", "a or"})
        EXPECT_EQ(query_warnings(query), Strings{}) << query;
}

TEST(QueryWarnings, AFieldBeforeABlankIsAWord) {
    EXPECT_EQ(
        query_warnings("author: lecun"),
        Strings{"'author:' before a blank is searched as a word; a field stands right before its value"});
    EXPECT_EQ(query_warnings("RepVideo: Rethinking"), Strings{});
}

}  // namespace
}  // namespace offprint
