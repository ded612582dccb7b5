// 64 bytes of text at a time: which of them belong to words, whether there are bytes that words of ASCII do
// not have, and the whole block in lower case.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "offprint/base/byte_lane.h"

namespace offprint {

/// One bit a byte, the first byte lowest.
struct ByteBlock {
    std::uint64_t words = 0;  ///< ASCII letters and digits, and bytes from 0x80 up
    bool has_wide = false;    ///< bytes from 0x80 up
    bool has_signs = false;   ///< `+` or `#`
};

/// Reads 64 bytes and writes them in lower case.
OFFPRINT_INLINE inline ByteBlock lower_block(const char* from, char* to) {
    ByteBlock block;
    WideLane all{};
    WideHits signs{};
    for (std::size_t i = 0; i < 64; i += kWideLane) {
        WideLane lane;
        std::memcpy(&lane, from + i, kWideLane);
        const WideHits letters = (lane | 0x20) - 'a' <= 'z' - 'a';
        // The high bits count, and a longer character has it already.
        const WideLane words = reinterpret_cast<WideLane>(letters | (lane - '0' <= '9' - '0')) | lane;
        all |= lane;
        signs |= (lane & 0xF7) == '#';                       // `+` is the same but for one bit
        lane |= reinterpret_cast<WideLane>(letters) & 0x20;  // the bit that makes a letter small
        std::memcpy(to + i, &lane, kWideLane);
        block.words |= std::uint64_t{high_bits(words)} << i;
    }
    block.has_wide = has_high_bit(all);
    block.has_signs = has_high_bit(signs);
    return block;
}

}  // namespace offprint
