// One hash for words everywhere in the room, so that a word of a rule and a word of a paper meet. Only for
// use inside one process.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace offprint {

namespace word_hash {

inline std::uint64_t load(const char* from) {
    std::uint64_t value;
    std::memcpy(&value, from, 8);
    return value;
}

/// The first n bytes of a register, all of them from 8 up.
inline std::uint64_t first_bytes(std::uint64_t value, std::size_t n) {
    static constexpr auto kMasks = [] {
        std::array<std::array<unsigned char, 8>, 9> masks{};
        for (std::size_t bytes = 0; bytes <= 8; ++bytes)
            for (std::size_t i = 0; i < bytes; ++i) masks[bytes][i] = 0xFF;
        return masks;
    }();
    std::uint64_t mask;
    std::memcpy(&mask, kMasks[std::min<std::size_t>(n, 8)].data(), 8);
    return value & mask;
}

}  // namespace word_hash

/// Bytes that hash_padded_word() reads even of a shorter word.
inline constexpr std::size_t kHashPadding = 16;

/// The hash of the word of `size` bytes at `word`, of which kHashPadding may be read: without a branch for
/// usual words.
inline std::uint32_t hash_padded_word(const char* word, std::size_t size) {
    using namespace word_hash;
    std::uint64_t low = first_bytes(load(word), size);
    std::uint64_t high = first_bytes(load(word + 8), std::max<std::size_t>(size, 8) - 8);
    std::uint64_t hash = (low ^ (size * 0x9E3779B97F4A7C15U)) * 0xFF51AFD7ED558CCDU;
    hash = ((hash ^ (hash >> 32)) + high) * 0xC4CEB9FE1A85EC53U;
    for (std::size_t at = 16; at < size; at += 8) {
        hash ^= hash >> 32;
        hash = (hash ^ load(word + std::min(at, size - 8))) * 0xFF51AFD7ED558CCDU;
    }
    std::uint32_t folded = static_cast<std::uint32_t>(hash >> 32) ^ static_cast<std::uint32_t>(hash);
    return folded + (folded == 0 ? 1 : 0);
}

/// The same for a word in any memory.
inline std::uint32_t hash_word(std::string_view word) {
    if (word.size() >= kHashPadding) return hash_padded_word(word.data(), word.size());
    char padded[kHashPadding] = {};
    if (!word.empty()) std::memcpy(padded, word.data(), word.size());
    return hash_padded_word(padded, word.size());
}

/// The hash of two words that stand next to each other.
inline std::uint32_t hash_pair(std::uint32_t first, std::uint32_t second) {
    std::uint64_t hash = ((std::uint64_t{first} << 32) | second) * 0x9FB21C651E98DF25U;
    return static_cast<std::uint32_t>((hash ^ (hash >> 29)) >> 16);
}

}  // namespace offprint
