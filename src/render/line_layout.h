// Texts as lines of a page: lists of values for templates that only have to write them one below the other.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/base/text_span.h"
#include "offprint/render/value.h"
#include "terminal_style.h"

namespace offprint {

/// The text itself when it is harmless, else a copy of what clean_line() gives, kept in the store.
std::string_view clean_text(ValueStore& store, std::string_view text);

/// The same, at most about `columns` columns of it: what is cut ends with an ellipsis.
std::string_view fit_text(ValueStore& store, std::string_view text, std::size_t columns);

/// A harmless text as HTML with the marked words in `<mark>`. Marks are sorted and do not overlap; they must
/// be those of the text as it is.
Value make_marked_html(ValueStore& store, std::string_view text, std::span<const TextSpan> marks);

/// The text, which must outlive the store's values, as lines of at most `columns` columns.
Value wrap_lines(ValueStore& store, std::string_view text, std::size_t columns);

/// The same for text that may be harmful and does not live long: lines of a harmless copy.
Value wrap_copy(ValueStore& store, std::string_view text, std::size_t columns);

/// Appends lines to a list that is still growing.
void append_lines(std::vector<Value>& lines, std::string_view text, std::size_t columns);

/// A piece of a line, and how it is written on a terminal.
struct Piece {
    std::string markup;
    std::size_t width = 0;
    bool may_break = false;  ///< the markup is plain text: it is wrapped when it is longer than a line
};

/// As many pieces a line as fit, with ` · ` between them.
Value flow_pieces(ValueStore& store, std::span<const Piece> pieces, std::size_t columns);

/// Appends a part of a harmless text for the terminal with the marked words underlined. Marks are sorted and
/// do not overlap.
void append_marked(std::string& out, std::string_view text, TextSpan part, std::span<const TextSpan> marks,
                   const TerminalStyle& style);

/// A harmless text, which must outlive the values, as the lines that the spans say, with the marked words
/// underlined.
Value make_marked_lines(ValueStore& store, std::string_view text, std::span<const TextSpan> lines,
                        std::span<const TextSpan> marks, const TerminalStyle& style);

/// wrap_text() that never puts the last word, an ellipsis, on a line of its own.
std::vector<TextSpan> wrap_before_ellipsis(std::string_view text, std::size_t columns);

}  // namespace offprint
