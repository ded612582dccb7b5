// Words looked for in long texts, many places at a time.
//
//     find_text("<h3 class=\"list-title\">", "list-title") == 11
#pragma once
#include <cstddef>
#include <string_view>

namespace offprint {

/// Where the part begins first, as std::string_view::find() has it; npos where it does not. The first two
/// bytes are looked for together, so that a part like "list-title" does not make it stop at every l.
std::size_t find_text(std::string_view text, std::string_view part);

/// Where `part`, which is in lower case, stands in the text in any case; npos when it does not. ASCII only.
std::size_t find_ignoring_case(std::string_view text, std::string_view part);

}  // namespace offprint
