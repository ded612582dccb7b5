// The line is copied character by character into a harmless form; the columns of the caret are counted on
// that copy, by display width, so that it stands right below wide characters too. A line of more than
// kMostColumns is cut to a window around the place.
#include "offprint/base/caret.h"

#include <algorithm>

#include "offprint/base/utf8.h"
#include "offprint/base/width.h"

namespace offprint {
namespace {

constexpr std::size_t kMostColumns = 100;
constexpr std::size_t kColumnsBefore = 40;  ///< shown before the place when the line is cut

std::string make_harmless(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint point = code_point_at(text, i);
        if (text[i] == '\t') {
            out += ' ';
        } else if (!point.valid || is_unsafe(point.value)) {
            out += '?';
        } else {
            out.append(text.substr(i, point.length));
        }
        i += point.length;
    }
    return out;
}

/// The end of `text` that is at most `columns` wide.
std::string_view cut_start(std::string_view text, std::size_t columns) {
    std::size_t from = 0;
    while (display_width(text.substr(from)) > columns) from += code_point_at(text, from).length;
    return text.substr(from);
}

}  // namespace

LineColumn line_column(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const std::size_t newline = before.rfind('\n');
    const std::string_view in_line = newline == before.npos ? before : before.substr(newline + 1);
    return {static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1,
            count_characters(in_line) + 1};
}

std::string point_at(std::string_view text, TextSpan span, std::string_view remark) {
    span.begin = std::min(span.begin, text.size());
    const std::size_t newline = span.begin == 0 ? text.npos : text.rfind('\n', span.begin - 1);
    const std::size_t line_begin = newline == text.npos ? 0 : newline + 1;
    const std::size_t line_end = std::min(text.find('\n', span.begin), text.size());
    span.end = std::clamp(span.end, span.begin, line_end);

    std::string before =
        make_harmless(text.substr(line_begin, std::min(span.begin - line_begin, 4 * kMostColumns)));
    if (span.begin - line_begin > 4 * kMostColumns) {
        before = make_harmless(text.substr(span.begin - 4 * kColumnsBefore, 4 * kColumnsBefore));
    }
    std::string marked =
        make_harmless(text.substr(span.begin, std::min(span.end - span.begin, 4 * kMostColumns)));
    std::string after = make_harmless(text.substr(span.end, std::min(line_end - span.end, 4 * kMostColumns)));
    if (display_width(before) + display_width(marked) + display_width(after) > kMostColumns) {
        if (display_width(before) > kColumnsBefore)
            before = "…" + std::string(cut_start(before, kColumnsBefore));
        const std::size_t room = kMostColumns - display_width(before);
        if (display_width(marked) > room) marked = std::string(cut_to_width(marked, room - 1)) + "…";
        const std::size_t left = room - std::min(room, display_width(marked));
        if (display_width(after) > left) after = std::string(cut_to_width(after, left)) + "…";
    }
    std::string out = "  " + before + marked + after + "\n  ";
    out.append(display_width(before), ' ');
    out += '^';
    out.append(std::max<std::size_t>(display_width(marked), 1) - 1, '~');
    if (!remark.empty()) out.append(" ").append(remark);
    return out;
}

}  // namespace offprint
