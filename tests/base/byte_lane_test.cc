#include "offprint/base/byte_lane.h"

#include <gtest/gtest.h>

#include <string>

namespace offprint {
namespace {

constexpr auto kAsks = [](auto c, auto next) {
    return (c == '\\') | (c >= 0x80) | ((c == '-') & (next == '-'));
};

std::size_t find_slowly(std::string_view text, std::size_t at) {
    for (; at < text.size(); ++at) {
        const char next = at + 1 < text.size() ? text[at + 1] : '\0';
        if (text[at] == '\\' || (text[at] & 0x80) != 0 || (text[at] == '-' && next == '-')) break;
    }
    return at;
}

TEST(ByteLane, FindsAByteWhereverItStands) {
    for (std::size_t size = 0; size < 70; ++size) {
        for (std::size_t place = 0; place < size; ++place) {
            for (const char c : {'\\', '\x80', '\xFF', '-', 'x'}) {
                std::string text(size, 'a');
                text[place] = c;
                for (std::size_t at = 0; at <= size; ++at)
                    EXPECT_EQ(find_byte(text, at, kAsks), find_slowly(text, at)) << text << " from " << at;
            }
        }
    }
}

TEST(ByteLane, SeesTheByteBehindAcrossLanes) {
    for (std::size_t place = 0; place + 1 < 70; ++place) {
        std::string text(70, '.');
        text[place] = text[place + 1] = '-';
        EXPECT_EQ(find_byte(text, 0, kAsks), place);
    }
}

TEST(ByteLane, HasTheBitOfEachByte) {
    for (std::size_t place = 0; place < kByteLane; ++place) {
        char bytes[kByteLane] = {};
        bytes[place] = '\x80';
        EXPECT_EQ(high_bits(load_lane(bytes)), 1u << place);
    }
}

}  // namespace
}  // namespace offprint
