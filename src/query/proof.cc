// Terms that must hold at once are compared in pairs. An OR among them counts as impossible when each of its
// branches contradicts one of the others. Kinds of nodes and tests that are not known here prove nothing.
#include "proof.h"

#include <algorithm>
#include <span>

namespace offprint {
namespace {

template <class Range>
bool are_apart(const Range& a, const Range& b) {
    return (a.to && b.from && *a.to < *b.from) || (b.to && a.from && *b.to < *a.from);
}

bool is_inside(const std::string& inner, const std::string& outer) {
    return inner == outer || inner.starts_with(outer + ".");
}

/// A paper has one primary category and one announcement, and as many others as it likes.
bool are_apart(Field field, const ValueTerm& a, const ValueTerm& b) {
    if (a.prefix || b.prefix) return false;
    if (field == Field::kAnnounce) return a.value != b.value;
    return field == Field::kPrimary && !is_inside(a.value, b.value) && !is_inside(b.value, a.value);
}

bool are_apart(const Clause& a, const Clause& b) {
    if (a.field != b.field) return false;
    const auto* presence = std::get_if<Presence>(&a.test);
    const auto* other = std::get_if<Presence>(&b.test);
    if (presence != nullptr && other != nullptr) return presence->present != other->present;
    if (presence != nullptr || other != nullptr) return !(presence != nullptr ? presence : other)->present;
    const auto both = [&]<class Test>(const Test* one) {
        const auto* two = std::get_if<Test>(&b.test);
        return one != nullptr && two != nullptr && are_apart(*one, *two);
    };
    if (both(std::get_if<NumberRange>(&a.test)) || both(std::get_if<DateRange>(&a.test))) return true;
    const auto* value = std::get_if<ValueTerm>(&a.test);
    const auto* other_value = std::get_if<ValueTerm>(&b.test);
    return value != nullptr && other_value != nullptr && are_apart(a.field, *value, *other_value);
}

bool contradict(const Node& a, const Node& b) {
    if (a.kind == NodeKind::kNot && a.children.front() == b) return true;
    if (b.kind == NodeKind::kNot && b.children.front() == a) return true;
    return a.kind == NodeKind::kClause && b.kind == NodeKind::kClause && are_apart(a.clause, b.clause);
}

/// Whether the node goes with none of `others`; `own` is its number among them.
bool is_ruled_out(const Node& node, std::span<const Node> others, std::size_t own) {
    if (node.kind == NodeKind::kOr) {
        return std::all_of(node.children.begin(), node.children.end(),
                           [&](const Node& branch) { return is_ruled_out(branch, others, own); });
    }
    for (std::size_t i = 0; i < others.size(); ++i)
        if (i != own && contradict(node, others[i])) return true;
    return false;
}

constexpr std::size_t kMostTerms = 500;  ///< pairs of more are not looked at

bool is_upside_down(const Node& node) {
    const auto* numbers = std::get_if<NumberRange>(&node.clause.test);
    const auto* dates = std::get_if<DateRange>(&node.clause.test);
    return (numbers != nullptr && numbers->from && numbers->to && *numbers->from > *numbers->to) ||
           (dates != nullptr && dates->from && dates->to && *dates->from > *dates->to);
}

bool has_opposites(const Node& node) {
    if (node.children.size() > kMostTerms) return false;
    for (const Node& child : node.children) {
        if (child.kind != NodeKind::kNot) continue;
        if (std::find(node.children.begin(), node.children.end(), child.children.front()) !=
            node.children.end())
            return true;
    }
    return false;
}

}  // namespace

bool is_never(const Node& node) {
    switch (node.kind) {
        case NodeKind::kClause:
            return is_upside_down(node);
        case NodeKind::kNot:
            return is_always(node.children.front());
        case NodeKind::kOr:
            return std::all_of(node.children.begin(), node.children.end(), is_never);
        case NodeKind::kAnd:
            break;
        default:
            return false;
    }
    if (std::any_of(node.children.begin(), node.children.end(), is_never)) return true;
    if (node.children.size() > kMostTerms) return false;
    for (std::size_t i = 0; i < node.children.size(); ++i)
        if (is_ruled_out(node.children[i], node.children, i)) return true;
    return false;
}

bool is_always(const Node& node) {
    switch (node.kind) {
        case NodeKind::kEverything:
            return true;
        case NodeKind::kNot:
            return is_never(node.children.front());
        case NodeKind::kAnd:
            return std::all_of(node.children.begin(), node.children.end(), is_always);
        case NodeKind::kOr:
            return std::any_of(node.children.begin(), node.children.end(), is_always) || has_opposites(node);
        default:
            return false;
    }
}

bool is_pure_negative(const Node& node) {
    switch (node.kind) {
        case NodeKind::kNot:
            return true;
        case NodeKind::kAnd:
            return std::all_of(node.children.begin(), node.children.end(), is_pure_negative);
        case NodeKind::kOr:
            return std::any_of(node.children.begin(), node.children.end(), is_pure_negative);
        default:
            return false;
    }
}

}  // namespace offprint
