// UTF-8 (RFC 3629): stepping through it, making it valid, and making hostile text fit for one line.
//
//     clean_line("Two\n  lines\x1b[2J") == "Two lines[2J"
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace offprint {

struct CodePoint {
    char32_t value = 0;      ///< U+FFFD where the bytes are not UTF-8
    std::size_t length = 0;  ///< bytes taken, at least 1
    bool valid = true;
};

/// The code point that starts at `offset` (which must be inside the text). A byte that starts no valid
/// sequence (overlong forms, surrogates, values past U+10FFFF and truncated sequences included) is one
/// invalid point of length 1.
CodePoint code_point_at(std::string_view text, std::size_t offset);

void append_utf8(std::string& out, char32_t code_point);

bool is_valid_utf8(std::string_view text);

/// Every invalid byte becomes U+FFFD.
std::string to_valid_utf8(std::string_view bytes);

/// True for what must never reach a reader as is: C0, DEL and C1 controls (TAB and LF too), U+2028, U+2029,
/// bidi controls (U+061C, U+200E/F, U+202A–202E, U+2066–2069), U+FEFF and noncharacters.
bool is_unsafe(char32_t code_point);

/// One line: valid UTF-8; runs of white space (Unicode's, no-break space and line separators included) become
/// one blank, none at either end; the other unsafe characters and zero-width ones that carry no meaning
/// (U+200B, U+2060) are removed.
std::string clean_line(std::string_view bytes);
/// The same where the text stands; one that is clean already is not copied.
void clean_line_in_place(std::string& text);
/// Whether it is of ASCII and clean_line() gives it back as it is; quicker than a copy.
bool is_clean_ascii_line(std::string_view bytes);

/// The first `characters` code points of valid UTF-8, never splitting a combining sequence from its base.
std::string_view cut_characters(std::string_view text, std::size_t characters);

/// What clean_line() gives, cut to so many code points, without a blank where it was cut.
std::string short_line(std::string_view bytes, std::size_t characters);

std::size_t count_characters(std::string_view text);

}  // namespace offprint
