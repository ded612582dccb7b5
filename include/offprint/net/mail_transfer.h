// Mails over SMTP (RFC 5321): a connection that is kept from one mail to the next, and one recipient a mail.
// The library behind it is loaded when the first mail is sent.
//
//     MailConnection connection({.url = "smtp://mail.example.org:587", .user = "me", .password = password});
//     MailTransfer transfer = connection.send("me@example.org", "you@example.org", message_with_crlf);
//     if (transfer.failure == MailFailure::kNone) …
#pragma once
#include <chrono>
#include <memory>
#include <string>
#include <string_view>

namespace offprint {

enum class MailTls {
    kRequired,  ///< with a certificate that is verified
    kOptional   ///< when the server offers it, with any certificate
};

struct MailServer {
    std::string url;  ///< `smtp://HOST:PORT`, or `smtps://…`, which begins with TLS
    MailTls tls = MailTls::kRequired;
    std::string user, password;                                         ///< no login when there is no user
    std::chrono::milliseconds connect_limit = std::chrono::minutes(1);  ///< until the login is done
    std::chrono::milliseconds total_limit = std::chrono::minutes(5);    ///< of one mail
};

/// What the server was last asked, in the order of a conversation.
enum class MailStep { kGreeting, kHello, kTls, kLogin, kSender, kRecipient, kData, kText };

enum class MailFailure {
    kNone,
    kRefused,      ///< the server said so: `code` and `words`
    kUnreachable,  ///< no connection
    kTls,          ///< TLS is not offered, or the certificate is not valid
    kLost          ///< the connection ended, or no answer came in time
};

struct MailTransfer {
    MailFailure failure = MailFailure::kNone;
    MailStep step = MailStep::kGreeting;
    int code = 0;         ///< of the answer to that step; 0: there was none
    std::string words;    ///< of a refusal, one clean line without the code, never with a secret in it
    std::string problem;  ///< for people, where there was no such answer
    bool may_have_arrived = false;  ///< the whole text was sent and not refused: nobody knows
};

class MailConnection {
  public:
    explicit MailConnection(MailServer server);
    MailConnection(MailConnection&&) noexcept;
    MailConnection& operator=(MailConnection&&) noexcept;
    /// Says goodbye and does not wait for an answer.
    ~MailConnection();

    /// Sends one mail, whose lines end in CR LF. A kept connection that the server has ended meanwhile is
    /// made anew. Certificates are verified against the system's, or those of the file that CURL_CA_BUNDLE or
    /// SSL_CERT_FILE names; proxies are not used. Throws Error(kUsage) for an address that could carry a
    /// command, Error(kNetwork) when the library is missing.
    MailTransfer send(const std::string& from, const std::string& to, std::string_view text);

  private:
    class Handle;

    MailServer server_;
    std::unique_ptr<Handle> handle_;
};

}  // namespace offprint
