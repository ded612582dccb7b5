// Abstracts of publishers (JATS, as Crossref hands them out) → text.
//
//     jats_to_text("<jats:title>Abstract</jats:title><jats:p>If x <jats:italic>y</jats:italic></jats:p>")
//     == "  If x y "
#pragma once
#include <string>
#include <string_view>

namespace offprint {

/// Tags of JATS and MathML with their prefixes, and those of HTML, are left out; a heading "Abstract" too.
std::string jats_to_text(std::string_view text);

}  // namespace offprint
