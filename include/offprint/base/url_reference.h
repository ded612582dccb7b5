// Relative addresses made absolute.
//
//     resolve_url("http://example.org/a/b?c", "../d") == "http://example.org/d"
#pragma once
#include <string>
#include <string_view>

namespace offprint {

/// What `reference` means in a document whose base is `base` (RFC 3986 §5.2). A reference with a scheme of
/// its own, and any reference to a base without one, is given back without the blanks around it.
std::string resolve_url(std::string_view base, std::string_view reference);

}  // namespace offprint
