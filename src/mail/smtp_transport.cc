// One connection, made for the first message and kept for the others. What the server said decides:
//
//     4xx                                   try again later
//     5xx before the recipient was named    the setup: it would refuse every message
//     5xx to the recipient or the text      this message is refused
//     no TLS, or a wrong certificate        the setup
//     no connection, or lost before the     try again later
//       whole text was sent
//     lost, or no answer, after it          in doubt
#include <fmt/format.h>

#include <optional>

#include "offprint/base/error.h"
#include "offprint/net/mail_transfer.h"
#include "transports.h"

namespace offprint {
namespace {

std::string_view host_of(std::string_view url) {
    std::string_view rest = url.substr(url.find("//") + 2);
    return rest.substr(0, rest.rfind(':'));
}

std::string_view describe(MailStep step) {
    switch (step) {
        case MailStep::kGreeting:
            return "the connection";
        case MailStep::kHello:
            return "the greeting";
        case MailStep::kTls:
            return "to begin TLS";
        case MailStep::kLogin:
            return "the login";
        case MailStep::kSender:
            return "the sender";
        case MailStep::kRecipient:
            return "the recipient";
        case MailStep::kData:
        case MailStep::kText:
            return "the mail";
    }
    return "";
}

class SmtpTransport final : public Transport {
  public:
    explicit SmtpTransport(TransportSettings settings) : settings_(std::move(settings)) {}

    Outcome send(const SealedMessage& message) override {
        try {
            if (!connection_) connection_.emplace(server());
            return judge(connection_->send(message.from.spec(), message.to.spec(), with_crlf(message.bytes)));
        } catch (const Error& error) {  // no password, no library: nothing was sent
            const bool is_passing = error.kind == ErrorKind::kTemporary;
            return {is_passing ? Verdict::kRetryLater : Verdict::kConfiguration, error.what(), "",
                    error.hint};
        }
    }

  private:
    MailServer server() const {
        MailServer server;
        server.url = settings_.place;
        const bool stays_here = server.url.starts_with("smtp:") && is_loopback(host_of(server.url));
        server.tls = settings_.insecure || stays_here ? MailTls::kOptional : MailTls::kRequired;
        server.total_limit = settings_.time_limit;
        server.connect_limit = std::min(server.connect_limit, server.total_limit);
        server.user = settings_.user;
        if (!server.user.empty()) server.password = read_password(settings_);
        return server;
    }

    /// `wrong version number` is how the library tells of a server that does not begin with TLS.
    std::string hint_for_tls(std::string_view problem) const {
        if (settings_.place.starts_with("smtps:") && problem.ends_with("wrong version number"))
            return "a server that begins TLS later (STARTTLS) is written smtp://";
        return settings_.insecure ? "" : "insecure = true under [mail] sends without protection";
    }

    Outcome judge(MailTransfer transfer) const {
        Outcome outcome;
        outcome.words = std::move(transfer.words);
        const std::string server = settings_.place + ": ";
        outcome.is_for_all = transfer.failure != MailFailure::kNone && transfer.step < MailStep::kRecipient;
        if (transfer.failure == MailFailure::kNone) {
            outcome.verdict = Verdict::kAccepted;
        } else if (transfer.may_have_arrived) {
            outcome.verdict = Verdict::kInDoubt;
            outcome.reason = server + transfer.problem + " after the whole mail was sent";
        } else if (transfer.failure == MailFailure::kRefused && transfer.code != 0) {
            const bool is_passing = transfer.code / 100 == 4;
            outcome.verdict = is_passing                             ? Verdict::kRetryLater
                              : transfer.step < MailStep::kRecipient ? Verdict::kConfiguration
                                                                     : Verdict::kRefused;
            outcome.reason = fmt::format("{}the server refuses {}{} ({})", server, describe(transfer.step),
                                         is_passing ? " for now" : "", transfer.code);
            outcome.is_of_address =
                transfer.step >= MailStep::kRecipient && is_about_address(transfer.code, outcome.words);
        } else {
            const bool is_setup =
                transfer.failure == MailFailure::kTls || transfer.failure == MailFailure::kRefused;
            outcome.verdict = is_setup ? Verdict::kConfiguration : Verdict::kRetryLater;
            outcome.reason = server + transfer.problem;
            if (transfer.failure == MailFailure::kTls) outcome.hint = hint_for_tls(transfer.problem);
        }
        return outcome;
    }

    TransportSettings settings_;
    std::optional<MailConnection> connection_;
};

}  // namespace

bool is_loopback(std::string_view host) {
    return host == "localhost" || host == "[::1]" ||
           (host.starts_with("127.") && host.find_first_not_of("0123456789.") == host.npos);
}

std::unique_ptr<Transport> make_smtp_transport(const TransportSettings& settings) {
    const bool has_password = !settings.password_command.empty() || !settings.password_file.empty();
    if (!settings.user.empty() && !has_password)
        throw Error(ErrorKind::kConfig, "mail: there is a user and no password",
                    "set password_command or password_file under [mail]");
    return std::make_unique<SmtpTransport>(settings);
}

}  // namespace offprint
