// Deliveries as people and scripts read them.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "offprint/base/run_lock.h"
#include "offprint/cli/session.h"
#include "offprint/store/issues.h"
#include "offprint/store/subscriptions.h"

namespace offprint {

/// A line each.
std::string describe_deliveries(std::span<const Issue> issues);
/// Everything about one, in lines.
std::string describe_whole(const Issue& issue, std::span<const HeldPaper> papers);
/// With `papers_of`, also who sent each and which papers it has.
std::string deliveries_as_json(std::span<const Issue> issues, const Issues* papers_of = nullptr);

/// Addresses in lower case. Throws Error(kUsage) for one that did not subscribe.
std::vector<std::string> resolve_subscribed(std::span<const std::string> written,
                                            const Subscriptions& subscriptions);

/// Held by a run that sends, and by what changes what it would send. Throws Error(kTemporary) when another
/// run has it.
RunLock take_delivery_lock(const Session& session);

}  // namespace offprint
