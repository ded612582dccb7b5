// One hash for words everywhere in the room, so that a word of a rule and a word of a paper meet. Only for
// use inside one process.
#pragma once
#include <cstdint>
#include <cstring>
#include <string_view>

namespace offprint {

inline std::uint32_t hash_word(std::string_view word) {
    std::uint64_t hash = 0x9E3779B97F4A7C15U ^ word.size();
    while (word.size() >= 8) {
        std::uint64_t block;
        std::memcpy(&block, word.data(), 8);
        hash = (hash ^ block) * 0xFF51AFD7ED558CCDU;
        hash ^= hash >> 32;
        word.remove_prefix(8);
    }
    std::uint64_t rest = 0;
    if (!word.empty()) std::memcpy(&rest, word.data(), word.size());
    hash = (hash ^ rest) * 0xFF51AFD7ED558CCDU;
    hash ^= hash >> 32;
    hash *= 0xC4CEB9FE1A85EC53U;
    return static_cast<std::uint32_t>(hash >> 32);
}

/// The hash of two words that stand next to each other.
inline std::uint32_t hash_pair(std::uint32_t first, std::uint32_t second) {
    std::uint64_t hash = ((std::uint64_t{first} << 32) | second) * 0x9FB21C651E98DF25U;
    return static_cast<std::uint32_t>((hash ^ (hash >> 29)) >> 16);
}

}  // namespace offprint
