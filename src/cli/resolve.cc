// From words to values; every message names the option and shows what was typed.
#include "resolve.h"

#include <algorithm>
#include <filesystem>

#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/process.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"

namespace offprint {

namespace {

/// `key` is what the option and the setting are called, `wanted_by` the option that wants a mail.
Address resolve_address(const std::string& wanted_by, const std::string& written, const std::string& key,
                        const std::optional<Address>& configured, const std::string& what) {
    if (written.empty()) {
        if (configured) return *configured;
        throw Error(ErrorKind::kUsage, wanted_by + ": nobody says " + what,
                    "give --" + key + " ADDRESS, or set " + key + " under [mail] in the configuration");
    }
    try {
        return parse_address(written);
    } catch (const Error& error) {
        throw Error(ErrorKind::kUsage, "--" + key + ": " + error.what(), error.hint);
    }
}

}  // namespace

SortKey resolve_sort(const std::string& written, SortKey otherwise) {
    if (written.empty()) return otherwise;
    if (const auto key = sort_key_from_name(written)) return *key;
    const std::string near = written == "date" || written == "newest" ? "listed"
                             : written == "relevance"                 ? "score"
                                                      : nearest_name(written, sort_key_names());
    throw Error(
        ErrorKind::kUsage, "--sort: '" + written + "' is not known",
        near.empty() ? "known: score, upvotes, published, listed, title" : "did you mean '" + near + "'?");
}

std::optional<std::size_t> resolve_count(const std::string& written, const std::string& option,
                                         std::optional<std::size_t> otherwise) {
    if (written.empty()) return otherwise;
    const auto count = parse_digits(written);
    if (count && *count >= 1) return static_cast<std::size_t>(*count);
    throw Error(ErrorKind::kUsage, option + ": '" + written + "' is no whole number of at least 1");
}

MailOptions resolve_mail(const MailArguments& arguments, const Session& session) {
    const MailConfig& config = session.config.mail;
    const std::string wanted_by = arguments.send                 ? "--send"
                                  : !arguments.send_with.empty() ? "--send-with"
                                                                 : "--format email";
    return {resolve_address(wanted_by, arguments.from, "from", config.from, "who sends it"),
            resolve_address(wanted_by, arguments.to, "to", config.to, "who gets it"),
            clean_line(arguments.subject),
            {session.now, session.config.zone.offset_at(session.now)}};
}

TransportSettings resolve_transport(const std::string& send_with, const MailConfig& config) {
    if (send_with.empty()) return config.transport;
    TransportSettings settings;
    settings.kind = TransportKind::kCommand;
    settings.time_limit = config.transport.time_limit;
    try {
        settings.command = split_command(send_with);
    } catch (const Error& error) {
        throw Error(ErrorKind::kUsage, std::string("--send-with: ") + error.what(), error.hint);
    }
    if (settings.command.empty() || settings.command.front().empty())
        throw Error(ErrorKind::kUsage, "--send-with: no program is named", "such as --send-with 'msmtp -t'");
    return settings;
}

void refuse_mail_options(const MailArguments& arguments) {
    const std::pair<std::string_view, const std::string&> options[] = {
        {"--from", arguments.from}, {"--to", arguments.to}, {"--subject", arguments.subject}};
    for (const auto& [name, written] : options) {
        if (!written.empty()) {
            throw Error(ErrorKind::kUsage,
                        std::string(name) + " goes with --format email, --send or --send-with only");
        }
    }
}

std::optional<Date> resolve_date(const std::string& written, const std::string& option,
                                 const Session& session) {
    if (written.empty()) return std::nullopt;
    if (written == "today") return session.today();
    if (written == "yesterday") return Date{session.today().days - 1};
    std::string plain = written;
    std::replace(plain.begin(), plain.end(), '/', '-');
    if (plain.size() == 8 && parse_digits(plain))  // 20260109
        plain = plain.substr(0, 4) + '-' + plain.substr(4, 2) + '-' + plain.substr(6);
    if (const auto date = parse_date(plain)) return date;
    if (const auto date = date_before(written, session.today())) return date;
    throw Error(ErrorKind::kUsage, option + ": '" + clean_line(written) + "' is no day",
                "write it as 2026-01-09, today, yesterday, or 7d, 4w, 18mo, 2y for so long ago");
}

std::optional<Date> date_before(std::string_view written, Date today) {
    const std::size_t unit_at = std::min(written.find_first_not_of("0123456789"), written.size());
    const auto count = parse_digits(written.substr(0, unit_at));
    const std::string_view unit = written.substr(unit_at);
    if (!count || *count < 1 || *count >= 10'000) return std::nullopt;
    if (unit == "d") return Date{today.days - *count};
    if (unit == "w") return Date{today.days - 7 * *count};
    if (unit == "mo") return add_months(today, -*count);
    if (unit == "y") return add_months(today, -12 * *count);
    return std::nullopt;
}

bool is_there(const std::string& path) {
    std::error_code error;
    const bool is = std::filesystem::exists(path, error);
    if (error)
        throw Error(ErrorKind::kOutput, "read " + clean_line(path) + ": " + error.message(),
                    "the folder must belong to whoever runs offprint; `offprint doctor` looks at it");
    return is;
}

}  // namespace offprint
