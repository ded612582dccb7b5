// Scanning text for the few bytes that need care, 16 at a time.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace offprint {

/// The first byte at or after `at` that is one of `kSpecial`, or the end of the text.
template <char... kSpecial>
std::size_t find_special(std::string_view text, std::size_t at) {
    // A vector type of the compiler: one compare per special byte for the whole block, on every machine.
    using Block [[gnu::vector_size(16)]] = unsigned char;
    using Halves [[gnu::vector_size(16)]] = std::uint64_t;
    for (; at + sizeof(Block) <= text.size(); at += sizeof(Block)) {
        Block block;
        std::memcpy(&block, text.data() + at, sizeof block);
        const auto hits = ((block == static_cast<unsigned char>(kSpecial)) | ...);
        const Halves halves = reinterpret_cast<Halves>(hits);
        if ((halves[0] | halves[1]) != 0) break;
    }
    while (at < text.size() && !((text[at] == kSpecial) || ...)) ++at;
    return at;
}

/// The first byte at or after `at` that is not printable ASCII, or the end of the text.
std::size_t find_unprintable(std::string_view text, std::size_t at);

/// True when clean_line() would change nothing but blanks. Errs on the side of false for characters that are
/// rare in titles and abstracts.
bool is_clean_text(std::string_view text);

}  // namespace offprint
