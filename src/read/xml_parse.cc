// The text goes from `<` to `<`. What a tag holds is looked at byte by byte, everything else many bytes at a
// time. Names may hold more characters than the specification allows; nobody is harmed by that.
#include "xml_parse.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "offprint/base/ascii.h"
#include "offprint/base/byte_lane.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::string_view kCdata = "<![CDATA[";

constexpr bool begins_name(char c) {
    return is_ascii_letter(c) || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}
constexpr bool goes_on_name(char c) { return begins_name(c) || is_ascii_digit(c) || c == '-' || c == '.'; }

/// By byte, what goes_on_name() says: names are looked at byte by byte, and there are many.
constexpr auto kGoesOnName = [] {
    std::array<bool, 256> goes_on{};
    for (std::size_t i = 0; i < goes_on.size(); ++i) goes_on[i] = goes_on_name(static_cast<char>(i));
    return goes_on;
}();

/// The sign that `&name;` of XML stands for, or NUL.
char named_sign(std::string_view name) {
    if (name == "lt") return '<';
    if (name == "gt") return '>';
    if (name == "amp") return '&';
    if (name == "quot") return '"';
    return name == "apos" ? '\'' : '\0';
}

/// What `&name;` stands for; a reference that means nothing stands for itself. None is longer than its
/// source.
std::string decode_reference(std::string_view name) {
    std::string out;
    const bool is_hex = name.starts_with("#x");
    const std::string_view digits = name.substr(std::min<std::size_t>(name.size(), is_hex ? 2 : 1));
    std::uint32_t value = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), end, value, is_hex ? 16 : 10);
    if (name.starts_with('#') && !digits.empty() && stop == end && error == std::errc())
        append_utf8(out, value);
    else
        out.append("&").append(name).append(";");
    return out;
}

class Parser {
  public:
    Parser(std::string_view text, XmlNodes& nodes) : text_(text), nodes_(nodes) {}

    std::optional<std::size_t> parse() {
        while (at_ < text_.size()) {
            if (text_[at_] != '<')
                read_text();
            else if (!read_markup())
                return text_.find('>', at_) == text_.npos ? end_of_words() : at_;
        }
        if (&nodes_.open() != &nodes_.document()) return at_;
        return std::nullopt;
    }

  private:
    /// Where the text breaks off, but for blanks.
    std::size_t end_of_words() const { return text_.find_last_not_of(" \t\r\n") + 1; }

    char look(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
    void skip_blanks() {
        while (is_ascii_blank(look())) ++at_;
    }

    std::string_view decoded(std::string_view text) {
        std::size_t sign = text.find('&');
        if (sign == text.npos) return text;
        if (buffer_.size() < text.size()) buffer_.resize(text.size());
        char* out = buffer_.data();
        const auto write = [&out](std::string_view piece) {
            out = std::copy(piece.begin(), piece.end(), out);
        };
        std::size_t copied = 0;
        for (; sign != text.npos; sign = text.find('&', sign + 1)) {
            const std::size_t end = text.find(';', sign);
            if (end == text.npos) break;
            write(text.substr(copied, sign - copied));
            const std::string_view name = text.substr(sign + 1, end - sign - 1);
            if (const char named = named_sign(name))
                *out++ = named;
            else
                write(decode_reference(name));
            copied = end + 1;
            sign = end;
        }
        write(text.substr(copied));
        return nodes_.keep({buffer_.data(), static_cast<std::size_t>(out - buffer_.data())});
    }

    void read_text() {
        const std::size_t begin = at_;
        at_ = std::min(text_.find('<', at_), text_.size());
        const std::string_view text = text_.substr(begin, at_ - begin);
        const bool is_blank = std::all_of(text.begin(), text.end(), is_ascii_blank);
        if (&nodes_.open() != &nodes_.document() && !is_blank) nodes_.add_text(decoded(text));
    }

    /// False where it is damaged; at_ says where.
    bool read_markup() {
        const std::string_view rest = text_.substr(at_);
        if (begins_name(look(1))) return read_start();
        if (look(1) == '/') return read_end();
        if (rest.starts_with("<!--")) return skip_past("-->", 4);
        if (rest.starts_with(kCdata)) return read_cdata();
        if (rest.starts_with("<!")) return skip_doctype();
        return look(1) == '?' && skip_past("?>", 2);
    }

    bool skip_past(std::string_view mark, std::size_t from) {
        const std::size_t end = text_.find(mark, at_ + from);
        at_ = end == text_.npos ? text_.size() : end + mark.size();
        return end != text_.npos;
    }

    bool read_cdata() {
        const std::size_t begin = at_ + kCdata.size();
        if (&nodes_.open() == &nodes_.document() || !skip_past("]]>", kCdata.size())) return false;
        nodes_.add_text(text_.substr(begin, at_ - 3 - begin));
        return true;
    }

    /// One with declarations of its own is never parsed.
    bool skip_doctype() {
        for (std::size_t at = at_; at < text_.size() && text_[at] != '['; ++at) {
            if (text_[at] == '>') {
                at_ = at + 1;
                return true;
            }
            if (text_[at] != '"' && text_[at] != '\'') continue;
            at = text_.find(text_[at], at + 1);
            if (at == text_.npos) break;
        }
        return false;
    }

    std::string_view read_name() {
        const char* const begin = text_.data() + at_;
        const char* const end = text_.data() + text_.size();
        const char* at = begin;
        while (at != end && kGoesOnName[static_cast<unsigned char>(*at)]) ++at;
        at_ += static_cast<std::size_t>(at - begin);
        return {begin, static_cast<std::size_t>(at - begin)};
    }

    bool read_start() {
        const std::size_t offset = ++at_;
        nodes_.start(read_name(), offset);
        while (is_ascii_blank(look())) {
            skip_blanks();
            if (begins_name(look()) && !read_attribute()) return false;
        }
        if (look() == '/') {
            ++at_;
            if (look() == '>') nodes_.end();
        }
        if (look() != '>') return false;
        ++at_;
        return true;
    }

    bool read_attribute() {
        const std::string_view name = read_name();
        skip_blanks();
        if (look() != '=') return false;
        ++at_;
        skip_blanks();
        const char quote = look();
        if (quote != '"' && quote != '\'') return false;
        const std::size_t begin = ++at_;
        const std::size_t end = text_.find(quote, begin);
        if (end == text_.npos) {
            at_ = text_.size();
            return false;
        }
        nodes_.add_attribute(name, decoded(text_.substr(begin, end - begin)));
        at_ = end + 1;
        return true;
    }

    bool read_end() {
        const std::size_t begin = at_;
        at_ += 2;
        const std::string_view name = read_name();
        skip_blanks();
        if (look() != '>' || name.empty() || name != nodes_.open().name) {
            at_ = begin;
            return false;
        }
        ++at_;
        nodes_.end();
        return true;
    }

    std::string_view text_;
    XmlNodes& nodes_;
    std::size_t at_ = 0;
    std::string buffer_;
};

}  // namespace

std::optional<std::size_t> parse_xml(std::string_view text, XmlNodes& nodes) {
    return Parser(text, nodes).parse();
}

}  // namespace offprint
