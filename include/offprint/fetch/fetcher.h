// The door to what is fetched: a URL in, bytes out. Tests put a double in its place.
#pragma once
#include <functional>
#include <stop_token>
#include <string>

namespace offprint {

/// By what a server knows an answer again (RFC 9110 §8.8): its ETag and Last-Modified headers, or empty.
struct Validators {
    std::string etag{}, last_modified{};

    bool empty() const { return etag.empty() && last_modified.empty(); }
    bool operator==(const Validators&) const = default;
};

struct Request {
    std::string url;
    Validators validators{};  ///< of an answer that is kept: the server may say that it still holds
    std::stop_token stop{};   ///< ends it within a second or so, with an error
};

struct Response {
    std::string body;
    std::string url;           ///< after redirects
    std::string charset;       ///< as the Content-Type header names it, or empty
    bool still_holds = false;  ///< what is kept under the validators of the request; there is no body
    bool may_be_kept = false;  ///< a whole answer to just this address, as far as its status tells
    Validators validators{};
    std::string cache_control{};  ///< that header, or empty
    int age = 0;                  ///< seconds that it spent in caches on its way
    /// To be called when what it holds was put to use, unless empty: only then need it not be fetched again.
    std::function<void()> keep{};
};

struct Fetcher {
    virtual ~Fetcher() = default;
    /// A successful answer. Throws Error(kTemporary) or Error(kNetwork). May be called by several threads.
    virtual Response get(const Request& request) = 0;
};

}  // namespace offprint
