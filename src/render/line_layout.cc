// Wrapping is base's wrap_text(); here its spans become values. A line without marks is a view of the text,
// so that plain pages copy nothing.
#include "line_layout.h"

#include <algorithm>

#include "offprint/base/utf8.h"
#include "offprint/base/width.h"
#include "offprint/render/escape.h"
#include "text_scan.h"

namespace offprint {
namespace {

/// Calls `write(piece, is_marked)` for the pieces of a part of the text. Marks that begin or end inside of a
/// character are widened to its end.
template <typename Write>
void visit_marked(std::string_view text, TextSpan part, std::span<const TextSpan> marks, Write write) {
    const auto at_character = [text](std::size_t place) {
        while (place < text.size() && (static_cast<unsigned char>(text[place]) & 0xC0) == 0x80) ++place;
        return place;
    };
    std::size_t at = part.begin;
    for (const TextSpan& mark : marks) {
        const std::size_t begin = std::max(at_character(mark.begin), at);
        const std::size_t end = std::min(at_character(mark.end), part.end);
        if (begin >= end) continue;
        if (begin > at) write(text.substr(at, begin - at), false);
        write(text.substr(begin, end - begin), true);
        at = end;
    }
    if (at < part.end) write(text.substr(at, part.end - at), false);
}

}  // namespace

std::string_view clean_text(ValueStore& store, std::string_view text) {
    if (is_clean_text(text)) return text;
    const std::string cleaned = clean_line(text);
    return cleaned == text ? text : store.keep(cleaned);
}

std::string_view fit_text(ValueStore& store, std::string_view text, std::size_t columns) {
    const std::string_view clean = clean_text(store, text);
    if (clean.size() > columns) {  // a column takes a byte or more
        const std::string_view cut = cut_to_width(clean, columns - 1);
        if (cut.size() + std::string_view("…").size() < clean.size())
            return store.keep(std::string(cut).append("…"));
    }
    return clean.data() == text.data() ? store.keep(clean) : clean;
}

Value make_marked_html(ValueStore& store, std::string_view text, std::span<const TextSpan> marks) {
    if (marks.empty()) return Value::text(text);
    std::string out;
    out.reserve(text.size() + text.size() / 16 + marks.size() * std::string_view("<mark></mark>").size());
    visit_marked(text, {0, text.size()}, marks, [&](std::string_view piece, bool is_marked) {
        if (is_marked) out.append("<mark>");
        append_escaped(out, piece, Markup::kHtml);
        if (is_marked) out.append("</mark>");
    });
    return Value::markup(store.keep(out));
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
    visit_marked(text, part, marks, [&](std::string_view piece, bool is_marked) {
        if (is_marked) out.append(style.underline());
        out.append(piece);
        if (is_marked) out.append(style.underline_off());
    });
}

Value make_marked_lines(ValueStore& store, std::string_view text, std::span<const TextSpan> lines,
                        std::span<const TextSpan> marks, const TerminalStyle& style) {
    std::vector<Value> values;
    values.reserve(lines.size());
    std::string line;
    for (const TextSpan& span : lines) {
        if (marks.empty() || !style.color) {
            values.push_back(Value::markup(text.substr(span.begin, span.end - span.begin)));
            continue;
        }
        line.clear();
        append_marked(line, text, span, marks, style);
        values.push_back(Value::markup(store.keep(line)));
    }
    return store.list(values);
}

std::vector<TextSpan> wrap_before_ellipsis(std::string_view text, std::size_t columns) {
    if (!text.ends_with(" …")) return wrap_text(text, columns);
    // The same text with a letter for the blank: the spans fit both.
    std::string joined(text);
    joined[joined.size() - std::string_view(" …").size()] = '_';
    return wrap_text(joined, columns);
}

}  // namespace offprint
