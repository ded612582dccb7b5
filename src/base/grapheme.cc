// Boundaries come from utf8proc. A cluster is as wide as its widest character, because terminals draw a base
// and what is joined to it in one cell or one pair of cells: the sum would count a family emoji or a Hangul
// syllable of three jamo several times. Exceptions: an emoji selector (U+FE0F) and a pair of regional
// indicators (a flag) make two columns, spacing marks and half-width voicing marks take one more, a soft
// hyphen takes none.
#include "grapheme.h"

#include <utf8proc.h>

#include <algorithm>

#include "offprint/base/utf8.h"

namespace offprint {
namespace {

bool is_plain_ascii(char c) { return c >= ' ' && c <= '~'; }

bool is_regional_indicator(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

bool adds_a_column(char32_t c) {
    // Thai and Lao AM are letters by category, but join the cluster before them and stand beside it.
    if (c == 0xFF9E || c == 0xFF9F || c == 0xE33 || c == 0xEB3) return true;
    return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_MC;
}

}  // namespace

std::size_t cluster_end(std::string_view text, std::size_t offset) {
    const std::size_t size = text.size();
    if (is_plain_ascii(text[offset]) && (offset + 1 == size || is_plain_ascii(text[offset + 1])))
        return offset + 1;
    CodePoint point = code_point_at(text, offset);
    utf8proc_int32_t state = 0;
    for (std::size_t end = offset + point.length; end < size; end += point.length) {
        const auto before = static_cast<utf8proc_int32_t>(point.value);
        point = code_point_at(text, end);
        if (utf8proc_grapheme_break_stateful(before, static_cast<utf8proc_int32_t>(point.value), &state))
            return end;
    }
    return size;
}

std::size_t cluster_width(std::string_view cluster) {
    if (cluster.size() == 1) return 1;
    int widest = 0;
    int added = 0;
    int indicators = 0;
    for (std::size_t i = 0; i < cluster.size();) {
        const CodePoint point = code_point_at(cluster, i);
        const bool first = i == 0;
        i += point.length;
        if (point.value == 0xAD) continue;
        if (point.value == 0xFE0F) widest = std::max(widest, 2);
        if (is_regional_indicator(point.value)) ++indicators;
        if (adds_a_column(point.value)) {
            // By itself, or behind a blank where a line is broken, it takes the column that it adds
            // elsewhere.
            if (first)
                widest = std::max(1, utf8proc_charwidth(static_cast<utf8proc_int32_t>(point.value)));
            else
                ++added;
        } else {
            widest = std::max(widest, utf8proc_charwidth(static_cast<utf8proc_int32_t>(point.value)));
        }
    }
    if (indicators == 2) widest = 2;
    return static_cast<std::size_t>(widest + added);
}

}  // namespace offprint
