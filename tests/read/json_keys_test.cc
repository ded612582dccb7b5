#include "../../src/read/json_keys.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

struct Field {
    std::string_view key;
};

constexpr Field kFields[] = {{"id"}, {"title"}, {"tile"}, {"summary"}, {"sunday"}, {"a"}, {"publishedAt"}};
constexpr JsonKeys kKeys(kFields);

TEST(JsonKeys, FindTheFieldOfEachKey) {
    for (std::size_t i = 0; i < std::size(kFields); i++) EXPECT_EQ(kKeys.find(kFields[i].key), i);
}

TEST(JsonKeys, FindNoOther) {
    for (const std::string_view key :
         {"", "b", "ie", "titl", "titles", "Title", "summery", "publishedBy", "\xFF\x80"})
        EXPECT_EQ(kKeys.find(key), std::size(kFields)) << key;
}

}  // namespace
}  // namespace offprint
