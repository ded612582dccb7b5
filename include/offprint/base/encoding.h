// Bytes of some document → UTF-8, whatever they say or do not say about their encoding.
//
//     decode_text("\xFF\xFEh\0i\0")                         {"hi", "utf-16le"}
//     decode_text("caf\xE9")                                {"café", "windows-1252"}
//     decode_text(bytes, declared_xml_encoding(bytes))
#pragma once
#include <string>
#include <string_view>

namespace offprint {

struct DecodedText {
    std::string text;      ///< valid UTF-8 without a byte order mark
    std::string encoding;  ///< in lower case, as it was read: `utf-8`, `windows-1252`, `euc-kr`
    /// Some bytes mean nothing in that encoding: U+FFFD stands for them, or, where the rest is UTF-8, what
    /// Windows-1252 has there.
    bool damaged = false;
};

/// A byte order mark wins, then the zeros that UTF-16 and UTF-32 leave between ASCII characters, then
/// `declared` (an IANA name, or empty), then UTF-8, then an East Asian or Cyrillic encoding of which the
/// bytes have the looks, and Windows-1252 for what is left. ISO-8859-1 and US-ASCII are read as Windows-1252,
/// which contains them (WHATWG Encoding §4.2), unless the bytes are UTF-8: that is no accident. Nor is it in
/// other encodings, when there are eight such characters. `declared` must not point into `bytes`.
DecodedText decode_text(std::string bytes, std::string_view declared = {});

/// The encoding that an XML declaration names (`<?xml … encoding="…"?>`), or empty; for bytes whose ASCII is
/// one byte a character.
std::string_view declared_xml_encoding(std::string_view head);

/// Whether the text takes two or four bytes a character, by its byte order mark or the zeros in it.
bool is_wide_text(std::string_view head);

/// What a byte from 0x80 on means in Windows-1252; C1 controls where it has none.
char32_t windows_1252(unsigned char byte);

}  // namespace offprint
