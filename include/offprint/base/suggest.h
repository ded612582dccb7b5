// "Did you mean": the nearest of the known names.
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace offprint {

/// The candidate with the smallest edit distance (insert, delete, replace, swap of neighbours; case ignored),
/// when that is at most a third of the length of `word` (at least 1); the first of equals. Empty when nothing
/// is near.
std::string nearest_name(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace offprint
