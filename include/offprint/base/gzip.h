// Unpacking gzip (RFC 1952) and zlib (RFC 1950) data. Data that ends early is an error, never a short text.
//
//     std::string body = unpack_gzip(packed, 16 * 1024 * 1024);
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace offprint {

/// All members of the stream, one after the other; nothing when they unpack to more than `most` bytes
/// (counted while unpacking, so that a bomb costs no memory). Throws Error(kInput) `unpack: …` when the data
/// is damaged or ends early.
std::optional<std::string> unpack_gzip(std::string_view packed, std::size_t most);

}  // namespace offprint
