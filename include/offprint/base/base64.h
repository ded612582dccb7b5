// Base64 (RFC 4648 §4), bare and in the lines that mail wants.
//
//     encode_base64("foob") == "Zm9vYg=="
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace offprint {

/// One line without an end, padded with `=`.
std::string encode_base64(std::string_view bytes);

/// The characters that encode_base64() gives for so many bytes.
constexpr std::size_t base64_size(std::size_t bytes) { return (bytes + 2) / 3 * 4; }

/// In lines of 76 characters, each ended by LF (RFC 2045 §6.8). Line breaks of text are to be CR LF before.
std::string encode_base64_lines(std::string_view bytes);

}  // namespace offprint
