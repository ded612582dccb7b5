// A mistake in a query, with its place in the text, and the picture of it that people are shown.
//
//     try { parse_query(text, context); }
//     catch (const SyntaxError& error) { print(describe_syntax_error(error, text, "config.toml:12:9")); }
//
//     config.toml:12:9: unknown field 'autor'
//       autor:"He, Kaiming" AND cat:cs.CV
//       ^~~~~ did you mean 'author'?
#pragma once
#include <string>
#include <string_view>

#include "offprint/base/error.h"
#include "offprint/base/text_span.h"

namespace offprint {

struct SyntaxError : Error {
    TextSpan span;        ///< bytes of the query that are to blame; empty at its end
    std::string problem;  ///< "unknown field 'autor'"; safe to print, whatever the query held

    SyntaxError(TextSpan where, const std::string& what_is_wrong, const std::string& what_to_do = {})
        : Error(ErrorKind::kQuery, "query: " + what_is_wrong, what_to_do),
          span(where),
          problem(what_is_wrong) {}
};

/// Three lines without a line end: the problem after `place`, the query, the caret and the hint under it.
/// Columns go by display width. Of a query of several lines only the line to blame is shown, of a long line
/// the part around the place; the first line then names line and column (in characters, from 1). Characters
/// that could harm a terminal are shown as `?`.
std::string describe_syntax_error(const SyntaxError& error, std::string_view written, std::string_view place);

/// A piece of a query as messages show it: in single quotes, harmless, at most 40 columns.
std::string quote_piece(std::string_view piece);

}  // namespace offprint
