// libcurl fetches the bytes as they were sent; unpacking is done here, because libcurl takes gzip data that
// ends early for complete. The body is counted while it arrives and again while it is unpacked. Redirects are
// followed here too, each target judged like any other address: a chain that once went over https must not
// leave it, and no target may carry a user name.
#include "offprint/net/transfer.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "curl_library.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/gzip.h"
#include "offprint/base/url.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kMostHeaderBytes = std::size_t{256} * 1024;
constexpr long kSlowBytesPerSecond = 100;
constexpr long kSlowSeconds = 20;

struct Body {
    std::string bytes;
    std::size_t most;
    bool is_too_large = false;
};

struct Headers {
    std::vector<std::pair<std::string, std::string>> fields;
    std::size_t bytes = 0;
};

std::size_t take_body(char* data, std::size_t, std::size_t count, void* user) {
    auto& body = *static_cast<Body*>(user);
    body.is_too_large = count > body.most - body.bytes.size();
    if (body.is_too_large) return 0;
    body.bytes.append(data, count);
    return count;
}

std::size_t take_header(char* data, std::size_t, std::size_t count, void* user) {
    auto& headers = *static_cast<Headers*>(user);
    const std::string_view line(data, count);
    if (line.starts_with("HTTP/")) headers.fields.clear();  // the final answer, after "100 Continue"
    headers.bytes += count;
    if (headers.bytes > kMostHeaderBytes) return 0;
    if (const std::size_t colon = line.find(':'); colon != line.npos) {
        headers.fields.emplace_back(ascii_lower(line.substr(0, colon)), trim_blanks(line.substr(colon + 1)));
    }
    return count;
}

int end_when_stopped(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<const std::stop_token*>(user)->stop_requested() ? 1 : 0;
}

class CurlHandle {
  public:
    CurlHandle() : curl_(CurlLibrary::get()), handle_(curl_.easy_init()) {
        if (handle_ == nullptr) throw Error(ErrorKind::kTemporary, "fetch: out of memory");
    }
    CurlHandle(const CurlHandle&) = delete;
    CurlHandle& operator=(const CurlHandle&) = delete;
    ~CurlHandle() {
        curl_.slist_free_all(list_);
        curl_.easy_cleanup(handle_);
    }

    void set(CURLoption option, long value) { curl_.easy_setopt(handle_, option, value); }
    void set(CURLoption option, const char* value) { curl_.easy_setopt(handle_, option, value); }
    void set(CURLoption option, const std::string& value) { set(option, value.c_str()); }
    void set(CURLoption option, void* value) { curl_.easy_setopt(handle_, option, value); }
    void set(CURLoption option, curl_write_callback value) { curl_.easy_setopt(handle_, option, value); }
    void set(CURLoption option, curl_xferinfo_callback value) { curl_.easy_setopt(handle_, option, value); }

    void add_header(const std::string& line) { list_ = curl_.slist_append(list_, line.c_str()); }

    CURLcode perform() {
        curl_.easy_setopt(handle_, CURLOPT_HTTPHEADER, list_);
        return curl_.easy_perform(handle_);
    }

    long status() const {
        long status = 0;
        curl_.easy_getinfo(handle_, CURLINFO_RESPONSE_CODE, &status);
        return status;
    }

    /// Where the answer sends us, absolute; empty when it does not.
    std::string redirect_url() const {
        const char* url = nullptr;
        curl_.easy_getinfo(handle_, CURLINFO_REDIRECT_URL, &url);
        return url == nullptr ? "" : url;
    }

    std::string describe(CURLcode code) const { return curl_.easy_strerror(code); }

  private:
    const CurlLibrary& curl_;
    CURL* handle_;
    curl_slist* list_ = nullptr;
};

bool is_temporary(CURLcode code) {
    switch (code) {
        case CURLE_COULDNT_RESOLVE_PROXY:
        case CURLE_COULDNT_RESOLVE_HOST:
        case CURLE_COULDNT_CONNECT:
        case CURLE_OPERATION_TIMEDOUT:
        case CURLE_GOT_NOTHING:
        case CURLE_SEND_ERROR:
        case CURLE_RECV_ERROR:
        case CURLE_PARTIAL_FILE:
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_OUT_OF_MEMORY:
        case CURLE_ABORTED_BY_CALLBACK:
            return true;
        default:
            return false;
    }
}

/// A file of certificates in the place of the system's, as other programs take it from the environment.
const char* certificate_file() {
    for (const char* name : {"CURL_CA_BUNDLE", "SSL_CERT_FILE"})
        if (const char* path = std::getenv(name); path != nullptr && *path != '\0') return path;
    return nullptr;
}

void set_options(CurlHandle& handle, const HttpRequest& request) {
    handle.set(CURLOPT_URL, request.url);
    handle.set(CURLOPT_NOSIGNAL, 1L);
    handle.set(CURLOPT_PROTOCOLS_STR, "http,https");
    handle.set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(request.connect_limit.count()));
    handle.set(CURLOPT_TIMEOUT_MS, static_cast<long>(request.total_limit.count()));
    handle.set(CURLOPT_LOW_SPEED_LIMIT, kSlowBytesPerSecond);
    handle.set(CURLOPT_LOW_SPEED_TIME, kSlowSeconds);
    handle.set(CURLOPT_USERAGENT, "offprint/" OFFPRINT_VERSION);
    if (const char* path = certificate_file()) handle.set(CURLOPT_CAINFO, path);
    handle.add_header("Accept-Encoding: gzip");
    for (const auto& [name, value] : request.headers) handle.add_header(name + ": " + value);
}

std::string too_large(std::size_t most) {
    return "the answer is larger than " + std::to_string(most / (1024 * 1024)) + " MiB";
}

std::string explain(const CurlHandle& handle, CURLcode code, const char* detail, const Body& body,
                    const Headers& headers) {
    if (body.is_too_large) return too_large(body.most);
    if (headers.bytes > kMostHeaderBytes) return "the answer has too many headers";
    switch (code) {  // the library's own words hold times and addresses that change from run to run
        case CURLE_COULDNT_RESOLVE_HOST:
            return "the host is not known, or the network is down";
        case CURLE_COULDNT_CONNECT:
            return "the server cannot be reached";
        case CURLE_OPERATION_TIMEDOUT:
            return "no complete answer in time";
        case CURLE_PARTIAL_FILE:
            return "the connection was closed before the end of the answer";
        case CURLE_ABORTED_BY_CALLBACK:
            return "it was stopped";
        default:
            break;
    }
    std::string text = clean_line(detail[0] == '\0' ? handle.describe(code) : std::string(detail));
    if (text.size() > 1 && !(text[1] >= 'A' && text[1] <= 'Z')) text[0] = ascii_lower(text[0]);
    return text;
}

void unpack(HttpResponse& response, std::size_t most) {
    const std::string encoding = ascii_lower(response.header("content-encoding"));
    if (encoding.empty() || encoding == "identity" || response.body.empty()) return;
    if (encoding != "gzip" && encoding != "x-gzip" && encoding != "deflate") {
        throw Error(ErrorKind::kNetwork, "fetch " + response.url + ": the answer is packed as '" +
                                             clean_line(encoding) + "', which was not asked for");
    }
    std::optional<std::string> unpacked;
    try {
        unpacked = unpack_gzip(response.body, most);
    } catch (const Error& error) {
        throw Error(ErrorKind::kTemporary, "fetch " + response.url + ": " + error.what());
    }
    if (!unpacked) throw Error(ErrorKind::kNetwork, "fetch " + response.url + ": " + too_large(most));
    response.body = std::move(*unpacked);
}

/// An answer and where it sends us, if anywhere.
struct Answer {
    HttpResponse response;
    std::string redirect_url;
};

Answer get_once(const HttpRequest& request) {
    CurlHandle handle;
    Body body{{}, request.most_bytes};
    Headers headers;
    char detail[CURL_ERROR_SIZE] = "";
    set_options(handle, request);
    handle.set(CURLOPT_ERRORBUFFER, static_cast<void*>(detail));
    handle.set(CURLOPT_WRITEFUNCTION, take_body);
    handle.set(CURLOPT_WRITEDATA, static_cast<void*>(&body));
    handle.set(CURLOPT_HEADERFUNCTION, take_header);
    handle.set(CURLOPT_HEADERDATA, static_cast<void*>(&headers));
    std::stop_token stop = request.stop;
    if (stop.stop_possible()) {
        handle.set(CURLOPT_NOPROGRESS, 0L);
        handle.set(CURLOPT_XFERINFOFUNCTION, end_when_stopped);
        handle.set(CURLOPT_XFERINFODATA, static_cast<void*>(&stop));
    }
    if (const CURLcode code = handle.perform(); code != CURLE_OK) {
        throw Error(is_temporary(code) ? ErrorKind::kTemporary : ErrorKind::kNetwork,
                    "fetch " + request.url + ": " + explain(handle, code, detail, body, headers));
    }
    Answer answer;
    answer.response.status = static_cast<int>(handle.status());
    answer.response.headers = std::move(headers.fields);
    answer.response.body = std::move(body.bytes);
    answer.response.url = request.url;
    answer.redirect_url = handle.redirect_url();
    return answer;
}

/// The target of a redirect as the next address to ask; throws where it must not be followed.
std::string judge_redirect(const std::string& from, const std::string& target) {
    const std::optional<std::string> url = safe_url(target);
    const bool leaves_https = url && from.starts_with("https:") && !url->starts_with("https:");
    if (url && !leaves_https) return *url;
    // What cannot be fetched is not repeated: it may hold somebody's password.
    throw Error(ErrorKind::kNetwork,
                "fetch " + from + ": the server sends us to " +
                    (leaves_https ? *url + ", away from https" : "an address that cannot be fetched"));
}

}  // namespace

std::string_view HttpResponse::header(std::string_view lower_case_name) const {
    for (const auto& [name, value] : headers) {
        if (name == lower_case_name) return value;
    }
    return {};
}

HttpResponse get_over_http(const HttpRequest& request) {
    using std::chrono::steady_clock;
    steady_clock::duration spent{0};  // without what somebody waits in before_each
    HttpRequest next = request;
    for (long redirects = 0;; redirects++) {
        if (request.before_each) request.before_each(next.url);
        const steady_clock::time_point start = steady_clock::now();
        Answer answer = get_once(next);
        spent += steady_clock::now() - start;
        if (answer.redirect_url.empty()) {
            if (answer.response.status / 100 == 2) unpack(answer.response, request.most_bytes);
            return std::move(answer.response);
        }
        if (redirects == request.most_redirects) {
            throw Error(ErrorKind::kNetwork, "fetch " + request.url + ": more than " +
                                                 std::to_string(request.most_redirects) + " redirects");
        }
        next.url = judge_redirect(next.url, answer.redirect_url);
        next.headers.clear();
        next.total_limit =
            std::max(request.total_limit - std::chrono::duration_cast<std::chrono::milliseconds>(spent),
                     std::chrono::milliseconds(1));
    }
}

}  // namespace offprint
