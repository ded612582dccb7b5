// A value is a string, a run of brackets that closes again, or anything up to the next comma, bracket or
// blank. Strings are crossed with memchr, so long ones cost little. Open brackets are kept as a stack of 64;
// a deeper value is only counted to its end.
#include "json_scan.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include "offprint/base/byte_lane.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kMaxFields = 100;

/// One past the closing quote of the string that starts at `at`, or nothing.
std::optional<std::size_t> end_of_string(std::string_view text, std::size_t at) {
    const char* const end = text.data() + text.size();
    const char* cursor = text.data() + at + 1;
    while (cursor < end) {
        const auto* quote =
            static_cast<const char*>(std::memchr(cursor, '"', static_cast<std::size_t>(end - cursor)));
        if (quote == nullptr) return std::nullopt;
        // The quote closes unless an odd number of backslashes stands before it; none of them is before
        // `cursor`, which is where the string began or follows an escaped quote.
        const char* slash = quote;
        while (slash > cursor && slash[-1] == '\\') slash--;
        cursor = quote + 1;
        if ((quote - slash) % 2 == 0) return static_cast<std::size_t>(cursor - text.data());
    }
    return std::nullopt;
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool ends_scalar(char c) {
    return is_blank(c) || c == ',' || c == ':' || c == ']' || c == '}' || c == '[' || c == '{';
}

JsonExtent scan_scalar(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    while (at < text.size() && !ends_scalar(text[at]) && text[at] != '"') at++;
    return {at, at > begin, false};
}

}  // namespace

std::size_t skip_json_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && is_blank(text[at])) at++;
    return at;
}

JsonExtent scan_json_value(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {text.size(), false, false};
    if (text[at] != '"' && text[at] != '[' && text[at] != '{') return scan_scalar(text, at);
    std::array<char, kMaxJsonDepth> closers{};
    std::size_t depth = 0;
    bool too_deep = false;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            const std::optional<std::size_t> end = end_of_string(text, at);
            if (!end) return {text.size(), false, too_deep};
            at = *end;
            if (depth == 0) return {at, true, false};
            continue;
        }
        if (c == '[' || c == '{') {
            if (depth < kMaxJsonDepth) closers[depth] = c == '[' ? ']' : '}';
            depth++;
            too_deep = too_deep || depth > kMaxJsonDepth;
        } else if (c == ']' || c == '}') {
            depth--;
            if (depth < kMaxJsonDepth && closers[depth] != c) return {at, false, too_deep};
            if (depth == 0) return {at + 1, true, too_deep};
        }
        at++;
    }
    return {text.size(), false, too_deep};
}

std::vector<JsonField> scan_json_fields(std::string_view text, std::size_t at) {
    std::vector<JsonField> fields;
    at = skip_json_blanks(text, at + 1);
    while (at < text.size() && text[at] == '"' && fields.size() < kMaxFields) {
        const std::optional<std::size_t> key_end = end_of_string(text, at);
        if (!key_end) break;
        JsonField field{text.substr(at + 1, *key_end - at - 2), 0, {}};
        at = skip_json_blanks(text, *key_end);
        if (at >= text.size() || text[at] != ':') break;
        field.begin = skip_json_blanks(text, at + 1);
        field.extent = scan_json_value(text, field.begin);
        fields.push_back(field);
        if (!field.extent.whole) break;
        at = skip_json_blanks(text, field.extent.end);
        if (at >= text.size() || text[at] != ',') break;
        at = skip_json_blanks(text, at + 1);
    }
    return fields;
}

namespace {

std::optional<char32_t> hex4(std::string_view text, std::size_t at) {
    if (at + 4 > text.size()) return std::nullopt;
    char32_t value = 0;
    for (const char c : text.substr(at, 4)) {
        const char lower = static_cast<char>(c | 0x20);
        if (c >= '0' && c <= '9') {
            value = value * 16 + static_cast<char32_t>(c - '0');
        } else if (lower >= 'a' && lower <= 'f') {
            value = value * 16 + static_cast<char32_t>(lower - 'a' + 10);
        } else {
            return std::nullopt;
        }
    }
    return value;
}

/// Appends the code point of the `\u` escape at `at` (and of the low surrogate after it); returns the bytes
/// taken, 0 if it is none.
std::size_t append_code_point(std::string& out, std::string_view text, std::size_t at) {
    const std::optional<char32_t> first = hex4(text, at + 2);
    if (!first) return 0;
    if (*first < 0xD800 || *first > 0xDFFF) {
        append_utf8(out, *first);
        return 6;
    }
    if (*first < 0xDC00 && text.substr(at + 6, 2) == "\\u") {
        const std::optional<char32_t> second = hex4(text, at + 8);
        if (second && *second >= 0xDC00 && *second <= 0xDFFF) {
            append_utf8(out, 0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00));
            return 12;
        }
    }
    append_utf8(out, 0xFFFD);
    return 6;
}

/// What the letter behind a backslash stands for; NUL when it is not one of the short escapes.
constexpr char meaning_of(char letter) {
    switch (letter) {
        case '"':
        case '\\':
        case '/':
            return letter;
        case 'b':
            return '\b';
        case 'f':
            return '\f';
        case 'n':
            return '\n';
        case 'r':
            return '\r';
        case 't':
            return '\t';
        default:
            return '\0';
    }
}

/// The first backslash or control character, or the end of the text.
std::size_t find_escape(std::string_view text, std::size_t at) {
    return find_byte_anywhere(text, at, [](const auto& c, const auto&, auto& hits) OFFPRINT_INLINE {
        hits = (c == '\\') | (c < 0x20);
    });
}

}  // namespace

void append_unescaped(std::string& out, std::string_view inside) {
    std::size_t at = 0;
    while (true) {
        const std::size_t run = at;
        at = find_escape(inside, at);
        out.append(inside, run, at - run);
        if (at == inside.size()) return;
        if (inside[at] != '\\') {
            out += ' ';
            ++at;
            continue;
        }
        const char letter = at + 1 < inside.size() ? inside[at + 1] : '\0';
        std::size_t taken = 0;
        if (const char meaning = meaning_of(letter); meaning != '\0') {
            out += meaning;
            taken = 2;
        } else if (letter == 'u') {
            taken = append_code_point(out, inside, at);
        }
        if (taken == 0) out += '\\';
        at += std::max<std::size_t>(taken, 1);
    }
}

}  // namespace offprint
