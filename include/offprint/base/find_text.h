// Words looked for in long texts, many places at a time, and signs in short ones.
//
//     find_text("<h3 class=\"list-title\">", "list-title") == 11
//     find_one_of<'?', '#'>("https://x.example/a?b#c") == 19
#pragma once
#include <cstddef>
#include <string_view>

namespace offprint {

/// Where the part begins first, as std::string_view::find() has it; npos where it does not. Two of its bytes
/// are looked for together, so that a part like "list-title" does not make it stop at every l.
std::size_t find_text(std::string_view text, std::string_view part);

/// Where `part`, which is in lower case, stands in the text in any case; npos when it does not. ASCII only.
std::size_t find_ignoring_case(std::string_view text, std::string_view part);

/// Where one of the signs stands first, as std::string_view::find_first_of() has it, which asks the library
/// for each byte.
template <char... kSigns>
constexpr std::size_t find_one_of(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (((text[at] == kSigns) || ...)) return at;
    return text.npos;
}

}  // namespace offprint
