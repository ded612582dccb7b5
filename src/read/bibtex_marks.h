// Where entries of BibTeX begin in a text, and the names in them.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace offprint {

/// Whether an entry, a definition or a comment starts at `place`: `@word{` and what fits behind it.
bool begins_bibtex(std::string_view text, std::size_t place);

/// The first place from `from` on where one does that stands first in its line or behind another one; npos
/// without.
std::size_t find_bibtex(std::string_view text, std::size_t from);

/// Whether the word behind an `@` is `comment`, `preamble` or `string`, in any case.
bool is_bibtex_aside(std::string_view word);

/// What stands at `place` up to a blank or a sign of the syntax; perhaps nothing.
std::string_view bibtex_name_at(std::string_view text, std::size_t place);

/// Where the key that begins at `place` ends: at a comma, a brace or the end of the line. Braces inside
/// belong to it in pairs (`m{\"u}ller07`). The end of the text when it is no key.
std::size_t bibtex_key_end(std::string_view text, std::size_t place);

std::size_t skip_bibtex_blanks(std::string_view text, std::size_t place);

/// What JabRef (`% Encoding: Cp1250`) or BibDesk says of the bytes at the start of its files, as a name that
/// decode_text() knows; empty when it is UTF-8, or nothing is said.
std::string declared_bibtex_encoding(std::string_view head);

}  // namespace offprint
