// The mail that asks the reader of an address whether they want digests, and how their answer is known: by a
// token that stands in it, or by the Message-ID that they answer.
//
//     Message message = make_confirm_mail({config.mail, title, "daily at 08:00", to, date, token, id});
#pragma once
#include <string>
#include <string_view>

#include "offprint/base/token.h"
#include "offprint/config/config.h"
#include "offprint/mail/message.h"

namespace offprint {

struct ConfirmRequest {
    const MailConfig& mail;  ///< with a sender
    std::string title;       ///< of the digest
    std::string wanted;      ///< `daily at 08:00, 2 topics`: nothing that a stranger words
    std::string address;
    MessageDate date;
    std::string token, id;
};

/// A text part and an HTML part. It names neither the reader nor topics: whoever enters a foreign address in
/// a form must not be able to send words of their own to it.
Message make_confirm_mail(const ConfirmRequest& request);

/// Whose address and what list: `list` is its List-Id.
struct ConfirmSubject {
    std::string_view list, address;
};

/// What confirms; no other token of that address does, and it does nothing else.
std::string confirm_token(const TokenKey& key, const ConfirmSubject& subject);

/// The Message-ID of a mail that asks at that time, at the domain of the sender. It holds no token that
/// confirms, for mail servers write it into their logs.
std::string confirm_mail_id(const TokenKey& key, const ConfirmSubject& subject, Instant asked,
                            const Address& from);
/// Whether it is the Message-ID of any mail that asked.
bool is_confirm_mail_id(const TokenKey& key, const ConfirmSubject& subject, std::string_view id);

}  // namespace offprint
