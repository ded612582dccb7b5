// Only words that a topic asks for are counted: a bit filter turns the others away, a hash table keyed by the
// hash of the stem has the counts. Each slot remembers the last paper it was counted for, so that a word
// counts once a paper. What a paper has of a term is damped as in BM25 (Robertson and Zaragoza 2009): the
// places are added up by the weight of their field first, and each further one adds less. Scores are rounded,
// so that the last digit of a logarithm decides nothing.
#include "offprint/query/score.h"

#include <fmt/core.h>

#include <algorithm>
#include <bit>
#include <tuple>

#include "find_term.h"
#include "held_clauses.h"
#include "offprint/base/logarithm.h"

namespace offprint {
namespace {

/// Of a value that is not below 0.
double rounded(double value) {
    return static_cast<double>(static_cast<std::int64_t>(value * 1e6 + 0.5)) / 1e6;
}

constexpr double kTitleWeight = 3, kKeywordWeight = 2;
constexpr double kDamping = 3;  ///< how many places are worth half of what endless ones are

std::uint32_t count_places(const TextTerm& term, const FoldedText& text) {
    std::uint32_t count = 0;
    for (auto place = find_term(term, text, false); place;
         place = find_term(term, text, false, place->last + 1))
        ++count;
    return count;
}

// The parts of a field come weightiest first, so the first of those that are not counted is the best.
HeldTerm find_places(const Clause& clause, const TextTerm& term, const FoldedPaper& paper) {
    HeldTerm held{&term};
    for (const TextPart part : parts_of(clause.field)) {
        const FoldedText& text = paper.text(part);
        if (part == TextPart::kTitle)
            held.title = count_places(term, text);
        else if (part == TextPart::kAbstract)
            held.abstract = count_places(term, text);
        else if (!held.elsewhere && find_term(term, text, asks_whole_value(clause.field, term)))
            held.elsewhere = part;
    }
    return held;
}

double counted_places(const HeldTerm& held) { return kTitleWeight * held.title + held.abstract; }

double places_elsewhere(const HeldTerm& held) {
    if (!held.elsewhere) return 0;
    return held.elsewhere == TextPart::kKeywords ? kKeywordWeight : 1;
}

double weight_of(const HeldTerm& held) {
    const double places = std::max(counted_places(held), places_elsewhere(held));
    return places * (kDamping + 1) / (places + kDamping);
}

/// ` in the title and 3 times in the abstract`, or the other text if that is what counts.
std::string describe_places(const HeldTerm& held) {
    std::string text;
    const auto add = [&](std::uint32_t count, TextPart part) {
        if (count == 0) return;
        text += text.empty() ? " " : " and ";
        if (count > 1) text += count == 2 ? "twice " : std::to_string(count) + " times ";
        text.append("in the ").append(name_of(part));
    };
    if (places_elsewhere(held) > counted_places(held)) {
        add(1, *held.elsewhere);
    } else {
        add(held.title, TextPart::kTitle);
        add(held.abstract, TextPart::kAbstract);
    }
    return text;
}

bool is_same(const TextTerm& a, const TextTerm& b) { return a.prefix == b.prefix && a.words == b.words; }

double value_of(const Topic& topic, const HeldTerm& held, const TermStatistics& statistics) {
    return rounded(weight_of(held) * statistics.inverse_frequency(*held.term) * topic.weight);
}

double value_of(const std::optional<int>& count, double share) {
    return count && *count > 0 ? rounded(natural_logarithm(1.0 + *count) * share) : 0;
}
double upvotes_value(const Paper& paper) { return value_of(paper.upvotes, 0.5); }
double stars_value(const Paper& paper) { return value_of(paper.stars, 0.25); }

}  // namespace

namespace {

template <class Take>
void for_each_word(const Node& node, const Take& take) {
    if (field_info(node.clause.field).type != FieldType::kName)
        for_each_term(node.clause, [&](const TextTerm& term) {
            for (const TermWord& word : term.words) take(word);
        });
    for (const Node& child : node.children) for_each_word(child, take);
}

}  // namespace

std::vector<TermWord> words_of(std::span<const Topic> topics) {
    std::vector<TermWord> words;
    for (const Topic& topic : topics)
        for_each_word(topic.query.root, [&](const TermWord& word) { words.push_back(word); });
    std::sort(words.begin(), words.end(), [](const TermWord& a, const TermWord& b) {
        return std::tie(a.hash, a.text) < std::tie(b.hash, b.text);
    });
    const auto is_same = [](const TermWord& a, const TermWord& b) { return a.hash == b.hash; };
    words.erase(std::unique(words.begin(), words.end(), is_same), words.end());
    return words;
}

void add_words_of(const Node& query, std::vector<std::uint32_t>& hashes) {
    for_each_word(query, [&](const TermWord& word) { hashes.push_back(word.hash); });
}

TermStatistics::TermStatistics(std::span<const Topic> topics) {
    std::vector<std::uint32_t> hashes;
    for (const Topic& topic : topics) add_words_of(topic.query.root, hashes);
    *this = TermStatistics(std::move(hashes));
}

TermStatistics::TermStatistics(std::vector<std::uint32_t> words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    make_room(words);
}

TermStatistics::TermStatistics(std::size_t papers, std::span<const WordCount> counts)
    : papers_(static_cast<std::uint32_t>(papers)) {
    std::vector<std::uint32_t> hashes;
    for (const WordCount& count : counts) hashes.push_back(count.word.hash);
    make_room(hashes);
    for (const WordCount& count : counts)
        slots_[find_slot(count.word.hash)].count = static_cast<std::uint32_t>(count.papers);
}

void TermStatistics::make_room(std::span<const std::uint32_t> words) {
    slots_.resize(std::bit_ceil(words.size() * 2 + 2));
    filter_.resize(std::max<std::size_t>(std::bit_ceil(words.size() * 8), 4096) / 64);
    for (const std::uint32_t word : words) {
        slots_[find_slot(word)].word = word;
        filter_[word / 64 % filter_.size()] |= std::uint64_t{1} << (word % 64);
    }
}

void TermStatistics::add(const FoldedPaper& paper) {
    ++papers_;
    count(paper, 1);
}

void TermStatistics::remove(const FoldedPaper& paper) {
    --papers_;
    count(paper, std::uint32_t(-1));
}

void TermStatistics::count(const FoldedPaper& paper, std::uint32_t step) {
    ++turns_;
    if (filter_.empty()) return;
    for (TextPart part : {TextPart::kTitle, TextPart::kKeywords, TextPart::kAbstract})
        count(paper.text(part), step);
}

void TermStatistics::count(const FoldedText& text, std::uint32_t step) {
    const std::size_t mask = filter_.size() - 1;
    for (const std::size_t number : text.asked()) {
        const std::uint32_t word = text.hashes()[number];
        if ((filter_[word / 64 & mask] >> (word % 64) & 1) == 0) continue;
        Slot& slot = slots_[find_slot(word)];
        if (slot.word == 0 || slot.last_turn == turns_) continue;
        slot.last_turn = turns_;
        slot.count += step;
    }
}

std::size_t TermStatistics::find_slot(std::uint32_t word) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = word & mask;
    while (slots_[at].word != 0 && slots_[at].word != word) at = (at + 1) & mask;
    return at;
}

double TermStatistics::inverse_frequency(const TextTerm& term) const {
    std::uint32_t rarest = std::max(papers_, 1U);
    for (const TermWord& word : term.words) {
        std::uint32_t found = slots_.empty() ? 0 : slots_[find_slot(word.hash)].count;
        rarest = std::min(rarest, std::max(found, 1U));
    }
    return natural_logarithm(1.0 + static_cast<double>(papers_) / rarest);
}

namespace {

/// A term that stands twice in a query counts once. A paper holds few, so they are gone through.
void add_places(const HeldTerm& found, std::vector<HeldTerm>& held) {
    if (found.title + found.abstract == 0 && !found.elsewhere) return;  // an alternative of NEAR
    const auto same = std::find_if(held.begin(), held.end(),
                                   [&](const HeldTerm& other) { return is_same(*other.term, *found.term); });
    if (same == held.end()) return held.push_back(found);
    same->title = std::max(same->title, found.title);
    same->abstract = std::max(same->abstract, found.abstract);
    if (found.elsewhere)
        same->elsewhere = std::min(same->elsewhere.value_or(*found.elsewhere), *found.elsewhere);
}

std::vector<HeldTerm> weigh_terms(std::span<const Clause* const> clauses, const FoldedPaper& paper) {
    std::vector<HeldTerm> held;
    for (const Clause* clause : clauses) {
        if (field_info(clause->field).type == FieldType::kName) continue;
        for_each_term(*clause,
                      [&](const TextTerm& term) { add_places(find_places(*clause, term, paper), held); });
    }
    return held;
}

}  // namespace

Hit find_hit(const Topic& topic, const FoldedPaper& paper, State state) {
    const std::vector<const Clause*> held = find_held_clauses(topic.query, paper, state);
    return {weigh_terms(held, paper), collect_words(held, paper)};
}

std::vector<ScorePart> explain_score(const Topic& topic, const FoldedPaper& paper,
                                     const TermStatistics& statistics) {
    return explain_score(topic, paper.paper(), weigh_terms(find_held_clauses(topic.query, paper), paper),
                         statistics);
}

std::vector<ScorePart> explain_score(const Topic& topic, const Paper& paper, std::span<const HeldTerm> held,
                                     const TermStatistics& statistics) {
    const std::string weight = topic.weight == 1 ? "" : fmt::format(" × {:g}", topic.weight);
    std::vector<ScorePart> parts;
    for (const HeldTerm& found : held) {
        const TextTerm& term = *found.term;
        parts.push_back({term.written + (term.prefix ? "*" : "") + describe_places(found) + weight,
                         value_of(topic, found, statistics)});
    }
    const auto add_count = [&](double value, const std::optional<int>& count, std::string_view what) {
        if (value > 0) parts.push_back({fmt::format("{} {}{}", *count, what, *count == 1 ? "" : "s"), value});
    };
    add_count(upvotes_value(paper), paper.upvotes, "upvote");
    add_count(stars_value(paper), paper.stars, "star");
    if (parts.empty()) parts.push_back({"no word and no vote", 0});
    return parts;
}

double popularity_of(const Paper& paper) { return upvotes_value(paper) + stars_value(paper); }

double score(const Topic& topic, std::span<const HeldTerm> held, double popularity,
             const TermStatistics& statistics) {
    double sum = 0;
    for (const HeldTerm& term : held) sum += value_of(topic, term, statistics);
    return rounded(sum + popularity);
}

double score(const Topic& topic, const FoldedPaper& paper, const TermStatistics& statistics) {
    return score(topic, weigh_terms(find_held_clauses(topic.query, paper), paper),
                 popularity_of(paper.paper()), statistics);
}

}  // namespace offprint
