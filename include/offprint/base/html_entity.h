// The named characters of HTML: what `&nbsp;` and `&eacute;` stand for.
//
//     html_entity("eacute") == "é"
#pragma once
#include <optional>
#include <string_view>

namespace offprint {

/// One or two characters in UTF-8 for the name between `&` and `;` (HTML standard §13.5; case matters);
/// nothing when HTML has no such name. Only the names that end in a semicolon are known.
std::optional<std::string_view> html_entity(std::string_view name);

/// The longest of the names, in bytes.
inline constexpr std::size_t kLongestEntityName = 31;

}  // namespace offprint
