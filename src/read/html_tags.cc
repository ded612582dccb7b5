// The tokenizer of the HTML standard (§13.2.5), cut down to start tags: `<` and a letter begin one; attribute
// names run to a blank, `/`, `>` or `=`; a value is quoted by " or ' or runs to a blank or `>`. Every byte is
// passed once: an unclosed quote runs to the end of the page.
#include "html_tags.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "offprint/base/ascii.h"
#include "offprint/base/encoding.h"
#include "offprint/base/html_entity.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kMaxAttributes = 100;  // of one tag; more are passed over
constexpr std::size_t kMaxTitleBytes = 500;
// By far the most frequent ones: of JSON in an attribute, and of addresses.
constexpr std::string_view kQuote = "&quot;", kAmpersand = "&amp;";

/// What a byte ends, in bits.
enum Ends : std::uint8_t { kName = 1, kAttributeName = 2, kBareValue = 4 };
constexpr std::array<std::uint8_t, 256> kEnds = [] {
    std::array<std::uint8_t, 256> table{};
    for (const char blank : std::string_view(" \t\n\v\f\r"))
        table[static_cast<unsigned char>(blank)] = kName | kAttributeName | kBareValue;
    table['>'] = kName | kAttributeName | kBareValue;
    table['/'] = kName | kAttributeName;
    table['='] = kAttributeName;
    return table;
}();

bool ends(Ends what, char byte) { return (kEnds[static_cast<unsigned char>(byte)] & what) != 0; }

std::size_t end_of(Ends what, std::string_view page, std::size_t at) {
    while (at < page.size() && !ends(what, page[at])) ++at;
    return at;
}

/// The code point of `#39` or `#x27`, if it is one; 128–159 mean what Windows-1252 has there (HTML standard
/// §13.2.5.80).
std::optional<char32_t> numeric_entity(std::string_view name) {
    if (!name.starts_with('#')) return std::nullopt;
    name.remove_prefix(1);
    const bool is_hex = name.starts_with('x') || name.starts_with('X');
    if (is_hex) name.remove_prefix(1);
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(name.data(), name.data() + name.size(), value, is_hex ? 16 : 10);
    if (name.empty() || error != std::errc() || end != name.data() + name.size()) return std::nullopt;
    if (value >= 0x80 && value < 0xA0) return windows_1252(static_cast<unsigned char>(value));
    const bool is_scalar = value > 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    return is_scalar ? static_cast<char32_t>(value) : U'\uFFFD';
}

/// Appends what `&name;` means; false when it means nothing.
bool append_entity(std::string& out, std::string_view name) {
    if (const std::optional<char32_t> code_point = numeric_entity(name)) {
        append_utf8(out, *code_point);
        return true;
    }
    const std::optional<std::string_view> entity = html_entity(name);
    if (!entity) return false;
    out += *entity;
    return true;
}

}  // namespace

std::string decode_entities(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    append_decoded(out, text);
    return out;
}

void append_decoded(std::string& out, std::string_view text) {
    std::size_t at = 0;
    while (true) {
        const std::size_t mark = std::min(text.find('&', at), text.size());
        out.append(text, at, mark - at);
        if (mark == text.size()) return;
        const std::string_view rest = text.substr(mark);
        if (rest.starts_with(kQuote)) {
            out += '"';
            at = mark + kQuote.size();
            continue;
        }
        if (rest.starts_with(kAmpersand)) {
            out += '&';
            at = mark + kAmpersand.size();
            continue;
        }
        const std::size_t length = text.substr(mark + 1, kLongestEntityName + 1).find(';');
        if (length != text.npos && append_entity(out, text.substr(mark + 1, length))) {
            at = mark + length + 2;
        } else {
            out += '&';
            at = mark + 1;
        }
    }
}

bool HtmlTags::next() {
    if (element_ == "script" || element_ == "style") skip_raw_text();
    while (true) {
        const std::size_t open = page_.find('<', position_);
        if (open == page_.npos) return false;
        position_ = open + 1;
        if (position_ == page_.size()) return false;
        if (is_ascii_letter(page_[position_])) {
            begin_ = open;
            read_tag();
            return true;
        }
        if (page_[position_] == '!' && page_.substr(position_, 3) == "!--")
            position_ = std::min(page_.find("-->", position_ + 3), page_.size());
    }
}

/// Only its own end tag ends the text of a script or style; what looks like a tag in there is none.
void HtmlTags::skip_raw_text() {
    while (position_ < page_.size()) {
        position_ = std::min(page_.find("</", position_), page_.size());
        if (starts_with_ignoring_case(page_.substr(std::min(position_ + 2, page_.size())), element_)) return;
        position_ = std::min(position_ + 2, page_.size());
    }
}

void HtmlTags::read_tag() {
    attributes_.clear();
    decoded_.clear();
    const std::size_t end = end_of(kName, page_, position_);
    name_ = element_ = page_.substr(position_, end - position_);
    if (std::any_of(name_.begin(), name_.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
        element_ = lower_ = ascii_lower(name_);
    std::size_t at = end;
    while (at < page_.size() && page_[at] != '>') at = ends(kName, page_[at]) ? at + 1 : read_attribute(at);
    position_ = std::min(at + 1, page_.size());
}

/// One past it. Its first byte belongs to its name, whatever it is.
std::size_t HtmlTags::read_attribute(std::size_t at) {
    const std::size_t end = end_of(kAttributeName, page_, at + 1);
    Attribute attribute{page_.substr(at, end - at), {}};
    at = skip_blanks(end);
    if (at < page_.size() && page_[at] == '=') {
        at = skip_blanks(at + 1);
        const char quote = at < page_.size() ? page_[at] : '\0';
        const bool is_quoted = quote == '"' || quote == '\'';
        const std::size_t begin = at + (is_quoted ? 1 : 0);
        at = is_quoted ? std::min(page_.find(quote, begin), page_.size()) : end_of(kBareValue, page_, begin);
        attribute.value = page_.substr(begin, at - begin);
        if (is_quoted && at < page_.size()) ++at;
    }
    if (attributes_.size() < kMaxAttributes) attributes_.push_back(attribute);
    return at;
}

std::size_t HtmlTags::skip_blanks(std::size_t at) const {
    while (at < page_.size() && is_ascii_blank(page_[at])) ++at;
    return at;
}

const HtmlTags::Attribute* HtmlTags::find_attribute(std::string_view name) const {
    for (const Attribute& found : attributes_)
        if (found.name.size() == name.size() &&
            (found.name == name || equals_ignoring_case(found.name, name)))
            return &found;
    return nullptr;
}

std::optional<std::string> HtmlTags::attribute(std::string_view name) const {
    const Attribute* const found = find_attribute(name);
    return found == nullptr ? std::nullopt : std::optional(decode_entities(found->value));
}

std::string_view HtmlTags::value(std::string_view name) {
    const Attribute* const found = find_attribute(name);
    if (found == nullptr) return {};
    if (found->value.find('&') == std::string_view::npos) return found->value;
    return decoded_.emplace_front(decode_entities(found->value));
}

std::string html_title(std::string_view page) {
    HtmlTags tags(page);
    while (tags.next()) {
        if (tags.element() == "body") break;
        if (tags.element() != "title") continue;
        const std::string_view rest = page.substr(tags.end());
        return clean_line(decode_entities(rest.substr(0, std::min(rest.find('<'), kMaxTitleBytes))));
    }
    return {};
}

}  // namespace offprint
