// A line of authors as arXiv has it, taken apart: names, where their people work, and whether there are more.
//
//     parse_author_list("A. Okafor (Lagos), L. Brandt and M. Sato")
//         names {"A. Okafor", "L. Brandt", "M. Sato"}, affiliations {"Lagos"}
//     parse_author_list("Deep Sky Collaboration: J. Roe (1), et al. ((1) Kyoto)")
//         names {"Deep Sky Collaboration", "J. Roe"}, affiliations {"Kyoto"}, has_more
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

struct AuthorList {
    std::vector<std::string> names;         ///< in their order; TeX as it is written
    std::vector<std::string> affiliations;  ///< each once, in their order; TeX as it is written
    bool has_more = false;                  ///< it ends in `et al.`
    int unnamed = 0;                        ///< how many more, where that is told
    bool stays_clean = true;                ///< of a line that clean_line() leaves as it is, so are these
};

/// "A, B and C" with affiliations in parentheses behind the names, or footnote marks and one list of
/// affiliations at the end (arXiv's help on author names). A suffix (Jr., III) belongs to the name before it.
/// For which collaboration somebody speaks is left out.
AuthorList parse_author_list(std::string_view line);

}  // namespace offprint
