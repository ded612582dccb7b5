// Feeds that were made by hand may have their tags in capitals, as HTML once had them: `<RSS>`, `<Item>`.
//
//     if (has_capital_names(text)) lower_names(text);
//     "<ITEM><Link HREF=\"/A\"><pubDate>"     is now     "<item><link href=\"/A\"><pubDate>"
#pragma once
#include <string>
#include <string_view>

namespace offprint {

/// Whether one of the first elements has a name that begins with a capital, not counting what has a prefix in
/// small letters. Wants bytes whose ASCII is one byte a character, and finds none in others.
bool has_capital_names(std::string_view text);

/// The names of elements and attributes that begin with a capital, in small letters. Comments, CDATA sections
/// and values stay as they are.
void lower_names(std::string& text);

}  // namespace offprint
