// The grammar is RFC 5322's mailbox, without comments, groups, quoted local parts and address literals:
//
//     mailbox = addr-spec | [name] "<" addr-spec ">"
//     name    = quoted-string | text without any of  " < > ( ) [ ] : ; @ , \ (RFC 5322 §3.2.3)
//
// Control characters are refused before anything else is looked at: nobody types them, and they are how a
// second header or a second recipient comes in.
#include "offprint/mail/address.h"

#include <fmt/format.h>

#include <algorithm>

#include "offprint/base/ascii.h"
#include "offprint/base/encoded_word.h"
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kLongestLocal = 64, kLongestDomain = 255, kLongestLabel = 63;  // RFC 5321 §4.5.3.1
constexpr std::string_view kHint = "write it as me@example.org or 'My Name <me@example.org>'";

[[noreturn]] void refuse(std::string_view text, std::string_view why, std::string_view hint = kHint) {
    constexpr std::size_t kShown = 80;
    std::string shown = clean_line(text);
    if (count_characters(shown) > kShown) shown = std::string(cut_characters(shown, kShown)) + "…";
    throw Error(ErrorKind::kUsage, fmt::format("'{}' is no mail address: {}", shown, why), std::string(hint));
}

/// RFC 5322 §3.2.3, atext.
bool is_atom_character(char c) {
    constexpr std::string_view kMarks = "!#$%&'*+-/=?^_`{|}~";
    return is_ascii_letter(c) || is_ascii_digit(c) || kMarks.find(c) != kMarks.npos;
}

void check_characters(std::string_view whole) {
    for (std::size_t at = 0; at < whole.size();) {
        const CodePoint point = code_point_at(whole, at);
        if (!point.valid) refuse(whole, "it is not UTF-8");
        if (is_unsafe(point.value)) refuse(whole, "it holds a control character");
        at += point.length;
    }
}

void check_local(std::string_view whole, std::string_view local) {
    if (local.empty()) refuse(whole, "nothing stands before the @");
    if (local.size() > kLongestLocal) refuse(whole, "more than 64 characters stand before the @");
    if (local.front() == '-' || local.front() == '/') {
        refuse(whole, fmt::format("it begins with '{}'", local.front()));
    }
    for (std::size_t at = 0; at < local.size(); at += code_point_at(local, at).length) {
        const char c = local[at];
        if (c == '.' || (is_atom_character(c) && c != '|' && c != '`')) continue;
        refuse(whole, fmt::format("'{}' may not stand before the @",
                                  local.substr(at, code_point_at(local, at).length)));
    }
    if (looks_encoded(local)) refuse(whole, "'=?' before the @ could be taken for encoded text");
    if (local.front() == '.' || local.back() == '.' || local.find("..") != local.npos) {
        refuse(whole, "a dot before the @ stands between letters or digits");
    }
}

bool is_label(std::string_view label) {
    return !label.empty() && label.size() <= kLongestLabel && label.front() != '-' && label.back() != '-' &&
           std::all_of(label.begin(), label.end(),
                       [](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '-'; });
}

void check_domain(std::string_view whole, std::string_view domain) {
    if (domain.empty()) refuse(whole, "nothing stands behind the @");
    if (domain.size() > kLongestDomain) refuse(whole, "more than 255 characters stand behind the @");
    if (std::any_of(domain.begin(), domain.end(),
                    [](char c) { return static_cast<unsigned char>(c) > 0x7F; })) {
        refuse(whole, "the host's name is not in ASCII", "write an international name in its xn-- form");
    }
    for (std::string_view rest = domain;;) {
        const std::size_t dot = std::min(rest.find('.'), rest.size());
        if (!is_label(rest.substr(0, dot))) {
            refuse(whole, fmt::format("'{}' is no name of a host", domain));
        }
        if (dot == rest.size()) return;
        rest.remove_prefix(dot + 1);
    }
}

/// `whole` is what messages show.
void check_spec(std::string_view whole, std::string_view spec) {
    const std::size_t at = spec.rfind('@');
    if (at == spec.npos) refuse(whole, "there is no @ in it");
    if (spec.find('@') != at) refuse(whole, "there is more than one @ in it");
    check_local(whole, spec.substr(0, at));
    check_domain(whole, spec.substr(at + 1));
}

/// The text of a quoted string, whose quotes are part of it.
std::string unquote(std::string_view whole, std::string_view quoted) {
    std::string text;
    std::size_t at = 1;
    for (; at < quoted.size() && quoted[at] != '"'; ++at) {
        if (quoted[at] == '\\') ++at;
        if (at < quoted.size()) text += quoted[at];
    }
    if (at + 1 != quoted.size()) refuse(whole, "the quotes around the name do not close before the <");
    return text;
}

std::string read_name(std::string_view whole, std::string_view name) {
    if (name.starts_with('"')) return unquote(whole, name);
    constexpr std::string_view kSpecials = "\"<>()[]:;@,\\";
    const std::size_t special = name.find_first_of(kSpecials);
    if (special == name.npos) return std::string(name);
    refuse(whole, fmt::format("the name holds '{}'", name[special]),
           "put the name into quotes: '\"Name, of any kind\" <me@example.org>'");
}

}  // namespace

Address make_address(std::string_view name, std::string_view spec) {
    check_characters(spec);
    check_spec(spec, spec);
    return {clean_line(name), std::string(spec)};
}

Address parse_address(std::string_view written) {
    const std::string_view text = trim_blanks(written);
    if (text.empty()) refuse(text, "it is empty");
    check_characters(text);
    if (!text.ends_with('>')) {
        check_spec(text, text);
        return make_address("", text);
    }
    const std::size_t open = text.rfind('<');
    if (open == text.npos) refuse(text, "there is no < before the >");
    const std::string name = read_name(text, trim_blanks(text.substr(0, open)));
    const std::string_view spec = text.substr(open + 1, text.size() - open - 2);
    check_spec(text, spec);
    return make_address(name, spec);
}

}  // namespace offprint
