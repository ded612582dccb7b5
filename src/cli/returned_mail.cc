// Nothing in it is believed but what only a mail of ours could have told.
#include "returned_mail.h"

#include "confirmation.h"
#include "delivery_report.h"
#include "offprint/cli/report.h"
#include "offprint/store/issues.h"
#include "subscription_text.h"

namespace offprint {

std::optional<Subscription> find_by_token(const Subscriptions& subscriptions, const std::string& token,
                                          const Session& session) {
    const TokenKey key = open_token_key(token_key_path(session));
    std::optional<Subscription> found;  // all are compared, whatever is found
    for (const Subscription& one : subscriptions.all())
        if (is_same_token(token, token_of(one, key))) found = one;
    return found;
}

bool take_bounce(Subscriptions& subscriptions, const MailReply& reply, const Session& session) {
    Issues issues = Issues::open_to_write(ledger_path(session));
    for (const std::string& id : reply.message_ids) {
        const auto bounce = issues.note_bounce(id, {session.now, reply.status, {}});
        if (!bounce) continue;
        std::string text = bounce->address + ": a mail came back (" + reply.status + ")";
        if (pause_refused(subscriptions, bounce->address, bounce->in_a_row,
                          "three mails in a row came back, the last on " + session.today().to_string()))
            text += ", the third in a row: paused";
        report(text);
        return true;
    }
    const std::optional<Subscription> asked = find_asked(subscriptions, reply, session);
    if (asked) {
        report(asked->address + ": the mail that asks to confirm came back (" + reply.status + ")");
        return true;
    }
    for (const std::string& id : reply.message_ids)
        if (const auto address = issues.address_of(id)) {
            report(*address + ": that this mail came back was known; nothing is changed");
            return true;
        }
    report("this report is of no mail of ours");
    return false;
}

std::optional<Subscription> find_by_mail(const Subscriptions& subscriptions, const MailReply& reply,
                                         const Session& session) {
    if (!reply.token.empty()) return find_by_token(subscriptions, reply.token, session);
    if (!reply.wants_to_leave || reply.is_automatic) return std::nullopt;
    const Issues issues = Issues::open_to_write(ledger_path(session));
    for (const std::string& id : reply.message_ids)
        if (const auto address = issues.address_of(id)) return subscriptions.find(*address);
    return std::nullopt;
}

std::string describe_no_wish(const Subscriptions& subscriptions, const MailReply& reply,
                             const Session& session) {
    const std::string head = "nobody leaves by this mail";
    if (!reply.token.empty()) return head + ": the token in its subject is of nobody";
    if (reply.is_report) return head + ": it is a report of a mail that is late or arrived";
    const Issues issues = Issues::open_to_read(ledger_path(session));
    for (const std::string& id : reply.message_ids) {
        const auto address = issues.address_of(id);
        if (!address) continue;
        if (!subscriptions.find(*address)) return head + ": it answers one to an address that was erased";
        return head + ": it answers one to " + *address + ", " +
               (reply.is_automatic ? "but a program wrote it"
                                   : "but its first line does not ask for it; `offprint unsubscribe " +
                                         *address + "` does it");
    }
    if (const auto asked = find_asked(subscriptions, reply, session))
        return head + ": it answers the mail that asked " + asked->address + ", but " +
               (reply.is_automatic ? "a program wrote it"
                                   : "its first line is neither `confirm` nor `unsubscribe`");
    return head + ": it has no token in its subject, and answers no mail of ours";
}

}  // namespace offprint
