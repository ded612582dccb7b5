// What a paper must have, one of it at least, for a query to match. Papers without it need not be looked at.
//
//     find_requirement(parse_query("ti:\"representation learning\" AND (koopman OR edmd) -survey"))
//         one key: the pair of words `representation learning`
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "offprint/query/query.h"

namespace offprint {

/// Keys are hashes, that of a word its own; that two things may share one costs time, never an answer.
std::uint32_t pair_key(std::uint32_t first_hash, std::uint32_t second_hash);
std::uint32_t name_key(std::string_view folded_part);
/// `category` in lower case, whole or cut before a dot.
std::uint32_t category_key(std::string_view category);

/// Where a topic is filed. `probe` is what a paper's words are first tested for: of a pair its first word,
/// else the key.
struct RequiredKey {
    std::uint32_t key = 0, probe = 0;
};

struct Requirement {
    bool known = false;             ///< false: any paper may match
    std::vector<RequiredKey> keys;  ///< a matching paper has one of these
    std::uint32_t also = 0;         ///< the hash of a word that it must have besides, 0 when none is known
    double cost = 0;                ///< how many papers will have one of the keys, in no unit
    std::uint32_t parts = 0;        ///< a bit for each TextPart in which the words are to be looked for
    bool names = false, categories = false;
};

Requirement find_requirement(const Node& node);

}  // namespace offprint
