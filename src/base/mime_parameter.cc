// Three spellings, from the plainest to the one that holds everything:
//
//     name=token        name="quoted string"        name*0*=utf-8''percent%20encoded; name*1*=and%20so%20on
#include "offprint/base/mime_parameter.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "offprint/base/ascii.h"
#include "offprint/base/encoded_word.h"
#include "offprint/base/encoding.h"
#include "offprint/base/hex.h"
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

struct Parameter {
    std::string name, value;
};

/// Takes `name=value` from the front, up to the `;` behind it; a value in quotes without them.
Parameter take_parameter(std::string_view& rest) {
    Parameter taken;
    const std::size_t stop = std::min(rest.find_first_of("=;"), rest.size());
    taken.name = ascii_lower(trim_blanks(rest.substr(0, stop)));
    rest.remove_prefix(stop);
    if (!rest.starts_with('=')) return taken;
    rest.remove_prefix(1);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
    if (rest.starts_with('"')) {
        std::size_t at = 1;
        for (; at < rest.size() && rest[at] != '"'; ++at) {
            if (rest[at] == '\\' && at + 1 < rest.size()) ++at;
            taken.value += rest[at];
        }
        rest.remove_prefix(std::min(at + 1, rest.size()));
    } else {
        taken.value = trim_blanks(rest.substr(0, rest.find_first_of("; \t\r\n(")));
    }
    rest.remove_prefix(std::min(rest.find(';'), rest.size()));
    return taken;
}

struct Piece {
    std::string value;
    bool is_escaped = false;
};

/// `*`, `*0`, `*0*`, `*12*` behind the name: which piece it is.
std::optional<std::pair<int, bool>> piece_number(std::string_view mark) {
    const bool is_escaped = mark.ends_with('*');
    if (mark == "*") return std::pair(0, true);
    if (is_escaped) mark.remove_suffix(1);
    if (!mark.starts_with('*')) return std::nullopt;
    const std::optional<int> number = parse_digits(mark.substr(1));
    if (!number) return std::nullopt;
    return std::pair(*number, is_escaped);
}

std::optional<std::string> join_pieces(const std::map<int, Piece>& pieces) {
    std::string bytes, charset;
    int next = 0;
    for (const auto& [number, piece] : pieces) {
        if (number != next++) break;
        std::string_view value = piece.value;
        const std::size_t quote = value.find('\''), second = value.find('\'', quote + 1);
        if (number == 0 && piece.is_escaped && quote != value.npos && second != value.npos) {
            charset = value.substr(0, quote);
            value.remove_prefix(second + 1);
        }
        if (piece.is_escaped) {
            append_unescaped_bytes(bytes, value, '%');
        } else {
            bytes += value;
        }
    }
    if (next == 0 || !pieces.contains(0)) return std::nullopt;
    return decode_text(std::move(bytes), charset).text;
}

}  // namespace

std::optional<std::string> decode_parameter(std::string_view header, std::string_view name) {
    std::map<int, Piece> pieces;
    header.remove_prefix(std::min(header.find(';'), header.size()));
    while (!header.empty()) {
        header.remove_prefix(1);
        Parameter found = take_parameter(header);
        if (!starts_with_ignoring_case(found.name, name)) continue;
        const std::string_view mark = std::string_view(found.name).substr(name.size());
        if (mark.empty()) return decode_words(found.value);
        if (const auto number = piece_number(mark))
            pieces.emplace(number->first, Piece{std::move(found.value), number->second});
    }
    return join_pieces(pieces);
}

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
