// Who subscribed before keeps what is not given anew.
#include <unistd.h>

#include "confirmation.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/cli/report.h"
#include "offprint/mail/address.h"
#include "resolve.h"
#include "subscription_text.h"
#include "subscription_wish.h"

namespace offprint {
namespace {

/// What was typed, checked.
struct Wish {
    Address address;
    SubscriptionWish settings;

    /// More than the address is said.
    bool changes_settings() const { return settings.changes() || !address.name().empty(); }

    Subscription apply_to(const std::optional<Subscription>& before) const {
        Subscription subscription = settings.apply_to(before.value_or(Subscription()));
        if (!before) subscription.address = address.spec();
        if (!address.name().empty()) subscription.name = address.name();
        return subscription;
    }
};

Wish read_wish(const SubscribeArguments& arguments, const Session& session) {
    if (arguments.addresses.size() != 1)
        throw Error(ErrorKind::kUsage, "subscribe: one address is needed",
                    "offprint subscribe me@example.org --schedule 'weekdays at 7:30'");
    return {parse_address(arguments.addresses.front()), read_wish(arguments.settings, session)};
}

std::optional<Subscription> look_up(const Address& address, const Session& session) {
    const std::string path = ledger_path(session);
    if (!is_there(path)) return std::nullopt;
    return Subscriptions::open_to_read(path).find(address.spec());
}

bool is_active(const std::optional<Subscription>& before) {
    return before && before->state == SubscriptionState::kActive;
}

/// Whoever types a foreign address into a form must not change what its reader gets.
ExitStatus tell_active(const Subscription& subscription) {
    report_error(Error(ErrorKind::kUsage,
                       subscription.address + " is subscribed already; nothing is changed or sent",
                       "without --confirm, `offprint subscribe` changes a subscription"));
    return kExitDone;
}

}  // namespace

int run_command(const SubscribeArguments& arguments, const Session& session) {
    const Wish wish = read_wish(arguments, session);
    const auto mailer = ConfirmationMailer::resolve(arguments, session);
    if (mailer && mailer->is_trial()) {
        const auto before = look_up(wish.address, session);
        if (is_active(before)) return tell_active(*before);
        write_to_descriptor(STDOUT_FILENO, mailer->describe_trial(wish.apply_to(before)));
        return kExitDone;
    }
    Subscriptions subscriptions = Subscriptions::open_to_write(ledger_path(session));
    const std::optional<Subscription> before = subscriptions.find(wish.address.spec());
    if (mailer && is_active(before)) return tell_active(*before);
    Subscription subscription = wish.apply_to(before);
    if (mailer) return mailer->ask(subscriptions, before, std::move(subscription));
    const bool waits = before && before->state == SubscriptionState::kUnconfirmed && wish.changes_settings();
    if (waits && !session.global.quiet)
        report(subscription.address + " is not asked anew, and has not said yes yet; `offprint subscribe " +
               subscription.address + "` alone subscribes at once");
    if (!is_active(before) && !waits) {
        subscription.since = session.now;
        subscription.paused_until.reset();
        subscription.pause_reason.clear();
        subscription.forgiven = subscriptions.last_mail();
        subscription.state = SubscriptionState::kActive;
    }
    subscriptions.save({&subscription, 1});
    const Issues issues = Issues::open_to_read(ledger_path(session));
    write_to_descriptor(STDOUT_FILENO, describe(subscription, session, &issues) + '\n');
    if (!before && !session.config.mail.from && !session.global.quiet)
        report(
            "nothing can be sent yet: set from under [mail] in the configuration; `offprint doctor` tells "
            "what else is missing");
    return kExitDone;
}

}  // namespace offprint
