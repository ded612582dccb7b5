// What is written under `transport` decides the kind; each kind is a file of its own.
#include "offprint/mail/transport.h"

#include <fmt/format.h>

#include <algorithm>

#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"
#include "transports.h"

namespace offprint {

bool is_about_address(int code, std::string_view words) {
    for (std::size_t dot = words.find('.'); dot != words.npos; dot = words.find('.', dot + 1)) {
        const bool is_class = dot > 0 && (words[dot - 1] == '4' || words[dot - 1] == '5') &&
                              (dot == 1 || words[dot - 2] == ' ');
        if (is_class && dot + 2 < words.size() && words[dot + 2] == '.')
            return words[dot + 1] == '1' || words[dot + 1] == '2';
    }
    return code == 450 || code == 550 || code == 551 || code == 553;
}

namespace {

constexpr std::string_view kKnown =
    "known: sendmail, smtp://HOST:PORT, smtps://HOST:PORT, maildir:PATH, mbox:PATH, eml:FOLDER";

[[noreturn]] void refuse(const std::string& problem, std::string_view hint) {
    throw Error(ErrorKind::kUsage, problem, std::string(hint));
}

/// A name of a host, an IPv4 address, or an IPv6 address in brackets.
bool is_host(std::string_view host) {
    if (host.starts_with('[')) {
        return host.size() > 3 && host.ends_with(']') &&
               host.find_first_not_of("0123456789abcdefABCDEF:.", 1) == host.size() - 1;
    }
    return !host.empty() && host.size() <= 255 && host.front() != '-' && host.front() != '.' &&
           std::all_of(host.begin(), host.end(), [](char c) {
               return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '.';
           });
}

/// `smtp://HOST[:PORT]` with the port.
std::string read_server(std::string_view scheme, std::string_view rest) {
    while (rest.ends_with('/')) rest.remove_suffix(1);
    if (rest.find('@') != rest.npos)  // never repeated: there may be a password in it
        refuse("the server's address holds a user or a password",
               "write smtp://HOST:PORT, and user and password_command beside it");
    const std::size_t end_of_host = rest.starts_with('[') ? rest.find(']') : 0;
    const std::size_t colon = rest.find(':', end_of_host == rest.npos ? 0 : end_of_host);
    const std::string_view host = rest.substr(0, colon);
    if (!is_host(host)) refuse("'" + clean_line(rest) + "' names no mail server", "write smtp://HOST:PORT");
    int port = scheme == "smtps" ? 465 : is_loopback(host) ? 25 : 587;
    if (colon != rest.npos) port = parse_digits(rest.substr(colon + 1)).value_or(0);
    if (port < 1 || port > 65535)
        refuse("'" + clean_line(rest.substr(colon + 1)) + "' is no port", "a number from 1 to 65535");
    return fmt::format("{}://{}:{}", scheme, host, port);
}

}  // namespace

TransportSettings parse_transport(std::string_view written) {
    TransportSettings settings;
    const std::string_view text = trim_blanks(written);
    if (text == "sendmail") return settings;
    const std::size_t colon = text.find(':');
    const std::string kind = ascii_lower(text.substr(0, colon));
    const std::string_view rest = colon == text.npos ? "" : text.substr(colon + 1);
    if ((kind == "smtp" || kind == "smtps") && rest.starts_with("//")) {
        settings.kind = TransportKind::kSmtp;
        settings.place = read_server(kind, rest.substr(2));
        return settings;
    }
    constexpr std::pair<std::string_view, TransportKind> kBoxes[] = {{"maildir", TransportKind::kMaildir},
                                                                     {"mbox", TransportKind::kMbox},
                                                                     {"eml", TransportKind::kEmlFolder}};
    for (const auto& [name, box] : kBoxes) {
        if (kind != name || colon == text.npos) continue;
        if (rest.empty() || rest.find('\0') != rest.npos) refuse(kind + ": needs a path", kKnown);
        settings.kind = box;
        settings.place = rest;
        return settings;
    }
    constexpr std::string_view kNames[] = {"sendmail", "smtp", "smtps", "maildir", "mbox", "eml"};
    const std::string near = nearest_name(kind, kNames);
    refuse("no way to send mail is called '" + clean_line(text.substr(0, std::min<std::size_t>(colon, 60))) +
               "'",
           near.empty() || near == kind ? kKnown : "did you mean '" + near + "'?");
}

std::string describe(const TransportSettings& settings) {
    std::string program;
    switch (settings.kind) {
        case TransportKind::kSendmail:
            program = find_sendmail();
            return program.empty() ? "sendmail" : "sendmail (" + program + ")";
        case TransportKind::kCommand:
            for (const std::string& word : settings.command) program += (program.empty() ? "" : " ") + word;
            return program;
        case TransportKind::kSmtp:
            return settings.place;
        case TransportKind::kMaildir:
            return "maildir:" + settings.place;
        case TransportKind::kMbox:
            return "mbox:" + settings.place;
        case TransportKind::kEmlFolder:
            return "eml:" + settings.place;
    }
    return "";
}

std::unique_ptr<Transport> make_transport(const TransportSettings& settings) {
    switch (settings.kind) {
        case TransportKind::kSendmail:
        case TransportKind::kCommand:
            return make_program_transport(settings);
        case TransportKind::kSmtp:
            return make_smtp_transport(settings);
        case TransportKind::kMaildir:
            return make_maildir_transport(settings);
        case TransportKind::kMbox:
            return make_mbox_transport(settings);
        case TransportKind::kEmlFolder:
            return make_eml_transport(settings);
    }
    return nullptr;
}

}  // namespace offprint
