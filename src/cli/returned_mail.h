// A mail that came back: who leaves by it, whose mail failed, and why nobody leaves.
#pragma once
#include <optional>
#include <string>

#include "offprint/cli/session.h"
#include "offprint/mail/reply.h"
#include "offprint/store/subscriptions.h"

namespace offprint {

/// Whom the token was made for.
std::optional<Subscription> find_by_token(const Subscriptions& subscriptions, const std::string& token,
                                          const Session& session);

/// Who leaves by this mail; nothing when nobody does.
std::optional<Subscription> find_by_mail(const Subscriptions& subscriptions, const MailReply& reply,
                                         const Session& session);

/// Why nobody leaves, as far as the mail tells.
std::string describe_no_wish(const Subscriptions& subscriptions, const MailReply& reply,
                             const Session& session);

/// A report that a mail of ours failed for good: that is noted, and told. False when it is of none.
bool take_bounce(Subscriptions& subscriptions, const MailReply& reply, const Session& session);

}  // namespace offprint
