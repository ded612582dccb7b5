// One HTTP transfer as a plain function. The library behind it is loaded when it is first called, so that a
// run that fetches nothing does not pay for it.
//
//     HttpRequest request;
//     request.url = "https://example.org/papers.json";
//     HttpResponse response = get_over_http(request);
#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace offprint {

struct HttpRequest {
    std::string url;  ///< http or https, as safe_url() gives it
    std::vector<std::pair<std::string, std::string>>
        headers;  ///< beyond those that every request has; not where it is redirected to
    std::chrono::milliseconds connect_limit = std::chrono::seconds(10);
    std::chrono::milliseconds total_limit = std::chrono::seconds(60);
    std::size_t most_bytes = std::size_t{16} * 1024 * 1024;  ///< of the unpacked body
    long most_redirects = 5;
    std::stop_token stop{};  ///< ends it within a second or so, as a temporary failure
    std::function<void(const std::string& url)>
        before_each{};  ///< called before each connection, unless empty
};

struct HttpResponse {
    int status = 0;
    std::vector<std::pair<std::string, std::string>> headers;  ///< of the last answer; names in lower case
    std::string body;                                          ///< unpacked where the status is 2xx
    std::string url;                                           ///< after redirects

    /// The first header of that name, or empty.
    std::string_view header(std::string_view lower_case_name) const;
};

/// GET (RFC 9110). Redirects stay within http and https, and within https once there; certificates are
/// verified against the system's, or those of the file that CURL_CA_BUNDLE or SSL_CERT_FILE names; proxies
/// come from the environment; less than 100 B/s for 20 s ends it. Any status is an answer. Throws
/// Error(kTemporary) when a later try may do better (no connection, time limits, a connection cut short),
/// else Error(kNetwork); the message begins with `fetch URL:`.
HttpResponse get_over_http(const HttpRequest& request);

}  // namespace offprint
