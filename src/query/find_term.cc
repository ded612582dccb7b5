// Most terms are in few texts: the text's filter says so at once. A phrase is tried wherever its first word
// stands. With slop, each further word is taken at its earliest place, which leaves the most room for the
// rest.
#include "find_term.h"

#include <algorithm>

namespace offprint {
namespace {

using enum TextPart;

bool is_open(const TextTerm& term, std::size_t index) {
    return term.prefix && index + 1 == term.words.size();
}

/// False when a word of the term is surely not in the text.
bool may_be_in(const TextTerm& term, const FoldedText& text) {
    for (std::size_t i = 0; i < term.words.size(); ++i)
        if (!is_open(term, i) && !text.may_have(term.words[i].hash)) return false;
    return true;
}

bool fits(const TextTerm& term, std::size_t index, const FoldedText& text, std::size_t at) {
    const TermWord& word = term.words[index];
    if (is_open(term, index))
        return text.hashes()[at] > FoldedText::kUnasked && text.word(at).starts_with(word.text);
    return text.hashes()[at] == word.hash && (term.exact ? text.word(at) : text.stem(at)) == word.text;
}

std::optional<TermPlace> place_at(const TextTerm& term, const FoldedText& text, std::size_t first) {
    std::span<const std::uint32_t> hashes = text.hashes();
    std::size_t at = first;
    auto room = static_cast<std::size_t>(term.slop);
    if (!fits(term, 0, text, at)) return std::nullopt;
    for (std::size_t index = 1; index < term.words.size(); ++index) {
        ++at;
        while (at < hashes.size() && hashes[at] != 0 && room > 0 && !fits(term, index, text, at)) {
            ++at;
            --room;
        }
        if (at >= hashes.size() || !fits(term, index, text, at)) return std::nullopt;
    }
    return TermPlace{first, at};
}

bool is_whole(std::span<const std::uint32_t> hashes, TermPlace place) {
    bool begins = place.first == 0 || hashes[place.first - 1] == 0;
    bool ends = place.last + 1 == hashes.size() || hashes[place.last + 1] == 0;
    return begins && ends;
}

std::vector<TermPlace> places_of(const std::vector<TextTerm>& alternatives, const FoldedText& text) {
    std::vector<TermPlace> places;
    for (const TextTerm& term : alternatives) {
        const std::vector<TermPlace> more = find_places(term, text);
        places.insert(places.end(), more.begin(), more.end());
    }
    std::sort(places.begin(), places.end(), [](TermPlace a, TermPlace b) { return a.first < b.first; });
    return places;
}

bool is_near(TermPlace a, TermPlace b, std::size_t most, std::span<const std::uint32_t> hashes) {
    if (b.first < a.first) std::swap(a, b);
    if (b.first <= a.last || b.first - a.last - 1 > most) return false;
    const auto between = hashes.subspan(a.last + 1, b.first - a.last - 1);
    return std::find(between.begin(), between.end(), 0U) == between.end();  // 0 is the edge of a value
}

/// `places` are in order and at most `longest` long, so only those around this one are looked at.
bool is_near_any(TermPlace place, std::span<const TermPlace> places, std::size_t longest, std::size_t most,
                 const FoldedText& text) {
    const std::size_t reach = most + longest;
    const std::size_t least = place.first > reach ? place.first - reach : 0;
    auto other = std::lower_bound(places.begin(), places.end(), least,
                                  [](const TermPlace& at, std::size_t first) { return at.first < first; });
    for (; other != places.end() && other->first <= place.last + most + 1; ++other)
        if (is_near(place, *other, most, text.hashes())) return true;
    return false;
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

std::string_view name_of(TextPart part) {
    switch (part) {
        case TextPart::kTitle:
            return "title";
        case TextPart::kKeywords:
            return "keywords";
        case TextPart::kAbstract:
            return "abstract";
        case TextPart::kSummary:
            return "summary";
        case TextPart::kAuthors:
            return "authors";
        case TextPart::kComment:
            return "comment";
        case TextPart::kJournal:
            return "journal";
        case TextPart::kReport:
            return "report number";
        case TextPart::kOrganization:
            break;
    }
    return "organization";
}

std::optional<TermPlace> find_term(const TextTerm& term, const FoldedText& text, bool whole_value,
                                   std::size_t from) {
    if (!may_be_in(term, text)) return std::nullopt;
    std::span<const std::uint32_t> hashes = text.hashes();
    bool any_start = is_open(term, 0);
    for (std::size_t first = from; first < hashes.size(); ++first) {
        if (!any_start) {
            first = text.find_word(term.words[0].hash, first);
            if (first == hashes.size()) return std::nullopt;
        }
        std::optional<TermPlace> place = place_at(term, text, first);
        if (place && (!whole_value || is_whole(hashes, *place))) return place;
    }
    return std::nullopt;
}

std::vector<TermPlace> find_places(const TextTerm& term, const FoldedText& text) {
    std::vector<TermPlace> places;
    for_each_place(term, text, [&](TermPlace place) { places.push_back(place); });
    return places;
}

bool has_near(const NearTerm& near, const FoldedText& text) {
    std::vector<TermPlace> reached = places_of(near.sides.front(), text);
    for (std::size_t side = 1; side < near.sides.size() && !reached.empty(); ++side) {
        const auto most = static_cast<std::size_t>(near.between[side - 1]);
        std::size_t longest = 1;
        for (const TermPlace& place : reached) longest = std::max(longest, place.last - place.first + 1);
        std::vector<TermPlace> next = places_of(near.sides[side], text);
        std::erase_if(next,
                      [&](TermPlace place) { return !is_near_any(place, reached, longest, most, text); });
        reached = std::move(next);
    }
    return !reached.empty();
}

bool stands_at(const TextTerm& term, const FoldedText& text, std::size_t first) {
    return place_at(term, text, first).has_value();
}

}  // namespace offprint
