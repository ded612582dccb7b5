// What can be said of a query without any paper.
#pragma once
#include "offprint/query/tree.h"

namespace offprint {

/// True only when no paper can match: a word and its negation, ranges that do not meet, two announcements at
/// once. False when that is not plain.
bool is_never(const Node& node);

/// True only when every paper matches.
bool is_always(const Node& node);

/// Nothing in it that a paper must have: a paper without any word matches.
bool is_pure_negative(const Node& node);

}  // namespace offprint
