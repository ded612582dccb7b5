// A literal is a word of bits:
//
//     0      what it asks for: 1 a term, 0 a test
//     1      1 when it holds where that is not so
//     2      1 for the last literal of a clause
//     4–7    the texts of the field, as a number
//     8–31   the number of the term, or of the test
//
// NOT is pushed down to the literals: of an OR it makes an AND of the opposites. An OR of ANDs has no short
// form. A row is a head (the topic, above it the number of literals) and its literals. Rows of one stretch
// are sorted by their length, so that the end of each can be foreseen.
#include "rule_row.h"

#include <algorithm>

#include "held_clauses.h"

namespace offprint {
namespace {

constexpr std::uint32_t kTerm = 1, kOpposite = 2, kEnd = 4;
constexpr unsigned kTextsShift = 4, kNumberShift = 8;
constexpr std::uint32_t kTextsMask = 15;
constexpr std::uint32_t kMostNumber = (1U << (32 - kNumberShift)) - 1;

constexpr unsigned kLengthShift = 28;  // in a row's head
constexpr std::uint32_t kTopicMask = (1U << kLengthShift) - 1;

}  // namespace

/// The literals of one query.
class RuleRows::Writer {
  public:
    Writer(RuleRows& rows, TermIndex& index) : rows_(rows), index_(index) {}

    /// Adds the clauses of a node, or of its opposite. False when they have no short form.
    bool write(const Node& node, bool is_opposite) {
        if (node.kind == NodeKind::kNot) return write(node.children.front(), !is_opposite);
        if (node.kind == NodeKind::kEverything) return !is_opposite;
        const bool is_and = node.kind == (is_opposite ? NodeKind::kOr : NodeKind::kAnd);
        if (is_and)
            return std::all_of(node.children.begin(), node.children.end(),
                               [&](const Node& child) { return write(child, is_opposite); });
        if (!write_clause(node, is_opposite)) return false;
        row_.literals[size_ - 1] |= kEnd;
        return true;
    }

    Row row(std::size_t topic) {
        row_.head = static_cast<std::uint32_t>(topic | size_ << kLengthShift);
        return row_;
    }

  private:
    /// Literals that are joined by OR.
    bool write_clause(const Node& node, bool is_opposite) {
        if (node.kind == NodeKind::kClause) return write_literal(node, is_opposite ? kOpposite : 0);
        if (node.kind == NodeKind::kNot) return write_clause(node.children.front(), !is_opposite);
        const bool is_or = node.kind == (is_opposite ? NodeKind::kAnd : NodeKind::kOr);
        return is_or && std::all_of(node.children.begin(), node.children.end(),
                                    [&](const Node& child) { return write_clause(child, is_opposite); });
    }

    bool write_literal(const Node& leaf, std::uint32_t opposite) {
        if (size_ == kLiterals) return false;
        std::uint32_t number = 0, texts = 0;
        const TextTerm* const term = plain_term_of(leaf);
        if (term != nullptr) {
            number = index_.add(*term);
            texts = rows_.number_of_texts(text_bits_of(leaf.clause.field));
        } else if (is_test(leaf)) {
            number = rows_.tests_.number_of(leaf.clause);
            if (number >= kMostTests) return false;
        } else {
            return false;
        }
        if (number > kMostNumber) return false;
        row_.literals[size_++] =
            number << kNumberShift | texts << kTextsShift | opposite | (term != nullptr ? kTerm : 0);
        return true;
    }

    RuleRows& rows_;
    TermIndex& index_;
    Row row_;
    std::size_t size_ = 0;
};

bool RuleRows::compile(const Node& root, TermIndex& index) {
    Writer writer(*this, index);
    const bool is_short = drafts_.size() < kTopicMask && writer.write(root, false);
    drafts_.push_back(is_short ? std::optional(writer.row(drafts_.size())) : std::nullopt);
    return is_short;
}

std::uint32_t RuleRows::number_of_texts(std::uint32_t parts) {
    parts_ |= parts;
    std::uint32_t number = 1;
    while (texts_[number] != 0 && texts_[number] != parts) ++number;  // there are fewer fields than room
    texts_[number] = static_cast<std::uint16_t>(parts);
    return number;
}

void RuleRows::place(std::uint32_t topic) { stretch_.push_back(*drafts_[topic]); }

// What the other literals of the clause make true is found where the topic stands under them. A term that
// several clauses have does not tell under which the topic was placed.
void RuleRows::place_under(std::uint32_t term, std::uint32_t parts, std::uint32_t topic) {
    const Row& draft = *drafts_[topic];
    const auto begin = draft.literals.begin(), end = begin + (draft.head >> kLengthShift);
    const auto is_term = [term](std::uint32_t literal) {
        return (literal & (kTerm | kOpposite)) == kTerm && literal >> kNumberShift == term;
    };
    if (std::count_if(begin, end, is_term) != 1) return place(topic);
    Row row;
    std::size_t size = 0;
    for (auto clause = begin; clause != end;) {
        const auto next = std::find_if(clause, end, [](std::uint32_t literal) { return literal & kEnd; }) + 1;
        if (const auto found = std::find_if(clause, next, is_term); found == next)
            size = static_cast<std::size_t>(std::copy(clause, next, row.literals.begin() + size) -
                                            row.literals.begin());
        else if ((parts & ~texts_[*found >> kTextsShift & kTextsMask]) != 0)
            row.literals[size++] = *found | kEnd;
        clause = next;
    }
    if (size == 0) return sure_.push_back(topic);
    row.head = static_cast<std::uint32_t>(topic | size << kLengthShift);
    stretch_.push_back(row);
}

void RuleRows::end_stretch() {
    std::sort(stretch_.begin(), stretch_.end(), [](const Row& a, const Row& b) { return a.head < b.head; });
    for (const Row& row : stretch_) {
        code_.push_back(row.head);
        code_.insert(code_.end(), row.literals.begin(), row.literals.begin() + (row.head >> kLengthShift));
    }
    stretch_.clear();
}

void RuleRows::begin(const FoldedPaper& paper, const TermIndex::Found& found) {
    const std::span<const Clause* const> tests = tests_.all();
    for (std::size_t i = 0; i < std::min(tests.size(), kMostTests); ++i)
        held_[i] = clause_holds(*tests[i], paper) ? 0xFFFF : 0;
    values_ = {held_.data(), found.parts.data()};
}

/// Of literals of which the last ends a clause: 1 when they hold, else 0.
inline std::uint32_t RuleRows::holds(const std::uint32_t* literal, const std::uint32_t* end) const {
    std::uint32_t holds = 1, is_any = 0;
    for (; literal != end; ++literal) {
        const std::uint16_t value = values_[*literal & kTerm][*literal >> kNumberShift];
        const std::uint32_t has = (value & texts_[*literal >> kTextsShift & kTextsMask]) != 0 ? 1 : 0;
        const std::uint32_t goes_on = ~*literal / kEnd & 1;
        is_any |= has ^ (*literal / kOpposite & 1);
        holds &= is_any | goes_on;
        is_any &= goes_on;
    }
    return holds;
}

void RuleRows::run(Place begin, Place end, RuleHits& hits) const {
    for (std::uint32_t i = begin.sure; i != end.sure; ++i) hits.add(sure_[i]);
    for (const std::uint32_t *at = code_.data() + begin.row, *last = code_.data() + end.row; at != last;) {
        const std::uint32_t* const literals = at + 1;
        const std::uint32_t topic = *at & kTopicMask;
        at = literals + (*at >> kLengthShift);
        hits.add(topic, holds(literals, at));
    }
}

void RuleRows::fetch(Place begin, Place end) const {
    constexpr std::uint32_t kLine = 16, kMostLines = 8;  // words
    if (begin.sure != end.sure) __builtin_prefetch(&sure_[begin.sure]);
    end.row = std::min(end.row, begin.row + kMostLines * kLine);
    for (; begin.row < end.row; begin.row += kLine) __builtin_prefetch(code_.data() + begin.row);
}

}  // namespace offprint
