// Shows a person the place of a mistake: the line as written and a caret under it.
//
//     point_at("match = 'autor:he'", {9, 14}, "did you mean 'author'?") ==
//         "  match = 'autor:he'\n"
//         "           ^~~~~ did you mean 'author'?"
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "offprint/base/text_span.h"

namespace offprint {

/// A place in a text as people count it; both are 1-based, columns in characters.
struct LineColumn {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// Where the byte `offset` stands; an offset past the end stands after the last character.
LineColumn line_column(std::string_view text, std::size_t offset);

/// The line of `text` that holds `span.begin`, indented by two blanks, and below it `^~~~` under the span
/// (cut to that line) with the remark behind it. Control characters show as `?`, a long line is shown around
/// the place. No newline at the end.
std::string point_at(std::string_view text, TextSpan span, std::string_view remark);

}  // namespace offprint
