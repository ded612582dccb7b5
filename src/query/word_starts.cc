// A stem begins like its word, but for words as short as `ties` and `flies`, whose stems are `ty` and `fly`.
// A text of one letter or two stands for all words that begin so: it may be the start of a word that a term
// leaves open.
#include "offprint/query/word_starts.h"

namespace offprint {

void WordStarts::add(const Node& query) {
    for_each_term(query.clause, [this](const TextTerm& term) {
        for (const TermWord& word : term.words) add_word(word.text);
    });
    for (const Node& child : query.children) add(child);
}

void WordStarts::add_word(std::string_view text) {
    constexpr Row kAll = ~Row{0};
    if (text.empty()) return rows_.fill(kAll);
    if (text.size() == 1) {
        for (char second = 0; second <= static_cast<char>(kLowBits); ++second) row_of(text[0], second) = kAll;
        return;
    }
    if (text.size() == 2) {
        row_of(text[0], text[1]) = kAll;
        if (text[1] == 'y') row_of(text[0], 'i') = kAll;
        return;
    }
    Row& row = row_of(text[0], text[1]);
    row |= Row{1} << low_bits(text[2]);
    if (text.size() == 3 && text[2] == 'y') row |= Row{1} << low_bits('i');
}

}  // namespace offprint
