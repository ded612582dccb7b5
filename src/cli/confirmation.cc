// What is asked stands in the ledger before the mail leaves, so that whoever answers at once is known; if the
// mail is not taken, what was there before takes its place again, unless another run changed it meanwhile.
#include "confirmation.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "offprint/app/confirm_mail.h"
#include "offprint/app/list_links.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/cli/report.h"
#include "resolve.h"
#include "subscription_text.h"

namespace offprint {
namespace {

constexpr std::int64_t kLeastSeconds = 3600;  // between two mails that ask

const Address& sender_of(const Session& session, const std::string& what) {
    if (session.config.mail.from) return *session.config.mail.from;
    throw Error(ErrorKind::kUsage, what + ": nobody says who sends it",
                "set from under [mail] in the configuration");
}

/// The list as tokens name it.
std::string list_of(const Session& session, const std::string& what) {
    return list_id_of(session.config.mail, sender_of(session, what));
}

ConfirmRequest request_of(const Subscription& wanted, const Session& session) {
    return {session.config.mail,
            session.config.digest.title,
            describe_wish(wanted),
            wanted.address,
            {session.now, session.config.zone.offset_at(session.now)},
            {},
            {}};
}

void refuse_too_early(const std::optional<Subscription>& before, const Session& session) {
    if (!before || !before->asked) return;
    const std::int64_t since = session.now.seconds - before->asked->seconds;
    if (since < 0 || since >= kLeastSeconds) return;  // a clock that ran ahead asked nobody
    const Zone& zone = session.config.zone;
    throw Error(
        ErrorKind::kTemporary,
        fmt::format("subscribe: {} was asked already on {}; nothing is changed or sent", before->address,
                    local_time(*before->asked, zone)),
        fmt::format("the same address is asked once an hour, again from {} on; without --confirm nobody is",
                    local_time({before->asked->seconds + kLeastSeconds}, zone)));
}

std::string describe(const Outcome& outcome) {
    return outcome.words.empty() ? outcome.reason : outcome.reason + ": \"" + outcome.words + '"';
}

/// False when they have left.
bool confirm(Subscriptions& subscriptions, const Subscription& before, const Session& session) {
    if (before.state == SubscriptionState::kActive) {
        report(before.address + " is confirmed already");
        return true;
    }
    if (before.state == SubscriptionState::kUnsubscribed) {
        report_error(Error(ErrorKind::kUsage, before.address + " has left since that mail was sent",
                           "`offprint subscribe " + before.address + " --confirm` asks again"));
        return false;
    }
    Subscription after = before;
    after.state = SubscriptionState::kActive;
    after.since = session.now;
    if (!subscriptions.exchange(before, after))
        throw Error(ErrorKind::kTemporary,
                    "confirm: another run changes the subscription of " + before.address + " now",
                    "say it again");
    write_to_descriptor(STDOUT_FILENO, describe(after, session) + '\n');
    return true;
}

}  // namespace

ConfirmationMailer::ConfirmationMailer(const Session& session, const TransportSettings& settings)
    : session_(session), transport_(make_transport(settings)), way_(offprint::describe(settings)) {}

std::optional<ConfirmationMailer> ConfirmationMailer::resolve(const SubscribeArguments& arguments,
                                                              const Session& session) {
    if (!arguments.confirm) {
        if (arguments.dry_run || !arguments.send_with.empty())
            throw Error(
                ErrorKind::kUsage,
                std::string(arguments.dry_run ? "--dry-run" : "--send-with") + " goes with --confirm only",
                "without it no mail is sent");
        return std::nullopt;
    }
    sender_of(session, "subscribe --confirm");
    ConfirmationMailer mailer(session, resolve_transport(arguments.send_with, session.config.mail));
    mailer.is_trial_ = arguments.dry_run;
    return mailer;
}

std::string ConfirmationMailer::describe_trial(const Subscription& wanted) const {
    ConfirmRequest request = request_of(wanted, session_);
    request.token = "TOKEN";
    const Message message = make_confirm_mail(request);
    return fmt::format("Would send \"{}\"\nfrom   {}\nto     {}\nby     {}\n\n{}", message.subject,
                       message.from.spec(), message.to.spec(), way_, message.parts.front().text);
}

ExitStatus ConfirmationMailer::ask(Subscriptions& subscriptions, const std::optional<Subscription>& before,
                                   Subscription wanted) const {
    refuse_too_early(before, session_);
    wanted.state = SubscriptionState::kUnconfirmed;
    wanted.since = session_.now;
    wanted.asked = session_.now;
    wanted.paused_until.reset();
    const TokenKey key = open_token_key(token_key_path(session_));
    const std::string list = list_of(session_, "subscribe --confirm");
    ConfirmRequest request = request_of(wanted, session_);
    request.token = confirm_token(key, {list, wanted.address});
    request.id = confirm_mail_id(key, {list, wanted.address}, session_.now, *session_.config.mail.from);
    const SealedMessage mail = seal(make_confirm_mail(request));
    if (!subscriptions.exchange(before, wanted))
        throw Error(ErrorKind::kTemporary,
                    "subscribe: another run changes the subscription of " + wanted.address + " now",
                    "nothing is sent; `offprint subscriptions` tells what it did");
    const Outcome outcome = transport_->send(mail);
    const std::string to = "send to " + wanted.address + ": ";
    if (outcome.verdict == Verdict::kAccepted) {
        write_to_descriptor(STDOUT_FILENO, offprint::describe(wanted, session_) + '\n');
        if (!session_.global.quiet)
            report(outcome.reason.empty() ? "a mail asks " + wanted.address + " to confirm"
                                          : to + outcome.reason);
        return kExitDone;
    }
    if (outcome.verdict == Verdict::kInDoubt) {
        report_error(Error(ErrorKind::kOutput, to + describe(outcome) + "; it may have arrived",
                           "an answer to it counts; after an hour the same command sends another"));
        return kExitPartlyFailed;
    }
    subscriptions.exchange(wanted, before);
    const bool is_later = outcome.verdict == Verdict::kRetryLater;
    report_error(
        Error(ErrorKind::kOutput, to + describe(outcome) + "; nobody was asked, nothing is changed",
              outcome.hint.empty() && is_later ? "the same command may do better later" : outcome.hint));
    return is_later ? kExitTryLater : kExitFailed;
}

bool confirm_by_token(Subscriptions& subscriptions, const std::string& token, const Session& session) {
    const TokenKey key = open_token_key(token_key_path(session));
    const std::string list = list_of(session, "confirm"), shown = ascii_lower(token);
    std::optional<Subscription> found;  // all are compared, whatever is found
    bool is_to_leave = false;
    for (const Subscription& one : subscriptions.all()) {
        if (is_same_token(shown, confirm_token(key, {list, one.address}))) found = one;
        is_to_leave |= is_same_token(shown, token_of(one, key));
    }
    if (found) return confirm(subscriptions, *found, session);
    report_error(
        is_to_leave
            ? Error(ErrorKind::kUsage, "this is the token to unsubscribe with",
                    "the mail that `offprint subscribe --confirm` sent has the one to confirm with")
            : Error(ErrorKind::kUsage, "this is no token that confirms a subscription",
                    "it has 40 digits from 0 to f; `offprint subscribe ADDRESS --confirm` sends one"));
    return false;
}

std::optional<Subscription> find_asked(const Subscriptions& subscriptions, const MailReply& reply,
                                       const Session& session) {
    if (!session.config.mail.from) return std::nullopt;  // without a sender nobody was asked
    const TokenKey key = open_token_key(token_key_path(session));
    const std::string list = list_of(session, "confirm");
    std::optional<Subscription> found;
    for (const Subscription& one : subscriptions.all())
        for (const std::string& id : reply.message_ids)
            if (is_confirm_mail_id(key, {list, one.address}, id)) found = one;
    return found;
}

bool confirm_by_mail(Subscriptions& subscriptions, const MailReply& reply, const Session& session) {
    if (!reply.is_automatic && !reply.confirm_token.empty())
        return confirm_by_token(subscriptions, reply.confirm_token, session);
    const std::optional<Subscription> found = find_asked(subscriptions, reply, session);
    if (found && reply.wants_to_confirm && !reply.is_automatic)
        return confirm(subscriptions, *found, session);
    report("nobody confirms by this mail" +
           (!found ? std::string(": it answers no mail that asked, and has no token in its subject")
            : reply.is_automatic
                ? ": a program answers for " + found->address
                : ": the first line of what " + found->address + " answers is not `confirm`"));
    return false;
}

MailReply read_reply_mail() {
    constexpr std::size_t kMost = 1 << 20;
    std::string text;
    std::array<char, 65'536> block{};
    for (ssize_t count = 0; (count = ::read(STDIN_FILENO, block.data(), block.size())) > 0;)
        text.append(block.data(), std::min(static_cast<std::size_t>(count), kMost - text.size()));
    return read_reply(text);
}

}  // namespace offprint
