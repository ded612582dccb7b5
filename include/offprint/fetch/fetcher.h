// The door to what is fetched: a URL in, bytes out. Tests put a double in its place.
#pragma once
#include <string>

namespace offprint {

struct Request {
    std::string url;
};

struct Response {
    std::string body;
    std::string url;      ///< after redirects
    std::string charset;  ///< as the Content-Type header names it, or empty
};

struct Fetcher {
    virtual ~Fetcher() = default;
    /// The body of a successful answer. Throws Error(kTemporary) or Error(kNetwork).
    virtual Response get(const Request& request) = 0;
};

}  // namespace offprint
