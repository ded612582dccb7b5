// Each set is small, so the sets are written out as UTF-8 and compared.
#include "query_chars.h"

#include <algorithm>

#include "offprint/base/ascii.h"
#include "offprint/base/fold.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

bool is_blank(char32_t c) {
    return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_invisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
           c == 0xFEFF;
}

template <std::size_t N>
std::size_t length_of_any(std::string_view text, std::size_t at, const std::string_view (&marks)[N]) {
    for (std::string_view mark : marks)
        if (text.substr(at, mark.size()) == mark) return mark.size();
    return 0;
}

}  // namespace

std::size_t blank_length(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) return byte <= 0x20 || byte == 0x7F ? 1 : 0;
    CodePoint point = code_point_at(text, at);
    return point.valid && is_blank(point.value) ? point.length : 0;
}

std::size_t invisible_length(std::string_view text, std::size_t at) {
    if (at >= text.size() || static_cast<unsigned char>(text[at]) < 0xE0) return 0;
    CodePoint point = code_point_at(text, at);
    return point.valid && is_invisible(point.value) ? point.length : 0;
}

std::size_t quote_length(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == '"') return 1;
    if (static_cast<unsigned char>(text[at]) < 0x80) return 0;
    static constexpr std::string_view kQuotes[] = {"“", "”", "„", "‟", "«",  "»",  "‹",  "›",
                                                   "″", "‶", "❝", "❞", "〝", "〞", "〟", "＂"};
    return length_of_any(text, at, kQuotes);
}

std::size_t single_quote_length(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == '\'' || text[at] == '`') return 1;
    if (static_cast<unsigned char>(text[at]) < 0x80) return 0;
    static constexpr std::string_view kQuotes[] = {"‘", "’", "‚", "‛"};
    return length_of_any(text, at, kQuotes);
}

std::size_t dash_length(std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    if (text[at] == '-') return 1;
    if (static_cast<unsigned char>(text[at]) < 0x80) return 0;
    static constexpr std::string_view kDashes[] = {"‐", "‑", "‒", "–", "—", "−", "﹘", "﹣", "－"};
    return length_of_any(text, at, kDashes);
}

std::size_t single_quoted_end(std::string_view text, std::size_t at) {
    const std::size_t quote = single_quote_length(text, at);
    if (quote == 0 || at + quote >= text.size() || !is_word_byte(text[at + quote])) return at;
    constexpr std::size_t kLongest = 300;
    for (std::size_t end = at + quote; end < text.size() && end < at + kLongest; ++end) {
        if (quote_length(text, end) > 0) return at;
        const std::size_t closing = single_quote_length(text, end);
        const std::size_t behind = end + closing;
        const bool ends = behind >= text.size() || blank_length(text, behind) > 0 || text[behind] == ')';
        if (closing > 0 && ends && is_word_byte(text[end - 1])) return behind;
    }
    return at;
}

bool starts_term(std::string_view text, std::size_t at) {
    return at == 0 || blank_length(text, at - 1) > 0 ||
           std::string_view("({:-!").find(text[at - 1]) != text.npos;
}

std::size_t closed_end(std::string_view text, std::size_t at) {
    const bool is_accent = at > 0 && text[at - 1] == '\\';  // Sch{\"o}lkopf
    if (const std::size_t quote = is_accent ? 0 : quote_length(text, at)) {
        for (std::size_t end = at + quote; end < text.size(); ++end) {
            const std::size_t closing = text[end - 1] == '\\' ? 0 : quote_length(text, end);
            if (closing > 0 && (text[at] != '"' || text[end] == '"')) return end + closing;
        }
        return at;
    }
    if (!starts_term(text, at)) return at;
    if (const std::size_t end = single_quoted_end(text, at); end > at) return end;
    if (text[at] == '/' && at + 1 < text.size() && text[at + 1] != '/' && blank_length(text, at + 1) == 0) {
        std::size_t end = at + 1;
        while (end < text.size() && text[end] != '/') end += text[end] == '\\' ? 2 : 1;
        return end < text.size() ? end + 1 : at;
    }
    constexpr std::size_t kLongestScheme = 12;
    std::size_t end = at;
    if (text.substr(at, kLongestScheme).find("://") == text.npos) return at;
    while (end < text.size() && blank_length(text, end) == 0 && quote_length(text, end) == 0) ++end;
    return end;
}

std::string find_foreign_near(std::string_view run) {
    constexpr std::size_t kLongest = 9;  // characters: `near/999` and one more
    if (run.size() > kLongest) return {};
    const std::string lower = ascii_lower(run);
    for (std::string_view name : {"near", "w/", "pre/", "adj"}) {
        if (!lower.starts_with(name)) continue;
        std::string digits = lower.substr(name.size());
        if (name == "near" && digits.starts_with('/')) digits.erase(0, 1);
        if (digits.empty() || digits.size() > 3 || !std::all_of(digits.begin(), digits.end(), is_ascii_digit))
            continue;
        return name == "pre/" || name == "adj" ? "\"one two\"~" + digits : "NEAR/" + digits;
    }
    return {};
}

bool has_word(std::string_view text) { return WordReader(text).next(); }

bool is_word_byte(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace offprint
