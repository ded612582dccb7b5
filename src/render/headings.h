// What stands above papers on pages of fixed width: the title with what was counted, and the names of
// sections.
#pragma once
#include <string_view>

#include "offprint/render/value.h"
#include "page_layout.h"

namespace offprint {

/// The escape sequences by name, for templates: `{{style.bold}}`. All empty without colour.
Value make_style_data(ValueStore& store, const TerminalStyle& style);

/// Lines for the terminal: bold title and plain rest at the left, what was counted at the right; one below
/// the other when they do not fit.
Value make_page_heading(ValueStore& store, const PageLayout& layout, std::string_view title,
                        std::string_view rest, std::string_view right);

/// Lines with the section's name and how many papers it has, in capitals for text; null for formats without
/// lines.
Value make_section_heading(ValueStore& store, const PageLayout& layout, std::string_view name,
                           std::string_view tally);

}  // namespace offprint
