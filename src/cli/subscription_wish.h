// What is asked of a subscription on the command line, checked: what to change, and what to take back.
//
//     const SubscriptionWish wish = read_wish(arguments.settings, session);
//     subscription = wish.apply_to(subscription);
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "offprint/cli/session.h"
#include "offprint/cli/subscription_options.h"
#include "offprint/store/subscriptions.h"

namespace offprint {

struct SubscriptionWish {
    std::vector<std::string> topics;
    std::optional<Schedule> schedule;
    std::optional<std::size_t> limit;
    std::optional<bool> is_text_only;
    bool drops_topics = false, drops_limit = false;

    /// Whether anything is asked at all.
    bool changes() const;
    /// What is not said stays as it is. A schedule without a zone keeps the one there was: who moves the hour
    /// has not moved.
    Subscription apply_to(Subscription subscription) const;
};

/// Throws Error(kUsage) for what makes no sense.
SubscriptionWish read_wish(const SubscriptionSettings& settings, const Session& session);

/// Throws Error(kUsage) for an action that is none, and for what does not go with it.
void check_action(const SubscriptionsArguments& arguments);

/// The day on which a paused subscription goes on: `2026-12-24`, `tomorrow`, `friday`, or `2w` from today.
/// Without one it is for good. Throws Error(kUsage) for a day that is not in the future.
Date resolve_end_of_pause(const std::string& written, const Session& session);

/// Those of the addresses that are named, and who asked for one of the topics; all when none is.
std::vector<Subscription> choose(std::vector<Subscription> all, const SubscriptionsArguments& arguments);

/// Of `html`, a mail of two parts, and `text`, one of one; nothing for any other word.
std::optional<bool> parse_mail_format(const std::string& name);

}  // namespace offprint
