// Harman's S-stemmer with one rule more, so that the singular of `caches` is `cache` and that of `classes` is
// `class`: the first rule that fits a word of four letters and more is applied.
//
//     sses ches shes xes zes    lose `es`
//     sse che she xe ze         lose `e`
//     ies                       becomes `y`, unless it is eies or aies
//     s                         falls, unless it is us, ss or is
#include "offprint/base/fold.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

/// Letters after which English puts `es`, not `s`.
bool ends_in_hiss(std::string_view word) {
    const char last = word.back(), before = word[word.size() - 2];
    return last == 'x' || last == 'z' || (last == 's' && before == 's') ||
           (last == 'h' && (before == 'c' || before == 's'));
}

bool has_four_letters(std::string_view word) {
    if (word.size() < 4) return false;
    const bool ascii = ((word[0] | word[1] | word[2] | word[3]) & 0x80) == 0;
    return ascii || word.size() >= 16 || count_characters(word) >= 4;
}

}  // namespace

std::string_view stem(std::string_view word, std::string& buffer) {
    if (word.empty() || (word.back() != 's' && word.back() != 'e') || !has_four_letters(word)) return word;
    const auto without = [&](std::size_t letters) { return word.substr(0, word.size() - letters); };
    if (word.back() == 'e') return ends_in_hiss(without(1)) ? without(1) : word;
    if (word.ends_with("es") && ends_in_hiss(without(2))) return without(2);
    if (word.ends_with("ies") && !word.ends_with("eies") && !word.ends_with("aies")) {
        buffer.assign(without(3)).push_back('y');
        return buffer;
    }
    const bool keeps_s = word.ends_with("us") || word.ends_with("ss") || word.ends_with("is");
    return keeps_s ? word : without(1);
}

std::string stem(std::string_view folded_word) {
    std::string buffer;
    return std::string(stem(folded_word, buffer));
}

}  // namespace offprint
