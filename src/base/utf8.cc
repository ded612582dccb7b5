// A sequence is valid when its lead byte, its continuation bytes and its value agree (RFC 3629 §4): the table
// of lead bytes says the length and the smallest value that needs it, which refuses overlong forms. Runs of
// ASCII are skipped eight bytes at a time, because nearly all text is ASCII.
#include "offprint/base/utf8.h"

#include <utf8proc.h>

#include "grapheme.h"
#include "offprint/base/byte_lane.h"

namespace offprint {
namespace {

constexpr CodePoint kInvalid{0xFFFD, 1, false};
constexpr std::string_view kReplacement = "\uFFFD";

/// Zero-width characters that may follow one base: enough for any script, too few to flood the lines above
/// and below.
constexpr int kMostMarks = 8;

std::size_t skip_ascii(std::string_view text, std::size_t offset) {
    return find_byte_anywhere(
        text, offset, [](const auto& c, const auto&, auto& hits) OFFPRINT_INLINE { hits = c >= 0x80; });
}

bool is_white_space(char32_t c) {
    if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Marks, joiners and other format characters: they take no column of their own.
bool takes_no_room(char32_t c) {
    if (c < 0x300) return false;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ME:
        case UTF8PROC_CATEGORY_CF:
            return true;
        default:
            return false;
    }
}

/// The first byte that is not printable ASCII, or the first of two blanks.
std::size_t find_unclean(std::string_view text, std::size_t offset) {
    return find_byte_anywhere(text, offset, [](const auto& c, const auto& next, auto& hits) OFFPRINT_INLINE {
        hit_unprintable(c, hits);
        hits |= (c == ' ') & (next == ' ');
    });
}

/// How much of the text from `offset` on is printable ASCII with single blanks inside, the first byte not a
/// blank: what clean_line leaves unchanged, but for a blank at its end.
std::size_t clean_ascii_end(std::string_view text, std::size_t offset) {
    if (offset < text.size() && (text[offset] <= ' ' || text[offset] == 0x7F)) return offset;
    const std::size_t end = find_unclean(text, offset);
    // The first of two blanks belongs to what is clean.
    return end < text.size() && text[end] == ' ' ? end + 1 : end;
}

/// What clean_line() gives of a text whose first bytes, up to `end`, are clean ASCII.
std::string clean_line_behind(std::size_t end, std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    bool blank = false;
    int marks = 0;
    for (std::size_t i = 0;; end = clean_ascii_end(bytes, i)) {
        if (end > i) {
            if (blank && !out.empty()) out += ' ';
            blank = bytes[end - 1] == ' ';
            out.append(bytes, i, end - i - (blank ? 1 : 0));
            marks = 0;
            i = end;
        }
        if (i == bytes.size()) return out;
        const CodePoint point = code_point_at(bytes, i);
        const std::string_view written = bytes.substr(i, point.length);
        i += point.length;
        if (is_white_space(point.value)) {
            blank = true;
            continue;
        }
        if (is_unsafe(point.value) || point.value == 0x200B || point.value == 0x2060) continue;
        marks = takes_no_room(point.value) ? marks + 1 : 0;
        if (marks > kMostMarks) continue;
        if (blank && !out.empty()) out += ' ';
        blank = false;
        out += point.valid ? written : kReplacement;
    }
}

bool is_clean_up_to(std::size_t end, std::string_view bytes) {
    return end == bytes.size() && !bytes.ends_with(' ');
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return {lead, 1, true};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() - offset < length) return kInvalid;
    char32_t value = lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80) return kInvalid;
        value = value << 6 | (byte(i) & 0x3F);
    }
    constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < kSmallest[length] || surrogate || value > 0x10FFFF) return kInvalid;
    return {value, length, true};
}

void append_utf8(std::string& out, char32_t code_point) {
    const auto put = [&](char32_t bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = 0xFFFD;
    if (code_point < 0x80) return put(code_point);
    if (code_point < 0x800) {
        put(0xC0 | code_point >> 6);
    } else {
        if (code_point < 0x10000) {
            put(0xE0 | code_point >> 12);
        } else {
            put(0xF0 | code_point >> 18);
            put(0x80 | (code_point >> 12 & 0x3F));
        }
        put(0x80 | (code_point >> 6 & 0x3F));
    }
    put(0x80 | (code_point & 0x3F));
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t i = skip_ascii(text, 0); i < text.size(); i = skip_ascii(text, i)) {
        const CodePoint point = code_point_at(text, i);
        if (!point.valid) return false;
        i += point.length;
    }
    return true;
}

std::string to_valid_utf8(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size();) {
        const std::size_t ascii_end = skip_ascii(bytes, i);
        out.append(bytes, i, ascii_end - i);
        i = ascii_end;
        if (i == bytes.size()) break;
        const CodePoint point = code_point_at(bytes, i);
        append_utf8(out, point.value);
        i += point.length;
    }
    return out;
}

bool is_unsafe(char32_t c) {
    if (c < 0x20 || (c >= 0x7F && c <= 0x9F)) return true;
    if (c < 0x600) return false;
    const bool bidi = c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
                      (c >= 0x2066 && c <= 0x2069);
    const bool noncharacter = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    return bidi || noncharacter || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

bool is_clean_ascii_line(std::string_view bytes) { return is_clean_up_to(clean_ascii_end(bytes, 0), bytes); }

std::string clean_line(std::string_view bytes) {
    const std::size_t end = clean_ascii_end(bytes, 0);
    return is_clean_up_to(end, bytes) ? std::string(bytes) : clean_line_behind(end, bytes);
}

void clean_line_in_place(std::string& text) {
    const std::size_t end = clean_ascii_end(text, 0);
    if (!is_clean_up_to(end, text)) text = clean_line_behind(end, text);
}

std::string_view cut_characters(std::string_view text, std::size_t characters) {
    if (text.size() <= characters) return text;
    std::size_t end = 0;
    std::size_t counted = 0;
    while (end < text.size()) {
        // Of a run of ASCII every character but the last is surely a cluster of its own.
        if (const std::size_t plain = clean_ascii_end(text, end); plain > end + 1) {
            const std::size_t step = std::min(plain - 1 - end, characters - counted);
            end += step;
            counted += step;
            if (counted == characters) break;
            continue;
        }
        const std::size_t next = cluster_end(text, end);
        counted += count_characters(text.substr(end, next - end));
        if (counted > characters) break;
        end = next;
    }
    if (end > 0 || text.empty()) return text.substr(0, end);
    // The first cluster alone is too long: only then it is split.
    for (; characters > 0 && end < text.size(); --characters) end += code_point_at(text, end).length;
    return text.substr(0, end);
}

std::string short_line(std::string_view bytes, std::size_t characters) {
    std::string line = clean_line(bytes);
    line.resize(cut_characters(line, characters).size());
    while (line.ends_with(' ')) line.pop_back();
    return line;
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return count;
}

}  // namespace offprint
