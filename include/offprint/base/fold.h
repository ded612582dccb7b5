// Folding: the one notion of "word" that matching, title keys and the archive share.
//
// A word is a run of letters, digits and marks, case-folded, compatibility-decomposed, diacritics removed;
// everything else separates, except that '+' and '#' belong to a one-letter word before them (C++, F#). Han,
// kana and Hangul give one word a character, so that a phrase of them is a substring search.
//
//     for_each_word("Schölkopf's C++ Models", …)   emits "scholkopf", "s", "c++", "models"
//     stem("models") == "model"                     stem("studies") == "study"     stem("caches") == "cach"
//     == stem("cache")
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "offprint/base/text_span.h"
#include "offprint/base/utf8.h"

namespace offprint {

struct FoldedWord {
    std::string text;  ///< folded, not stemmed; UTF-8
    TextSpan span;     ///< where the written word stands in the text
};

/// Splits and folds words one after the other, without an allocation for plain ASCII words.
///
///     WordReader reader(title);
///     while (reader.next()) use(reader.word(), reader.span());
class WordReader {
  public:
    explicit WordReader(std::string_view text);
    WordReader(const WordReader&) = delete;
    WordReader& operator=(const WordReader&) = delete;

    /// False at the end of the text. Bytes that are not UTF-8 separate words.
    bool next();
    /// The folded word; valid until the next call of next() and as long as the text.
    std::string_view word() const { return word_; }
    TextSpan span() const { return span_; }

  private:
    bool take_lower_word();
    void take_any_word();
    bool take_part();
    void take_ascii();
    bool take_wide();
    void take_word_alone(CodePoint point);
    std::size_t plus_signs_at(std::size_t place, char letter) const;

    std::string_view text_;
    std::size_t position_ = 0;
    std::string_view word_;  ///< part of the text or of the buffer
    std::string buffer_;
    TextSpan span_;
};

std::vector<FoldedWord> fold_words(std::string_view text);

/// The plural-blind form of a folded word (Harman's S-stemmer as docs/query.md has it); words under four
/// letters stay.
std::string stem(std::string_view folded_word);

/// The same into a buffer that is reused; the result lives in `buffer` or is `folded_word` itself.
std::string_view stem(std::string_view folded_word, std::string& buffer);

/// All folded words joined by single blanks: equal keys mean equal titles.
std::string fold_key(std::string_view text);

}  // namespace offprint
