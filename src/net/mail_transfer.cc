// libcurl leads the conversation and tells too little of it: a refused recipient and a lost connection are
// the same error. So the lines of both sides are watched, as for a log: each command sets the step and
// forgets the answer before it, each answer sets the code. Then
//
//     may have arrived  =  failed, all of the text was written, and the answer to it was neither 4xx nor 5xx
//
// because the dot that ends the text is written after all of it. Nothing that is watched is printed: there
// are passwords in it.
#include "offprint/net/mail_transfer.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <vector>

#include "curl_library.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kMostWords = 300;
constexpr std::size_t kMostReply = 4096;

/// The descriptors of a handle's connections, of which one is in use.
struct Sockets {
    std::vector<int> open;

    /// The library says QUIT and waits minutes for the answer; where nothing can be read it does not.
    void stop_reading() const {
        for (const int socket : open) ::shutdown(socket, SHUT_RD);
    }
};

curl_socket_t open_socket(void* user, curlsocktype, curl_sockaddr* address) {
    const int socket = ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    if (socket >= 0) static_cast<Sockets*>(user)->open.push_back(socket);
    return socket;
}

int close_socket(void* user, curl_socket_t socket) {
    std::erase(static_cast<Sockets*>(user)->open, socket);
    return ::close(socket);
}

/// What was said so far, on one connection.
struct Conversation {
    MailStep step = MailStep::kGreeting;
    int code = 0;
    std::string reply;     ///< the text of the answer, its lines joined by blanks
    bool is_over = false;  ///< we said goodbye
    std::vector<std::string> secrets;
    Sockets sockets;

    void begin() {
        step = MailStep::kGreeting;
        is_over = false;
        forget_answer();
    }

    void ask(std::string_view line) {
        is_over = is_over || line.starts_with("QUIT");
        if (is_over) return sockets.stop_reading();
        constexpr std::pair<std::string_view, MailStep> kSteps[] = {
            {"EHLO", MailStep::kHello}, {"HELO", MailStep::kHello},  {"STARTTLS", MailStep::kTls},
            {"AUTH", MailStep::kLogin}, {"MAIL", MailStep::kSender}, {"RCPT", MailStep::kRecipient},
            {"DATA", MailStep::kData}};
        const bool in_login = step == MailStep::kLogin;
        for (const auto& [word, next] : kSteps)
            if (line.starts_with(word)) step = next;
        if (in_login || step == MailStep::kLogin) keep_secret(line);
        forget_answer();
    }

    void send_text() {
        if (step == MailStep::kText) return;
        step = MailStep::kText;
        forget_answer();
    }

    void hear(std::string_view line) {
        if (is_over || line.size() < 3 || !std::all_of(line.begin(), line.begin() + 3, is_ascii_digit))
            return;
        code = *parse_digits(line.substr(0, 3));
        if (line.size() > 4 && reply.size() < kMostReply) {
            if (!reply.empty()) reply += ' ';
            reply += trim_blanks(line.substr(4));
        }
    }

    /// A server that repeats the login is not quoted.
    std::string words() const {
        const bool tells = std::any_of(secrets.begin(), secrets.end(), [&](const std::string& secret) {
            return !secret.empty() && reply.find(secret) != reply.npos;
        });
        return tells ? "" : short_line(reply, kMostWords);
    }

  private:
    void forget_answer() {
        code = 0;
        reply.clear();
    }

    /// `AUTH PLAIN AG1lAHNlY3JldA==`, or only what is behind it.
    void keep_secret(std::string_view line) {
        line = trim_blanks(line);
        secrets.emplace_back(line.substr(line.rfind(' ') + 1));
    }
};

int watch(CURL*, curl_infotype type, char* data, std::size_t size, void* user) {
    auto& conversation = *static_cast<Conversation*>(user);
    const std::string_view line(data, size);
    if (type == CURLINFO_HEADER_OUT) conversation.ask(line);
    if (type == CURLINFO_HEADER_IN) conversation.hear(line);
    if (type == CURLINFO_DATA_OUT) conversation.send_text();
    return 0;
}

std::size_t give_text(char* place, std::size_t, std::size_t room, void* user) {
    auto& left = *static_cast<std::string_view*>(user);
    const std::size_t count = std::min(room, left.size());
    std::memcpy(place, left.data(), count);
    left.remove_prefix(count);
    return count;
}

/// The same file as for HTTP.
const char* certificates() {
    for (const char* name : {"CURL_CA_BUNDLE", "SSL_CERT_FILE"})
        if (const char* path = std::getenv(name); path != nullptr && *path != '\0') return path;
    return nullptr;
}

/// libcurl passes line ends in addresses on to the server.
void check_address(const std::string& address) {
    const bool is_plain = !address.empty() && std::all_of(address.begin(), address.end(), [](char c) {
        return c > ' ' && c <= '~' && c != '<' && c != '>';
    });
    if (!is_plain) throw Error(ErrorKind::kUsage, "smtp: '" + clean_line(address) + "' is no mail address");
}

MailFailure failure_of(CURLcode code, const Conversation& conversation) {
    if (conversation.code >= 400) return MailFailure::kRefused;
    switch (code) {
        case CURLE_OK:
            return MailFailure::kNone;
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_CONNECT:
            return MailFailure::kUnreachable;
        case CURLE_USE_SSL_FAILED:
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_SSL_CACERT_BADFILE:
            return MailFailure::kTls;
        case CURLE_LOGIN_DENIED:
            return MailFailure::kRefused;
        default:
            return MailFailure::kLost;
    }
}

std::string describe(CURLcode code, const char* detail, const char* usual) {
    switch (code) {  // the library's own words hold times and addresses that change from run to run
        case CURLE_COULDNT_RESOLVE_HOST:
            return "the host is not known, or the network is down";
        case CURLE_COULDNT_CONNECT:
            return "the server cannot be reached";
        case CURLE_USE_SSL_FAILED:
            return "the server offers no TLS";
        case CURLE_OPERATION_TIMEDOUT:
            return "no answer in time";
        case CURLE_LOGIN_DENIED:
            return "the server knows no way to log in that we know";
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_SSL_CACERT_BADFILE:
            return "no TLS: " + clean_line(*detail == '\0' ? usual : detail);
        default:
            return "the connection was lost";
    }
}

}  // namespace

/// libcurl's handle, which keeps the connection.
class MailConnection::Handle {
  public:
    explicit Handle(const MailServer& server) : curl_(CurlLibrary::get()), handle_(curl_.easy_init()) {
        if (handle_ == nullptr) throw Error(ErrorKind::kTemporary, "smtp: out of memory");
        const bool is_verified = server.tls == MailTls::kRequired;
        set(CURLOPT_URL, server.url.c_str());
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_PROXY, "");
        set(CURLOPT_USE_SSL, static_cast<long>(is_verified ? CURLUSESSL_ALL : CURLUSESSL_TRY));
        set(CURLOPT_SSL_VERIFYPEER, is_verified ? 1L : 0L);
        set(CURLOPT_SSL_VERIFYHOST, is_verified ? 2L : 0L);
        if (const char* path = certificates()) set(CURLOPT_CAINFO, path);
        if (!server.user.empty()) {
            set(CURLOPT_USERNAME, server.user.c_str());
            set(CURLOPT_PASSWORD, server.password.c_str());
            conversation_.secrets = {server.password};
        }
        set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(server.connect_limit.count()));
        set(CURLOPT_TIMEOUT_MS, static_cast<long>(server.total_limit.count()));
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(server.total_limit);
        set(CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(seconds.count()));
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_VERBOSE, 1L);  // for watch(); nothing is printed
        curl_.easy_setopt(handle_, CURLOPT_DEBUGFUNCTION, watch);
        curl_.easy_setopt(handle_, CURLOPT_DEBUGDATA, static_cast<void*>(&conversation_));
        curl_.easy_setopt(handle_, CURLOPT_OPENSOCKETFUNCTION, open_socket);
        curl_.easy_setopt(handle_, CURLOPT_OPENSOCKETDATA, static_cast<void*>(&conversation_.sockets));
        curl_.easy_setopt(handle_, CURLOPT_CLOSESOCKETFUNCTION, close_socket);
        curl_.easy_setopt(handle_, CURLOPT_CLOSESOCKETDATA, static_cast<void*>(&conversation_.sockets));
        curl_.easy_setopt(handle_, CURLOPT_READFUNCTION, give_text);
        curl_.easy_setopt(handle_, CURLOPT_ERRORBUFFER, detail_.data());
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    ~Handle() {
        conversation_.sockets.stop_reading();
        curl_.easy_cleanup(handle_);
    }

    MailTransfer send(const std::string& from, const std::string& to, std::string_view text) {
        bool was_kept = false;
        MailTransfer transfer = send_once(from, to, text, was_kept);
        const bool has_ended = transfer.failure == MailFailure::kLost || transfer.code == 421;
        if (was_kept && has_ended && transfer.step <= MailStep::kSender)
            transfer = send_once(from, to, text, was_kept);
        return transfer;
    }

  private:
    void set(CURLoption option, long value) { curl_.easy_setopt(handle_, option, value); }
    void set(CURLoption option, const char* value) { curl_.easy_setopt(handle_, option, value); }

    MailTransfer send_once(const std::string& from, const std::string& to, std::string_view text,
                           bool& was_kept) {
        std::string_view left = text;
        curl_slist* recipients = curl_.slist_append(nullptr, to.c_str());
        set(CURLOPT_MAIL_FROM, from.c_str());
        curl_.easy_setopt(handle_, CURLOPT_MAIL_RCPT, recipients);
        curl_.easy_setopt(handle_, CURLOPT_READDATA, static_cast<void*>(&left));
        curl_.easy_setopt(handle_, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(text.size()));
        detail_[0] = '\0';
        conversation_.begin();
        const CURLcode code = curl_.easy_perform(handle_);
        curl_.slist_free_all(recipients);
        curl_.easy_setopt(handle_, CURLOPT_MAIL_RCPT, static_cast<curl_slist*>(nullptr));
        long connects = 0;
        curl_.easy_getinfo(handle_, CURLINFO_NUM_CONNECTS, &connects);
        was_kept = connects == 0;
        return report(code, text.size());
    }

    MailTransfer report(CURLcode code, std::size_t size) {
        MailTransfer transfer;
        transfer.step = conversation_.step;
        transfer.code = conversation_.code;
        if (code == CURLE_OK) return transfer;
        transfer.failure = failure_of(code, conversation_);
        if (transfer.failure == MailFailure::kRefused) transfer.words = conversation_.words();
        transfer.problem = describe(code, detail_.data(), curl_.easy_strerror(code));
        curl_off_t written = 0;
        curl_.easy_getinfo(handle_, CURLINFO_SIZE_UPLOAD_T, &written);
        transfer.may_have_arrived = transfer.failure != MailFailure::kRefused &&
                                    transfer.step == MailStep::kText &&
                                    written >= static_cast<curl_off_t>(size);
        return transfer;
    }

    const CurlLibrary& curl_;
    CURL* handle_;
    Conversation conversation_;
    std::array<char, CURL_ERROR_SIZE> detail_{};
};

MailConnection::MailConnection(MailServer server) : server_(std::move(server)) {}
MailConnection::MailConnection(MailConnection&&) noexcept = default;
MailConnection& MailConnection::operator=(MailConnection&&) noexcept = default;
MailConnection::~MailConnection() = default;

MailTransfer MailConnection::send(const std::string& from, const std::string& to, std::string_view text) {
    check_address(from);
    check_address(to);
    if (!handle_) handle_ = std::make_unique<Handle>(server_);
    return handle_->send(from, to, text);
}

}  // namespace offprint
