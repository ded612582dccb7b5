// By address, or by a token that we made: then the address that it was made for is looked for. A mail that
// came back, on standard input, is believed as far as it shows a token or answers a mail of ours; one that
// confirms a subscription does so here, too, so that one address is enough for all answers.
#include <unistd.h>

#include "confirmation.h"
#include "delivery_report.h"
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/report.h"
#include "offprint/mail/address.h"
#include "offprint/store/issues.h"
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

/// It came back for good.
bool take_bounce(Subscriptions& subscriptions, const MailReply& reply, const Session& session) {
    Issues issues = Issues::open_to_write(ledger_path(session));
    for (const std::string& id : reply.message_ids) {
        const auto bounce = issues.note_bounce(id, {session.now, reply.status, {}});
        if (!bounce) continue;
        std::string text = bounce->address + ": a mail came back (" + reply.status + ")";
        if (pause_refused(subscriptions, bounce->address, bounce->in_a_row))
            text += ", the third in a row: paused";
        report(text);
        return true;
    }
    const std::optional<Subscription> asked = find_asked(subscriptions, reply, session);
    report(asked ? asked->address + ": the mail that asks to confirm came back (" + reply.status + ")"
                 : "this report is of no mail of ours");
    return asked.has_value();
}

/// Who leaves by this mail; nothing when nobody does.
std::optional<Subscription> find_by_mail(const Subscriptions& subscriptions, const MailReply& reply,
                                         const Session& session) {
    if (!reply.token.empty()) return find_by_token(subscriptions, reply.token, session);
    if (!reply.wants_to_leave || reply.is_automatic) return std::nullopt;
    const Issues issues = Issues::open_to_write(ledger_path(session));
    for (const std::string& id : reply.message_ids)
        if (const auto address = issues.address_of(id)) return subscriptions.find(*address);
    return std::nullopt;
}

}  // namespace

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
            report(is_mail      ? "nobody leaves by this mail"
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
