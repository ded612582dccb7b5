// The way back of base's MIME codecs, written from the RFCs alone and strict: what is malformed is a problem,
// never repaired. Tests and the fuzz target of mail read with it.
//
//     std::string problem;
//     decode_quoted_printable("Gr=C3=BC=\n", problem)
#pragma once
#include <string>
#include <string_view>

namespace offprint::test {

/// RFC 2045 §6.7 with LF line ends; names what a strict reader would refuse in `problem`.
std::string decode_quoted_printable(std::string_view encoded, std::string& problem);

/// RFC 4648 §4; line ends are skipped, padding is checked.
std::string decode_base64(std::string_view encoded, std::string& problem);

/// An unfolded header value of text: encoded words are decoded, blanks between two of them dropped (RFC 2047
/// §6.2).
std::string decode_words(std::string_view value, std::string& problem);

/// The value of a parameter in the rest of a header behind its first `;`, however RFC 2045 or 2231 spells it.
std::string decode_parameter(std::string_view parameters, std::string_view name, std::string& problem);

}  // namespace offprint::test
