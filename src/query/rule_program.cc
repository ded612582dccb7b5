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

#include "held_clauses.h"
#include "rule_leaf.h"

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
            held = clause_holds(*programs_.tests_.all()[number], candidate_.paper);
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
        const std::uint32_t texts = number_of_texts(text_bits_of(node.clause.field));
        return draft_code_.push_back(instruction(kTerm, index.add(*term) << kTextsBits | texts));
    }
    if (is_test(node)) return draft_code_.push_back(instruction(kTest, tests_.number_of(node.clause)));
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
    walked_.push_back(walked_parts_.keep(node));
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

void RulePrograms::run(std::uint32_t begin, std::uint32_t end, Candidate candidate, Facts& facts,
                       RuleHits& hits) const {
    facts.held.resize(tests_.all().size());
    Run run(*this, candidate, facts);
    for (const std::uint32_t* at = code_.data() + begin; at < code_.data() + end;) {
        const std::uint32_t topic = *at++;
        if (run.holds(at)) hits.add(topic);
    }
}

}  // namespace offprint
