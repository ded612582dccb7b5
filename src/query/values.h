// The values of fields: words, numbers, days, categories, ids, addresses. Each function throws SyntaxError at
// `span` for what is not of its type, and says what was expected.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "lexer.h"
#include "offprint/query/query.h"
#include "offprint/query/tree.h"

namespace offprint {

/// A field, what stands behind it, and the token of its value.
struct FieldValue {
    const FieldInfo& field;
    Relation relation;
    const Token& token;
};

TextTerm parse_text_value(const FieldValue& value);
NumberRange parse_number_value(const FieldValue& value);
DateRange parse_date_value(const FieldValue& value, const QueryContext& context);
ValueTerm parse_category_value(const FieldValue& value);
ValueTerm parse_plain_value(const FieldValue& value);
ValueTerm parse_announce_value(const FieldValue& value);
ValueTerm parse_doi_value(const FieldValue& value);
/// `40012345` or `pmc1234567`.
ValueTerm parse_pmid_value(const FieldValue& value);
IdTerm parse_id_value(const FieldValue& value);
Pattern parse_pattern_value(const FieldValue& value);
PaperState parse_state_value(const FieldValue& value);
/// In the order of the enumeration.
std::span<const std::string_view> state_names();
Presence parse_has_value(const FieldValue& value, Field& named);

/// The id in a bare word (an arXiv id, a DOI, or an address of either), its version left out; nothing for
/// other words.
std::optional<IdTerm> find_pasted_id(std::string_view word);

/// Throws for an address of arXiv's that is no paper's: a list, an author, a search.
void refuse_page_of_arxiv(const Token& token);

/// The category in a bare word (`cs.LG`, `[cs.LG]`), in lower case: no text has such a word. Empty for
/// others.
std::string find_pasted_category(std::string_view word);

/// The ends of `a..b`, `a..`, `..b`, `[a TO b]`; a plain value is both. Throws when there is nothing on
/// either side.
struct WrittenRange {
    std::string_view from, to;
    bool is_range = false;
};
WrittenRange split_range(const FieldValue& value);

}  // namespace offprint
