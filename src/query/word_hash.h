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

/// Sixteen bytes of a word, those behind its end zero.
struct Start {
    std::uint64_t low = 0, high = 0;
};

/// Reads kHashPadding bytes whatever the size, and masks without a branch: a window over ones and zeros.
inline Start start_of(const char* word, std::size_t size) {
    static constexpr auto kWindow = [] {
        std::array<char, 32> window{};
        for (std::size_t i = 0; i < 16; ++i) window[i] = '\xFF';
        return window;
    }();
    const char* mask = kWindow.data() + 16 - std::min<std::size_t>(size, 16);
    return {load(word) & load(mask), load(word + 8) & load(mask + 8)};
}

}  // namespace word_hash

/// Bytes that hash_padded_word() reads even of a shorter word.
inline constexpr std::size_t kHashPadding = 16;

/// The hash of the word of `size` bytes at `word`, of which kHashPadding may be read: without a branch for
/// usual words.
inline std::uint32_t hash_padded_word(const char* word, std::size_t size) {
    using namespace word_hash;
    const auto [low, high] = start_of(word, size);
    std::uint64_t hash = (low ^ (size * 0x9E3779B97F4A7C15U)) * 0xFF51AFD7ED558CCDU;
    hash = ((hash ^ (hash >> 32)) + high) * 0xC4CEB9FE1A85EC53U;
    for (std::size_t at = 16; at < size; at += 8) {
        hash ^= hash >> 32;
        hash = (hash ^ load(word + std::min(at, size - 8))) * 0xFF51AFD7ED558CCDU;
    }
    const auto folded = static_cast<std::uint32_t>(hash >> 32);
    return folded + (folded < 2 ? 2 : 0);  // 0 stands for no word, 1 for one that nobody looks for
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
