// Each set is small, so the sets are written out as UTF-8 and compared.
#include "query_chars.h"

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

bool has_word(std::string_view text) { return WordReader(text).next(); }

bool is_word_byte(char c) {
    return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace offprint
