// Categories, sources, addresses, ids: kept in lower case and compared as they are. A star at the end asks
// for the start of longer ones.
#include <algorithm>
#include <string>

#include "offprint/base/ascii.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"
#include "offprint/model/paper_id.h"
#include "offprint/model/pubmed_id.h"
#include "offprint/query/syntax_error.h"
#include "query_chars.h"
#include "values.h"

namespace offprint {
namespace {

std::string name_of(const FieldValue& value) { return std::string(value.field.name); }

// Lower case, one line, and without the characters that would end a quoted value.
std::string plain_text(std::string_view text) {
    std::string out;
    for (char c : clean_line(text))
        if (c != '"' && c != '\\') out += c;
    return ascii_lower(clean_line(out));
}

// Whether there were stars at the end, which are taken away.
bool take_stars(std::string& text) {
    bool starred = text.ends_with('*');
    while (text.ends_with('*')) text.pop_back();
    return starred;
}

// The address without its scheme and trailing slash: how people write it.
std::string bare_address(std::string text) {
    std::size_t scheme = text.rfind("://");
    if (scheme != std::string::npos) text.erase(0, scheme + 3);
    while (text.ends_with('/') || text.ends_with(' ')) text.pop_back();
    return clean_line(text);
}

bool is_number_word(std::string_view text) { return std::any_of(text.begin(), text.end(), is_ascii_digit); }

}  // namespace

ValueTerm parse_plain_value(const FieldValue& value) {
    ValueTerm term;
    term.exact = value.relation == Relation::kExact || value.token.exact;
    term.value = plain_text(value.token.text);
    term.prefix = take_stars(term.value);
    if (value.field.type == FieldType::kUrl) {
        term.value = bare_address(term.value);
        term.prefix = false;  // a part of the address is enough anyway
    }
    if (term.value.empty() || term.value.find('*') != std::string::npos)
        throw SyntaxError(value.token.span,
                          name_of(value) + " needs a value, not " + quote_piece(value.token.text),
                          "write " + std::string(value.field.example));
    return term;
}

// `cs.*` and `cs` are the same question; so is `CS`.
ValueTerm parse_category_value(const FieldValue& value) {
    if (!value.token.quoted && value.token.text.find_first_of(",+") != std::string_view::npos)
        throw SyntaxError(value.token.span, quote_piece(value.token.text) + " is not one category",
                          "write " + name_of(value) + ":(cs.LG OR cs.CL)");
    ValueTerm term = parse_plain_value(value);
    if (term.prefix && term.value.ends_with('.')) {
        term.value.pop_back();
        term.prefix = false;
    }
    if (term.value.empty())
        throw SyntaxError(value.token.span,
                          name_of(value) + " needs a value, not " + quote_piece(value.token.text),
                          "write " + std::string(value.field.example));
    return term;
}

ValueTerm parse_announce_value(const FieldValue& value) {
    static constexpr std::string_view kTypes[] = {"new", "cross", "replace", "replace-cross"};
    std::string type = ascii_lower(value.token.text);
    if (std::find(std::begin(kTypes), std::end(kTypes), type) != std::end(kTypes)) return {.value = type};
    std::string near = nearest_name(type, kTypes);
    throw SyntaxError(
        value.token.span,
        "announce is new, cross, replace or replace-cross, not " + quote_piece(value.token.text),
        near.empty() ? "write announce:new" : "did you mean '" + near + "'?");
}

std::span<const std::string_view> state_names() {
    static constexpr std::string_view kNames[] = {"unseen", "seen", "new", "replaced", "cross", "withdrawn"};
    return kNames;
}

PaperState parse_state_value(const FieldValue& value) {
    const std::span<const std::string_view> names = state_names();
    std::string name = ascii_lower(value.token.text);
    if (name == "unread") name = "unseen";
    if (name == "read") name = "seen";
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) return static_cast<PaperState>(found - names.begin());
    const std::string near = nearest_name(name, names);
    throw SyntaxError(
        value.token.span,
        "is takes unseen, seen, new, replaced, cross or withdrawn, not " + quote_piece(value.token.text),
        !near.empty()                              ? "did you mean '" + near + "'?"
        : name == "starred" || name == "important" ? "write upvotes>=20 for what others liked"
                                                   : "write is:replaced");
}

ValueTerm parse_doi_value(const FieldValue& value) {
    ValueTerm term;
    term.value = plain_text(value.token.text);
    term.prefix = take_stars(term.value);
    if (std::optional<std::string> doi = parse_doi(term.value)) {
        term.value = *doi;
        term.prefix |= take_stars(term.value);
    } else {
        std::size_t start = term.prefix ? term.value.find("10.") : std::string::npos;
        term.value.erase(0, start);
    }
    if (!term.value.starts_with("10."))
        throw SyntaxError(value.token.span, quote_piece(value.token.text) + " is no DOI",
                          "a DOI looks like 10.1234/abc; doi:10.1234/* asks for its start");
    return term;
}

ValueTerm parse_pmid_value(const FieldValue& value) {
    const std::string text = plain_text(value.token.text);
    if (std::optional<std::string> pmid = parse_pmid_field(text)) return {.value = *pmid};
    if (std::optional<std::string> pmcid = parse_pmcid(text)) return {.value = ascii_lower(*pmcid)};
    throw SyntaxError(value.token.span, quote_piece(value.token.text) + " is no number of PubMed",
                      "it looks like 40012345, that of PubMed Central like PMC1234567");
}

IdTerm parse_id_value(const FieldValue& value) {
    IdTerm term;
    std::string text = plain_text(value.token.text);
    term.prefix = take_stars(text);
    if (std::optional<ArxivId> arxiv = parse_arxiv_id(text); arxiv && !term.prefix) {
        term.value = "arxiv:" + arxiv->id;
        term.version = arxiv->version;
    } else if (std::optional<std::string> doi = parse_doi(text); doi && !term.prefix) {
        term.value = "doi:" + *doi;
        term.prefix = take_stars(term.value);
    } else if (std::optional<std::string> pmid = parse_pmid(text); pmid && !term.prefix) {
        term.value = "pmid:" + *pmid;
    } else if (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("url:")) {
        term.value = "url:" + plain_text(canonical_url(text.starts_with("url:") ? text.substr(4) : text));
    } else if (text.starts_with("title:")) {
        term.value = text;
    } else if (term.prefix && is_number_word(text)) {
        term.value = "arxiv:" + (text.starts_with("arxiv:") ? text.substr(6) : text);
    } else {
        throw SyntaxError(value.token.span, quote_piece(value.token.text) + " is no id",
                          "an id looks like 2401.01234, 10.1234/abc or https://arxiv.org/abs/2401.01234");
    }
    return term;
}

Presence parse_has_value(const FieldValue& value, Field& named) {
    const FieldInfo* info = find_field(value.token.text);
    bool can_be_absent = info && info->field != Field::kAll && info->type != FieldType::kFieldName &&
                         info->type != FieldType::kTopic && info->type != FieldType::kState &&
                         info->type != FieldType::kNotBefore && info->type != FieldType::kNotAfter;
    if (!can_be_absent) {
        std::vector<std::string_view> names;
        for (const FieldInfo& known : all_fields())
            if (known.field != Field::kAny && known.field != Field::kAll && known.field < Field::kTopic)
                names.push_back(known.name);
        std::string near = nearest_name(value.token.text, names);
        throw SyntaxError(value.token.span,
                          "has needs the name of a field, not " + quote_piece(value.token.text),
                          !near.empty() ? "did you mean '" + near + "'?"
                          : value.token.text == "attachment" || value.token.text == "pdf"
                              ? "every paper has a PDF; write has:code"
                              : "write has:code");
    }
    named = info->field;
    return {true};
}

std::string find_pasted_category(std::string_view word) {
    constexpr std::string_view kArchives[] = {"astro-ph", "cs",    "econ",  "eess",
                                              "math",     "q-bio", "q-fin", "stat"};
    if (word.starts_with('[') && word.ends_with(']')) word = word.substr(1, word.size() - 2);
    const std::size_t dot = word.find('.');
    const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (dot == word.npos || word.size() != dot + 3 || !is_upper(word[dot + 1]) || !is_upper(word[dot + 2]))
        return {};
    const bool is_known =
        std::find(std::begin(kArchives), std::end(kArchives), word.substr(0, dot)) != std::end(kArchives);
    return is_known ? ascii_lower(word) : std::string();
}

void refuse_page_of_arxiv(const Token& token) {
    const std::string text = plain_text(token.text);
    const std::string_view host = "arxiv.org/";
    const std::size_t at = text.find(host);
    if (!text.starts_with("http") || at == text.npos || at > std::string_view("https://export.").size())
        return;
    const std::string_view path = std::string_view(text).substr(at + host.size());
    const auto part_behind = [&](std::string_view folder) {
        return std::string(path.substr(folder.size(), path.find('/', folder.size()) - folder.size()));
    };
    std::string hint = "the address of a paper ends with its id";
    if (path.starts_with("list/")) hint = "write cat:" + quote_piece(part_behind("list/")).substr(1);
    if (path.starts_with("a/")) hint = "write author:" + quote_piece(part_behind("a/")).substr(1);
    if (path.starts_with("search")) hint = "write the words, as in ti:koopman AND abs:spectral";
    if (hint.ends_with('\'')) hint.pop_back();
    const bool is_search = path.starts_with("search");
    throw SyntaxError(
        token.span,
        is_search ? "this page of arXiv's search cannot be read" : "this page of arXiv is no paper", hint);
}

std::optional<IdTerm> find_pasted_id(std::string_view word) {
    if (!is_number_word(word) || word.find('*') != std::string_view::npos) return std::nullopt;
    while (!word.empty() && std::string_view(".,;:!?").find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    std::string text = plain_text(word);
    if (std::optional<ArxivId> arxiv = parse_arxiv_id(text)) return IdTerm{.value = "arxiv:" + arxiv->id};
    if (std::optional<std::string> doi = parse_doi(text)) return IdTerm{.value = "doi:" + *doi};
    if (std::optional<std::string> pmid = parse_pmid(text)) return IdTerm{.value = "pmid:" + *pmid};
    return std::nullopt;
}

}  // namespace offprint
