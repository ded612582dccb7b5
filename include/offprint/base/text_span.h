// A half-open range of bytes in some text, e.g. the place of a matched word in a title.
#pragma once
#include <compare>
#include <cstddef>

namespace offprint {

struct TextSpan {
    std::size_t begin = 0;  ///< first byte
    std::size_t end = 0;    ///< one past the last byte

    auto operator<=>(const TextSpan&) const = default;
};

}  // namespace offprint
