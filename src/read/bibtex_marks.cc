// An `@` is met in addresses and names, too: an entry's stands at the start of a line or right behind another
// entry, and is followed by a word, a brace, and a key that ends in its line.
#include "bibtex_marks.h"

#include <algorithm>
#include <array>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

constexpr std::size_t kLongestWord = 40, kLongestKey = 500;

/// By byte: what no name has in it.
constexpr std::array<bool, 256> kEndsName = [] {
    constexpr char kSigns[] = "\0 \t\n\v\f\r{}(),=#\"'%@";
    std::array<bool, 256> ends{};
    for (const char c : kSigns) ends[static_cast<unsigned char>(c)] = true;
    return ends;
}();

bool ends_name(char c) { return kEndsName[static_cast<unsigned char>(c)]; }

bool begins_field(std::string_view text, std::size_t place) {
    const std::size_t at = skip_bibtex_blanks(text, place);
    const std::string_view name = bibtex_name_at(text, at);
    const std::size_t sign = skip_bibtex_blanks(text, at + name.size());
    return !name.empty() && sign < text.size() && text[sign] == '=';
}

/// Files are joined that each began with one.
bool ends_with_mark(std::string_view text) { return text.ends_with("\xEF\xBB\xBF"); }

/// `1.`, `[2]`, `(3)`, `-`, `*`: what lists have before their entries.
bool is_list_mark(std::string_view mark) {
    constexpr std::size_t kLongest = 6;
    if (mark.empty() || mark.size() > kLongest) return false;
    if (mark == "-" || mark == "*" || mark == "+" || mark == "\u2022") return true;
    const bool is_open = mark.front() == '[' || mark.front() == '(';
    const char end = mark.back();
    if (end != (mark.front() == '[' ? ']' : ')') && (end != '.' || is_open)) return false;
    mark.remove_suffix(1);
    if (is_open) mark.remove_prefix(1);
    return !mark.empty() && std::all_of(mark.begin(), mark.end(), is_ascii_digit);
}

/// Whether what stands before an entry is a list's: a mark that stands first in the line, or a comma or
/// semicolon behind another entry.
bool ends_with_list_sign(std::string_view text) {
    constexpr std::size_t kLookedAt = 40;
    const bool is_all = text.size() <= kLookedAt;
    if (!is_all) text.remove_prefix(text.size() - kLookedAt);
    if (text.ends_with(',') || text.ends_with(';')) {
        text = trim_blanks(text.substr(0, text.size() - 1));
        return text.ends_with('}') || text.ends_with(')');
    }
    const std::size_t line = text.find_last_of("\r\n");
    if (line == text.npos && !is_all) return false;
    return is_list_mark(trim_blanks(text.substr(line == text.npos ? 0 : line + 1)));
}

}  // namespace

std::size_t skip_bibtex_blanks(std::string_view text, std::size_t place) {
    while (place < text.size() && is_ascii_blank(text[place])) ++place;
    return place;
}

std::string_view bibtex_name_at(std::string_view text, std::size_t place) {
    std::size_t end = place;
    while (end < text.size() && !ends_name(text[end])) ++end;
    return text.substr(place, end - place);
}

bool is_bibtex_aside(std::string_view word) {
    return equals_ignoring_case(word, "comment") || equals_ignoring_case(word, "preamble") ||
           equals_ignoring_case(word, "string");
}

bool begins_bibtex(std::string_view text, std::size_t place) {
    if (place >= text.size() || text[place] != '@') return false;
    const std::string_view word = bibtex_name_at(text, place + 1);
    if (word.empty() || word.size() > kLongestWord || !is_ascii_letter(word.front())) return false;
    std::size_t at = skip_bibtex_blanks(text, place + 1 + word.size());
    if (at >= text.size() || (text[at] != '{' && text[at] != '(')) return false;
    if (is_bibtex_aside(word)) return true;
    at = skip_bibtex_blanks(text, at + 1);
    const std::size_t end = bibtex_key_end(text, at);
    if (end >= text.size()) return false;
    if (text[end] != '\n') return std::string_view(",=}").find(text[end]) != std::string_view::npos;
    return end > at && begins_field(text, end);  // the comma behind the key was forgotten
}

std::size_t bibtex_key_end(std::string_view text, std::size_t place) {
    std::size_t depth = 0;
    const std::size_t limit = std::min(text.size(), place + kLongestKey);
    for (std::size_t at = place; at < limit; ++at) {
        const char c = text[at];
        if (c == '\n') return depth == 0 ? at : text.size();
        if (c == '}' && depth-- == 0) return at;
        if (c == '{') ++depth;
        if (c == '{' && at == place) return at;
        if (depth == 0 && (c == ',' || c == '=' || c == '"' || c == '(')) return at;
    }
    return text.size();
}

std::size_t find_bibtex(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find('@', from); at != text.npos; at = text.find('@', at + 1)) {
        std::size_t before = at;
        while (before > from && (text[before - 1] == ' ' || text[before - 1] == '\t')) --before;
        const bool stands_first =
            before == from || std::string_view("\n\r})").find(text[before - 1]) != std::string_view::npos ||
            ends_with_mark(text.substr(from, before - from));
        if (!stands_first && !ends_with_list_sign(text.substr(0, before))) continue;
        if (begins_bibtex(text, at)) return at;
    }
    return text.npos;
}

std::string declared_bibtex_encoding(std::string_view head) {
    constexpr std::string_view kJabref = "% Encoding: ", kBibdesk = "%% Saved with string encoding ";
    constexpr std::size_t kHead = 1024;
    head = head.substr(0, kHead);
    const auto said_behind = [&](std::string_view mark) {
        const std::size_t found = head.find(mark);
        if (found == head.npos) return std::string_view();
        const std::string_view rest = head.substr(found + mark.size());
        return trim_blanks(rest.substr(0, rest.find_first_of("\r\n")));
    };
    if (said_behind(kBibdesk).find("Mac OS Roman") != head.npos) return "macintosh";
    std::string name = ascii_lower(said_behind(kJabref));
    std::replace(name.begin(), name.end(), '_', '-');
    if (name == "macroman" || name == "x-macroman") return "macintosh";
    if (name.starts_with("iso8859-")) name.insert(3, "-");
    return name.starts_with("utf") ? std::string() : name;
}

}  // namespace offprint
