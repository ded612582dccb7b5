// Names of people: whether two written names can be those of one person.
//
//     name_fits(fold_name("Y LeCun"), {}, fold_name("LeCun, Yann"))
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

struct FoldedName {
    std::vector<std::string> parts;   ///< given names first, without Jr and the like
    std::vector<std::string> joined;  ///< the same with `Jean-Pierre` and `O'Brien` in one
    std::vector<std::string> spread;  ///< `JJ` as two initials; empty when there is no such part
};

FoldedName fold_name(std::string_view written);

struct NameRules {
    bool exact = false;   ///< the same names, all of them, written out
    bool prefix = false;  ///< the last part is the start of one
};

bool name_fits(const FoldedName& wanted, NameRules rules, const FoldedName& author);

}  // namespace offprint
