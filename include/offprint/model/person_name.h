// A name as reference formats want it: surname and given names apart.
//
//     split_name("Ludwig van Beethoven")   {given "Ludwig", family "van Beethoven"}
//     split_name("ATLAS Collaboration")    {literal "ATLAS Collaboration"}
#pragma once
#include <string>
#include <string_view>

namespace offprint {

struct PersonName {
    std::string given, family, suffix;
    std::string literal;  ///< of a group, or of what cannot be taken apart; the others are empty then
};

/// Of a name in the order in which it is said, or with a comma behind the surname. Particles in lower case
/// (van, de la) belong to the surname; Jr., III and the like are the suffix.
PersonName split_name(std::string_view name);

}  // namespace offprint
