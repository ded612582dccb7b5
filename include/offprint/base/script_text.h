// Text that stands above or below the line, as `<sup>` and `<sub>` have it, on the line: Unicode's raised and
// lowered characters where all of it has such, so that it is found as if it stood on the line.
//
//     "10" + raised_text("-3") == "10⁻³"        "CO" + lowered_text("2") == "CO₂"
//     "IL10" + raised_text("fl/fl") == "IL10^fl/fl"
#pragma once
#include <string>
#include <string_view>

namespace offprint {

/// With `^` before it where it has no such form; signs that are raised anyway (`®`, `†`) stay as they are.
std::string raised_text(std::string_view text);

/// Where it has no such form, with `_` before it if it begins with a digit or is more than a word; a word
/// stays as people write it (kcat).
std::string lowered_text(std::string_view text);

}  // namespace offprint
