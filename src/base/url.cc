// The grammar is RFC 3986's, cut down to what a link to a paper needs:
//
//     url       = ("http" | "https") "://" host [":" port] [("/" | "?" | "#") rest]
//     host      = name of letters, digits, ".", "-", "_"  |  "[" IPv6 "]"
//
// The authority ends at the first of / ? # or \, as browsers have it; an "@" in it is userinfo and refused,
// since "https://good.example@evil.example/" leads to the evil one. In the rest every byte that could end a
// link, an attribute or a line in some output format is percent-encoded; existing escapes stay, a lone "%"
// becomes "%25".
#include "offprint/base/url.h"

#include <algorithm>
#include <array>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

constexpr std::size_t kMaxHostLength = 253;  // RFC 1035 §2.3.4, without the last dot

bool is_digit(char c) { return c >= '0' && c <= '9'; }
char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return to_lower(c) >= 'a' && to_lower(c) <= 'z'; }
bool is_hex(char c) { return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'f'); }

std::string_view trim(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n\f\v";
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

/// Takes `name` from the front of the text, in any case.
bool take_prefix(std::string_view& text, std::string_view name) {
    if (text.size() < name.size() ||
        !std::equal(name.begin(), name.end(), text.begin(), [](char a, char b) { return a == to_lower(b); }))
        return false;
    text.remove_prefix(name.size());
    return true;
}

bool is_port(std::string_view text) {
    return !text.empty() && text.size() <= 5 && std::all_of(text.begin(), text.end(), is_digit) &&
           (text.size() < 5 || text <= "65535");
}

bool is_host(std::string_view host) {
    if (host.starts_with('['))
        return host.size() > 3 && host.ends_with(']') && host.find(':') != host.npos &&
               std::all_of(host.begin() + 1, host.end() - 1,
                           [](char c) { return is_hex(c) || c == ':' || c == '.'; });
    return host.size() <= kMaxHostLength && !host.starts_with('.') && !host.starts_with('-') &&
           host.find("..") == host.npos &&
           std::any_of(host.begin(), host.end(), [](char c) { return is_letter(c) || is_digit(c); }) &&
           std::all_of(host.begin(), host.end(), [](char c) {
               return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '_';
           });
}

/// Where the host ends in `host[:port]`.
std::size_t host_length(std::string_view authority) {
    if (authority.starts_with('[')) return std::min(authority.find(']'), authority.size() - 1) + 1;
    return std::min(authority.find(':'), authority.size());
}

bool is_authority(std::string_view authority) {
    const std::size_t length = host_length(authority);
    if (length == 0 || !is_host(authority.substr(0, length))) return false;
    const std::string_view port = authority.substr(length);
    return port.empty() || (port.front() == ':' && is_port(port.substr(1)));
}

/// What stands in a URL as it is.
constexpr std::array<bool, 256> kPlain = [] {
    std::array<bool, 256> plain{};
    for (const char c :
         std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&*+,;=:@/?"))
        plain[static_cast<unsigned char>(c)] = true;
    return plain;
}();

bool is_plain(char c) { return kPlain[static_cast<unsigned char>(c)]; }

void append_encoded(std::string& out, std::string_view rest) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    bool in_fragment = false;
    for (std::size_t i = 0; i < rest.size(); i++) {
        const std::size_t run = i;
        while (i < rest.size() && is_plain(rest[i])) i++;
        out.append(rest, run, i - run);
        if (i == rest.size()) return;
        const char c = rest[i];
        const bool escape = c == '%' && i + 2 < rest.size() && is_hex(rest[i + 1]) && is_hex(rest[i + 2]);
        if (escape || (c == '#' && !in_fragment)) {
            out += c;
            in_fragment = in_fragment || c == '#';
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += {'%', kHex[byte >> 4], kHex[byte & 15]};
        }
    }
}

/// Nearly every address of a paper: https, a host in lower case without a port, and behind it nothing that is
/// encoded. False for many others that are safe too.
bool is_usual(std::string_view text) {
    constexpr std::string_view kScheme = "https://";
    if (!text.starts_with(kScheme) || text.size() > kMaxUrlLength) return false;
    std::size_t at = kScheme.size();
    char before = '.';
    for (; at < text.size() && text[at] != '/'; before = text[at++]) {
        const char c = text[at];
        const bool joins = c == '-' || c == '.';
        if (joins ? before == '.' : !is_digit(c) && (c < 'a' || c > 'z')) return false;
    }
    return at > kScheme.size() && at <= kMaxHostLength &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_plain);
}

}  // namespace

std::optional<std::string> safe_url(std::string_view text) {
    if (is_usual(text)) return std::string(text);
    text = trim(text);
    if (text.size() > kMaxUrlLength) return std::nullopt;
    if (std::any_of(text.begin(), text.end(),
                    [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }))
        return std::nullopt;
    std::string out;
    out.reserve(text.size());
    if (take_prefix(text, "https://")) {
        out = "https://";
    } else if (take_prefix(text, "http://")) {
        out = "http://";
    } else {
        return std::nullopt;
    }
    const std::size_t end = std::min(text.find_first_of("/?#\\"), text.size());
    if (end < text.size() && text[end] == '\\') return std::nullopt;  // encoded, it would be userinfo's
    if (!is_authority(text.substr(0, end))) return std::nullopt;
    for (const char c : text.substr(0, end)) out += to_lower(c);
    append_encoded(out, text.substr(end));
    if (out.size() > kMaxUrlLength) return std::nullopt;
    return out;
}

std::string_view host_of_url(std::string_view safe) {
    safe.remove_prefix(std::min(safe.find("://") + 3, safe.size()));
    safe = safe.substr(0, safe.find_first_of("/?#"));
    return safe.empty() ? safe : safe.substr(0, host_length(safe));
}

void append_query_value(std::string& url, std::string_view text) {
    constexpr std::string_view kPlainInValue = "-_.:*";  // besides letters and digits
    constexpr std::string_view kHex = "0123456789ABCDEF";
    for (const char c : text) {
        if (c == ' ') {
            url += '+';
        } else if (is_ascii_letter(c) || is_ascii_digit(c) || kPlainInValue.find(c) != kPlainInValue.npos) {
            url += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            url += {'%', kHex[byte >> 4], kHex[byte & 15]};
        }
    }
}

}  // namespace offprint
