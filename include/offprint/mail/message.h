// A mail as a value, and its bytes (RFC 5322, MIME). Whatever the texts hold, the bytes are well formed:
// seven bits, lines of at most 998 characters, exactly the headers and parts that were given.
//
//     Message message{from, to, "Daily papers", {now, 3600}};
//     message.parts = {{"text/plain", text}, {"text/html", html}};
//     message.id = make_message_id(message);
//     std::string bytes = to_rfc5322(message, LineEnds::kLf);   // for `sendmail -t -i`
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "offprint/base/date.h"
#include "offprint/mail/address.h"

namespace offprint {

struct MessageDate {
    Instant instant;
    int offset = 0;  ///< of the local time, in seconds east of UTC; shown in whole minutes
};

/// A header beyond those that every message has.
struct HeaderField {
    std::string name;     ///< `List-Id`
    std::string value;    ///< text in UTF-8, or what the standard for that header says
    bool is_text = true;  ///< written as encoded words where needed; else printable ASCII that is folded at
                          ///< blanks only, such as an address in angle brackets
};

struct MessagePart {
    std::string type;  ///< `text/plain`
    std::string text;  ///< UTF-8 with LF line ends
};

struct Message {
    Address from, to;
    std::string subject;
    MessageDate date;
    std::string id;  ///< without angle brackets
    std::vector<HeaderField> more;
    std::vector<MessagePart> parts;  ///< one, or those of a multipart/alternative, the plainest first
};

/// A dot-atom at the domain of the sender (RFC 5322 §3.6.4) that is the same for the same message (its own id
/// left aside) and another one for every other sender, recipient, subject, date or text.
std::string make_message_id(const Message& message);

enum class LineEnds {
    kLf,   ///< for pipes, files and standard output
    kCrlf  ///< for SMTP
};

/// The whole message. Each part is quoted-printable, or base64 where that is shorter. Control characters,
/// line separators and bidi controls are removed from all texts. The same message gives the same bytes.
/// Throws Error(kUsage) for what no text from outside is used for: an id or a media type that is none, a
/// header of `more` whose name is none or is one that every message has, or whose value is no text and not
/// printable ASCII or has a word too long for a line.
std::string to_rfc5322(const Message& message, LineEnds ends);

/// A message whose bytes are final, and what stands on its envelope: what is handed over, and handed over
/// again unchanged when it has to be.
struct SealedMessage {
    Address from, to;
    std::string id;  ///< without angle brackets
    Instant date;
    std::string bytes;  ///< with LF line ends
};

/// Throws as to_rfc5322() does.
SealedMessage seal(const Message& message);

/// The text with each LF as CR LF, which there may be none of in it yet.
std::string with_crlf(std::string_view text);

/// `Fri, 9 Jan 2026 08:00:00 +0100` (RFC 5322 §3.3): English whatever the locale.
std::string to_mail_date(const MessageDate& date);

}  // namespace offprint
