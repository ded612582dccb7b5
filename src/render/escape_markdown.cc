// Text becomes Markdown that shows it literally (CommonMark 0.30; GitHub's tables, strikethrough and bare
// links), with no more backslashes than needed, because people read the source too.
//
// Two kinds of places need care. What starts a block (headings, lists, quotes, fences, underlines) matters
// only where a line starts, that is after nothing but blanks and markers of lists and quotes. What marks
// inline spans matters everywhere, but some of it is harmless by its neighbours: an underscore inside a word,
// a star between blanks, `<` before a digit, `&` that begins no character reference. Neighbours beyond the
// value's ends are unknown and taken for the worst.
#include "escape_markdown.h"

#include <algorithm>
#include <type_traits>

#include "offprint/base/byte_lane.h"
#include "offprint/base/utf8.h"
#include "text_scan.h"

namespace offprint {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_word(char c) { return is_digit(c) || is_letter(c); }

/// Whether the line at the end of `out` holds only blanks and what may begin lists and quotes.
bool at_block_start(std::string_view out) {
    const std::size_t other = out.find_last_not_of(" \t>-+*0123456789.)");
    return other == std::string_view::npos || out[other] == '\n';
}

/// 1 past the last of the characters like `text[at]`.
std::size_t end_of_run(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of(text[at], at), text.size());
}

/// A character at the start of a block that needs a backslash, or npos: `#`, `>`, `-`, `+`, `=` or the dot of
/// `1.`.
std::size_t find_block_marker(std::string_view out, std::string_view text) {
    const auto ends_word = [&](std::size_t i) { return i >= text.size() || text[i] == ' '; };
    const char first = text.front();
    if (first == '>') return 0;
    if ((first == '#' || first == '-' || first == '=') && ends_word(end_of_run(text, 0))) return 0;
    if ((first == '-' || first == '+') && ends_word(1)) return 0;
    std::size_t digits = 0;
    while (digits < text.size() && is_digit(text[digits])) ++digits;
    const bool after_number = digits > 0 || (!out.empty() && is_digit(out.back()));
    const bool is_mark = digits < text.size() && (text[digits] == '.' || text[digits] == ')');
    return after_number && is_mark && ends_word(digits + 1) ? digits : std::string_view::npos;
}

/// The first `#` of a run at the end of the text that would close a heading, or npos.
std::size_t find_heading_end(std::string_view text) {
    const std::size_t last = text.find_last_not_of(' ');
    if (last == std::string_view::npos || text[last] != '#') return std::string_view::npos;
    const std::size_t before = text.find_last_not_of('#', last);
    if (before == std::string_view::npos) return 0;
    return text[before] == ' ' ? before + 1 : std::string_view::npos;
}

bool starts_reference(std::string_view text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (is_word(text[end]) || text[end] == '#')) ++end;
    return end == text.size() || text[end] == ';';
}

/// Whether a bare address that goes on from here reads the same as a link and as text: nothing in it gets a
/// backslash, which a link would take for a part of the address.
bool is_plain_address(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at, text.find(' ', at) - at);
    if (rest.find_first_of("\\[]^`{|}~*<>&!") != std::string_view::npos) return false;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        const bool is_inner = i > 0 && i + 1 < rest.size() && is_word(rest[i - 1]) && is_word(rest[i + 1]);
        if (rest[i] == '_' && !is_inner) return false;
    }
    return true;
}

bool ends_with_web_scheme(std::string_view text) {
    if (text.ends_with("https"))
        text.remove_suffix(5);
    else if (text.ends_with("http"))
        text.remove_suffix(4);
    else
        return false;
    return text.empty() || !is_word(text.back());
}

bool needs_backslash(std::string_view text, std::size_t at) {
    const char before = at > 0 ? text[at - 1] : 0;
    const char after = at + 1 < text.size() ? text[at + 1] : 0;
    switch (text[at]) {
        case '_':
            return !(is_word(before) && is_word(after));
        case '*':
            return !(before == ' ' && after == ' ');
        case '~':
            return !(before == ' ' && is_word(after));
        case '<':
            return after == 0 || is_letter(after) || after == '/' || after == '!' || after == '?';
        case '&':
            return starts_reference(text, at);
        case '!':
            return after == 0;  // a link of the template may follow
        case ':':
            return text.substr(at).starts_with("://") &&
                   !(ends_with_web_scheme(text.substr(0, at)) && is_plain_address(text, at));
        case '.':
            return at >= 3 && (text.substr(at - 3, 3) == "www" || text.substr(at - 3, 3) == "WWW") &&
                   !is_plain_address(text, at);
        case '^':
        case '}':
            return false;  // between others that are looked for
        default:
            return true;
    }
}

bool is_printable(char c) { return c >= ' ' && c <= '~'; }

/// The next byte that may need a backslash or is not printable ASCII, or the end of the text: of a dot only
/// that of `www.`.
std::size_t find_markup(std::string_view text, std::size_t at) {
    return find_byte_anywhere(text, at, [](const auto& c, const auto& next, auto& hits) OFFPRINT_INLINE {
        using Hits = std::remove_reference_t<decltype(hits)>;
        // Bytes from 0x80 up are below zero.
        hits = (reinterpret_cast<Hits>(c) < ' ') | (c - '[' <= '`' - '[') | (c - '|' <= 0x7F - '|') |
               (c == '*') | (c == '<') | (c == '&') | (c == '!') | ((c == ':') & (next == '/')) |
               (((c | 0x20) == 'w') & (next == '.'));
    });
}

/// Appends all of the text and returns true; or nothing, when it finds what clean_line() may change in text
/// that is not `clean`.
bool append_text(std::string& out, std::string_view text, bool clean) {
    const std::size_t size_before = out.size();
    std::size_t marker = std::string_view::npos;
    if (at_block_start(out)) {
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        if (!text.empty()) marker = find_block_marker(out, text);
    }
    const std::size_t heading_end = find_heading_end(text);
    std::size_t begin = 0;
    const auto escape_at = [&](std::size_t place) {
        out.append(text.substr(begin, place - begin)).append(1, '\\');
        begin = place;
    };
    if (marker != std::string_view::npos) escape_at(marker);
    for (std::size_t i = find_markup(text, 0); i < text.size(); i = find_markup(text, i)) {
        if (!is_printable(text[i])) {
            const std::size_t length = clean ? 1 : harmless_length(text, i);
            if (length == 0) {
                out.resize(size_before);
                return false;
            }
            i += length;
            continue;
        }
        if (i + 1 < text.size() && text[i + 1] == '.' && (text[i] | 0x20) == 'w') ++i;  // to the dot
        if (i != marker && needs_backslash(text, i)) escape_at(i);
        ++i;
    }
    if (heading_end != std::string_view::npos && heading_end != marker && heading_end >= begin)
        escape_at(heading_end);
    out.append(text.substr(begin));
    return true;
}

}  // namespace

void append_markdown(std::string& out, std::string_view text) {
    if (!append_text(out, text, false)) append_text(out, clean_line(text), true);
}

void append_markdown_url(std::string& out, std::string_view url) {
    for (std::size_t sign; (sign = url.find('&')) != url.npos; url.remove_prefix(sign + 1))
        out.append(url.substr(0, sign)).append("&amp;");
    out.append(url);
}

}  // namespace offprint
