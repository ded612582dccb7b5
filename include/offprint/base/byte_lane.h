// Text looked at many bytes at a time, in vector types of the compiler, which every machine has in one form
// or another. What is asked of a byte is written once, for all widths. What does much of it
// runs with the machine's own vectors (any_machine.h).
//
//     std::size_t find_macro(std::string_view text, std::size_t at) {
//         return find_byte_anywhere(text, at, [](const auto& c, const auto&, auto& hits) OFFPRINT_INLINE {
//             hits = (c == '\\') | (c == '$');
//         });
//     }
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "offprint/base/any_machine.h"

namespace offprint {

inline constexpr std::size_t kByteLane = 16, kWideLane = 32;
using ByteLane [[gnu::vector_size(kByteLane)]] = unsigned char;
using WideLane [[gnu::vector_size(kWideLane)]] = unsigned char;
/// What a comparison of two lanes gives: all ones where it holds.
using LaneHits [[gnu::vector_size(kByteLane)]] = signed char;
using WideHits [[gnu::vector_size(kWideLane)]] = signed char;

/// Sixteen bytes from anywhere.
inline ByteLane load_lane(const char* from) {
    ByteLane lane;
    std::memcpy(&lane, from, kByteLane);
    return lane;
}

/// The high bit of every byte, the first byte lowest.
OFFPRINT_INLINE inline std::uint32_t high_bits(const ByteLane& lane) {
#if defined(__SSE2__)
    using Bytes [[gnu::vector_size(kByteLane)]] = char;
    return static_cast<std::uint32_t>(__builtin_ia32_pmovmskb128(reinterpret_cast<Bytes>(lane)));
#else
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < kByteLane; ++i) bits |= static_cast<std::uint32_t>(lane[i] >> 7) << i;
    return bits;
#endif
}
OFFPRINT_INLINE inline std::uint32_t high_bits(const LaneHits& hits) {
    return high_bits(reinterpret_cast<ByteLane>(hits));
}
template <class Wide>
OFFPRINT_INLINE inline std::uint32_t high_bits(const Wide& wide) {
    static_assert(sizeof(Wide) == kWideLane);
    ByteLane halves[2];
    std::memcpy(halves, &wide, kWideLane);
    return high_bits(halves[0]) | high_bits(halves[1]) << kByteLane;
}

/// Whether a byte of the wide lane has its high bit.
template <class Wide>
OFFPRINT_INLINE inline bool has_high_bit(const Wide& wide) {
    static_assert(sizeof(Wide) == kWideLane);
    ByteLane halves[2];
    std::memcpy(halves, &wide, kWideLane);
    return high_bits(halves[0] | halves[1]) != 0;
}

/// Hits the bytes outside of 0x20–0x7E.
template <class Lane, class Hits>
OFFPRINT_INLINE inline void hit_unprintable(const Lane& bytes, Hits& hits) {
    hits = (reinterpret_cast<Hits>(bytes) < 0x20) | (bytes == 0x7F);  // bytes from 0x80 up are below zero
}

/// Asks for the bytes from `from` on, as many as the hits have, of which one more may be read.
template <class Lane, class Hits, class Asks>
OFFPRINT_INLINE inline void ask_lane(const char* from, Asks asks, Hits& hits) {
    Lane bytes, next;
    std::memcpy(&bytes, from, sizeof bytes);
    std::memcpy(&next, from + 1, sizeof next);
    asks(bytes, next, hits);
}

/// The first place at or after `at` whose byte is asked for, or the end of the text. `asks(bytes, next bytes,
/// hits)` is called with lanes of unsigned bytes and sets the hits to comparisons joined by | and &; behind
/// the last byte comes a zero.
template <class Asks>
OFFPRINT_INLINE inline std::size_t find_byte(std::string_view text, std::size_t at, Asks asks) {
    const char* const data = text.data();
    const std::size_t size = text.size();
    for (; at + 2 * kWideLane < size; at += 2 * kWideLane) {
        WideHits first, second;
        ask_lane<WideLane>(data + at, asks, first);
        ask_lane<WideLane>(data + at + kWideLane, asks, second);
        const WideHits both = first | second;
        if (!has_high_bit(both)) continue;
        const std::uint64_t bits = high_bits(first) | std::uint64_t{high_bits(second)} << kWideLane;
        return at + static_cast<std::size_t>(std::countr_zero(bits));
    }
    LaneHits hits;
    for (; at + kByteLane < size; at += kByteLane) {
        ask_lane<ByteLane>(data + at, asks, hits);
        if (const std::uint32_t bits = high_bits(hits); bits != 0)
            return at + static_cast<std::size_t>(std::countr_zero(bits));
    }
    const std::size_t left = size - at;
    if (size >= kByteLane) {
        // The last lane of the text once more, without what was looked at.
        ByteLane last, next;
        std::memcpy(&last, data + size - kByteLane, kByteLane);
        next =
            __builtin_shufflevector(last, ByteLane{}, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
        asks(last, next, hits);
        const std::uint32_t bits = high_bits(hits) >> (kByteLane - left);
        return bits == 0 ? size : at + static_cast<std::size_t>(std::countr_zero(bits));
    }
    // A short text stands before zeros, whose bits do not count.
    char padded[kByteLane + 1] = {};
    if (left > 0) std::memcpy(padded, data + at, left);
    ask_lane<ByteLane>(padded, asks, hits);
    return at + static_cast<std::size_t>(std::countr_zero(high_bits(hits) | 1U << left));
}

/// The same with the machine's own vectors.
template <class Asks>
std::size_t find_byte_anywhere(std::string_view text, std::size_t at, Asks asks) {
    return on_any_machine([](std::string_view its_text, std::size_t its_at, Asks its_asks)
                              OFFPRINT_INLINE { return find_byte(its_text, its_at, its_asks); },
                          text, at, asks);
}

/// How often the byte stands in the text.
std::size_t count_byte(std::string_view text, char byte);

}  // namespace offprint
