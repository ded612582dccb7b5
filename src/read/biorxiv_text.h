// Texts as bioRxiv's and medRxiv's feeds and API give them: with marks of their typesetters, and letters by
// name.
//
//     biorxiv_text("O_ST_ABSSummaryC_ST_ABSWe add 5 {micro}M.") == "Summary We add 5 \u00b5M."
#pragma once
#include <string>
#include <string_view>

namespace offprint {

/// Marks of headings and lists become blanks, figures and tables are left out, names of letters become the
/// letters, tags and references of HTML are read. A text without any of these stays as it is.
std::string biorxiv_text(std::string_view text);

/// Whether it has such marks.
bool has_biorxiv_marks(std::string_view text);

}  // namespace offprint
