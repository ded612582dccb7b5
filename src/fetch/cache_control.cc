// `name`, `name=token` or `name="quoted, text"`, with commas in between (RFC 9110 §5.6).
#include "offprint/fetch/cache_control.h"

#include <algorithm>
#include <string>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

/// The part up to the next comma that stands outside of quotes, which it takes away.
std::string_view take_part(std::string_view& rest) {
    bool is_quoted = false;
    std::size_t end = 0;
    for (; end < rest.size() && (is_quoted || rest[end] != ','); ++end) {
        if (rest[end] == '"') is_quoted = !is_quoted;
        if (rest[end] == '\\' && is_quoted && end + 1 < rest.size()) ++end;
    }
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

int parse_seconds(std::string_view value) {
    if (value.size() > 1 && value.starts_with('"') && value.ends_with('"'))
        value = value.substr(1, value.size() - 2);
    const bool is_number = !value.empty() && std::all_of(value.begin(), value.end(), is_ascii_digit);
    constexpr int kLong = 2147483647;  // what is too large counts as this (RFC 9111 §1.2.2)
    return is_number ? parse_digits(value).value_or(kLong) : 0;
}

}  // namespace

CacheControl parse_cache_control(std::string_view header) {
    CacheControl control;
    while (!header.empty()) {
        const std::string_view part = take_part(header);
        const std::size_t equals = std::min(part.find('='), part.size());
        const std::string name = ascii_lower(trim_blanks(part.substr(0, equals)));
        const std::string_view value = trim_blanks(part.substr(std::min(equals + 1, part.size())));
        if (name == "no-store") control.no_store = true;
        if (name == "no-cache") control.no_cache = true;
        if (name == "must-revalidate") control.must_revalidate = true;
        if (name == "max-age") {
            const int seconds = parse_seconds(value);
            control.max_age = std::min(control.max_age.value_or(seconds), seconds);
        }
    }
    return control;
}

}  // namespace offprint
