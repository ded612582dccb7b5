// Titles and abstracts are nearly always clean already: blocks of printable ASCII, and now and then a letter
// or a sign from one of a few ranges that hold nothing harmful. Only what is outside of them pays for
// clean_line().
#include "text_scan.h"

#include <algorithm>

#include "offprint/base/byte_lane.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

struct Range {
    char32_t first, last;
};

/// Letters and signs that are neither white space nor marks, joiners or controls; the most frequent blocks
/// first.
constexpr Range kOrdinary[] = {
    {0x2010, 0x2027},    // dashes, quotes, ellipsis
    {0x00C0, 0x02FF},    // Latin letters
    {0x3400, 0x9FFF},    // Han
    {0x3041, 0x3096},    // hiragana
    {0x309B, 0x30FF},    // katakana
    {0xAC00, 0xD7A3},    // Hangul
    {0x0370, 0x0482},    // Greek, Cyrillic
    {0x2070, 0x20CF},    // superscripts, subscripts, currencies
    {0x2100, 0x2E7F},    // letterlike signs, arrows, mathematical operators, boxes
    {0x1D400, 0x1D7FF},  // mathematical letters
    {0x00A1, 0x00AC},   {0x00AE, 0x00BF},   {0x3001, 0x3029},  // CJK punctuation
    {0xFF01, 0xFF60},                                          // full-width forms
    {0x1F300, 0x1F3FA}, {0x1F400, 0x1FAFF},                    // pictures, without skin tones
};

bool is_ordinary(const CodePoint& point) {
    return point.valid && std::any_of(std::begin(kOrdinary), std::end(kOrdinary), [&](const Range& range) {
               return point.value >= range.first && point.value <= range.last;
           });
}

/// The first byte outside of 0x20–0x7E, or the end of the text.
std::size_t find_unprintable(std::string_view text, std::size_t at) {
    return find_byte_anywhere(
        text, at, [](const auto& c, const auto&, auto& hits) OFFPRINT_INLINE { hit_unprintable(c, hits); });
}

}  // namespace

std::size_t harmless_length(std::string_view text, std::size_t at) {
    const CodePoint point = code_point_at(text, at);
    return is_ordinary(point) ? point.length : 0;
}

bool is_clean_text(std::string_view text) {
    for (std::size_t i = find_unprintable(text, 0); i < text.size(); i = find_unprintable(text, i)) {
        const std::size_t length = harmless_length(text, i);
        if (length == 0) return false;
        i += length;
    }
    return true;
}

}  // namespace offprint
