// The minus that typesetters use is the hyphen of the table of scripts.
#include "offprint/base/script_text.h"

#include <algorithm>

#include "offprint/base/ascii.h"
#include "tex_symbols.h"

namespace offprint {
namespace {

/// With each of the dashes that stand for a minus as a hyphen.
std::string with_hyphens(std::string_view text) {
    constexpr std::string_view kDashes[] = {"\u2212", "\u2013", "\u2010", "\u2011"};
    std::string plain(text);
    for (const std::string_view dash : kDashes)
        for (std::size_t at = plain.find(dash); at != plain.npos; at = plain.find(dash, at))
            plain.replace(at, dash.size(), "-");
    return plain;
}

bool is_letter_or_digit(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

bool has_word(std::string_view text) { return std::any_of(text.begin(), text.end(), is_letter_or_digit); }

std::string behind(char sign, std::string_view text) {
    const bool is_one = text.find(' ') == text.npos;
    return sign + (is_one ? std::string(text) : '(' + std::string(text) + ')');
}

}  // namespace

std::string raised_text(std::string_view text) {
    text = trim_blanks(text);
    if (std::string form = superscript(with_hyphens(text)); !form.empty()) return form;
    return has_word(text) ? behind('^', text) : std::string(text);
}

std::string lowered_text(std::string_view text) {
    text = trim_blanks(text);
    if (std::string form = subscript(with_hyphens(text)); !form.empty()) return form;
    const bool is_word = std::all_of(text.begin(), text.end(), is_letter_or_digit) && !text.empty() &&
                         !is_ascii_digit(text.front());
    return is_word || !has_word(text) ? std::string(text) : behind('_', text);
}

}  // namespace offprint
