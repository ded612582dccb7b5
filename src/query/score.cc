// Only words that a topic asks for are counted: a bit filter turns the others away, a hash table keyed by the
// hash of the stem has the counts. Each slot remembers the last paper it was counted for, so that a word
// counts once a paper. Scores are rounded, so that the last digit of a
// logarithm decides nothing.
#include "offprint/query/score.h"

#include <algorithm>
#include <bit>

#include "find_term.h"
#include "held_clauses.h"
#include "offprint/base/logarithm.h"

namespace offprint {
namespace {

/// Of a value that is not below 0.
double rounded(double value) {
    return static_cast<double>(static_cast<std::int64_t>(value * 1e6 + 0.5)) / 1e6;
}

struct PartWeight {
    double weight;
    std::string_view place;
};

PartWeight weight_of(TextPart part) {
    switch (part) {
        case TextPart::kTitle:
            return {3, " in the title"};
        case TextPart::kKeywords:
            return {2, " in the keywords"};
        case TextPart::kAbstract:
            return {1, " in the abstract"};
        case TextPart::kSummary:
            return {1, " in the summary"};
        case TextPart::kAuthors:
            return {1, " in the authors"};
        case TextPart::kComment:
            return {1, " in the comment"};
        case TextPart::kJournal:
            return {1, " in the journal"};
        case TextPart::kReport:
            return {1, " in the report number"};
        case TextPart::kOrganization:
            break;
    }
    return {1, " in the organization"};
}

// The parts of a field come weightiest first, so the first that has the term is the best.
PartWeight best_part(const Clause& clause, const TextTerm& term, const FoldedPaper& paper) {
    for (TextPart part : parts_of(clause.field))
        if (find_term(term, paper.text(part), asks_whole_value(clause.field, term))) return weight_of(part);
    return {0, ""};
}

bool is_same(const TextTerm& a, const TextTerm& b) { return a.prefix == b.prefix && a.words == b.words; }

double value_of(const Topic& topic, const HeldTerm& held, const TermStatistics& statistics) {
    return rounded(held.weight * statistics.inverse_frequency(*held.term) * topic.weight);
}

double value_of(const std::optional<int>& count, double share) {
    return count && *count > 0 ? rounded(natural_logarithm(1.0 + *count) * share) : 0;
}
double upvotes_value(const Paper& paper) { return value_of(paper.upvotes, 0.5); }
double stars_value(const Paper& paper) { return value_of(paper.stars, 0.25); }

}  // namespace

namespace {

void add_words(const Node& node, std::vector<std::uint32_t>& words) {
    if (const auto* term = std::get_if<TextTerm>(&node.clause.test))
        for (const TermWord& word : term->words) words.push_back(word.hash);
    for (const Node& child : node.children) add_words(child, words);
}

}  // namespace

TermStatistics::TermStatistics(std::span<const Topic> topics) {
    std::vector<std::uint32_t> words;
    for (const Topic& topic : topics) add_words(topic.query.root, words);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    slots_.resize(std::bit_ceil(words.size() * 2 + 2));
    filter_.resize(std::max<std::size_t>(std::bit_ceil(words.size() * 8), 4096) / 64);
    for (const std::uint32_t word : words) {
        slots_[find_slot(word)].word = word;
        filter_[word / 64 % filter_.size()] |= std::uint64_t{1} << (word % 64);
    }
}

void TermStatistics::add(const FoldedPaper& paper) {
    ++papers_;
    if (filter_.empty()) return;
    for (TextPart part : {TextPart::kTitle, TextPart::kKeywords, TextPart::kAbstract})
        count(paper.text(part));
}

void TermStatistics::count(const FoldedText& text) {
    const std::size_t mask = filter_.size() - 1;
    for (const std::size_t number : text.asked()) {
        const std::uint32_t word = text.hashes()[number];
        if ((filter_[word / 64 & mask] >> (word % 64) & 1) == 0) continue;
        Slot& slot = slots_[find_slot(word)];
        if (slot.word == 0 || slot.last_paper == papers_) continue;
        slot.last_paper = papers_;
        ++slot.count;
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

std::vector<HeldTerm> weigh_terms(std::span<const Clause* const> clauses, const FoldedPaper& paper) {
    std::vector<HeldTerm> held;
    for (const Clause* clause : clauses) {
        const auto* term = std::get_if<TextTerm>(&clause->test);
        if (!term || field_info(clause->field).type == FieldType::kName) continue;
        const PartWeight part = best_part(*clause, *term, paper);
        const HeldTerm found{term, part.weight, part.place};
        // A term that stands twice in a query counts once. A paper holds few, so they are gone through.
        const auto same = std::find_if(held.begin(), held.end(),
                                       [&](const HeldTerm& other) { return is_same(*other.term, *term); });
        if (same == held.end())
            held.push_back(found);
        else if (found.weight > same->weight)
            *same = found;
    }
    return held;
}

}  // namespace

Hit find_hit(const Topic& topic, const FoldedPaper& paper) {
    const std::vector<const Clause*> held = find_held_clauses(topic.query, paper);
    return {weigh_terms(held, paper), collect_words(held, paper)};
}

std::vector<ScorePart> explain_score(const Topic& topic, const FoldedPaper& paper,
                                     const TermStatistics& statistics) {
    std::vector<ScorePart> parts;
    for (const HeldTerm& held : weigh_terms(find_held_clauses(topic.query, paper), paper)) {
        const TextTerm& term = *held.term;
        parts.push_back({term.written + (term.prefix ? "*" : "") + std::string(held.place),
                         value_of(topic, held, statistics)});
    }
    const auto add_count = [&](double value, const std::optional<int>& count, std::string_view what) {
        if (value > 0) parts.push_back({std::to_string(*count) + std::string(what), value});
    };
    add_count(upvotes_value(paper.paper()), paper.paper().upvotes, " upvotes");
    add_count(stars_value(paper.paper()), paper.paper().stars, " stars");
    return parts;
}

double score(const Topic& topic, const Paper& paper, std::span<const HeldTerm> held,
             const TermStatistics& statistics) {
    double sum = 0;
    for (const HeldTerm& term : held) sum += value_of(topic, term, statistics);
    return rounded(sum + upvotes_value(paper) + stars_value(paper));
}

double score(const Topic& topic, const FoldedPaper& paper, const TermStatistics& statistics) {
    return score(topic, paper.paper(), weigh_terms(find_held_clauses(topic.query, paper), paper), statistics);
}

}  // namespace offprint
