// The names in one creator field of a feed, which may hold one or many.
//
//     split_creators("LAPALU, N., SIMON, A.")  {"N. LAPALU", "A. SIMON"}
//     split_creators("A. Okafor, L. Brandt and M. Sato")
//     split_creators("Okafor, Adaeze")         {"Adaeze Okafor"}
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

/// Names separated by semicolons, by commas and `and`, or in pairs of surname and initials; a surname before
/// a comma goes behind the rest.
std::vector<std::string> split_creators(std::string_view text);

/// `Okafor, Adaeze`, `van der Berg, Jan`, `GARCÍA MÁRQUEZ, Gabriel`: a surname and the rest, as far as the
/// look of the surname tells.
bool is_inverted_name(std::string_view name);

/// `Okafor, Adaeze` and `Okafor, A., Jr.` as `Adaeze Okafor` and `A. Okafor Jr.`; any other text as it is.
std::string turn_name(std::string_view name);

/// `Jr.`, `III`: no name of its own.
bool is_name_suffix(std::string_view text);

/// `van der Berg J.-P.` of Ovid as `J.-P. van der Berg`; any other text as it is.
std::string turn_initials(std::string_view name);

/// Whether it ends in a particle that asks for no blank behind it: `d'`, `al-`.
bool joins_surname(std::string_view before);

/// DBLP tells people of one name apart by numbers: `Wei Wang` of `Wei Wang 0001`.
std::string_view without_dblp_number(std::string_view name);

}  // namespace offprint
