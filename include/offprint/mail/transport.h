// How a finished message leaves: through a mail program, over SMTP, or into a mailbox. Every outcome is a
// value, because the sender of many goes on with the next.
//
//     std::unique_ptr<Transport> transport = make_transport(settings);
//     Outcome outcome = transport->send(seal(message));
//     if (outcome.verdict == Verdict::kAccepted) …
#pragma once
#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/mail/message.h"

namespace offprint {

enum class Verdict {
    kAccepted,       ///< it is theirs now
    kRetryLater,     ///< nothing was handed over; a later try may do better
    kRefused,        ///< this message for good
    kInDoubt,        ///< it may have been handed over: nobody knows
    kConfiguration,  ///< no message will be taken before somebody changes something
};

struct Outcome {
    Verdict verdict = Verdict::kAccepted;
    std::string reason;  ///< for people, lower case; of an accepted message mostly empty
    std::string words;   ///< of the server or the program: one clean line of at most 300 characters, or empty
    std::string hint;    ///< what to do, or empty
    bool is_for_all = false;  ///< it was refused before the recipient was named: so will be all others now
    bool is_of_address =
        false;  ///< the address or its mailbox was refused, for good or for now, not the mail
};

struct Transport {
    virtual ~Transport() = default;
    /// Never throws for a message that is not taken.
    virtual Outcome send(const SealedMessage& message) = 0;
};

enum class TransportKind { kSendmail, kCommand, kSmtp, kMaildir, kMbox, kEmlFolder };

struct TransportSettings {
    TransportKind kind = TransportKind::kSendmail;
    std::string place;                          ///< `smtp://HOST:PORT`, `smtps://HOST:PORT`, or a path
    std::vector<std::string> command;           ///< the words of a program that takes a message
    bool insecure = false;                      ///< SMTP without TLS, or with any certificate
    std::string user;                           ///< SMTP; empty: no login
    std::vector<std::string> password_command;  ///< its output's first line is the password
    std::string password_file;                  ///< its first line is
    std::chrono::seconds time_limit{300};       ///< of one message
};

/// `sendmail`, `smtp://HOST[:PORT]`, `smtps://HOST[:PORT]`, `maildir:PATH`, `mbox:PATH` or `eml:FOLDER`. The
/// port is 465 of smtps, and of smtp 25 on this machine and 587 elsewhere. Throws Error(kUsage).
TransportSettings parse_transport(std::string_view written);

/// For people: `sendmail (/usr/sbin/sendmail)`, `msmtp -t`, `smtp://mail.example.org:587`,
/// `maildir:/home/me/Mail`.
std::string describe(const TransportSettings& settings);

/// Throws Error(kConfig) when the program is not there, or settings contradict each other.
std::unique_ptr<Transport> make_transport(const TransportSettings& settings);

}  // namespace offprint
