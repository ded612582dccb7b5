// TeX in titles, abstracts and names, made readable: accents, quotes, dashes, text macros, Greek letters and
// simple super- and subscripts are decoded; other math stays as it is written.
//
//     decode_tex("Sch{\\\"o}lkopf") == "Schölkopf"      decode_tex("$L^2$ norms") == "L² norms"
#pragma once
#include <string>
#include <string_view>

namespace offprint {

/// UTF-8 in, UTF-8 out. Text without a backslash, '$', '`', '~' or brace comes back unchanged; `$1 Million`
/// is money.
std::string decode_tex(std::string_view text);

/// False when decode_tex() would give the text back as it is; quicker than a copy.
bool may_hold_tex(std::string_view text);

/// Whether the text is of ASCII and neither decode_tex() nor clean_line() changes it; quicker than asking
/// both.
bool is_plain_line(std::string_view text);

/// Whether a command (`alpha`, `mathbb`, `frac`) only draws something inside mathematics, so that TeX may be
/// given it whoever wrote it.
bool is_drawing_command(std::string_view name);

}  // namespace offprint
