#include "offprint/base/suggest.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

constexpr std::string_view kFields[] = {"title",    "author",  "authors", "abstract",
                                        "category", "upvotes", "url",     "id"};

TEST(NearestName, FindsWhatWasMeant) {
    EXPECT_EQ(nearest_name("autor", kFields), "author");
    EXPECT_EQ(nearest_name("titel", kFields), "title");
    EXPECT_EQ(nearest_name("TITLE", kFields), "title");
    EXPECT_EQ(nearest_name("abstarct", kFields), "abstract");
    EXPECT_EQ(nearest_name("upvote", kFields), "upvotes");
    EXPECT_EQ(nearest_name("ulr", kFields), "url");
    EXPECT_EQ(nearest_name("di", kFields), "id");
}

TEST(NearestName, SaysNothingWhenNothingIsNear) {
    EXPECT_EQ(nearest_name("xyz", kFields), "");
    EXPECT_EQ(nearest_name("categories-of-it", kFields), "");
    EXPECT_EQ(nearest_name("q", kFields), "");
    EXPECT_EQ(nearest_name("", kFields), "");
    EXPECT_EQ(nearest_name("title", {}), "");
    EXPECT_EQ(nearest_name(std::string(1000000, 'x'), kFields), "");
}

TEST(NearestName, TakesTheFirstOfEquals) {
    constexpr std::string_view kNames[] = {"cat", "car", "bat"};
    EXPECT_EQ(nearest_name("caz", kNames), "cat");
    EXPECT_EQ(nearest_name("car", kNames), "car");
}

}  // namespace
}  // namespace offprint
