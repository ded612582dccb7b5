// Grapheme clusters (UAX #29): what a reader takes for one character. Private to the room.
#pragma once
#include <cstddef>
#include <string_view>

namespace offprint {

/// One past the cluster that starts at `offset`, which must be a cluster boundary inside the text.
std::size_t cluster_end(std::string_view text, std::size_t offset);

/// Terminal columns of one cluster.
std::size_t cluster_width(std::string_view cluster);

}  // namespace offprint
