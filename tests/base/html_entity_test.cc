// The named characters of HTML.
#include "offprint/base/html_entity.h"

#include <gtest/gtest.h>

#include <string>

#include "offprint/base/utf8.h"

namespace offprint {
namespace {

TEST(HtmlEntity, HasTheCharacterOfEveryName) {
    EXPECT_EQ(html_entity("AElig"), "Æ");
    EXPECT_EQ(html_entity("nbsp"), "\u00A0");
    EXPECT_EQ(html_entity("eacute"), "é");
    EXPECT_EQ(html_entity("Eacute"), "É");
    EXPECT_EQ(html_entity("amp"), "&");
    EXPECT_EQ(html_entity("semi"), ";");
    EXPECT_EQ(html_entity("apos"), "'");
    EXPECT_EQ(html_entity("fjlig"), "fj");
    EXPECT_EQ(html_entity("NotEqualTilde"), "\u2242\u0338");
    EXPECT_EQ(html_entity("CounterClockwiseContourIntegral"), "∳");
    EXPECT_EQ(html_entity("zwnj"), "\u200C");
    EXPECT_EQ(std::string("CounterClockwiseContourIntegral").size(), kLongestEntityName);
}

TEST(HtmlEntity, HasNothingForOtherNames) {
    for (const char* name : {"", "A", "eacut", "eacutee", "zzz", "AElig Æ", "\n", "doesnotexist"})
        EXPECT_EQ(html_entity(name), std::nullopt) << name;
}

}  // namespace
}  // namespace offprint
