// What Hugging Face's search can be asked for of a query: words, as many as a paper must have. It knows no
// fields and no operators, so an OR is asked for once a side, and everything is matched here.
//
//     to_hf_searches(parse_query("ti:koopman (video OR speech) upvotes>3", context))
//         == {"koopman video", "koopman speech"}
#pragma once
#include <string>
#include <vector>

#include "offprint/query/query.h"

namespace offprint {

/// At most kMostHfSearches, each of at most kMaxHfSearch characters; every paper that matches the query has
/// all the words of one of them. Empty when the service cannot be asked for anything that every match must
/// have.
std::vector<std::string> to_hf_searches(const Query& query);

inline constexpr std::size_t kMostHfSearches = 8;

}  // namespace offprint
