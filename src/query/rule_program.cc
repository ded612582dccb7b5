// A program is the number of its topic and an instruction, short because what is read from memory is what it
// costs. An instruction is a word: its kind in the low three bits, above them what it needs.
//
//     kTerm texts number                      the paper has the term in one of the texts of a field
//     kTest number                            a number or a day is in a range: decided once a paper
//     kWalk number                            the matcher decides the node
//     kNot, then an instruction
//     kAnd size, kOr size, then instructions  size: words of code of all of them, to skip the rest
//     kJump place                             the instruction there; only as a whole program
//     kTrue
//
// Within a group, what is cheap to decide stands first.
#include "rule_program.h"

#include <algorithm>
#include <bit>

#include "find_term.h"
#include "held_clauses.h"

namespace offprint {
namespace {

enum Operation : std::uint32_t { kTrue, kTerm, kTest, kWalk, kNot, kAnd, kOr, kJump };

constexpr unsigned kOperationBits = 3;
constexpr unsigned kTextsBits = 4;
constexpr std::uint32_t kTextsMask = (1U << kTextsBits) - 1;
constexpr std::uint32_t kOperationMask = (1U << kOperationBits) - 1;

constexpr std::uint32_t instruction(Operation operation, std::size_t operand) {
    return operation | static_cast<std::uint32_t>(operand << kOperationBits);
}

std::uint32_t bits_of(std::span<const TextPart> parts) {
    std::uint32_t bits = 0;
    for (const TextPart part : parts) bits |= 1U << static_cast<unsigned>(part);
    return bits;
}

/// The term of a clause that the index can answer, else null.
const TextTerm* plain_term_of(const Node& node) {
    if (node.kind != NodeKind::kClause) return nullptr;
    const auto* term = std::get_if<TextTerm>(&node.clause.test);
    const bool is_plain = term != nullptr && is_plain_term(*term) && !parts_of(node.clause.field).empty() &&
                          !asks_whole_value(node.clause.field, *term);
    return is_plain ? term : nullptr;
}

bool is_test(const Node& node) {
    return node.kind == NodeKind::kClause && (std::holds_alternative<NumberRange>(node.clause.test) ||
                                              std::holds_alternative<DateRange>(node.clause.test));
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9FB21C651E98DF25U;
    return hash ^ (hash >> 31);
}

std::uint64_t hash_of(const Clause& clause) {
    std::uint64_t hash = mix(0, static_cast<std::uint64_t>(clause.field));
    if (const auto* numbers = std::get_if<NumberRange>(&clause.test)) {
        hash = mix(hash, static_cast<std::uint64_t>(numbers->from.value_or(-1)));
        return mix(hash, static_cast<std::uint64_t>(numbers->to.value_or(-1)));
    }
    const auto& days = std::get<DateRange>(clause.test);
    hash = mix(hash, days.from ? static_cast<std::uint64_t>(days.from->days) : 0);
    return mix(hash, days.to ? static_cast<std::uint64_t>(days.to->days) : 0);
}

bool needs_walk(const Node& node) {
    switch (node.kind) {
        case NodeKind::kEverything:
            return false;
        case NodeKind::kNot:
        case NodeKind::kAnd:
        case NodeKind::kOr:
            return std::any_of(node.children.begin(), node.children.end(), needs_walk);
        default:
            return plain_term_of(node) == nullptr && !is_test(node);
    }
}

int cost_of(const Node& node) { return plain_term_of(node) != nullptr ? 0 : needs_walk(node) ? 2 : 1; }

}  // namespace

/// Programs over one paper.
class RulePrograms::Run {
  public:
    Run(const RulePrograms& programs, Candidate candidate, Facts& facts)
        : terms_(facts.found.parts.data()),
          texts_(programs.texts_.data()),
          programs_(programs),
          candidate_(candidate),
          facts_(facts) {}

    /// Leaves `at` behind the instruction.
    bool holds(const std::uint32_t*& at) {
        const std::uint32_t operand = *at >> kOperationBits;
        switch (*at++ & kOperationMask) {
            case kTrue:
                return true;
            case kTerm:
                return has_term(operand);
            case kTest:
                return test(operand);
            case kWalk:
                return node_holds(*programs_.walked_[operand], candidate_.paper, candidate_.state);
            case kNot:
                return !holds(at);
            case kAnd:
                return !any_is(false, at, at + operand);
            case kOr:
                return any_is(true, at, at + operand);
            default: {
                const std::uint32_t* place = programs_.code_.data() + operand;
                return holds(place);
            }
        }
    }

  private:
    bool has_term(std::uint32_t operand) const {
        return (terms_[operand >> kTextsBits] & texts_[operand & kTextsMask]) != 0;
    }

    bool test(std::uint32_t number) {
        std::optional<bool>& held = facts_.held[number];
        if (!held) {
            held = clause_holds(*programs_.tests_[number], candidate_.paper);
            facts_.known.push_back(number);
        }
        return *held;
    }

    // Most instructions of a group are terms, and a call would cost as much as deciding one.
    bool any_is(bool wanted, const std::uint32_t*& at, const std::uint32_t* end) {
        bool is_any = false;
        for (const std::uint32_t* next = at; next < end && !is_any;) {
            const bool is_term = (*next & kOperationMask) == kTerm;
            is_any = (is_term ? has_term(*next++ >> kOperationBits) : holds(next)) == wanted;
        }
        at = end;
        return is_any;
    }

    const std::uint16_t* terms_;
    const std::uint16_t* texts_;
    const RulePrograms& programs_;
    Candidate candidate_;
    Facts& facts_;
};

void RulePrograms::Facts::clear() {
    found.clear();
    for (const std::uint32_t number : known) held[number].reset();
    known.clear();
}

void RulePrograms::compile(const Node& root, TermIndex& index) {
    drafts_.push_back({.begin = static_cast<std::uint32_t>(draft_code_.size())});
    append_node(root, index);
}

void RulePrograms::place(std::uint32_t topic) {
    constexpr std::size_t kMostCopied = 10;
    Draft& draft = drafts_[topic];
    const std::size_t end = topic + 1 < drafts_.size() ? drafts_[topic + 1].begin : draft_code_.size();
    const std::span<const std::uint32_t> draft_code =
        std::span(draft_code_).subspan(draft.begin, end - draft.begin);
    code_.push_back(topic);
    if (draft.placed != 0 && draft_code.size() > kMostCopied)
        return code_.push_back(instruction(kJump, draft.placed));
    draft.placed = size();
    code_.insert(code_.end(), draft_code.begin(), draft_code.end());
}

void RulePrograms::forget_drafts() {
    draft_code_ = {};
    drafts_ = {};
}

void RulePrograms::append_node(const Node& node, TermIndex& index) {
    if (const TextTerm* term = plain_term_of(node)) {
        const std::uint32_t texts = number_of_texts(bits_of(parts_of(node.clause.field)));
        return draft_code_.push_back(instruction(kTerm, index.add(*term) << kTextsBits | texts));
    }
    if (is_test(node)) return draft_code_.push_back(instruction(kTest, number_of_test(node)));
    switch (node.kind) {
        case NodeKind::kEverything:
            draft_code_.push_back(kTrue);
            return;
        case NodeKind::kNot:
            if (needs_walk(node)) break;
            draft_code_.push_back(kNot);
            return append_node(node.children.front(), index);
        case NodeKind::kAnd:
            return append_group(node, kAnd, index);
        case NodeKind::kOr:
            return append_group(node, kOr, index);
        default:
            break;
    }
    draft_code_.push_back(instruction(kWalk, walked_.size()));
    walked_.push_back(&node);
}

void RulePrograms::append_group(const Node& node, std::uint32_t operation, TermIndex& index) {
    const std::size_t head = draft_code_.size();
    draft_code_.push_back(operation);
    for (int cost = 0; cost <= 2; ++cost)
        for (const Node& child : node.children)
            if (cost_of(child) == cost) append_node(child, index);
    draft_code_[head] = instruction(static_cast<Operation>(operation), draft_code_.size() - head - 1);
}

std::uint32_t RulePrograms::number_of_texts(std::uint32_t parts) {
    parts_ |= parts;
    std::uint32_t number = 0;
    while (texts_[number] != 0 && texts_[number] != parts) ++number;  // there are fewer fields than room
    texts_[number] = static_cast<std::uint16_t>(parts);
    return number;
}

std::uint32_t RulePrograms::number_of_test(const Node& node) {
    std::vector<std::uint32_t>& same_hash = tests_by_hash_[hash_of(node.clause)];
    for (const std::uint32_t number : same_hash)
        if (*tests_[number] == node.clause) return number;
    const auto number = static_cast<std::uint32_t>(tests_.size());
    tests_.push_back(&node.clause);
    same_hash.push_back(number);
    return number;
}

void RulePrograms::run(std::uint32_t begin, std::uint32_t end, Candidate candidate, Facts& facts,
                       Hits& hits) const {
    facts.held.resize(tests_.size());
    Run run(*this, candidate, facts);
    for (const std::uint32_t* at = code_.data() + begin; at < code_.data() + end;) {
        const std::uint32_t topic = *at++;
        if (run.holds(at)) hits.add(topic);
    }
}

std::vector<std::size_t> RulePrograms::Hits::take() {
    std::vector<std::size_t> topics;
    for (std::size_t i = 0; i < used_.size(); ++i)
        for (; used_[i] != 0; used_[i] &= used_[i] - 1) {
            const std::size_t word = i * 64 + static_cast<std::size_t>(std::countr_zero(used_[i]));
            for (; bits_[word] != 0; bits_[word] &= bits_[word] - 1)
                topics.push_back(word * 64 + static_cast<std::size_t>(std::countr_zero(bits_[word])));
        }
    return topics;
}

}  // namespace offprint
