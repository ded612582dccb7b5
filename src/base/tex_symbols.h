// The names of TeX that have a Unicode form. Names come without their backslash. Private to the room.
#pragma once
#include <string>
#include <string_view>

namespace offprint {

/// Greek letters, operators, arrows, named functions and signs: `alpha` is `α`, `log` is `log`. Empty when
/// unknown.
std::string_view tex_symbol(std::string_view name);

/// Letters that are macros of text: `o` is `ø`, `ss` is `ß`. Empty when unknown.
std::string_view tex_letter(std::string_view name);

/// The combining mark that an accent macro puts on its argument (`'`, `"`, `c`, `H` …), or 0.
char32_t tex_accent(std::string_view name);

/// The combining mark of an accent of math (`hat`, `tilde` …), or 0.
char32_t tex_math_accent(std::string_view name);

/// Macros that only change the looks of their argument: `textbf`, `emph`, `mathrm` …
bool is_tex_font(std::string_view name);

/// Macros that change the looks of the rest of their group: `em`, `bf` …
bool is_tex_switch(std::string_view name);

/// A letter of the alphabets `mathbb`, `mathcal`, `mathscr` or `mathfrak`; 0 when the name or the letter has
/// none.
char32_t tex_alphabet_letter(std::string_view name, char letter);

/// The text as super- or subscript, when all of its characters have such a form; else empty.
std::string superscript(std::string_view text);
std::string subscript(std::string_view text);

/// Base and combining mark as one character where Unicode has it (NFC).
std::string put_accent(std::string_view base, char32_t mark);

}  // namespace offprint
