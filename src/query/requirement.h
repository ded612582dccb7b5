// What a paper must have, one of it at least, for a query to match. Papers without it need not be looked at.
//
//     find_requirement(parse_query("ti:\"representation learning\" AND (koopman OR edmd) -survey").root)
//         one key: the phrase `representation learning`
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "offprint/query/tree.h"

namespace offprint {

/// Keys are hashes, that of a word its own; that two things may share one costs time, never an answer.
std::uint32_t pair_key(std::uint32_t first_hash, std::uint32_t second_hash);
std::uint32_t name_key(std::string_view folded_part);
/// `category` in lower case, whole or cut before a dot.
std::uint32_t category_key(std::string_view category);

/// Whether the term is found by looking up a paper's words and pairs of words alone: no open word and no
/// words in between.
bool is_plain_term(const TextTerm& term);

/// Of a plain term the hash of its word, or of its first two.
std::uint32_t term_key(const TextTerm& term);

/// Where a topic is filed: under a plain term, or under a key that a paper must have but that alone says
/// little.
struct RequiredKey {
    std::uint32_t key = 0;
    std::uint32_t probe = 0;         ///< of a pair the hash of its first word, else the key
    bool is_pair = false;            ///< of two words
    const TextTerm* term = nullptr;  ///< in the tree; null for a mere key
};

struct Requirement {
    bool known = false;             ///< false: any paper may match
    std::vector<RequiredKey> keys;  ///< a matching paper has one of these
    double cost = 0;                ///< how many papers will have one of the keys, in no unit
    std::uint32_t parts = 0;        ///< a bit for each TextPart in which the words are to be looked for
    bool names = false, categories = false;
};

Requirement find_requirement(const Node& node);

}  // namespace offprint
