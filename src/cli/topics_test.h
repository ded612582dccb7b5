// What `offprint topics test` prints.
#pragma once
#include <span>
#include <string>

#include "offprint/app/trial.h"

namespace offprint {

/// What was tried.
struct TrialQueries {
    const Topic& topic;
    const Topic* old = nullptr;  ///< of --against
};

/// The counts of each day, then the papers; against an old query only those that it and the new one do not
/// share.
std::string trial_as_text(const Trial& trial, const TrialQueries& queries, std::span<const Paper> papers,
                          std::size_t columns);
std::string trial_as_json(const Trial& trial, const TrialQueries& queries, std::span<const Paper> papers);

}  // namespace offprint
