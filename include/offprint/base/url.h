// Web addresses from outside: which of them may become links or be fetched, and in which spelling they are
// safe everywhere.
//
//     safe_url(" HTTPS://Example.org/a b(1) ") == "https://example.org/a%20b%281%29"
//     safe_url("javascript:alert(1)")          == nothing
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace offprint {

inline constexpr std::size_t kMaxUrlLength = 2048;

/// The address in a spelling that is safe in links of every format (HTML attributes, Markdown, terminal,
/// mail): `http` or `https`, a host in ASCII (international names in their `xn--` form), scheme and host in
/// lower case, everything else than plain URL characters percent-encoded (RFC 3986 §2; also `'`, `(` and
/// `)`), nothing encoded twice. Nothing for any other scheme, userinfo (`user@`), a missing or odd host,
/// control characters inside, or when the result is longer than kMaxUrlLength bytes. White space around it is
/// ignored.
std::optional<std::string> safe_url(std::string_view text);

/// The host of what safe_url() returned, without the port: `example.org`.
std::string_view host_of_url(std::string_view safe);

/// Adds the text as the value of a parameter behind the `?` of an address: a blank as `+`, all but letters,
/// digits and `-_.:*` percent-encoded.
void append_query_value(std::string& url, std::string_view text);

}  // namespace offprint
