// Which encoding of Cyrillic some bytes are in that say nothing of it.
#pragma once
#include <string_view>

namespace offprint {

/// `koi8-u`, which has all letters of KOI8-R, or `windows-1251`; empty when the bytes do not look like
/// Russian or Ukrainian, or are too few to tell.
std::string_view cyrillic_encoding(std::string_view bytes);

}  // namespace offprint
