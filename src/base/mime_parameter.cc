// Three spellings, from the plainest to the one that holds everything:
//
//     name=token        name="quoted string"        name*0*=utf-8''percent%20encoded; name*1*=and%20so%20on
#include "offprint/base/mime_parameter.h"

#include <fmt/format.h>

#include <algorithm>

#include "offprint/base/encoded_word.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kLongest = 75;

bool is_token_character(char c) {
    constexpr std::string_view kSpecials = "()<>@,;:\\\"/[]?=";  // RFC 2045 §5.1
    return c > ' ' && c <= '~' && kSpecials.find(c) == kSpecials.npos;
}

/// RFC 2231 §7, attribute-char.
bool is_attribute_character(char c) { return is_token_character(c) && c != '*' && c != '\'' && c != '%'; }

std::string quote(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out += '"';
}

std::string percent_encode(std::string_view character) {
    if (character.size() == 1 && is_attribute_character(character.front())) return std::string(character);
    std::string out;
    for (const char c : character) out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return out;
}

std::string drop_unsafe(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (!is_unsafe(point.value)) append_utf8(out, point.value);
        at += point.length;
    }
    return out;
}

/// In pieces of the size that `name*12*=` leaves room for.
std::vector<std::string> encode_extended(std::string_view name, std::string_view value) {
    std::vector<std::string> parts{"utf-8''"};
    const std::size_t room = kLongest - name.size() - std::string_view("*12345*=").size();
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t length = code_point_at(value, at).length;
        const std::string encoded = percent_encode(value.substr(at, length));
        if (parts.back().size() + encoded.size() > room) parts.emplace_back();
        parts.back() += encoded;
        at += length;
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string head =
            parts.size() == 1 ? fmt::format("{}*=", name) : fmt::format("{}*{}*=", name, i);
        parts[i].insert(0, head);
    }
    return parts;
}

}  // namespace

std::vector<std::string> encode_parameter(std::string_view name, std::string_view written) {
    const std::string value = drop_unsafe(written);
    const auto is_ascii = [](char c) { return c >= ' ' && c <= '~'; };
    const bool is_token = !value.empty() && std::all_of(value.begin(), value.end(), is_token_character);
    if (!looks_encoded(value) && std::all_of(value.begin(), value.end(), is_ascii)) {
        std::string whole = fmt::format("{}={}", name, is_token ? value : quote(value));
        if (whole.size() <= kLongest) return {std::move(whole)};
    }
    return encode_extended(name, value);
}

}  // namespace offprint
