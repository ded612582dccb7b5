// Which words are worth a hash: those that begin like a word that somebody looks for. Most words of a paper
// do not begin like any word of its reader's topics.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "offprint/query/tree.h"

namespace offprint {

/// Holds starts of two letters, so it errs on the side of yes.
class WordStarts {
  public:
    /// What the terms of the query look for, in whatever field.
    void add(const Node& query);

    /// True when a term that was added may ask for this folded word of ASCII, of which two bytes may be read,
    /// though it has only one.
    bool have(const char* word) const { return (rows_[low_bits(word[0])] >> low_bits(word[1]) & 1) != 0; }

  private:
    static constexpr unsigned kLowBits = 31;  // what tells letters apart, and leaves digits among them
    static constexpr unsigned low_bits(char c) { return static_cast<unsigned char>(c) & kLowBits; }
    void add_word(std::string_view text);

    std::array<std::uint32_t, kLowBits + 1> rows_{};  ///< a row for each first letter, a bit for each second
};

}  // namespace offprint
