// The steps of RFC 3986 §5.2.2; fragments of the base are of no use and cut off first.
#include "offprint/base/url_reference.h"

#include <algorithm>
#include <vector>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

/// Bytes of the scheme and its colon, 0 when there is none.
std::size_t scheme_size(std::string_view url) {
    const std::size_t end = url.find_first_of(":/?#");
    if (end == url.npos || url[end] != ':' || end == 0 || !is_ascii_letter(url.front())) return 0;
    const bool is_plain = std::all_of(
        url.begin(), url.begin() + static_cast<std::ptrdiff_t>(end),
        [](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '+' || c == '-' || c == '.'; });
    return is_plain ? end + 1 : 0;
}

/// `/a/./b/../c` as `/a/c`.
std::string without_dots(std::string_view path) {
    std::vector<std::string_view> kept;
    while (!path.empty()) {
        const std::string_view step = path.substr(0, path.find('/', 1));
        path.remove_prefix(step.size());
        const bool is_last = path.empty();
        if (step == "/." || step == "/..") {
            if (step == "/.." && !kept.empty()) kept.pop_back();
            if (is_last) kept.push_back("/");
        } else {
            kept.push_back(step);
        }
    }
    std::string joined;
    for (const std::string_view step : kept) joined += step;
    return joined;
}

}  // namespace

std::string resolve_url(std::string_view base, std::string_view reference) {
    base = trim_blanks(base);
    reference = trim_blanks(reference);
    const std::size_t scheme = scheme_size(base);
    if (scheme_size(reference) > 0 || scheme == 0) return std::string(reference);
    base = base.substr(0, base.find('#'));
    if (reference.starts_with("//")) return std::string(base.substr(0, scheme)).append(reference);
    const bool has_authority = base.substr(scheme).starts_with("//");
    const std::size_t path_begin =
        has_authority ? std::min(base.find_first_of("/?", scheme + 2), base.size()) : scheme;
    const std::string_view authority = base.substr(0, path_begin);
    const std::string_view path = base.substr(path_begin, base.find('?', path_begin) - path_begin);
    if (reference.empty()) return std::string(base);
    if (reference.front() == '#') return std::string(base).append(reference);
    if (reference.front() == '?') return std::string(authority).append(path).append(reference);
    const std::size_t tail_begin = std::min(reference.find_first_of("?#"), reference.size());
    std::string merged;
    if (reference.front() != '/') {
        const std::size_t slash = path.rfind('/');
        merged = slash == path.npos ? "/" : std::string(path.substr(0, slash + 1));
    }
    merged += reference.substr(0, tail_begin);
    return std::string(authority) + without_dots(merged) + std::string(reference.substr(tail_begin));
}

}  // namespace offprint
