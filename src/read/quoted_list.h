// A reading list that a reply quotes, or a copy indents.
//
//     if (const auto list = find_quoted_list(head)) read(list->format, without_quotes(text, list->quote));
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "offprint/model/listing.h"

namespace offprint {

/// Whether a line begins as the first one of a reading list does, of whatever format. Nothing but a guess.
bool may_begin_list(std::string_view line);

/// The format of tagged lines or BibTeX in which a list begins somewhere in the text.
std::optional<Format> find_reading_list(std::string_view head);

struct QuotedList {
    Format format;
    std::string quote;  ///< what stands before its first line
};

/// Nothing when there is none. For text in which no list begins as it is.
std::optional<QuotedList> find_quoted_list(std::string_view head);

/// The text as it was before it was quoted, with as many lines. What people wrote between quoted passages is
/// left out.
std::string without_quotes(std::string_view text, std::string_view quote);

}  // namespace offprint
