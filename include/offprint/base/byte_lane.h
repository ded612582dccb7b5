// Text looked at sixteen bytes at a time, in a vector type of the compiler, which every machine has in one
// form or another. What is asked of a byte is written once, for a byte and for sixteen of them.
//
//     find_byte(text, 0, [](auto c, auto) { return (c == '\\') | (c == '$'); })     // the first of the two
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace offprint {

inline constexpr std::size_t kByteLane = 16;
using ByteLane [[gnu::vector_size(kByteLane)]] = unsigned char;

/// Sixteen bytes from anywhere.
inline ByteLane load_lane(const char* from) {
    ByteLane lane;
    std::memcpy(&lane, from, kByteLane);
    return lane;
}

/// The high bit of every byte, the first byte lowest.
inline std::uint32_t high_bits(const ByteLane& lane) {
#if defined(__SSE2__)
    using Bytes [[gnu::vector_size(kByteLane)]] = char;
    return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb128(reinterpret_cast<Bytes>(lane)));
#else
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < kByteLane; ++i) bits |= static_cast<std::uint32_t>(lane[i] >> 7) << i;
    return bits;
#endif
}

/// All ones in the bytes that lie between the two, both included.
inline ByteLane is_between(const ByteLane& lane, unsigned char first, unsigned char last) {
    return reinterpret_cast<ByteLane>(lane - first <= static_cast<unsigned char>(last - first));
}

/// All ones in the bytes outside of 0x20–0x7E.
inline ByteLane is_unprintable(const ByteLane& lane) {
    using Signed [[gnu::vector_size(kByteLane)]] = signed char;  // bytes from 0x80 up are below zero
    return reinterpret_cast<ByteLane>((reinterpret_cast<Signed>(lane) < 0x20) | (lane == 0x7F));
}

/// The first place at or after `at` whose byte is asked for, or the end of the text. `asks(byte, next byte)`
/// is called with lanes of unsigned bytes and joins its comparisons by | and &; behind the last byte comes a
/// zero.
template <class Asks>
std::size_t find_byte(std::string_view text, std::size_t at, Asks asks) {
    for (; at + 2 * kByteLane < text.size(); at += 2 * kByteLane) {
        const char* const here = text.data() + at;
        const auto first = reinterpret_cast<ByteLane>(asks(load_lane(here), load_lane(here + 1)));
        const char* const there = here + kByteLane;
        const auto second = reinterpret_cast<ByteLane>(asks(load_lane(there), load_lane(there + 1)));
        if (high_bits(first | second) == 0) continue;
        const std::uint32_t bits = high_bits(first) | high_bits(second) << kByteLane;
        return at + static_cast<std::size_t>(std::countr_zero(bits));
    }
    if (at + kByteLane < text.size()) {
        const char* const here = text.data() + at;
        const auto found = asks(load_lane(here), load_lane(here + 1));
        if (const std::uint32_t bits = high_bits(reinterpret_cast<ByteLane>(found)); bits != 0)
            return at + static_cast<std::size_t>(std::countr_zero(bits));
        at += kByteLane;
    }
    const std::size_t left = text.size() - at;
    if (text.size() >= kByteLane) {
        // The last lane of the text once more, without what was looked at.
        const ByteLane last = load_lane(text.data() + text.size() - kByteLane);
        const ByteLane next =
            __builtin_shufflevector(last, ByteLane{}, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
        const std::uint32_t bits =
            high_bits(reinterpret_cast<ByteLane>(asks(last, next))) >> (kByteLane - left);
        return bits == 0 ? text.size() : at + static_cast<std::size_t>(std::countr_zero(bits));
    }
    // A short text stands before zeros, whose bits do not count.
    char padded[kByteLane + 1] = {};
    if (left > 0) std::memcpy(padded, text.data() + at, left);
    const auto found = asks(load_lane(padded), load_lane(padded + 1));
    const std::uint32_t bits = high_bits(reinterpret_cast<ByteLane>(found)) | 1U << left;
    return at + static_cast<std::size_t>(std::countr_zero(bits));
}

}  // namespace offprint
