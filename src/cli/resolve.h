// Option values that several commands share, from what was typed to what is meant.
#pragma once
#include <optional>
#include <string>

#include "offprint/app/compose.h"
#include "offprint/cli/options.h"
#include "offprint/cli/session.h"
#include "offprint/digest/build.h"

namespace offprint {

/// Throws Error(kUsage) for an unknown order.
SortKey resolve_sort(const std::string& written, SortKey otherwise);

/// A whole number of at least 1; an empty text means `otherwise`. Throws Error(kUsage) for anything else.
std::optional<std::size_t> resolve_count(const std::string& written, const std::string& option,
                                         std::optional<std::size_t> otherwise);

/// `2026-01-09`, `today` or `yesterday`; nothing for an empty text. Throws Error(kUsage) for anything else.
std::optional<Date> resolve_date(const std::string& written, const std::string& option,
                                 const Session& session);

/// Sender, recipient and subject of a mail that is written now. Throws Error(kUsage) for an address that is
/// none, and when nobody says who sends or gets it.
MailOptions resolve_mail(const MailArguments& arguments, const Session& session);

/// The program of `--send-with`, else what is configured. Throws Error(kUsage) for words that name no
/// program.
TransportSettings resolve_transport(const std::string& send_with, const MailConfig& config);

/// Throws Error(kUsage) when one of them is given, though no mail is written.
void refuse_mail_options(const MailArguments& arguments);

/// `7d`, `4w`, `18mo`, `2y` before that day; nothing for anything else.
std::optional<Date> date_before(std::string_view written, Date today);

/// Whether there is a file or folder. Throws Error(kOutput) where nobody may look.
bool is_there(const std::string& path);

}  // namespace offprint
