// Whose digest is due: one issue a subscription, for the last due time, however long nothing ran.
//
//     DueQueue queue(subscriptions, issues, config, now, {});
//     for (DueIssues due = queue.next(1000); !due.is_empty(); due = queue.next(1000)) …
#pragma once
#include <cstddef>
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

    bool is_empty() const { return issues.empty() && failures.empty(); }
};

/// Whether the next run makes an issue for it.
bool is_due(const Subscription& subscription, const Issues& issues, const Config& config, Instant now);

/// Of active subscriptions that are not paused; with `only`, of these addresses in lower case. Due times at
/// or before the start of a subscription, in a pause, or of an issue that there is, are none. What it is
/// made of must outlive it; a few hundred subscriptions are in memory, however many there are.
class DueQueue {
  public:
    DueQueue(const Subscriptions& subscriptions, const Issues& issues, const Config& config, Instant now,
             std::vector<std::string> only);

    /// By address: as many issues, or fewer when no more are due; nothing at the end. Throws what
    /// Subscriptions and Issues throw.
    DueIssues next(std::size_t most);
    /// From the first one again.
    void rewind();

  private:
    std::vector<Subscription> read_page();
    void look_at(Subscription&& one, DueIssues& found) const;

    const Subscriptions& subscriptions_;
    const Issues& issues_;
    const Config& config_;
    Instant now_;
    std::vector<std::string> only_;  ///< sorted; none: all
    std::string last_;               ///< address that was read
    std::vector<Subscription> page_;
    std::size_t place_ = 0;  ///< in the page
    bool is_over_ = false;   ///< nothing is behind the page
};

}  // namespace offprint
