// A phrase is tried at every token. With slop, each further word is taken at its earliest place, which leaves
// the most room for the rest.
#include "find_term.h"

namespace offprint {
namespace {

using enum TextPart;

bool fits(const TextTerm& term, std::size_t index, const FoldedText& text, const FoldedToken& token) {
    const TermWord& word = term.words[index];
    if (term.prefix && index + 1 == term.words.size()) return text.word(token).starts_with(word.text);
    return token.hash == word.hash && (term.exact ? text.word(token) : text.stem(token)) == word.text;
}

std::optional<TermPlace> place_at(const TextTerm& term, const FoldedText& text, std::size_t first) {
    auto tokens = text.tokens();
    std::size_t at = first;
    auto room = static_cast<std::size_t>(term.slop);
    if (!fits(term, 0, text, tokens[at])) return std::nullopt;
    for (std::size_t index = 1; index < term.words.size(); ++index) {
        ++at;
        while (at < tokens.size() && tokens[at].length > 0 && room > 0 &&
               !fits(term, index, text, tokens[at])) {
            ++at;
            --room;
        }
        if (at >= tokens.size() || !fits(term, index, text, tokens[at])) return std::nullopt;
    }
    return TermPlace{first, at};
}

bool is_whole(std::span<const FoldedToken> tokens, TermPlace place) {
    bool begins = place.first == 0 || tokens[place.first - 1].length == 0;
    bool ends = place.last + 1 == tokens.size() || tokens[place.last + 1].length == 0;
    return begins && ends;
}

}  // namespace

std::span<const TextPart> parts_of(Field field) {
    static constexpr TextPart kAllParts[] = {kTitle,   kKeywords,     kAbstract, kSummary,
                                             kAuthors, kOrganization, kComment,  kJournal};
    static constexpr TextPart kReportPart[] = {kReport};
    std::span<const TextPart> all(kAllParts);
    switch (field) {
        case Field::kAny:
            return all.first(4);
        case Field::kAll:
            return all;
        case Field::kTitle:
            return all.subspan(0, 1);
        case Field::kKeyword:
            return all.subspan(1, 1);
        case Field::kAbstract:
            return all.subspan(2, 1);
        case Field::kOrganization:
            return all.subspan(5, 1);
        case Field::kComment:
            return all.subspan(6, 1);
        case Field::kJournal:
            return all.subspan(7, 1);
        case Field::kReport:
            return kReportPart;
        default:
            return {};
    }
}

std::optional<TermPlace> find_term(const TextTerm& term, const FoldedText& text, bool whole_value,
                                   std::size_t from) {
    auto tokens = text.tokens();
    for (std::size_t first = from; first < tokens.size(); ++first) {
        std::optional<TermPlace> place = place_at(term, text, first);
        if (place && (!whole_value || is_whole(tokens, *place))) return place;
    }
    return std::nullopt;
}

}  // namespace offprint
