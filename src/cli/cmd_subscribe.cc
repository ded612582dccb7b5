// What is given is checked before the ledger is opened. Who subscribed before keeps what is not given anew.
#include <unistd.h>

#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/cli/commands.h"
#include "offprint/mail/address.h"
#include "resolve.h"
#include "subscription_text.h"

namespace offprint {

int run_command(const SubscribeArguments& arguments, const Session& session) {
    if (arguments.addresses.size() != 1)
        throw Error(ErrorKind::kUsage, "subscribe: one address is needed",
                    "offprint subscribe me@example.org --schedule 'weekdays at 7:30'");
    const Address address = parse_address(arguments.addresses.front());
    check_topics(arguments.topics, session);
    const auto limit = resolve_count(arguments.limit, "--limit", std::nullopt);
    std::optional<Schedule> schedule;
    if (!arguments.schedule.empty()) schedule = parse_schedule(arguments.schedule);

    Subscriptions subscriptions = Subscriptions::open_to_write(ledger_path(session));
    const std::optional<Subscription> before = subscriptions.find(address.spec());
    Subscription subscription = before.value_or(Subscription());
    if (!before) subscription.address = address.spec();
    if (!address.name().empty()) subscription.name = address.name();
    if (!arguments.topics.empty()) subscription.topics = arguments.topics;
    if (schedule) subscription.schedule = *schedule;
    if (limit) subscription.limit = limit;
    if (!before || before->state == SubscriptionState::kUnsubscribed) {
        subscription.since = session.now;
        subscription.paused_until.reset();
        subscription.state = SubscriptionState::kActive;
    }
    subscriptions.save({&subscription, 1});
    write_to_descriptor(STDOUT_FILENO, describe(subscription, session) + '\n');
    return kExitDone;
}

}  // namespace offprint
