// Text that a reply quotes or a copy indents: something stands before each of its lines.
//
//     quote_before("> TY  - JOUR") == "> "
//     without_quote(">", "> ") == ""
#pragma once
#include <string_view>

namespace offprint {

/// What a reply or an indented copy has before the words of a line: `> `, `> > `, blanks.
std::string_view quote_before(std::string_view line);

/// The line without it; as it is where it has no such thing before it.
std::string_view without_quote(std::string_view line, std::string_view quote);

}  // namespace offprint
