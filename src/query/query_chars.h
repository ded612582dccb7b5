// The characters that mean something to the lexer: blanks, quotes and dashes in all the shapes in which they
// are pasted.
#pragma once
#include <cstddef>
#include <string>
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

/// Behind 'two words' that begin here: the closing quote stands behind a word and before a blank, so an
/// apostrophe is none. `at` when there are none.
std::size_t single_quoted_end(std::string_view text, std::size_t at);

/// Whether a term may begin here: behind a blank, a field, an opener or a sign that negates.
bool starts_term(std::string_view text, std::size_t at);

/// The end of a quoted text, a regular expression or an address that begins here; `at` when there is none.
std::size_t closed_end(std::string_view text, std::size_t at);

/// A distance as other searches write it (`w/5`, `near5`, `PRE/5`, `adj5`), in ours: `NEAR/5`, `"one two"~5`.
/// Empty for any other run of characters.
std::string find_foreign_near(std::string_view run);

/// True when there is a letter, digit or mark in it.
bool has_word(std::string_view text);

}  // namespace offprint
