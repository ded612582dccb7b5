// One summand of a score, for people who ask why a paper stands where it stands.
//
//     {"koopman in the title", 4.39}
#pragma once
#include <string>

namespace offprint {

struct ScorePart {
    std::string what;  ///< `koopman in the title`, `12 upvotes`
    double value = 0;
};

}  // namespace offprint
