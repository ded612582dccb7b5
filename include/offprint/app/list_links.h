// What a mail to a subscriber has beyond a digest: the headers by which mail programs know a list and let
// people leave it, and the address that the mail itself shows for that.
//
//     ListLinks links = make_list_links(config.mail, from, token, previous_id);
//     mail.more = links.headers;
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "offprint/config/config.h"
#include "offprint/mail/message.h"

namespace offprint {

struct ListLinks {
    std::vector<HeaderField> headers;
    std::string unsubscribe_url;  ///< https when it is configured, else mailto
};

/// List-Id (RFC 2919), List-Unsubscribe (RFC 2369) by mail and, when there is a page for it, by one click
/// (RFC 8058), Auto-Submitted (RFC 3834), Precedence, and References to the previous issue, unless
/// `previous_id` is empty.
ListLinks make_list_links(const MailConfig& config, const Address& from, std::string_view token,
                          std::string_view previous_id);

/// `list_id`, else what the sender makes of it: `papers.example.org` of `papers@example.org`.
std::string list_id_of(const MailConfig& config, const Address& from);

/// The address of a mail with that subject (RFC 6068).
std::string mailto_url(const Address& to, std::string_view subject);

/// The configured address of a page with the token in its place, or empty when none is configured.
std::string page_url(std::string configured, std::string_view token);

}  // namespace offprint
