// A stem begins like its word, but for words as short as `ties`, whose stem is `ty`. So a short text of a
// term stands for all words with its first letter, and so does the start of a word that a term leaves open.
#include "offprint/query/word_starts.h"

namespace offprint {

void WordStarts::add(const Node& query) {
    for_each_term(query.clause, [this](const TextTerm& term) {
        for (const TermWord& word : term.words) add_word(word.text);
    });
    for (const Node& child : query.children) add(child);
}

void WordStarts::add_word(std::string_view text) {
    constexpr std::size_t kShort = 2;
    if (text.empty()) return rows_.fill(~std::uint32_t{0});
    std::uint32_t& row = rows_[low_bits(text[0])];
    if (text.size() <= kShort)
        row = ~std::uint32_t{0};
    else
        row |= std::uint32_t{1} << low_bits(text[1]);
}

}  // namespace offprint
