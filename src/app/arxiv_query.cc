// Each node gives a query that every paper it matches satisfies, or nothing when the service knows no such
// query. Then AND may leave such a part out, OR may not, and NOT is only said where the service's answer is
// exact: of a whole category. Names are words of `au:`, initials left out, because the service knows no
// order; phrases with gaps and NEAR are words that all occur.
#include "offprint/app/arxiv_query.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "offprint/base/arxiv_category.h"
#include "offprint/base/ascii.h"
#include "offprint/base/fold.h"

namespace offprint {
namespace {

using Said = std::optional<std::string>;

std::string join(const std::vector<std::string>& parts, std::string_view between) {
    if (parts.size() == 1) return parts.front();
    std::string text = "(";
    for (const std::string& part : parts) text.append(&part == &parts.front() ? "" : between).append(part);
    return text + ")";
}

/// Empty where the service has none.
std::string_view prefix_of(Field field) {
    switch (field) {
        case Field::kAny:
        case Field::kAll:
            return "all:";
        case Field::kTitle:
            return "ti:";
        case Field::kAbstract:
            return "abs:";
        case Field::kAuthor:
        case Field::kFirst:
        case Field::kLast:
            return "au:";
        case Field::kComment:
            return "co:";
        case Field::kJournal:
            return "jr:";
        case Field::kReport:
            return "rn:";
        default:
            return {};
    }
}

/// The words of a term that the service can look for: whole ones, without the signs of `c++`.
std::vector<std::string> whole_words(const TextTerm& term) {
    std::vector<std::string> words;
    for (FoldedWord& word : fold_words(term.written)) {
        std::erase_if(word.text, [](char c) { return c == '+' || c == '#'; });
        words.push_back(std::move(word.text));
    }
    if (term.prefix && !words.empty()) words.pop_back();
    return words;
}

/// `Xiao-Ming` is also written Xiaoming, and `O'Brien` OBrien: the parts of such a name only count when there
/// is nothing else.
std::vector<std::string> plain_name_words(const TextTerm& term) {
    std::vector<std::string> words;
    for (std::string_view rest = term.written; !rest.empty();) {
        const std::size_t end = std::min(rest.find_first_of(" ,"), rest.size());
        std::vector<FoldedWord> parts = fold_words(rest.substr(0, end));
        if (parts.size() == 1 && parts[0].text.size() > 1) words.push_back(std::move(parts[0].text));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (term.prefix && !words.empty()) words.pop_back();
    return words;
}

std::string quote_phrase(const std::string& prefix, const std::vector<std::string>& words) {
    if (words.size() == 1) return prefix + words.front();
    std::string phrase = prefix + "\"";
    for (const std::string& word : words) phrase.append(&word == &words.front() ? "" : " ").append(word);
    return phrase + "\"";
}

Said say_name(const TextTerm& term) {
    std::vector<std::string> words = plain_name_words(term);
    if (!words.empty()) {
        for (std::string& word : words) word.insert(0, "au:");
        return join(words, " AND ");
    }
    // `Xiao-Ming W` is the start of a name, of which the service knows none.
    if (term.prefix || term.written.find_first_of(" ,") != std::string::npos) return std::nullopt;
    words = whole_words(term);
    return words.size() > 1 ? Said(quote_phrase("au:", words)) : std::nullopt;
}

Said say_text(const TextTerm& term, Field field) {
    const std::string prefix(prefix_of(field));
    if (prefix.empty()) return std::nullopt;
    if (prefix == "au:") return say_name(term);
    std::vector<std::string> words = whole_words(term);
    if (words.empty()) return std::nullopt;
    if (term.slop == 0) return quote_phrase(prefix, words);
    for (std::string& word : words) word.insert(0, prefix);
    return join(words, " AND ");
}

Said say_near(const NearTerm& near, Field field) {
    std::vector<std::string> sides;
    for (const std::vector<TextTerm>& alternatives : near.sides) {
        std::vector<std::string> said;
        for (const TextTerm& term : alternatives)
            if (const Said one = say_text(term, field)) said.push_back(*one);
        if (said.size() == alternatives.size()) sides.push_back(join(said, " OR "));
    }
    if (sides.empty()) return std::nullopt;
    return join(sides, " AND ");
}

Said say_category(const ValueTerm& term) {
    const std::optional<std::string> category = find_arxiv_category(term.value);
    if (!category || term.prefix) return std::nullopt;
    if (!has_arxiv_subjects(*category)) return "cat:" + *category;
    return "(cat:" + *category + " OR cat:" + *category + ".*)";
}

std::string digits_of(Date day) {
    std::string digits = day.to_string();
    std::erase(digits, '-');
    return digits;
}

Said say_days(const DateRange& range, Field field) {
    const bool is_published = field == Field::kPublished || field == Field::kAfter || field == Field::kBefore;
    if (!is_published || (!range.from && !range.to)) return std::nullopt;
    return "submittedDate:[" + (range.from ? digits_of(*range.from) : "19910101") + "0000 TO " +
           (range.to ? digits_of(*range.to) : "29991231") + "2359]";
}

Said say_clause(const Clause& clause) {
    if (const auto* term = std::get_if<TextTerm>(&clause.test)) return say_text(*term, clause.field);
    if (const auto* near = std::get_if<NearTerm>(&clause.test)) return say_near(*near, clause.field);
    if (const auto* range = std::get_if<DateRange>(&clause.test)) return say_days(*range, clause.field);
    const auto* value = std::get_if<ValueTerm>(&clause.test);
    const bool is_category = clause.field == Field::kCategory || clause.field == Field::kPrimary;
    return value != nullptr && is_category ? say_category(*value) : std::nullopt;
}

/// What may be taken away without losing a match: papers of a category, where that is all that the part says.
Said say_exactly(const Node& node) {
    if (node.kind != NodeKind::kClause || node.clause.field != Field::kCategory) return std::nullopt;
    return say_clause(node.clause);
}

Said say(const Node& node);

Said say_all(const std::vector<Node>& children) {
    std::vector<std::string> parts;
    std::string without;
    for (const Node& child : children) {
        if (const Said part = say(child)) parts.push_back(*part);
        if (child.kind != NodeKind::kNot) continue;
        if (const Said part = say_exactly(child.children.front())) without += " ANDNOT " + *part;
    }
    if (parts.empty()) return std::nullopt;
    const std::string all = join(parts, " AND ");
    return without.empty() ? all : "(" + all + without + ")";
}

Said say(const Node& node) {
    switch (node.kind) {
        case NodeKind::kClause:
            return say_clause(node.clause);
        case NodeKind::kAnd:
            return say_all(node.children);
        case NodeKind::kOr: {
            std::vector<std::string> parts;
            for (const Node& child : node.children) {
                const Said part = say(child);
                if (!part) return std::nullopt;
                parts.push_back(*part);
            }
            return join(parts, " OR ");
        }
        case NodeKind::kEverything:
        case NodeKind::kNot:
            break;
    }
    return std::nullopt;
}

}  // namespace

std::string to_arxiv_query(const Query& query) { return say(query.root).value_or(""); }

}  // namespace offprint
