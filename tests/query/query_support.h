// What the tests of queries share: a fixed day (Friday, 2026-01-09) and short ways to parse and to ask.
#pragma once
#include <string>
#include <string_view>

#include "offprint/query/match.h"
#include "offprint/query/query.h"

namespace offprint {

inline QueryContext friday() { return {*parse_instant("2026-01-09T12:00:00Z"), Zone()}; }

inline Query parse(std::string_view text) { return parse_query(text, friday()); }

/// The canonical text of what was written.
inline std::string canonical(std::string_view text) { return to_text(parse(text)); }

inline bool asks(std::string_view query, const Paper& paper) {
    return matches(parse(query), FoldedPaper(paper));
}

inline Paper titled(std::string title, std::string abstract = {}) {
    Paper paper;
    paper.title = std::move(title);
    paper.abstract = std::move(abstract);
    return paper;
}

/// The message that a query is answered with, or "accepted".
inline std::string mistake_in(std::string_view query) {
    try {
        parse(query);
        return "accepted";
    } catch (const SyntaxError& error) {
        return describe_syntax_error(error, query, "query");
    }
}

}  // namespace offprint
