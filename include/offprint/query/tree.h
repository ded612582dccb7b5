// The tree of a query: plain values, comparable and copyable. A tree that the parser builds is in one form
// only: And and Or have at least two children and none of their own kind, Not never holds a Not. Its depth is
// bounded, so recursion over it is safe.
//
//     ti:koopman -survey      And{ title:koopman, Not{ survey } }
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "offprint/base/date.h"
#include "offprint/query/field.h"
#include "offprint/query/pattern.h"

namespace offprint {

/// A word to look for: its stem, or the folded word where the term is exact or the word is the start of
/// longer ones.
struct TermWord {
    std::string text;
    std::uint32_t hash = 0;  ///< of the stem of the word, exact or not; of the start of a word as it is

    bool operator==(const TermWord&) const = default;
};

/// Words that stand next to each other; one word is the usual case. Also names and keywords.
struct TextTerm {
    std::string written;  ///< as the user wrote it, without quotes and signs; folds to the words again
    std::vector<TermWord> words;  ///< at least one
    bool exact = false;           ///< plural and singular differ
    bool prefix = false;          ///< the last word is the start of a word
    int slop = 0;                 ///< how many other words may stand in between

    bool operator==(const TextTerm&) const = default;
};

/// Both ends are included; an absent end is open.
struct NumberRange {
    std::optional<std::int64_t> from, to;

    bool operator==(const NumberRange&) const = default;
};

struct DateRange {
    std::optional<Date> from, to;

    bool operator==(const DateRange&) const = default;
};

/// A category, source, DOI or address, in lower case; or an announce type.
struct ValueTerm {
    std::string value;
    bool exact = false;
    bool prefix = false;  ///< the start of longer ones

    bool operator==(const ValueTerm&) const = default;
};

struct IdTerm {
    std::string value;             ///< as PaperId has it
    std::optional<int> version{};  ///< only when one was written
    bool prefix = false;

    bool operator==(const IdTerm&) const = default;
};

/// Words or phrases near each other, in either order: each side is one of its alternatives.
struct NearTerm {
    std::vector<std::vector<TextTerm>> sides;  ///< two at least
    std::vector<int> between;  ///< how many other words may stand between a side and the next one

    bool operator==(const NearTerm&) const = default;
};

/// `is:`: what is known of a paper that is no value of it.
enum class PaperState : std::uint8_t { kUnseen, kSeen, kNew, kReplaced, kCross, kWithdrawn };

/// field:* and field:none
struct Presence {
    bool present = true;

    bool operator==(const Presence&) const = default;
};

struct Clause {
    Field field = Field::kAny;
    std::variant<Presence, TextTerm, NumberRange, DateRange, ValueTerm, IdTerm, NearTerm, Pattern, PaperState>
        test;

    bool operator==(const Clause&) const = default;
};

enum class NodeKind : std::uint8_t { kEverything, kClause, kNot, kAnd, kOr };

struct Node {
    NodeKind kind = NodeKind::kEverything;
    Clause clause;               ///< of a kClause
    std::vector<Node> children;  ///< one of a kNot

    bool operator==(const Node&) const = default;
};

/// Calls `take` with each word and phrase that the clause looks for: the term, or all of a NearTerm.
template <class Take>
void for_each_term(const Clause& clause, const Take& take) {
    if (const auto* term = std::get_if<TextTerm>(&clause.test)) take(*term);
    if (const auto* near = std::get_if<NearTerm>(&clause.test))
        for (const std::vector<TextTerm>& side : near->sides)
            for (const TextTerm& term : side) take(term);
}

Node make_clause(Clause clause);
/// These keep the one form: they flatten, and take a double negation away. One child is that child, none is
/// everything.
Node make_not(Node child);
Node make_and(std::vector<Node> children);
Node make_or(std::vector<Node> children);

}  // namespace offprint
