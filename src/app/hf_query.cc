// Each node gives the alternatives of which every paper it matches has one, each a list of words; no
// alternatives mean that nothing can be said. AND joins every alternative of one side with every one of the
// other as long as they are few, and else keeps the side that has fewer; OR has those of both sides.
#include "offprint/app/hf_query.h"

#include <algorithm>

#include "offprint/base/fold.h"
#include "offprint/base/utf8.h"
#include "offprint/fetch/hugging_face.h"

namespace offprint {
namespace {

using Words = std::vector<std::string>;
using Alternatives = std::vector<Words>;

void add_word(const std::string& word, Words& words) {
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
}

/// Where the service looks.
bool is_of_text(Field field) {
    return field == Field::kAny || field == Field::kTitle || field == Field::kAbstract;
}

/// The whole words of a term; none when it is of another field.
Alternatives say_term(const TextTerm& term, Field field) {
    if (!is_of_text(field)) return {};
    Words words;
    for (const FoldedWord& word : fold_words(term.written)) add_word(word.text, words);
    if (term.prefix && !words.empty()) words.pop_back();
    return words.empty() ? Alternatives() : Alternatives{std::move(words)};
}

Alternatives both(const Alternatives& a, const Alternatives& b) {
    if (a.empty() || b.empty()) return a.empty() ? b : a;
    if (a.size() * b.size() > kMostHfSearches) return a.size() <= b.size() ? a : b;
    Alternatives joined;
    for (const Words& left : a) {
        for (const Words& right : b) {
            joined.push_back(left);
            for (const std::string& word : right) add_word(word, joined.back());
        }
    }
    return joined;
}

Alternatives say_clause(const Clause& clause) {
    if (const auto* term = std::get_if<TextTerm>(&clause.test)) return say_term(*term, clause.field);
    const auto* near = std::get_if<NearTerm>(&clause.test);
    Alternatives all;
    if (near == nullptr) return all;
    for (const std::vector<TextTerm>& side : near->sides) {
        Alternatives any;
        bool is_said = true;
        for (const TextTerm& term : side) {
            const Alternatives one = say_term(term, clause.field);
            is_said &= !one.empty();
            any.insert(any.end(), one.begin(), one.end());
        }
        if (is_said) all = both(all, any);
    }
    return all;
}

Alternatives say(const Node& node) {
    Alternatives all;
    switch (node.kind) {
        case NodeKind::kClause:
            return say_clause(node.clause);
        case NodeKind::kAnd:
            for (const Node& child : node.children) all = both(all, say(child));
            return all;
        case NodeKind::kOr:
            for (const Node& child : node.children) {
                const Alternatives one = say(child);
                if (one.empty()) return {};
                all.insert(all.end(), one.begin(), one.end());
            }
            return all;
        case NodeKind::kEverything:
        case NodeKind::kNot:
            break;
    }
    return all;
}

/// As many words as the service takes.
std::string join(const Words& words) {
    std::string text;
    for (const std::string& word : words) {
        const std::size_t length = count_characters(text) + count_characters(word) + 1;
        if (!text.empty() && length > kMaxHfSearch) break;
        text += (text.empty() ? "" : " ") + word;
    }
    return std::string(cut_characters(text, kMaxHfSearch));
}

}  // namespace

std::vector<std::string> to_hf_searches(const Query& query) {
    std::vector<std::string> searches;
    for (const Words& words : say(query.root)) {
        std::string text = join(words);
        if (std::find(searches.begin(), searches.end(), text) == searches.end())
            searches.push_back(std::move(text));
    }
    if (searches.size() > kMostHfSearches) searches.clear();
    return searches;
}

}  // namespace offprint
