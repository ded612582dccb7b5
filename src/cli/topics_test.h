// What `offprint topics test` prints.
#pragma once
#include <limits>
#include <span>
#include <string>

#include "offprint/app/trial.h"

namespace offprint {

/// What was tried.
struct TrialQueries {
    const Topic& topic;
    const Topic* old = nullptr;                                  ///< of --against
    std::size_t most = std::numeric_limits<std::size_t>::max();  ///< papers that are shown
};

/// The counts of each day, then the papers; against an old query only those that it and the new one do not
/// share. Behind `most` it says how many more there are.
std::string trial_as_text(const Trial& trial, const TrialQueries& queries, std::span<const Paper> papers,
                          std::size_t columns);
std::string trial_as_json(const Trial& trial, const TrialQueries& queries, std::span<const Paper> papers);

}  // namespace offprint
