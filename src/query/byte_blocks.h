// 64 bytes of text at a time: which of them are ASCII letters and digits, which belong to longer characters,
// and the whole block in lower case. Eight bytes are worked on at once in an ordinary register.
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace offprint {

/// One bit a byte, the first byte lowest.
struct ByteBlock {
    std::uint64_t words = 0;  ///< ASCII letters and digits
    std::uint64_t wide = 0;   ///< bytes from 0x80 up
};

namespace byte_block {

constexpr std::uint64_t kOnes = 0x0101010101010101U;

constexpr std::uint64_t repeat(unsigned byte) { return kOnes * byte; }

/// The high bit of each byte of `x` (all below 0x80) that lies between the two, both included.
constexpr std::uint64_t between(std::uint64_t x, unsigned char first, unsigned char last) {
    return (x + repeat(0x80U - first)) & ~(x + repeat(0x7FU - last)) & repeat(0x80);
}

/// The eight high bits as one byte.
constexpr std::uint64_t gather(std::uint64_t high_bits) {
    return ((high_bits >> 7) * 0x0102040810204080U) >> 56;
}

inline std::uint64_t load(const char* from) {
    std::uint64_t value;
    std::memcpy(&value, from, 8);
    return std::endian::native == std::endian::little ? value : __builtin_bswap64(value);
}

inline void store(char* to, std::uint64_t value) {
    if (std::endian::native != std::endian::little) value = __builtin_bswap64(value);
    std::memcpy(to, &value, 8);
}

}  // namespace byte_block

/// Reads 64 bytes and writes them in lower case.
inline ByteBlock lower_block(const char* from, char* to) {
    using namespace byte_block;
    ByteBlock block;
    for (unsigned i = 0; i < 64; i += 8) {
        std::uint64_t bytes = load(from + i);
        std::uint64_t wide = bytes & repeat(0x80);
        std::uint64_t ascii = bytes & ~repeat(0x80);
        std::uint64_t upper = between(ascii, 'A', 'Z') & ~wide;
        bytes |= upper >> 2;  // 0x80 becomes 0x20, the bit that makes a letter small
        ascii |= upper >> 2;
        store(to + i, bytes);
        std::uint64_t words = (between(ascii, 'a', 'z') | between(ascii, '0', '9')) & ~wide;
        block.words |= gather(words) << i;
        block.wide |= gather(wide) << i;
    }
    return block;
}

}  // namespace offprint
