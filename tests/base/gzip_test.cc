#include "offprint/base/gzip.h"

#include <gtest/gtest.h>

#include "offprint/base/error.h"

namespace offprint {
namespace {

// `printf '[1,2]' | gzip -9n`
const std::string kPacked(
    "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\x8b\x36\xd4\x31\x8a\x05\x00\xbf\x50\x8b\x08\x05\x00\x00\x00",
    25);

std::string failure_of(const std::string& packed, std::size_t most = 1000) {
    try {
        return "unpacked to '" + unpack_gzip(packed, most).value_or("too much") + "'";
    } catch (const Error& error) {
        return error.what();
    }
}

TEST(Gzip, UnpacksOneMemberAndSeveral) {
    EXPECT_EQ(unpack_gzip(kPacked, 5), "[1,2]");
    EXPECT_EQ(unpack_gzip(kPacked + kPacked, 10), "[1,2][1,2]");
}

TEST(Gzip, TakesNoPartForTheWhole) {
    for (std::size_t size = 1; size < kPacked.size(); size++) {
        EXPECT_EQ(failure_of(kPacked.substr(0, size)), "unpack: the data ends early") << size;
    }
    EXPECT_EQ(failure_of(""), "unpack: no data");
    EXPECT_EQ(failure_of(kPacked + kPacked.substr(0, 20)), "unpack: the data ends early");
}

TEST(Gzip, CountsWhatItUnpacks) {
    EXPECT_EQ(unpack_gzip(kPacked, 4), std::nullopt);
    EXPECT_EQ(unpack_gzip(kPacked + kPacked, 9), std::nullopt);
}

TEST(Gzip, NoticesDamage) {
    EXPECT_EQ(failure_of("not gzip at all"), "unpack: the data is damaged");
    std::string wrong_sum = kPacked;
    wrong_sum[18] ^= 1;
    EXPECT_EQ(failure_of(wrong_sum), "unpack: the data is damaged");
}

}  // namespace
}  // namespace offprint
