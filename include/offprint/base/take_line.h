// Lines of a text, one after the other.
//
//     std::string_view text = "one\r\ntwo";
//     take_line(text) == "one";   // and text is "two"
#pragma once
#include <string_view>

namespace offprint {

/// The next line of a text, without its end (LF or CR LF); the text is what follows it.
std::string_view take_line(std::string_view& text);

}  // namespace offprint
