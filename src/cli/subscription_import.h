// A table of subscriptions is read into the ledger.
#pragma once
#include "offprint/cli/session.h"
#include "offprint/cli/subscription_options.h"

namespace offprint {

/// Each file, or `-` for standard input, is read whole before anything is changed. With `--confirm` those who
/// are not subscribed are asked by mail, and with `--dry-run` it only tells what would be changed.
int import_subscriptions(const SubscriptionsArguments& arguments, const Session& session);

}  // namespace offprint
