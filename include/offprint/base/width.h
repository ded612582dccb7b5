// How many columns a text takes on a terminal, and wrapping by that measure. Widths go by grapheme cluster
// (UAX #29).
//
//     display_width("深層学習") == 8
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/base/text_span.h"

namespace offprint {

/// Columns of valid UTF-8 without control characters.
std::size_t display_width(std::string_view text);

/// Lines of at most `columns` columns as spans of the text, broken at blanks (dropped at the break) and
/// between wide characters; a word longer than a line is broken between clusters, a URL (`http://`,
/// `https://`) never.
std::vector<TextSpan> wrap_text(std::string_view text, std::size_t columns);

/// The longest start of the text that fits into `columns`, at a cluster boundary.
std::string_view cut_to_width(std::string_view text, std::size_t columns);

}  // namespace offprint
