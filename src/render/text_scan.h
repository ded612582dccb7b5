// Scanning text for the few bytes that need care, 16 at a time.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace offprint {

enum class Unprintable { kPlain, kSpecial };  ///< what bytes outside of 0x20–0x7E are to a scan

/// The first byte at or after `at` that is one of `kBytes` (or not printable ASCII, when that is special), or
/// the end of the text.
template <Unprintable kUnprintable, char... kBytes>
std::size_t find_special(std::string_view text, std::size_t at) {
    constexpr bool kRange = kUnprintable == Unprintable::kSpecial;
    // A vector type of the compiler: one compare per special byte for the whole block, on every machine.
    using Block [[gnu::vector_size(16)]] = unsigned char;
    using Hits [[gnu::vector_size(16)]] = signed char;
    using Halves [[gnu::vector_size(16)]] = std::uint64_t;
    for (; at + sizeof(Block) <= text.size(); at += sizeof(Block)) {
        Block block;
        std::memcpy(&block, text.data() + at, sizeof block);
        Hits hits{};
        if constexpr (kRange) hits |= (block < 0x20) | (block > 0x7E);
        ((hits |= block == static_cast<unsigned char>(kBytes)), ...);
        const Halves halves = reinterpret_cast<Halves>(hits);
        if ((halves[0] | halves[1]) != 0) break;
    }
    const auto is_special = [](char c) {
        return (kRange && (c < 0x20 || c > 0x7E)) || (... || (c == kBytes));
    };
    while (at < text.size() && !is_special(text[at])) ++at;
    return at;
}

/// The length of the character at `at`, which is none of printable ASCII, when clean_line() surely leaves it as
/// it is; else 0.
std::size_t harmless_length(std::string_view text, std::size_t at);

/// True when clean_line() would change nothing but blanks. Errs on the side of false for characters that are
/// rare in titles and abstracts.
bool is_clean_text(std::string_view text);

}  // namespace offprint
