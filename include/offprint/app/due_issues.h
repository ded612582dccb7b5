// Whose digest is due: one issue a subscription, for the last due time, however long nothing ran.
//
//     DueIssues due = find_due_issues(subscriptions.all(), issues, config, context, {});
#pragma once
#include <span>
#include <string>
#include <vector>

#include "offprint/base/error.h"
#include "offprint/config/config.h"
#include "offprint/store/issues.h"
#include "offprint/store/subscriptions.h"

namespace offprint {

struct DueIssue {
    Subscription subscription;
    Zone zone;  ///< of its schedule
    Instant due;
    IssueHistory history;
};

struct DueFailure {
    std::string address;
    Error error;
};

struct DueIssues {
    std::vector<DueIssue> issues;      ///< in the order of the subscriptions
    std::vector<DueFailure> failures;  ///< due, but their zone is none any more
};

/// Of active subscriptions that are not paused; with `only`, of these addresses in lower case. Due times at
/// or before the start of a subscription, in a pause, or of an issue that there is, are none.
DueIssues find_due_issues(std::vector<Subscription> subscriptions, const Issues& issues, const Config& config,
                          Instant now, std::span<const std::string> only);

}  // namespace offprint
