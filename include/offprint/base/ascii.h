// ASCII text: letters, digits and blanks whatever the locale. Bytes above 0x7F are none of them and stay as
// they are.
//
//     trim_blanks("  arXiv:2401.01234\n") == "arXiv:2401.01234"
//     starts_with_ignoring_case("HTTPS://example.org", "https://")
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace offprint {

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Blank, TAB, LF, VT, FF or CR.
constexpr bool is_ascii_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

/// The text with `A`–`Z` as `a`–`z`.
std::string ascii_lower(std::string_view text);

/// Without the blanks at either end.
constexpr std::string_view trim_blanks(std::string_view text) {
    while (!text.empty() && is_ascii_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_ascii_blank(text.back())) text.remove_suffix(1);
    return text;
}

bool equals_ignoring_case(std::string_view a, std::string_view b);
bool starts_with_ignoring_case(std::string_view text, std::string_view start);

/// The value of one or more digits and nothing else; nothing when it does not fit.
std::optional<int> parse_digits(std::string_view text);

}  // namespace offprint
