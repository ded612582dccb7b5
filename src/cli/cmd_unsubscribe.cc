// By address, or by a token that we made: then the address that it was made for is looked for. A mail that
// came back, on standard input, is believed as far as it shows a token or answers a mail of ours; one that
// confirms a subscription does so here, too, so that one address is enough for all answers.
#include <unistd.h>

#include "confirmation.h"
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/report.h"
#include "offprint/mail/address.h"
#include "returned_mail.h"
#include "subscription_text.h"

namespace offprint {
int run_command(const UnsubscribeArguments& arguments, const Session& session) {
    if (arguments.words.empty())
        throw Error(ErrorKind::kUsage, "unsubscribe: an address or a token is needed");
    require_list("unsubscribe", session);
    Subscriptions subscriptions = Subscriptions::open_to_write(ledger_path(session));
    bool all_found = true;
    for (const std::string& word : arguments.words) {
        const bool is_address = word.find('@') != word.npos, is_mail = word == "-";
        const MailReply reply = is_mail ? read_reply_mail() : MailReply();
        if (reply.is_failure) {
            all_found &= take_bounce(subscriptions, reply, session);
            continue;
        }
        if (!reply.confirm_token.empty() || reply.wants_to_confirm) {
            all_found &= confirm_by_mail(subscriptions, reply, session);
            continue;
        }
        std::optional<Subscription> subscription = is_mail ? find_by_mail(subscriptions, reply, session)
                                                   : is_address
                                                       ? subscriptions.find(parse_address(word).spec())
                                                       : find_by_token(subscriptions, word, session);
        if (!subscription) {
            report(is_mail      ? describe_no_wish(subscriptions, reply, session)
                   : is_address ? "nobody is subscribed as " + clean_line(word)
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
