// Wrapping is base's wrap_text(); here its spans become values. A line without marks is a view of the text,
// so that plain pages copy nothing.
#include "line_layout.h"

#include <algorithm>

#include "offprint/base/utf8.h"
#include "offprint/base/width.h"
#include "offprint/render/escape.h"
#include "text_scan.h"

namespace offprint {

std::string_view clean_text(ValueStore& store, std::string_view text) {
    return is_clean_text(text) ? text : store.keep(clean_line(text));
}

void append_lines(std::vector<Value>& lines, std::string_view text, std::size_t columns) {
    for (const TextSpan& line : wrap_text(text, columns)) {
        lines.push_back(Value::text(text.substr(line.begin, line.end - line.begin)));
    }
}

Value wrap_lines(ValueStore& store, std::string_view text, std::size_t columns) {
    std::vector<Value> lines;
    append_lines(lines, text, columns);
    return store.list(lines);
}

Value wrap_copy(ValueStore& store, std::string_view text, std::size_t columns) {
    return wrap_lines(store, store.keep(clean_text(store, text)), columns);
}

Value flow_pieces(ValueStore& store, std::span<const Piece> pieces, std::size_t columns) {
    constexpr std::string_view kSeparator = " · ";
    constexpr std::size_t kSeparatorWidth = 3;
    std::vector<Value> lines;
    std::string line;
    std::size_t width = 0;
    const auto end_line = [&] {
        if (!line.empty()) lines.push_back(Value::markup(store.keep(line)));
        line.clear();
        width = 0;
    };
    for (const Piece& piece : pieces) {
        if (width + kSeparatorWidth + piece.width > columns) end_line();
        if (!line.empty()) {
            line.append(kSeparator);
            width += kSeparatorWidth;
        }
        line.append(piece.markup);
        width += piece.width;
        if (width <= columns || !piece.may_break) continue;
        append_lines(lines, store.keep(line), columns);
        line.assign(lines.back().as_text());  // the last line has room for more
        width = display_width(line);
        lines.pop_back();
    }
    end_line();
    return store.list(lines);
}

void append_marked(std::string& out, std::string_view text, TextSpan part, std::span<const TextSpan> marks,
                   const TerminalStyle& style) {
    const auto append_plain = [&](std::size_t begin, std::size_t end) {
        append_escaped(out, text.substr(begin, end - begin), Markup::kTerminal);
    };
    std::size_t at = part.begin;
    for (const TextSpan& mark : marks) {
        const std::size_t begin = std::max(mark.begin, at), end = std::min(mark.end, part.end);
        if (begin >= end) continue;
        append_plain(at, begin);
        out.append(style.underline());
        append_plain(begin, end);
        out.append(style.underline_off());
        at = end;
    }
    append_plain(at, part.end);
}

Value wrap_marked_lines(ValueStore& store, std::string_view text, std::span<const TextSpan> marks,
                        std::size_t columns, const TerminalStyle& style) {
    if (marks.empty() || !style.color) return wrap_lines(store, text, columns);
    std::vector<Value> lines;
    std::string line;
    for (const TextSpan& span : wrap_text(text, columns)) {
        line.clear();
        append_marked(line, text, span, marks, style);
        lines.push_back(Value::markup(store.keep(line)));
    }
    return store.list(lines);
}

}  // namespace offprint
