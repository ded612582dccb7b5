// What the programs for references write into their fields, whichever their format is.
//
//     date_with_year("January 9", "2026")          2026-01-09
//     add_reference_author(reference, "Okafor, Ada")        as "Ada Okafor"
//     add_reference_author(reference, "Quiet Collaboration,")   without the comma
#pragma once
#include <algorithm>
#include <string>
#include <string_view>

#include "offprint/base/ascii.h"
#include "reference.h"

namespace offprint {

/// Text without the tags and character references of the page that it was taken from.
std::string reference_text(std::string_view written);

/// What a day says, whose year may be written apart; the year alone where it says nothing of use.
ReferenceDate date_with_year(std::string_view day, std::string_view year);

/// Adds the name in the order in which it is said. A comma at its end marks a group, as in EndNote; `et al.`
/// and `others` say that there are more; `[Anonymous]` is nobody.
void add_reference_author(Reference& reference, std::string_view name);

/// Keeps the first address of the web; a program's paths to its own files are of no use to others.
void take_reference_address(std::string_view address, std::string& kept);

/// Calls `use(piece)` for what stands between the separators and is not blank.
template <class Use>
void for_each_reference_piece(std::string_view value, std::string_view separators, Use use) {
    const auto separates = [separators](char c) {  // there are one or two
        return std::any_of(separators.begin(), separators.end(), [c](char sign) { return sign == c; });
    };
    while (!value.empty()) {
        std::size_t end = 0;
        while (end < value.size() && !separates(value[end])) ++end;
        if (const std::string_view piece = trim_blanks(value.substr(0, end)); !piece.empty()) use(piece);
        value.remove_prefix(std::min(end + 1, value.size()));
    }
}

}  // namespace offprint
