// The picture itself is drawn by point_at(); here is only what a query adds: the place in a query that does
// not fit on one line.
#include "offprint/query/syntax_error.h"

#include "offprint/base/caret.h"
#include "offprint/base/utf8.h"
#include "offprint/base/width.h"

namespace offprint {
namespace {

constexpr std::size_t kShownColumns = 100;  // of a line, by point_at()

// The first columns of a piece of a query, without anything that could harm a terminal.
std::string shorten(std::string_view piece, std::size_t columns) {
    std::string line = clean_line(piece.substr(0, 16 * columns));
    if (piece.size() <= 16 * columns && display_width(line) <= columns) return line;
    return std::string(cut_to_width(line, columns - 1)) + "…";
}

}  // namespace

std::string quote_piece(std::string_view piece) { return "'" + shorten(piece, 40) + "'"; }

std::string describe_syntax_error(const SyntaxError& error, std::string_view written,
                                  std::string_view place) {
    std::string out = clean_line(place) + ": ";
    bool fits = written.find('\n') == written.npos && written.size() <= 4 * kShownColumns &&
                display_width(clean_line(written)) <= kShownColumns;
    if (!fits) {
        LineColumn at = line_column(written, error.span.begin);
        out += "line " + std::to_string(at.line) + ", column " + std::to_string(at.column) + ": ";
    }
    return out + error.problem + "\n" + point_at(written, error.span, error.hint);
}

}  // namespace offprint
