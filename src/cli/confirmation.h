// Subscriptions that their readers confirm: a mail asks them, and a token or an answer to that mail says yes.
#pragma once
#include <memory>
#include <optional>
#include <string>

#include "offprint/cli/commands.h"
#include "offprint/mail/reply.h"
#include "offprint/mail/transport.h"
#include "offprint/store/subscriptions.h"

namespace offprint {

/// How a mail that asks is sent.
class ConfirmationMailer {
  public:
    /// Nothing without `--confirm`. Throws Error(kUsage) for options that make no sense without it and when
    /// nobody says who sends, Error(kConfig) when there is no such way to send.
    static std::optional<ConfirmationMailer> resolve(const SubscribeArguments& arguments,
                                                     const Session& session);

    bool is_trial() const { return is_trial_; }  ///< --dry-run

    /// The mail, with a word in the place of the token; nothing is written or sent.
    std::string describe_trial(const Subscription& wanted) const;

    /// `wanted` takes the place of `before`, not confirmed, and its reader is asked; when the mail is not
    /// taken, it is as it was. Throws Error(kTemporary) when they were asked within the last hour.
    ExitStatus ask(Subscriptions& subscriptions, const std::optional<Subscription>& before,
                   Subscription wanted) const;

  private:
    ConfirmationMailer(const Session& session, const TransportSettings& settings);

    const Session& session_;
    std::unique_ptr<Transport> transport_;
    std::string way_;
    bool is_trial_ = false;
};

/// Whoever the token is of is subscribed from now on; what came of it is told. False when it is nobody's, or
/// they have left. Throws Error(kUsage) when the configuration names no sender.
bool confirm_by_token(Subscriptions& subscriptions, const std::string& token, const Session& session);
/// The same for a mail that answers one of ours, or has a token in its subject.
bool confirm_by_mail(Subscriptions& subscriptions, const MailReply& reply, const Session& session);

/// Whom the mail asked that it answers, or of a report that it returns; nothing when it is none of ours.
std::optional<Subscription> find_asked(const Subscriptions& subscriptions, const MailReply& reply,
                                       const Session& session);

/// The mail on standard input, all of which is read, so that whoever writes it is not stopped.
MailReply read_reply_mail();

}  // namespace offprint
