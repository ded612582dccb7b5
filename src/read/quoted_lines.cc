// A mail program takes the blank off `> ` where nothing follows it.
#include "quoted_lines.h"

#include <algorithm>

#include "offprint/base/ascii.h"

namespace offprint {

std::string_view quote_before(std::string_view line) {
    return line.substr(0, std::min(line.find_first_not_of(" \t>|"), line.size()));
}

std::string_view without_quote(std::string_view line, std::string_view quote) {
    if (line.starts_with(quote)) return line.substr(quote.size());
    while (!quote.empty() && is_ascii_blank(quote.back())) quote.remove_suffix(1);
    return line.starts_with(quote) ? line.substr(quote.size()) : line;
}

}  // namespace offprint
