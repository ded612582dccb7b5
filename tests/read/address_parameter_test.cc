// What stands behind the question mark of an address.
#include "../../src/read/address_parameter.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

TEST(AddressParameter, IsFoundByItsWholeName) {
    EXPECT_EQ(address_parameter("https://x.example/?aurl=1&url=2&url=3#url=4", "url"), "2");
    EXPECT_EQ(address_parameter("https://x.example/?url=2#x", "url"), "2");
    EXPECT_EQ(address_parameter("https://x.example/?url", "url"), "");
    EXPECT_EQ(address_parameter("https://x.example/url=2", "url"), "");
    EXPECT_EQ(address_parameter("", "url"), "");
}

TEST(AddressParameter, IsDecodedOnce) {
    EXPECT_EQ(decoded_parameter("?url=https%3A//y.example/%2541%2", "url"), "https://y.example/%41%2");
}

}  // namespace
}  // namespace offprint
