// Where a text term stands in a folded text, and in which texts of a paper a field looks.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "offprint/query/folded_paper.h"
#include "offprint/query/tree.h"

namespace offprint {

/// The texts that a text field reads, the weightiest first; none for other fields.
std::span<const TextPart> parts_of(Field field);

/// `keywords`, as people call it.
std::string_view name_of(TextPart part);

/// Token numbers of the first and the last word.
struct TermPlace {
    std::size_t first = 0, last = 0;
};

/// The first place whose first word is at `from` or later. `whole_value`: nothing else may stand in the
/// value.
std::optional<TermPlace> find_term(const TextTerm& term, const FoldedText& text, bool whole_value,
                                   std::size_t from = 0);

/// Calls `use` with every place, the first words ascending.
template <class Use>
void for_each_place(const TextTerm& term, const FoldedText& text, Use use) {
    for (auto place = find_term(term, text, false); place;
         place = find_term(term, text, false, place->first + 1))
        use(*place);
}
/// Every place, the first words ascending.
std::vector<TermPlace> find_places(const TextTerm& term, const FoldedText& text);

/// Whether each side stands near the next one, inside one value and without overlapping it.
bool has_near(const NearTerm& near, const FoldedText& text);

/// Whether the term begins with this word of the text.
bool stands_at(const TextTerm& term, const FoldedText& text, std::size_t first);

/// Whether the clause asks for a whole value (kw:="diffusion").
inline bool asks_whole_value(Field field, const TextTerm& term) {
    return field == Field::kKeyword && term.exact;
}

}  // namespace offprint
