// Base64 (RFC 4648 §4) back into bytes.
//
//     decode_base64("Zm9v\nYg==") == "foob"
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace offprint {

/// Blanks and line ends between the characters are passed over, and missing padding is forgiven; nothing when
/// there is any other character, or text behind the padding.
std::optional<std::string> decode_base64(std::string_view text);

/// What MIME makes of it (RFC 2045 §6.8): every other character is passed over, and so is padding, behind
/// which another run may begin.
std::string salvage_base64(std::string_view text);

}  // namespace offprint
