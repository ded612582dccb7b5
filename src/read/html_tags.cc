// The tokenizer of the HTML standard (§13.2.5), cut down to start tags: `<` and a letter begin one; attribute
// names run to a blank, `/`, `>` or `=`; a value is quoted by " or ' or runs to a blank or `>`. Every byte is
// passed once: an unclosed quote runs to the end of the page.
#include "html_tags.h"

#include <algorithm>
#include <charconv>

#include "offprint/base/ascii.h"
#include "offprint/base/encoding.h"
#include "offprint/base/html_entity.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kMaxAttributes = 100;  // of one tag; more are passed over
constexpr std::size_t kMaxTitleBytes = 500;
constexpr std::string_view kQuote = "&quot;";  // by far the most frequent one, of JSON in an attribute

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
        if (text.substr(mark).starts_with(kQuote)) {
            out += '"';
            at = mark + kQuote.size();
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
    if (equals_ignoring_case(name_, "script") || equals_ignoring_case(name_, "style")) skip_raw_text();
    while (true) {
        const std::size_t open = page_.find('<', position_);
        if (open == page_.npos) return false;
        position_ = open + 1;
        if (page_.substr(position_, 3) == "!--") {
            position_ = std::min(page_.find("-->", position_ + 3), page_.size());
        } else if (is_ascii_letter(current())) {
            begin_ = open;
            read_tag();
            return true;
        }
    }
}

/// Only its own end tag ends the text of a script or style; what looks like a tag in there is none.
void HtmlTags::skip_raw_text() {
    while (position_ < page_.size()) {
        position_ = std::min(page_.find("</", position_), page_.size());
        if (starts_with_ignoring_case(page_.substr(std::min(position_ + 2, page_.size())), name_)) return;
        position_ = std::min(position_ + 2, page_.size());
    }
}

void HtmlTags::read_tag() {
    attributes_.clear();
    const std::size_t begin = position_;
    while (position_ < page_.size() && !is_ascii_blank(current()) && current() != '/' && current() != '>')
        position_++;
    name_ = page_.substr(begin, position_ - begin);
    while (position_ < page_.size() && current() != '>') {
        if (is_ascii_blank(current()) || current() == '/') {
            position_++;
        } else {
            read_attribute();
        }
    }
    if (position_ < page_.size()) position_++;
}

void HtmlTags::read_attribute() {
    const std::size_t begin = position_++;
    while (position_ < page_.size() && !is_ascii_blank(current()) && current() != '/' && current() != '>' &&
           current() != '=')
        position_++;
    Attribute attribute{page_.substr(begin, position_ - begin), {}};
    skip_blanks();
    if (current() == '=') {
        position_++;
        skip_blanks();
        attribute.value = read_value();
    }
    if (attributes_.size() < kMaxAttributes) attributes_.push_back(attribute);
}

std::string_view HtmlTags::read_value() {
    const char quote = current();
    const std::size_t begin = position_;
    if (quote == '"' || quote == '\'') {
        const std::size_t end = std::min(page_.find(quote, begin + 1), page_.size());
        position_ = std::min(end + 1, page_.size());
        return page_.substr(begin + 1, end - begin - 1);
    }
    while (position_ < page_.size() && !is_ascii_blank(current()) && current() != '>') position_++;
    return page_.substr(begin, position_ - begin);
}

void HtmlTags::skip_blanks() {
    while (is_ascii_blank(current())) position_++;
}

std::optional<std::string> HtmlTags::attribute(std::string_view name) const {
    for (const Attribute& found : attributes_)
        if (equals_ignoring_case(found.name, name)) return decode_entities(found.value);
    return std::nullopt;
}

std::string html_title(std::string_view page) {
    HtmlTags tags(page);
    while (tags.next()) {
        if (equals_ignoring_case(tags.name(), "body")) break;
        if (!equals_ignoring_case(tags.name(), "title")) continue;
        const std::string_view rest = page.substr(tags.end());
        return clean_line(decode_entities(rest.substr(0, std::min(rest.find('<'), kMaxTitleBytes))));
    }
    return {};
}

}  // namespace offprint
