#include "offprint/fetch/cache_control.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

TEST(CacheControlHeader, IsReadWhateverItsCaseAndBlanks) {
    const CacheControl control =
        parse_cache_control("Public,MAX-AGE = 600 ,, must-revalidate, x=\"no-store, y\"");
    EXPECT_EQ(control, (CacheControl{600, false, false, true}));
    EXPECT_EQ(parse_cache_control(""), CacheControl{});
    EXPECT_EQ(parse_cache_control("no-store, no-cache=\"Set-Cookie\""),
              (CacheControl{{}, true, true, false}));
    EXPECT_EQ(parse_cache_control("max-age=\"60\"").max_age, 60);
}

TEST(CacheControlHeader, BelievesTheShorterAgeAndNoOddOne) {
    EXPECT_EQ(parse_cache_control("max-age=600, max-age=5").max_age, 5);
    for (const char* odd : {"max-age", "max-age=", "max-age=-1", "max-age=1.5", "max-age=x", "max-age=\""})
        EXPECT_EQ(parse_cache_control(odd).max_age, 0) << odd;
    EXPECT_EQ(parse_cache_control("max-age=99999999999999999999").max_age, 2147483647);
    EXPECT_EQ(parse_cache_control("s-maxage=5").max_age, std::nullopt);
}

}  // namespace
}  // namespace offprint
