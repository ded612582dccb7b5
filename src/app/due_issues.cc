// A due time that lies before the last one that had an issue is none, so that a new schedule sends nothing at
// once. What a clock that ran ahead made does not count.
#include "offprint/app/due_issues.h"

#include <algorithm>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

constexpr std::size_t kPage = 256;

bool is_in_pause(const Subscription& subscription, const Zone& zone, Instant due) {
    return subscription.paused_until && due < zone.start_of(*subscription.paused_until);
}

/// Nothing when no issue is due. Throws what Zone::load() throws.
std::optional<DueIssue> find_due(const Subscription& one, const Issues& issues, const Config& config,
                                 Instant now) {
    if (one.state != SubscriptionState::kActive) return std::nullopt;
    const std::string& name = one.schedule.zone;
    DueIssue issue{{}, name.empty() ? config.zone : Zone::load(name), {}, {}};
    issue.due = last_due(one.schedule, issue.zone, now);
    if (issue.due <= one.since || is_in_pause(one, issue.zone, issue.due)) return std::nullopt;
    issue.history = issues.history_of(one.address, now);
    if (issue.history.last_due && *issue.history.last_due >= issue.due) return std::nullopt;
    return issue;
}

}  // namespace

bool is_due(const Subscription& subscription, const Issues& issues, const Config& config, Instant now) {
    return find_due(subscription, issues, config, now).has_value();
}

DueQueue::DueQueue(const Subscriptions& subscriptions, const Issues& issues, const Config& config,
                   Instant now, std::vector<std::string> only)
    : subscriptions_(subscriptions), issues_(issues), config_(config), now_(now), only_(std::move(only)) {
    std::sort(only_.begin(), only_.end());
    only_.erase(std::unique(only_.begin(), only_.end()), only_.end());
}

void DueQueue::rewind() {
    last_.clear();
    page_.clear();
    place_ = 0;
    is_over_ = false;
}

DueIssues DueQueue::next(std::size_t most) {
    DueIssues found;
    while (found.issues.size() < most) {
        if (place_ == page_.size()) {
            if (is_over_) break;
            page_ = read_page();
            place_ = 0;
            continue;
        }
        look_at(std::move(page_[place_++]), found);
    }
    return found;
}

std::vector<Subscription> DueQueue::read_page() {
    if (only_.empty()) {
        std::vector<Subscription> page = subscriptions_.after(last_, kPage);
        if (!page.empty()) last_ = page.back().address;
        is_over_ = page.size() < kPage;
        return page;
    }
    is_over_ = true;
    std::vector<Subscription> page;
    for (const std::string& address : only_)
        if (std::optional<Subscription> one = subscriptions_.find(address)) page.push_back(*std::move(one));
    return page;
}

void DueQueue::look_at(Subscription&& one, DueIssues& found) const {
    try {
        std::optional<DueIssue> issue = find_due(one, issues_, config_, now_);
        if (!issue) return;
        issue->subscription = std::move(one);
        found.issues.push_back(*std::move(issue));
    } catch (const Error& error) {
        found.failures.push_back({one.address, error});
    }
}

}  // namespace offprint
