// The marks that send a reader of a title page to a footnote, behind the names there.
//
//     without_footnote_marks("Jane Doe^{1,2}") == "Jane Doe"
#pragma once
#include <string_view>

namespace offprint {

/// The name without `*`, `†`, `¹`, `^1`, `^{1,2}`, `$^{1}$`, `[1]` and the macros of LaTeX's classes
/// (`\thanks{…}`, `\inst{1}`) at its end. A name of nothing else stays.
std::string_view without_footnote_marks(std::string_view name);

/// `1`, `1 and 2`, `a,b`, `*`: what stands in such a mark.
bool is_footnote_marks(std::string_view content);

}  // namespace offprint
