// The characters that mean something to the lexer: blanks, quotes and dashes in all the shapes in which they
// are pasted.
#pragma once
#include <cstddef>
#include <string_view>

namespace offprint {

/// Bytes of the blank or control character at `at`, 0 when there is none. Unicode's white space counts.
std::size_t blank_length(std::string_view text, std::size_t at);

/// Bytes of the double quote at `at` (straight, curly, low, guillemet), 0 when there is none.
std::size_t quote_length(std::string_view text, std::size_t at);

/// Bytes of the single quote or backtick at `at`, 0 when there is none. It may be an apostrophe.
std::size_t single_quote_length(std::string_view text, std::size_t at);

/// Bytes of a hyphen, minus or en dash at `at`, 0 when there is none.
std::size_t dash_length(std::string_view text, std::size_t at);

/// Bytes of a character at `at` that is not seen and means nothing (zero width, direction marks), 0 when
/// there is none.
std::size_t invisible_length(std::string_view text, std::size_t at);

/// An ASCII letter or digit, or a byte of a longer character.
bool is_word_byte(char c);

/// True when there is a letter, digit or mark in it.
bool has_word(std::string_view text);

}  // namespace offprint
