#include "offprint/base/byte_lane.h"

#include <gtest/gtest.h>

#include <string>

namespace offprint {
namespace {

constexpr auto kAsks = [](const auto& c, const auto& next, auto& hits) OFFPRINT_INLINE {
    hits = (c == '\\') | (c >= 0x80) | ((c == '-') & (next == '-'));
};

std::size_t find_anywhere(std::string_view text, std::size_t at) { return find_byte(text, at, kAsks); }
/// With the machine's own vectors.
std::size_t find_here(std::string_view text, std::size_t at) { return find_byte_anywhere(text, at, kAsks); }

std::size_t find_slowly(std::string_view text, std::size_t at) {
    for (; at < text.size(); ++at) {
        const char next = at + 1 < text.size() ? text[at + 1] : '\0';
        if (text[at] == '\\' || (text[at] & 0x80) != 0 || (text[at] == '-' && next == '-')) break;
    }
    return at;
}

TEST(ByteLane, FindsAByteWhereverItStands) {
    for (std::size_t size = 0; size < 140; ++size) {
        for (std::size_t place = 0; place < size; ++place) {
            for (const char c : {'\\', '\x80', '\xFF', '-', 'x'}) {
                std::string text(size, 'a');
                text[place] = c;
                for (std::size_t at = 0; at <= size; at += size > 70 ? 7 : 1) {
                    EXPECT_EQ(find_anywhere(text, at), find_slowly(text, at)) << text << " from " << at;
                    EXPECT_EQ(find_here(text, at), find_slowly(text, at)) << text << " from " << at;
                }
            }
        }
    }
}

TEST(ByteLane, SeesTheByteBehindAcrossLanes) {
    for (std::size_t place = 0; place + 1 < 150; ++place) {
        std::string text(150, '.');
        text[place] = text[place + 1] = '-';
        EXPECT_EQ(find_anywhere(text, 0), place);
        EXPECT_EQ(find_here(text, 0), place);
    }
}

TEST(ByteLane, HasTheBitOfEachByte) {
    for (std::size_t place = 0; place < kByteLane; ++place) {
        char bytes[kByteLane] = {};
        bytes[place] = '\x80';
        EXPECT_EQ(high_bits(load_lane(bytes)), 1u << place);
    }
    for (std::size_t place = 0; place < kWideLane; ++place) {
        WideLane bytes{};
        EXPECT_FALSE(has_high_bit(bytes));
        bytes[place] = 0x80;
        EXPECT_EQ(high_bits(bytes), 1u << place);
        EXPECT_TRUE(has_high_bit(bytes));
    }
}

TEST(ByteLane, CountsAByte) {
    for (const std::size_t size : {0, 1, 31, 32, 33, 8159, 8160, 8161, 8192, 20'000}) {
        std::string text(size, '\n');
        EXPECT_EQ(count_byte(text, '\n'), size);
        EXPECT_EQ(count_byte(text, 'x'), 0u);
        for (std::size_t i = 0; i < size; i += 3) text[i] = '\xFF';
        EXPECT_EQ(count_byte(text, '\n'), size - (size + 2) / 3);
    }
}

}  // namespace
}  // namespace offprint
