// Which encoding of East Asia some bytes are in that nothing tells of.
//
//     east_asian_encoding("…")     "gb18030", "euc-jp", "euc-kr", "shift_jis", "big5", or nothing
#pragma once
#include <string_view>

namespace offprint {

/// Of bytes that are no UTF-8. Empty unless everything beyond ASCII is pairs of bytes, of which so many are
/// what is usual in one of them that it is none by accident.
std::string_view east_asian_encoding(std::string_view bytes);

}  // namespace offprint
