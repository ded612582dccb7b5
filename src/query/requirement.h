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

/// Keys are hashes; that two things may share one costs time, never an answer.
std::uint32_t word_key(std::uint32_t word_hash);
std::uint32_t pair_key(std::uint32_t first_hash, std::uint32_t second_hash);
std::uint32_t name_key(std::string_view folded_part);
/// `category` in lower case, whole or cut before a dot.
std::uint32_t category_key(std::string_view category);

struct Requirement {
    bool known = false;               ///< false: any paper may match
    std::vector<std::uint32_t> keys;  ///< a matching paper has one of these
    double cost = 0;                  ///< how many papers will have one, in no unit
    std::uint32_t parts = 0;          ///< a bit for each TextPart in which the words are to be looked for
    bool pairs = false, names = false, categories = false;
};

Requirement find_requirement(const Node& node);

}  // namespace offprint
