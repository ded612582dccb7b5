// The lines that a copied papers page is made of, and the small languages in them: dates, counts, authors,
// organisations.
//
//     parse_page_date("Jan 15, 2025 3", today)    // 2025-01-15, 3 comments
//     parse_page_count("3.29k") == 3290
//     parse_author_count("• 7 authors") == 7
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/model/paper.h"

namespace offprint {

struct PageLine {
    std::size_t number = 0;  ///< from 1
    std::string text;        ///< clean; empty for a blank line
};

/// Lines by LF or CRLF, each cleaned. What stands before and after a "·" that a date follows become lines of
/// their own, so that `• 7 authors · Oct 14, 2025` and the same on three lines look alike.
std::vector<PageLine> split_page_lines(std::string_view bytes, Date today);

/// A line that is only "·" (or a dot that a copy may have made of it).
bool is_page_dot(std::string_view line);

struct PageDate {
    Date date;
    std::optional<int> comments;
};

/// `Oct 14, 2025`, `Published on Sep 16, 2026`, `Jul 9`, `9 Jul 2025`, each perhaps with a number of
/// comments. A missing year is that of `today`, stepping back where the day would lie after it.
std::optional<PageDate> parse_page_date(std::string_view line, Date today);

/// `23`, `1,204`, `3.29k`, `1.2M`; nothing for anything else.
std::optional<int> parse_page_count(std::string_view text);

/// `7 authors`, `1 authors`, with or without a bullet.
std::optional<int> parse_author_count(std::string_view line);

/// `handle Organisation Name`: both may be the same, both may hold blanks.
Organization parse_organization(std::string_view line);

}  // namespace offprint
