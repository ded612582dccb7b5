// The kinds of transports. Private to the room.
#pragma once
#include <memory>
#include <string>

#include "offprint/mail/transport.h"

namespace offprint {

/// sendmail(8), or any program of the settings.
std::unique_ptr<Transport> make_program_transport(const TransportSettings& settings);
/// The program behind `sendmail`: of PATH, else of the usual places; empty when there is none.
std::string find_sendmail();

std::unique_ptr<Transport> make_smtp_transport(const TransportSettings& settings);
/// `localhost`, `127.x.x.x` and `[::1]`: nothing leaves the machine.
bool is_loopback(std::string_view host);

std::unique_ptr<Transport> make_maildir_transport(const TransportSettings& settings);
std::unique_ptr<Transport> make_mbox_transport(const TransportSettings& settings);
std::unique_ptr<Transport> make_eml_transport(const TransportSettings& settings);

/// The first line of what the command says, or of the file. Throws Error(kConfig) for a command that fails
/// and a file that others may read; the password is in no message.
std::string read_password(const TransportSettings& settings);

/// A name for a file, from a Message-ID: the same for the same message, whatever stands in it.
std::string file_name_of(const SealedMessage& message);

/// Whether an answer, with its code or 0 and its words, is about the address or its mailbox, and not about
/// the mail or who sends it: a status x.1.x or x.2.x (RFC 3463 §3.2, §3.3), or 450, 550, 551 or 553 without
/// one.
bool is_about_address(int code, std::string_view words);

}  // namespace offprint
