// A word or phrase requires itself; AND requires what its rarest child does; OR what any of its children
// does, if all of them require something; everything else requires nothing. Which child is rarest is guessed
// from the kind of key and the length of the word.
#include "requirement.h"

#include "find_term.h"
#include "name_match.h"
#include "word_hash.h"

namespace offprint {
namespace {

constexpr std::uint32_t kNameMark = 0x6E616D65, kCategoryMark = 0x63617420;

double guess_cost(std::string_view word) { return word.size() >= 8 ? 4 : word.size() >= 5 ? 8 : 16; }

// Of a term that is not plain, two neighbouring whole words or the longest whole word.
Requirement require_words(Field field, const TextTerm& term) {
    Requirement required;
    const std::size_t whole = term.words.size() - (term.prefix ? 1 : 0);
    if (whole == 0) return required;
    required.known = true;
    for (const TextPart part : parts_of(field)) required.parts |= 1U << static_cast<unsigned>(part);
    const TextTerm* plain = is_plain_term(term) ? &term : nullptr;
    if (whole >= 2 && term.slop == 0) {
        required.keys = {{pair_key(term.words[0].hash, term.words[1].hash), term.words[0].hash, true, plain}};
        required.cost = 1;
        return required;
    }
    const TermWord* rarest = &term.words[0];
    for (std::size_t i = 1; i < whole; ++i)
        if (term.words[i].text.size() > rarest->text.size()) rarest = &term.words[i];
    required.keys = {{rarest->hash, rarest->hash, false, plain}};
    required.cost = guess_cost(rarest->text);
    return required;
}

// One part at least must be written out in the author's name, so any of them will do.
Requirement require_name(const TextTerm& term) {
    Requirement required;
    if (term.prefix) return required;
    const FoldedName name = fold_name(term.written);
    required.known = required.names = true;
    for (const auto* parts : {&name.parts, &name.joined})
        for (const std::string& part : *parts)
            required.keys.push_back({name_key(part), name_key(part), false, nullptr});
    required.cost = 2.0 * static_cast<double>(required.keys.size());
    return required;
}

// The alternatives of one side, the rarest side.
Requirement require_near(Field field, const NearTerm& near) {
    Requirement best;
    for (const std::vector<TextTerm>& side : near.sides) {
        Requirement all;
        all.known = true;
        for (const TextTerm& term : side) {
            Requirement one = require_words(field, term);
            all.known &= one.known;
            all.keys.insert(all.keys.end(), one.keys.begin(), one.keys.end());
            all.cost += one.cost;
            all.parts |= one.parts;
        }
        if (all.known && (!best.known || all.cost < best.cost)) best = std::move(all);
    }
    return best;
}

Requirement require_clause(const Clause& clause) {
    const FieldType type = field_info(clause.field).type;
    if (const auto* term = std::get_if<TextTerm>(&clause.test))
        return type == FieldType::kName ? require_name(*term) : require_words(clause.field, *term);
    if (const auto* near = std::get_if<NearTerm>(&clause.test)) return require_near(clause.field, *near);
    const auto* value = std::get_if<ValueTerm>(&clause.test);
    if (!value || type != FieldType::kCategory || value->prefix) return {};
    Requirement required;
    required.known = required.categories = true;
    const std::uint32_t key = category_key(value->value);
    required.keys = {{key, key, false, nullptr}};
    required.cost = 200;
    return required;
}

Requirement require_any(const std::vector<Node>& children) {
    Requirement all;
    for (const Node& child : children) {
        Requirement one = find_requirement(child);
        if (!one.known) return {};
        all.keys.insert(all.keys.end(), one.keys.begin(), one.keys.end());
        all.cost += one.cost;
        all.parts |= one.parts;
        all.names |= one.names;
        all.categories |= one.categories;
    }
    all.known = true;
    return all;
}

Requirement require_all(const std::vector<Node>& children) {
    Requirement best;
    for (const Node& child : children) {
        Requirement one = find_requirement(child);
        if (one.known && (!best.known || one.cost < best.cost)) best = std::move(one);
    }
    return best;
}

}  // namespace

std::uint32_t pair_key(std::uint32_t first_hash, std::uint32_t second_hash) {
    return hash_pair(first_hash, second_hash);
}
std::uint32_t name_key(std::string_view part) { return hash_pair(hash_word(part), kNameMark); }
std::uint32_t category_key(std::string_view category) {
    return hash_pair(hash_word(category), kCategoryMark);
}

bool is_plain_term(const TextTerm& term) {
    return !term.prefix && (term.slop == 0 || term.words.size() == 1);
}

std::uint32_t term_key(const TextTerm& term) {
    return term.words.size() == 1 ? term.words[0].hash : pair_key(term.words[0].hash, term.words[1].hash);
}

Requirement find_requirement(const Node& node) {
    switch (node.kind) {
        case NodeKind::kClause:
            return require_clause(node.clause);
        case NodeKind::kAnd:
            return require_all(node.children);
        case NodeKind::kOr:
            return require_any(node.children);
        case NodeKind::kEverything:
        case NodeKind::kNot:
            break;
    }
    return {};
}

}  // namespace offprint
