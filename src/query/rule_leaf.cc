// Tests are told apart by what they ask, found by a hash of it.
#include "rule_leaf.h"

#include "find_term.h"
#include "requirement.h"

namespace offprint {
namespace {

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

}  // namespace

const TextTerm* plain_term_of(const Node& node) {
    if (node.kind != NodeKind::kClause) return nullptr;
    const auto* term = std::get_if<TextTerm>(&node.clause.test);
    const bool is_plain = term != nullptr && is_plain_term(*term) && !parts_of(node.clause.field).empty() &&
                          !asks_whole_value(node.clause.field, *term);
    return is_plain ? term : nullptr;
}

std::uint32_t text_bits_of(Field field) {
    std::uint32_t bits = 0;
    for (const TextPart part : parts_of(field)) bits |= 1U << static_cast<unsigned>(part);
    return bits;
}

bool is_test(const Node& node) {
    return node.kind == NodeKind::kClause && (std::holds_alternative<NumberRange>(node.clause.test) ||
                                              std::holds_alternative<DateRange>(node.clause.test));
}

std::uint32_t RuleTests::number_of(const Clause& test) {
    std::vector<std::uint32_t>& same_hash = by_hash_[hash_of(test)];
    for (const std::uint32_t number : same_hash)
        if (*tests_[number] == test) return number;
    const auto number = static_cast<std::uint32_t>(tests_.size());
    tests_.push_back(kept_.keep(test));
    same_hash.push_back(number);
    return number;
}

}  // namespace offprint
