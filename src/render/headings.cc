// Headings are measured before they are styled: escape sequences take no room.
#include "headings.h"

#include <fmt/core.h>

#include <vector>

#include "line_layout.h"
#include "offprint/base/width.h"

namespace offprint {
namespace {

/// Capital letters; a name with other letters than English ones stays as it is.
std::string capitals_of(std::string_view name) {
    std::string out(name);
    for (char& c : out) {
        if (static_cast<unsigned char>(c) >= 0x80) return std::string(name);
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return out;
}

/// Each line of the text between the two sequences.
void append_styled_lines(std::vector<Value>& lines, ValueStore& store, std::string_view text,
                         std::size_t columns, std::string_view before, std::string_view after) {
    for (const TextSpan& span : wrap_text(text, columns)) {
        const std::string_view part = text.substr(span.begin, span.end - span.begin);
        lines.push_back(Value::markup(store.keep(fmt::format("{}{}{}", before, part, after))));
    }
}

Value make_terminal_section_heading(ValueStore& store, const PageLayout& layout, std::string_view name,
                                    std::string_view tally) {
    const TerminalStyle& style = layout.style;
    const std::string count = fmt::format("{}({}){}", style.dim(), tally, style.off());
    std::vector<Value> lines;
    for (const TextSpan& span : wrap_text(name, layout.columns - 2)) {
        const std::string_view mark = lines.empty() ? "■" : " ";
        const std::string_view part = name.substr(span.begin, span.end - span.begin);
        const std::string line =
            fmt::format("{}{}{} {}{}", style.accent(), style.bold(), mark, part, style.off());
        const bool has_room =
            part.size() == name.size() && 2 + display_width(part) + 4 + tally.size() <= layout.columns;
        lines.push_back(Value::markup(store.keep(has_room ? line + "  " + count : line)));
        if (has_room) return store.list(lines);
    }
    lines.push_back(Value::markup(store.keep("  " + count)));
    return store.list(lines);
}

}  // namespace

Value make_style_data(ValueStore& store, const TerminalStyle& style) {
    return store.map({{"bold", Value::markup(style.bold())},
                      {"dim", Value::markup(style.dim())},
                      {"accent", Value::markup(style.accent())},
                      {"warn", Value::markup(style.warn())},
                      {"off", Value::markup(style.off())}});
}

Value make_page_heading(ValueStore& store, const PageLayout& layout, std::string_view title,
                        std::string_view rest, std::string_view right) {
    const TerminalStyle& style = layout.style;
    const std::string_view name = clean_text(store, title);
    const std::string after = rest.empty() ? std::string() : fmt::format(" · {}", clean_text(store, rest));
    const std::size_t left_width = display_width(name) + display_width(after),
                      right_width = display_width(right);
    if (left_width + 2 + right_width <= layout.columns) {
        const std::string gap(layout.columns - left_width - right_width, ' ');
        const std::string line = fmt::format("{}{}{}{}{}{}{}{}", style.bold(), name, style.off(), after, gap,
                                             style.dim(), right, style.off());
        return store.list({Value::markup(store.keep(line))});
    }
    std::vector<Value> lines;
    append_styled_lines(lines, store, fmt::format("{}{}", name, after), layout.columns, style.bold(),
                        style.off());
    append_styled_lines(lines, store, right, layout.columns, style.dim(), style.off());
    return store.list(lines);
}

Value make_section_heading(ValueStore& store, const PageLayout& layout, std::string_view name,
                           std::string_view tally) {
    if (layout.is_terminal())
        return make_terminal_section_heading(store, layout, clean_text(store, name), tally);
    if (!layout.has_lines()) return {};
    return wrap_copy(store, fmt::format("{} ({})", capitals_of(name), tally), layout.columns);
}

}  // namespace offprint
