// Bytes written as an escape character and two hexadecimal digits, as MIME and addresses have them.
//
//     append_unescaped_bytes(out, "Gr=FC=DFe", '=')      // appends "Gr\xFC\xDF" "e"
#pragma once
#include <string>
#include <string_view>

namespace offprint {

/// Digits of either case. An escape character without two of them stands for itself.
void append_unescaped_bytes(std::string& out, std::string_view text, char escape);

}  // namespace offprint
