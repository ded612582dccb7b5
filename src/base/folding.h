// How one character that is not ASCII folds. Private to the room.
#pragma once
#include <string>
#include <string_view>

#include "offprint/base/utf8.h"

namespace offprint {

/// Letter, mark or number; the letters that are really apostrophes are not.
bool is_word_character(char32_t c);

/// Characters of scripts written without blanks (Han, kana, Hangul), each a word of its own.
bool is_word_alone(char32_t c);

/// Han and Hangul syllables that fold to themselves; the most frequent of is_word_alone().
constexpr bool folds_to_itself(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
}

/// Takes no place and neither separates nor belongs to a word: soft hyphen, joiners, variation selectors.
bool is_ignorable(char32_t c);

/// The letter that a Latin letter of U+00C0–U+017F folds to when that is one letter of ASCII, else a blank.
/// It says what append_folded() says, at once.
char latin_letter(char32_t c);

/// Appends the folded form of one character; nothing for an ignorable one and for a diacritic.
void append_folded(std::string& word, char32_t c);

/// The Hangul syllable that leading, vowel and maybe trailing jamo at `offset` make (Unicode §3.12), with its
/// length in bytes; length 0 when there is none.
CodePoint compose_syllable(std::string_view text, std::size_t offset);

/// A voicing mark of kana, combining or half-width: what it becomes after a kana, else 0.
char32_t voicing_at(std::string_view text, std::size_t offset);

}  // namespace offprint
