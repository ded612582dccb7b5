// Which words are worth a hash: those that begin like a word that somebody looks for. Most words of a paper
// do not begin like any word of its reader's topics.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "offprint/query/tree.h"

namespace offprint {

/// Holds starts of three letters, so it errs on the side of yes.
class WordStarts {
  public:
    /// What the terms of the query look for, in whatever field.
    void add(const Node& query);

    /// True when a term that was added may ask for this folded word of ASCII, of which three bytes may be
    /// read, though it has fewer.
    bool have(const char* word) const { return (row_of(word[0], word[1]) >> low_bits(word[2]) & 1) != 0; }

  private:
    using Row = std::uint32_t;                ///< a bit for each third letter
    static constexpr unsigned kLowBits = 31;  // what tells letters apart, and leaves digits among them
    static constexpr unsigned low_bits(char c) { return static_cast<unsigned char>(c) & kLowBits; }
    Row& row_of(char first, char second) { return rows_[low_bits(first) << 5 | low_bits(second)]; }
    Row row_of(char first, char second) const { return rows_[low_bits(first) << 5 | low_bits(second)]; }
    void add_word(std::string_view text);

    std::array<Row, (kLowBits + 1) * (kLowBits + 1)> rows_{};  ///< for each first and second letter
};

}  // namespace offprint
