// Read from the end, one mark after the other. Nearly every name ends in a letter or a full stop, and is
// done.
#include "name_marks.h"

#include <algorithm>
#include <array>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

constexpr std::size_t kLongestMark = 2;  // `1`, `12`, `*`, `a`

constexpr std::array<std::string_view, 16> kSigns{"*", "†", "‡", "§", "¶", "⁰", "¹", "²",
                                                  "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⋆"};
constexpr std::array<std::string_view, 8> kMacros{
    "\\thanks",          "\\footnote",     "\\footnotemark", "\\inst",
    "\\textsuperscript", "\\altaffilmark", "\\affil",        "\\fnref"};

/// A sign of a footnote in TeX: `\dagger`
bool is_symbol(std::string_view word) {
    static constexpr std::array<std::string_view, 6> kSymbols{"\\dagger", "\\ddagger", "\\ast",
                                                              "\\star",   "\\S",       "\\P"};
    return std::find(kSymbols.begin(), kSymbols.end(), word) != kSymbols.end();
}

/// Where the brace or bracket opens that the text ends with; npos when it does not.
std::size_t open_of_end(std::string_view text) {
    const char close = text.empty() ? ' ' : text.back();
    if (close != '}' && close != ']') return text.npos;
    const char open = close == '}' ? '{' : '[';
    std::size_t depth = 0;
    for (std::size_t at = text.size(); at-- > 0;) {
        if (text[at] == close) ++depth;
        if (text[at] == open && --depth == 0) return at;
    }
    return text.npos;
}

/// How much of the end is a mark; 0 for none.
std::size_t mark_size(std::string_view text) {
    for (const std::string_view sign : kSigns)
        if (text.ends_with(sign)) return sign.size();
    const auto is_raised = [&](std::size_t at) {  // `\^o` is a letter
        return at > 0 && text[at - 1] == '^' && (at == 1 || text[at - 2] != '\\');
    };
    if (is_raised(text.size() - 1) && is_ascii_digit(text.back())) return 2;
    if (text.back() == '$') {
        const std::size_t open = text.size() < 2 ? text.npos : text.rfind('$', text.size() - 2);
        return open != text.npos && text[open + 1] == '^' ? text.size() - open : 0;
    }
    const std::size_t open = open_of_end(text);
    if (open == text.npos) return 0;
    const std::string_view content = text.substr(open + 1, text.size() - open - 2),
                           before = text.substr(0, open);
    const bool is_mark = is_footnote_marks(content) || is_symbol(content);
    if (is_mark && is_raised(open)) return text.size() - open + 1;
    for (const std::string_view macro : kMacros)
        if (before.ends_with(macro)) return text.size() - open + macro.size();
    return text.back() == ']' && is_mark && is_ascii_digit(content.front()) ? text.size() - open : 0;
}

}  // namespace

bool is_footnote_marks(std::string_view content) {
    const auto separates = [](char c) {
        return is_ascii_blank(c) || c == ',' || c == ';' || c == '&' || c == '+';
    };
    std::size_t size = 0;
    for (std::size_t at = 0; at < content.size();) {
        std::size_t end = at;
        while (end < content.size() && !separates(content[end])) ++end;
        const std::string_view word = content.substr(at, end - at);
        if (word.size() > kLongestMark && word != "and") return false;
        size += word.size();
        at = end + 1;
    }
    return size > 0;
}

std::string_view without_footnote_marks(std::string_view name) {
    const std::string_view whole = name;
    while (!name.empty() && !is_ascii_letter(name.back()) && name.back() != '.') {
        const std::size_t size = mark_size(name);
        if (size == 0) return name;
        name.remove_suffix(size);
        while (!name.empty() && (is_ascii_blank(name.back()) || name.back() == ',')) name.remove_suffix(1);
    }
    return name.empty() ? whole : name;
}

}  // namespace offprint
