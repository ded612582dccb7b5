// How PubMed writes titles and names, in whatever format it hands them out.
//
//     bare_pubmed_title("[What bees say].") == "What bees say"
//     pubmed_name("Okafor AB")              == "A. B. Okafor"
//     pubmed_names("Okafor AB, Sato M, et al.")   names {"A. B. Okafor", "M. Sato"}, has_more
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

/// Without the point at its end and the brackets around one that was translated.
std::string_view bare_pubmed_title(std::string_view title);

/// A surname and initials in the order in which a name is said; any other text as it is.
std::string pubmed_name(std::string_view name);
/// `Okafor, Ada B Jr` as `Ada B Okafor Jr`.
std::string pubmed_full_name(std::string_view name);

struct PubmedNames {
    std::vector<std::string> names;  ///< as they are said
    bool has_more = false;           ///< the line ends in `et al.`
};

/// A line of such names between commas, perhaps with a point at its end.
PubmedNames pubmed_names(std::string_view line);

}  // namespace offprint
