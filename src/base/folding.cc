// A character is decomposed (compatibility forms too), case-folded and stripped of its diacritics by the
// tables of utf8proc:
//
//     é → e    ﬁ → fi    Ａ → a    ² → 2    ß → ss    ł → l    æ → ae
//
// Three things are left alone. A symbol separates even when it decomposes to letters (™). A number whose
// decomposition holds something else than letters and digits stays as it is written (½ is not 1 and 2). Marks
// that are parts of letters, such as Indic vowel signs and the voicing of kana, stay.
#include "folding.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <span>

namespace offprint {
namespace {

constexpr bool in_range(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// Marks that only modify a letter of Latin, Greek, Cyrillic, Hebrew or Arabic.
bool is_diacritic(char32_t c) {
    return in_range(c, 0x300, 0x36F) || in_range(c, 0x483, 0x489) || in_range(c, 0x591, 0x5C7) ||
           in_range(c, 0x610, 0x61A) || in_range(c, 0x64B, 0x65F) || c == 0x670 ||
           in_range(c, 0x1AB0, 0x1AFF) || in_range(c, 0x1DC0, 0x1DFF) || in_range(c, 0x20D0, 0x20FF) ||
           in_range(c, 0xFE20, 0xFE2F);
}

/// What people without the key type for letters that Unicode does not decompose; empty for all others.
std::string_view plain_form(char32_t c) {
    switch (c) {
        case U'æ':
            return "ae";
        case U'œ':
            return "oe";
        case U'ø':
            return "o";
        case U'ł':
        case U'ŀ':
            return "l";
        case U'đ':
        case U'ð':
            return "d";
        case U'ħ':
            return "h";
        case U'ŧ':
            return "t";
        case U'þ':
            return "th";
        default:
            return {};
    }
}

/// Room for the longest decomposition of one character (18, U+FDFA).
struct Decomposition {
    std::array<utf8proc_int32_t, 24> points{};
    std::size_t count = 0;

    std::span<const utf8proc_int32_t> all() const { return {points.data(), count}; }
};

Decomposition decompose(char32_t c, int options) {
    Decomposition result;
    int boundary = 0;
    const auto count = utf8proc_decompose_char(
        static_cast<utf8proc_int32_t>(c), result.points.data(),
        static_cast<utf8proc_ssize_t>(result.points.size()),
        static_cast<utf8proc_option_t>(options | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE),
        &boundary);
    result.count = count > 0 ? static_cast<std::size_t>(count) : 0;
    return result;
}

}  // namespace

bool is_word_character(char32_t c) {
    if (in_range(c, 0x2B9, 0x2BD)) return false;
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool is_word_alone(char32_t c) {
    const bool kana =
        in_range(c, 0x3040, 0x30FF) || in_range(c, 0x31F0, 0x31FF) || in_range(c, 0xFF66, 0xFF9F);
    const bool han = in_range(c, 0x3400, 0x4DBF) || in_range(c, 0x4E00, 0x9FFF) ||
                     in_range(c, 0xF900, 0xFAFF) || in_range(c, 0x20000, 0x3FFFF) || c == 0x3005;
    const bool han_number =
        in_range(c, 0x3038, 0x303A) || in_range(c, 0x3192, 0x3195) || in_range(c, 0x3280, 0x3289);
    const bool hangul = in_range(c, 0xAC00, 0xD7A3) || in_range(c, 0x1100, 0x11FF) ||
                        in_range(c, 0x3131, 0x318E) || in_range(c, 0xA960, 0xA97C) ||
                        in_range(c, 0xD7B0, 0xD7FB) || in_range(c, 0xFFA0, 0xFFDC);
    return kana || han || han_number || hangul;
}

bool is_ignorable(char32_t c) { return utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->ignorable; }

char latin_letter(char32_t c) {
    constexpr std::string_view kLetters =
        "aaaaaa ceeeeiiiidnooooo ouuuuy  aaaaaa ceeeeiiiidnooooo ouuuuy y"
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiii   jjkk llllll "
        " llnnnnnn   oooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    return in_range(c, 0xC0, 0x17F) ? kLetters[c - 0xC0] : ' ';
}

void append_folded(std::string& word, char32_t c) {
    Decomposition folded = decompose(c, UTF8PROC_COMPAT);
    const auto is_word = [](utf8proc_int32_t point) {
        return is_word_character(static_cast<char32_t>(point));
    };
    const auto is_alone = [](utf8proc_int32_t point) { return is_word_alone(static_cast<char32_t>(point)); };
    const bool is_one_word =
        std::ranges::all_of(folded.all(), is_word) && std::ranges::count_if(folded.all(), is_alone) < 2;
    if (!is_one_word) folded = decompose(c, 0);
    for (const utf8proc_int32_t signed_point : folded.all()) {
        const auto point = static_cast<char32_t>(signed_point);
        if (is_diacritic(point) || !is_word_character(point)) continue;
        const std::string_view plain = plain_form(point);
        if (plain.empty()) {
            append_utf8(word, point);
        } else {
            word += plain;
        }
    }
}

CodePoint compose_syllable(std::string_view text, std::size_t offset) {
    const auto jamo_at = [&](std::size_t at) { return at < text.size() ? code_point_at(text, at).value : 0; };
    constexpr std::size_t kJamoBytes = 3;
    const char32_t lead = jamo_at(offset);
    const char32_t vowel = in_range(lead, 0x1100, 0x1112) ? jamo_at(offset + kJamoBytes) : 0;
    if (!in_range(vowel, 0x1161, 0x1175)) return {};
    const char32_t open = 0xAC00 + ((lead - 0x1100) * 21 + (vowel - 0x1161)) * 28;
    const char32_t trail = jamo_at(offset + 2 * kJamoBytes);
    if (!in_range(trail, 0x11A8, 0x11C2)) return {open, 2 * kJamoBytes};
    return {open + (trail - 0x11A7), 3 * kJamoBytes};
}

char32_t voicing_at(std::string_view text, std::size_t offset) {
    const char32_t c = offset < text.size() ? code_point_at(text, offset).value : 0;
    if (c == 0x3099 || c == 0xFF9E) return 0x3099;
    if (c == 0x309A || c == 0xFF9F) return 0x309A;
    return 0;
}

}  // namespace offprint
