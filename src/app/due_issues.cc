// A due time that lies before the last one that had an issue is none, so that a new schedule sends nothing at
// once. What a clock that ran ahead made does not count.
#include "offprint/app/due_issues.h"

#include <algorithm>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

bool is_asked_for(const Subscription& subscription, std::span<const std::string> only) {
    return only.empty() ||
           std::find(only.begin(), only.end(), ascii_lower(subscription.address)) != only.end();
}

bool is_in_pause(const Subscription& subscription, const Zone& zone, Instant due) {
    return subscription.paused_until && due < zone.start_of(*subscription.paused_until);
}

}  // namespace

DueIssues find_due_issues(std::vector<Subscription> subscriptions, const Issues& issues, const Config& config,
                          Instant now, std::span<const std::string> only) {
    DueIssues found;
    for (Subscription& one : subscriptions) {
        if (one.state != SubscriptionState::kActive || !is_asked_for(one, only)) continue;
        try {
            const std::string& name = one.schedule.zone;
            DueIssue issue{{}, name.empty() ? config.zone : Zone::load(name), {}, {}};
            issue.due = last_due(one.schedule, issue.zone, now);
            if (issue.due <= one.since || is_in_pause(one, issue.zone, issue.due)) continue;
            issue.history = issues.history_of(one.address, now);
            if (issue.history.last_due && *issue.history.last_due >= issue.due) continue;
            issue.subscription = std::move(one);
            found.issues.push_back(std::move(issue));
        } catch (const Error& error) {
            found.failures.push_back({one.address, error});
        }
    }
    return found;
}

}  // namespace offprint
