// A term needs its phrase in one of the texts of its field; AND and NEAR need what their parts need, as far
// as that is known; OR needs what one of its children needs, if that is known of all; everything else may
// match any paper.
#include "offprint/query/word_index.h"

#include "find_term.h"
#include "name_match.h"
#include "offprint/base/ascii.h"

namespace offprint {
namespace {

void append_word(std::string& text, std::string_view word) {
    if (!text.empty()) text += ' ';
    text += word;
}

std::string words_of(const FoldedText& text) {
    std::string words;
    for (std::size_t i = 0; i < text.hashes().size(); ++i) {
        const std::string_view word = text.word(i), stem = text.stem(i);
        if (word.empty()) continue;
        append_word(words, word);
        if (stem != word) (words += kStemMark).append(stem);
    }
    return words;
}

/// cs.LG is found as `cs.lg` and as `cs`.
void append_category(std::string& text, std::string_view written) {
    const std::string category = ascii_lower(written);
    if (category.find(' ') != category.npos)
        return;  // a heading of another kind; nobody asks for it by words
    append_word(text, category);
    for (std::size_t dot = category.find('.'); dot != category.npos; dot = category.find('.', dot + 1))
        append_word(text, std::string_view(category).substr(0, dot));
}

IndexNeed need_any(std::vector<IndexNeed> parts) {
    if (parts.size() == 1) return std::move(parts.front());
    return {.kind = IndexNeed::Kind::kAny, .parts = std::move(parts)};
}

std::optional<IndexNeed> need_words(Field field, const TextTerm& term) {
    IndexNeed need;
    for (const TextPart part : parts_of(field)) need.columns |= 1U << static_cast<unsigned>(part);
    if (need.columns == 0) return std::nullopt;
    if (term.slop == 0 || term.words.size() == 1) {
        for (const TermWord& word : term.words) need.words.push_back(word.text);
        need.is_prefix = term.prefix;
        return need;
    }
    IndexNeed all{.kind = IndexNeed::Kind::kAll};
    for (std::size_t i = 0; i < term.words.size(); ++i) {
        need.words = {term.words[i].text};
        need.is_prefix = term.prefix && i + 1 == term.words.size();
        all.parts.push_back(need);
    }
    return all;
}

// One part at least must be written out in the author's name, so any of them will do.
std::optional<IndexNeed> need_name(const TextTerm& term) {
    const FoldedName name = fold_name(term.written);
    std::vector<IndexNeed> parts;
    for (const auto* names : {&name.parts, &name.joined})
        for (const std::string& part : *names)
            parts.push_back({.columns = 1U << static_cast<unsigned>(TextPart::kAuthors),
                             .words = {part},
                             .is_prefix = term.prefix && &part == &names->back()});
    if (parts.empty()) return std::nullopt;
    return need_any(std::move(parts));
}

// All sides, of each one of its alternatives.
std::optional<IndexNeed> need_near(Field field, const NearTerm& near) {
    IndexNeed all{.kind = IndexNeed::Kind::kAll};
    for (const std::vector<TextTerm>& side : near.sides) {
        std::vector<IndexNeed> parts;
        for (const TextTerm& term : side) {
            std::optional<IndexNeed> need = need_words(field, term);
            if (!need) return std::nullopt;
            parts.push_back(std::move(*need));
        }
        all.parts.push_back(need_any(std::move(parts)));
    }
    return all;
}

std::optional<IndexNeed> need_clause(const Clause& clause) {
    const FieldType type = field_info(clause.field).type;
    if (const auto* near = std::get_if<NearTerm>(&clause.test)) return need_near(clause.field, *near);
    if (const auto* term = std::get_if<TextTerm>(&clause.test))
        return type == FieldType::kName ? need_name(*term) : need_words(clause.field, *term);
    const auto* value = std::get_if<ValueTerm>(&clause.test);
    if (value == nullptr || type != FieldType::kCategory || value->value.find(' ') != std::string::npos)
        return std::nullopt;
    return IndexNeed{.columns = 1U << kCategoryColumn, .words = {value->value}, .is_prefix = value->prefix};
}

}  // namespace

std::array<std::string, kIndexColumns> index_texts(const FoldedPaper& paper) {
    std::array<std::string, kIndexColumns> texts;
    for (std::size_t part = 0; part < kTextParts; ++part)
        texts[part] = words_of(paper.text(static_cast<TextPart>(part)));
    std::string& authors = texts[static_cast<std::size_t>(TextPart::kAuthors)];
    for (const FoldedName& name : paper.names()) {
        for (const std::string& part : name.parts) append_word(authors, part);
        for (const std::string& part : name.joined) append_word(authors, part);
    }
    append_category(texts[kCategoryColumn], paper.paper().primary);
    for (const std::string& category : paper.paper().categories)
        append_category(texts[kCategoryColumn], category);
    return texts;
}

std::optional<IndexNeed> find_index_need(const Node& node) {
    if (node.kind == NodeKind::kClause) return need_clause(node.clause);
    if (node.kind != NodeKind::kAnd && node.kind != NodeKind::kOr) return std::nullopt;
    std::vector<IndexNeed> parts;
    for (const Node& child : node.children) {
        std::optional<IndexNeed> need = find_index_need(child);
        if (need)
            parts.push_back(std::move(*need));
        else if (node.kind == NodeKind::kOr)
            return std::nullopt;
    }
    if (parts.empty()) return std::nullopt;
    if (node.kind == NodeKind::kOr || parts.size() == 1) return need_any(std::move(parts));
    return IndexNeed{.kind = IndexNeed::Kind::kAll, .parts = std::move(parts)};
}

}  // namespace offprint
