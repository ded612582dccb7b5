// A short fingerprint of text that stays the same for ever: ids of papers that have no other id are made from
// it.
#pragma once
#include <string>
#include <string_view>

namespace offprint {

/// The first 16 bytes of BLAKE2b-256 (RFC 7693) as 32 lower-case hexadecimal digits.
std::string fingerprint(std::string_view bytes);

}  // namespace offprint
