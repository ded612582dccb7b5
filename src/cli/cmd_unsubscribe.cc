// By address, or by a token that we made: then the address that it was made for is looked for.
#include <algorithm>

#include "offprint/base/error.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/report.h"
#include "offprint/mail/address.h"
#include "subscription_text.h"

namespace offprint {
namespace {

std::optional<Subscription> find_by_token(const Subscriptions& subscriptions, const std::string& token,
                                          const Session& session) {
    const TokenKey key = open_token_key(token_key_path(session));
    std::optional<Subscription> found;  // all are compared, whatever is found
    for (const Subscription& one : subscriptions.all())
        if (is_same_token(token, token_of(one, key))) found = one;
    return found;
}

}  // namespace

int run_command(const UnsubscribeArguments& arguments, const Session& session) {
    if (arguments.words.empty())
        throw Error(ErrorKind::kUsage, "unsubscribe: an address or a token is needed");
    Subscriptions subscriptions = Subscriptions::open_to_write(ledger_path(session));
    bool all_found = true;
    for (const std::string& word : arguments.words) {
        const bool is_address = word.find('@') != word.npos;
        std::optional<Subscription> subscription = is_address ? subscriptions.find(parse_address(word).spec())
                                                              : find_by_token(subscriptions, word, session);
        if (!subscription) {
            report(is_address ? "nobody is subscribed as " + clean_line(word)
                              : "this is no address, and no token of anybody");
            all_found = false;
            continue;
        }
        if (arguments.erase) {
            subscriptions.erase(subscription->address);
        } else {
            subscription->state = SubscriptionState::kUnsubscribed;
            subscriptions.save({&*subscription, 1});
        }
        if (!session.global.quiet)
            report(subscription->address + (arguments.erase ? " is erased" : " is unsubscribed"));
    }
    return all_found ? kExitDone : kExitNothingFound;
}

}  // namespace offprint
