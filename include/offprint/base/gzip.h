// Unpacking gzip (RFC 1952) and zlib (RFC 1950) data. Data that ends early is an error, never a short text.
//
//     std::string body = unpack_gzip(packed, 16 * 1024 * 1024);
#pragma once
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace offprint {

/// All members of the stream, one after the other; nothing when they unpack to more than `most` bytes
/// (counted while unpacking, so that a bomb costs no memory). Throws Error(kInput) `unpack: …` when the data
/// is damaged or ends early.
std::optional<std::string> unpack_gzip(std::string_view packed, std::size_t most);

/// The same in constant memory.
class GzipReader {
  public:
    /// `next` is asked for the next block of packed data, which is valid until it is asked again; empty at
    /// the end.
    explicit GzipReader(std::function<std::string_view()> next);
    ~GzipReader();

    /// Unpacks up to `count` bytes; how many, 0 at the end. Throws as unpack_gzip() does.
    std::size_t read(char* place, std::size_t count);

  private:
    struct Stream;
    std::function<std::string_view()> next_;
    std::unique_ptr<Stream> stream_;
};

}  // namespace offprint
