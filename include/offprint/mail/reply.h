// What somebody, or a mail server, sent back: one who leaves or confirms, or a report that a mail did not
// arrive. Nothing in it is believed but what only our mails could have told: a token, or the Message-ID of a
// mail.
//
//     MailReply reply = read_reply(bytes);
//     if (!reply.token.empty()) …
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

struct MailReply {
    /// Of the subject `unsubscribe TOKEN`, in lower case; empty when there is none. What a body quotes is
    /// nobody's wish.
    std::string token;
    /// Without angle brackets: what it answers, or of a report the mail that it returns.
    std::vector<std::string> message_ids;
    std::string confirm_token;      ///< the same of the subject `confirm TOKEN`
    bool wants_to_leave = false;    ///< `unsubscribe` is its subject, or what its first own line asks for
    bool wants_to_confirm = false;  ///< the same with `confirm`
    bool is_report = false;         ///< a delivery report (RFC 3464)
    bool is_failure = false;        ///< of a report: it failed for good, with a status 5.x.x
    std::string status;             ///< of a failure: `5.1.1`
    bool is_automatic = false;      ///< a program answered (RFC 3834)
};

/// Of a whole mail with LF or CR LF line ends; what is no mail has none of this. Looks at 1 MB at most.
MailReply read_reply(std::string_view bytes);

}  // namespace offprint
