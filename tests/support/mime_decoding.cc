#include "support/mime_decoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <vector>

namespace offprint::test {
namespace {

int hex_value(char c) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const std::size_t found = kDigits.find(c);
    return found == kDigits.npos ? -1 : static_cast<int>(found);
}

/// The byte of two hexadecimal digits behind `at`; -1 when there is none.
int escaped_byte(std::string_view text, std::size_t at) {
    if (at + 2 >= text.size()) return -1;
    const int high = hex_value(text[at + 1]), low = hex_value(text[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

std::vector<std::string_view> split_at(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

void decode_line(std::string& out, std::string_view line, std::string& problem) {
    if (line == ".") problem = "quoted-printable: a lone '.'";
    if (line.starts_with("From ")) problem = "quoted-printable: a line begins with 'From '";
    for (std::size_t at = 0; at < line.size(); ++at) {
        const char c = line[at];
        if (c != '=') {
            if (c != '\t' && (c < ' ' || c > '~')) problem = "quoted-printable: a raw byte";
            out += c;
            continue;
        }
        const int byte = escaped_byte(line, at);
        if (byte < 0) problem = "quoted-printable: '=' without two digits";
        out += static_cast<char>(byte);
        at += 2;
    }
}

std::string decode_word(std::string_view word, std::string& problem) {
    // =?charset?encoding?text?=
    const std::vector<std::string_view> parts = split_at(word.substr(2, word.size() - 4), '?');
    if (parts.size() != 3 || parts[0] != "utf-8") return problem = "encoded word: not of three parts", "";
    if (word.size() > 75) problem = "encoded word: too long";
    if (parts[1] == "B") return decode_base64(parts[2], problem);
    std::string out;
    for (std::size_t at = 0; at < parts[2].size(); ++at) {
        const char c = parts[2][at];
        const int byte = c == '=' ? escaped_byte(parts[2], at) : c == '_' ? ' ' : c;
        if (byte < 0 || parts[1] != "Q") problem = "encoded word: damaged";
        out += static_cast<char>(byte);
        if (c == '=') at += 2;
    }
    return out;
}

bool is_encoded(std::string_view word) {
    return word.size() > 6 && word.starts_with("=?") && word.ends_with("?=");
}

std::string percent_decode(std::string_view text, std::string& problem) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const int byte = text[at] == '%' ? escaped_byte(text, at) : text[at];
        if (byte < 0) problem = "parameter: '%' without two digits";
        out += static_cast<char>(byte);
        if (text[at] == '%') at += 2;
    }
    return out;
}

/// Takes `name=value` from the front; a value in quotes without them.
std::pair<std::string, std::string> take_parameter(std::string_view& rest) {
    std::string name, value;
    rest.remove_prefix(std::min(rest.find_first_not_of("; "), rest.size()));
    const std::size_t equals = std::min(rest.find('='), rest.size());
    name = rest.substr(0, equals);
    rest.remove_prefix(std::min(equals + 1, rest.size()));
    if (!rest.starts_with('"')) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        value = rest.substr(0, end);
        rest.remove_prefix(end);
        return {name, value};
    }
    std::size_t at = 1;
    for (; at < rest.size() && rest[at] != '"'; ++at) {
        if (rest[at] == '\\') ++at;
        value += rest[at];
    }
    rest.remove_prefix(std::min(at + 1, rest.size()));
    return {name, value};
}

}  // namespace

std::string decode_quoted_printable(std::string_view encoded, std::string& problem) {
    std::string out;
    const std::vector<std::string_view> lines = split_at(encoded, '\n');
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool is_last = i + 1 == lines.size();
        const bool is_soft = lines[i].ends_with('=');
        if (lines[i].size() > 76) problem = "quoted-printable: a line of " + std::to_string(lines[i].size());
        if (lines[i].ends_with(' ') || lines[i].ends_with('\t'))
            problem = "quoted-printable: a blank at a line's end";
        if (is_soft && is_last) problem = "quoted-printable: ends in a soft break";
        decode_line(out, lines[i].substr(0, lines[i].size() - (is_soft ? 1 : 0)), problem);
        if (!is_soft && !is_last) out += '\n';
    }
    return out;
}

std::string decode_base64(std::string_view encoded, std::string& problem) {
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string digits;
    for (const std::string_view line : split_at(encoded, '\n')) {
        if (line.size() > 76) problem = "base64: a line of " + std::to_string(line.size());
        digits += line;
    }
    if (digits.size() % 4 != 0) problem = "base64: not in groups of four";
    std::string out;
    for (std::size_t at = 0; at + 4 <= digits.size(); at += 4) {
        std::uint32_t bits = 0;
        std::size_t count = 4;
        for (std::size_t i = 0; i < 4; ++i) {
            const std::size_t value = kDigits.find(digits[at + i]);
            if (digits[at + i] == '=' && at + 4 == digits.size() && i >= 2) {
                count = std::min(count, i);
            } else if (value == kDigits.npos || count < 4) {
                problem = "base64: a character that is none of it";
            }
            bits = bits << 6 | (value == kDigits.npos ? 0 : static_cast<std::uint32_t>(value));
        }
        if (count < 4 && (bits & (count == 2 ? 0xFFFFU : 0xFFU)) != 0)
            problem = "base64: bits behind the end";
        for (std::size_t i = 0; i + 1 < count; ++i) out += static_cast<char>(bits >> (16 - 8 * i) & 0xFF);
    }
    return out;
}

std::string decode_words(std::string_view value, std::string& problem) {
    std::string out;
    bool was_encoded = false;
    for (const std::string_view word : split_at(value, ' ')) {
        const bool encoded = is_encoded(word);
        const bool is_first = word.data() == value.data();
        if (!encoded && word.find("=?") != word.npos) problem = "header: half an encoded word";
        if (!is_first && !(encoded && was_encoded)) out += ' ';
        out += encoded ? decode_word(word, problem) : std::string(word);
        was_encoded = encoded;
    }
    return out;
}

std::string decode_parameter(std::string_view parameters, std::string_view name, std::string& problem) {
    std::map<std::size_t, std::string> parts;
    while (!parameters.empty()) {
        auto [found, value] = take_parameter(parameters);
        if (!found.starts_with(name)) continue;
        const std::string rest = found.substr(name.size());
        if (rest.empty()) return value;
        if (rest.front() != '*' || rest.back() != '*') continue;
        const std::size_t number = rest == "*" ? 0 : static_cast<std::size_t>(std::stoul(rest.substr(1)));
        if (number == 0) {
            if (!value.starts_with("utf-8''")) problem = "parameter: no character set";
            value.erase(0, std::min<std::size_t>(7, value.size()));
        }
        if (!parts.emplace(number, percent_decode(value, problem)).second)
            problem = "parameter: a part twice";
    }
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!parts.contains(i)) return problem = "parameter: a part is missing", out;
        out += parts[i];
    }
    return out;
}

}  // namespace offprint::test
