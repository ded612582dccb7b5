// One function per kind of test, and recursion over the tree, whose depth the parser bounds. Nothing is
// remembered between calls.
#include "offprint/query/match.h"

#include <algorithm>

#include "find_term.h"
#include "held_clauses.h"
#include "name_match.h"
#include "offprint/base/ascii.h"
#include "offprint/base/fold.h"
#include "paper_values.h"
#include "written_values.h"

namespace offprint {
namespace {

bool is_name_field(Field field) { return field_info(field).type == FieldType::kName; }

bool holds_name(const TextTerm& term, Field field, const FoldedPaper& paper) {
    if (!has_value(paper.paper(), field)) return false;
    std::span<const FoldedName> names = paper.names();
    if (field == Field::kFirst) names = names.first(1);
    if (field == Field::kLast) names = names.last(1);
    FoldedName wanted = fold_name(term.written);
    NameRules rules{.exact = term.exact, .prefix = term.prefix};
    return std::any_of(names.begin(), names.end(),
                       [&](const FoldedName& name) { return name_fits(wanted, rules, name); });
}

struct TestHolds {
    Field field;
    const FoldedPaper& paper;
    State state;

    bool operator()(const Presence& test) const { return has_value(paper.paper(), field) == test.present; }
    bool operator()(const TextTerm& test) const {
        if (is_name_field(field)) return holds_name(test, field, paper);
        std::span<const TextPart> parts = parts_of(field);
        return std::any_of(parts.begin(), parts.end(), [&](TextPart part) {
            return find_term(test, paper.text(part), asks_whole_value(field, test)).has_value();
        });
    }
    bool operator()(const NearTerm& test) const {
        std::span<const TextPart> parts = parts_of(field);
        return std::any_of(parts.begin(), parts.end(),
                           [&](TextPart part) { return has_near(test, paper.text(part)); });
    }
    bool operator()(const Pattern& test) const {
        return any_written_value(paper.paper(), field,
                                 [&](std::string_view value) { return test.finds(value); });
    }
    bool operator()(PaperState test) const {
        if (test == PaperState::kSeen || test == PaperState::kUnseen)
            return state.is_seen == (test == PaperState::kSeen);
        return is_in_state(paper.paper(), test);
    }
    bool operator()(const NumberRange& test) const { return inside(number_of(paper.paper(), field), test); }
    bool operator()(const DateRange& test) const { return inside(date_of(paper.paper(), field), test); }
    bool operator()(const ValueTerm& test) const { return holds_value(test, field, paper.paper()); }
    bool operator()(const IdTerm& test) const { return holds_id(test, paper.paper()); }

    template <class Value, class Range>
    static bool inside(const std::optional<Value>& value, const Range& range) {
        return value && (!range.from || *range.from <= *value) && (!range.to || *value <= *range.to);
    }
};

bool holds(const Clause& clause, const FoldedPaper& paper, State state) {
    return std::visit(TestHolds{clause.field, paper, state}, clause.test);
}

bool holds(const Node& node, const FoldedPaper& paper, State state) {
    auto child_holds = [&](const Node& child) { return holds(child, paper, state); };
    switch (node.kind) {
        case NodeKind::kEverything:
            return true;
        case NodeKind::kClause:
            return holds(node.clause, paper, state);
        case NodeKind::kNot:
            return !holds(node.children.front(), paper, state);
        case NodeKind::kAnd:
            return std::all_of(node.children.begin(), node.children.end(), child_holds);
        case NodeKind::kOr:
            break;
    }
    return std::any_of(node.children.begin(), node.children.end(), child_holds);
}

/// Whether the node holds. Each clause is asked once: what a branch added is taken back when it fails.
bool add_held(const Node& node, const FoldedPaper& paper, State state, std::vector<const Clause*>& held) {
    const std::size_t before = held.size();
    bool any = false;
    switch (node.kind) {
        case NodeKind::kEverything:
            return true;
        case NodeKind::kNot:
            return !holds(node.children.front(), paper, state);
        case NodeKind::kClause:
            if (!holds(node.clause, paper, state)) return false;
            held.push_back(&node.clause);
            return true;
        case NodeKind::kAnd:
            for (const Node& child : node.children) {
                if (add_held(child, paper, state, held)) continue;
                held.resize(before);
                return false;
            }
            return true;
        case NodeKind::kOr:
            break;
    }
    for (const Node& child : node.children) any |= add_held(child, paper, state, held);
    return any;
}

class WordCollector {
  public:
    explicit WordCollector(const FoldedPaper& paper) : paper_(paper) {}

    void collect(const Clause& clause) {
        const auto* near = std::get_if<NearTerm>(&clause.test);
        for_each_term(clause, [&](const TextTerm& term) {
            if (near && !has_term(term, clause.field)) return;
            add_word(term.written + (term.prefix ? "*" : ""));
            for (TextPart part : parts_of(clause.field)) {
                if (near && !has_near(*near, paper_.text(part))) continue;
                if (part == TextPart::kTitle) add_places(term, part, found_.title);
                if (part == TextPart::kAbstract) add_places(term, part, found_.abstract);
            }
        });
        if (const auto* pattern = std::get_if<Pattern>(&clause.test)) {
            add_word("/" + pattern->body() + "/" + (pattern->is_case_sensitive() ? "c" : ""));
            for (TextPart part : parts_of(clause.field)) {
                if (part == TextPart::kTitle) add_places(*pattern, paper_.paper().title, found_.title);
                if (part == TextPart::kAbstract)
                    add_places(*pattern, paper_.paper().abstract, found_.abstract);
            }
        }
        bool is_category = clause.field == Field::kCategory || clause.field == Field::kPrimary;
        if (const auto* term = std::get_if<ValueTerm>(&clause.test); term && is_category)
            add_word(spelling_of(*term));
    }
    MatchedWords result() {
        merge(found_.title);
        merge(found_.abstract);
        return std::move(found_);
    }

  private:
    /// As the paper spells it: `cs.CL`, for the query's is in lower case.
    std::string spelling_of(const ValueTerm& term) const {
        const Paper& paper = paper_.paper();
        if (ascii_lower(paper.primary) == term.value) return paper.primary;
        for (const std::string& category : paper.categories)
            if (ascii_lower(category) == term.value) return category;
        return term.value + (term.prefix ? "*" : "");
    }
    /// Each once, however it is written. Most papers have one word, which need not be compared.
    void add_word(std::string&& word) {
        std::vector<std::string>& words = found_.words;
        if (!words.empty()) {
            while (seen_.size() < words.size()) seen_.push_back(key_of(words[seen_.size()]));
            std::string key = key_of(word);
            if (std::find(seen_.begin(), seen_.end(), key) != seen_.end()) return;
            seen_.push_back(std::move(key));
        }
        words.push_back(std::move(word));
    }
    static std::string key_of(const std::string& word) {
        return fold_key(word) + (word.ends_with('*') ? "*" : "");
    }
    bool has_term(const TextTerm& term, Field field) const {
        std::span<const TextPart> parts = parts_of(field);
        return std::any_of(parts.begin(), parts.end(), [&](TextPart part) {
            return find_term(term, paper_.text(part), false).has_value();
        });
    }
    void add_places(const TextTerm& term, TextPart part, std::vector<TextSpan>& spans) {
        const FoldedText& text = paper_.text(part);
        for_each_place(term, text, [&](TermPlace place) {
            spans.push_back({text.span(place.first).begin, text.span(place.last).end});
        });
    }
    static void add_places(const Pattern& pattern, const std::string& text, std::vector<TextSpan>& spans) {
        const std::vector<TextSpan> places = pattern.find_places(text);
        spans.insert(spans.end(), places.begin(), places.end());
    }
    static void merge(std::vector<TextSpan>& spans) {
        if (spans.size() < 2) return;
        std::sort(spans.begin(), spans.end());
        std::vector<TextSpan> merged;
        for (TextSpan span : spans) {
            if (!merged.empty() && span.begin < merged.back().end)
                merged.back().end = std::max(merged.back().end, span.end);
            else
                merged.push_back(span);
        }
        spans = std::move(merged);
    }

    const FoldedPaper& paper_;
    MatchedWords found_;
    std::vector<std::string> seen_;  ///< few, so they are gone through
};

}  // namespace

bool matches(const Query& query, const FoldedPaper& paper, State state) {
    return holds(query.root, paper, state);
}

bool node_holds(const Node& node, const FoldedPaper& paper, State state) { return holds(node, paper, state); }
bool clause_holds(const Clause& clause, const FoldedPaper& paper, State state) {
    return holds(clause, paper, state);
}

std::vector<const Clause*> find_held_clauses(const Query& query, const FoldedPaper& paper, State state) {
    std::vector<const Clause*> held;
    add_held(query.root, paper, state, held);
    return held;
}

MatchedWords collect_words(std::span<const Clause* const> held, const FoldedPaper& paper) {
    WordCollector collector(paper);
    for (const Clause* clause : held) collector.collect(*clause);
    return collector.result();
}

MatchedWords find_matched_words(const Query& query, const FoldedPaper& paper, State state) {
    return collect_words(find_held_clauses(query, paper, state), paper);
}

}  // namespace offprint
