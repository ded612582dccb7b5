// 64 bytes of text at a time: which of them belong to words, and the whole block in lower case.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "offprint/base/byte_lane.h"

namespace offprint {

/// One bit a byte, the first byte lowest.
struct ByteBlock {
    std::uint64_t words = 0;  ///< ASCII letters and digits, and bytes from 0x80 up
    std::uint64_t wide = 0;   ///< bytes from 0x80 up
};

/// Reads 64 bytes and writes them in lower case.
inline ByteBlock lower_block(const char* from, char* to) {
    ByteBlock block;
    for (std::size_t i = 0; i < 64; i += kByteLane) {
        ByteLane lane = load_lane(from + i);
        const ByteLane letters = is_between(lane | 0x20, 'a', 'z');
        const ByteLane words = letters | is_between(lane, '0', '9');
        lane |= letters & 0x20;  // the bit that makes a letter small
        std::memcpy(to + i, &lane, kByteLane);
        const std::uint64_t wide = high_bits(lane);
        block.words |= (high_bits(words) | wide) << i;
        block.wide |= wide << i;
    }
    return block;
}

}  // namespace offprint
