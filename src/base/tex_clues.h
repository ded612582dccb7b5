// What tells TeX from text that only looks like it: prices, paths, placeholders, quotations. Private to the
// room.
#pragma once
#include <string_view>

#include "offprint/base/ascii.h"
#include "offprint/base/text_span.h"

namespace offprint {

/// A letter of any script; the test is for bytes, so any part of a character above ASCII counts.
constexpr bool is_text_letter(char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; }
constexpr bool is_text_letter_or_digit(char c) { return is_text_letter(c) || is_ascii_digit(c); }

/// More of it is TeX than a tie or a dash.
bool is_surely_tex(std::string_view text);

/// Where the next thing stands that is not simply copied, or the end of the text. A dash by itself is.
std::size_t find_tex_sign(std::string_view text, std::size_t at);

/// Where the next brace or backslash stands, or the end of the text.
std::size_t find_brace_or_escape(std::string_view text, std::size_t at);

/// `\"word\"` is quoted text of some other language: one of its marks cannot be an accent.
bool has_escaped_quotes(std::string_view text);

/// Words and what joins them: a group of these has its braces only to keep capitals.
bool is_words(std::string_view text);

/// The group with its braces is none of `{}`, `${HOME}`, `{{title}}`, `x^{…}`, `{i}^n`.
bool is_text_group(std::string_view text, TextSpan group);

/// The content of `$…$` is a formula. Prices and shell variables have dollars too.
bool is_formula(std::string_view text, TextSpan content);

/// The backslash at that place is in a path: `C:\alpha`.
bool follows_drive(std::string_view text, std::size_t place);

/// What a dash may stand after and before.
bool ends_word(char c);
bool begins_word(char c);

}  // namespace offprint
