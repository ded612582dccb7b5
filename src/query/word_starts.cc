// A stem begins like its word, but for words as short as `ties`, whose stem is `ty`. A text of one letter
// stands for all words with that letter: it may be the start of a word that a term leaves open.
#include "offprint/query/word_starts.h"

namespace offprint {

void WordStarts::add(const Node& query) {
    for_each_term(query.clause, [this](const TextTerm& term) {
        for (const TermWord& word : term.words) add_word(word.text);
    });
    for (const Node& child : query.children) add(child);
}

void WordStarts::add_word(std::string_view text) {
    if (text.empty()) return rows_.fill(~std::uint32_t{0});
    std::uint32_t& row = rows_[low_bits(text[0])];
    if (text.size() == 1) {
        row = ~std::uint32_t{0};
        return;
    }
    row |= std::uint32_t{1} << low_bits(text[1]);
    if (text.size() == 2 && text[1] == 'y') row |= std::uint32_t{1} << low_bits('i');
}

}  // namespace offprint
