// The text goes from `<` to `<`. What a tag holds is looked at byte by byte, everything else many bytes at a
// time. Names may hold more characters than the specification allows; nobody is harmed by that.
#include "xml_parse.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
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

/// By byte, what goes_on_name() says, but for colons: names are looked at byte by byte, and there are many.
constexpr auto kGoesOnName = [] {
    std::array<bool, 256> goes_on{};
    for (std::size_t i = 0; i < goes_on.size(); ++i) {
        const char c = static_cast<char>(i);
        goes_on[i] = goes_on_name(c) && c != ':';
    }
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

/// The first `<` or `&`, or the end of the text.
std::size_t find_end_or_reference(std::string_view text, std::size_t at) {
    return find_byte_anywhere(text, at, [](const auto& c, const auto&, auto& hits) OFFPRINT_INLINE {
        hits = (c == '<') | (c == '&');
    });
}

class Parser {
  public:
    Parser(std::string_view text, XmlNodes& nodes, std::size_t at = 0)
        : text_(text), nodes_(nodes), at_(at) {}

    OFFPRINT_INLINE XmlStop parse_child() {
        const XmlNode* const before = nodes_.depth() == 1 ? nodes_.open().last_child : nullptr;
        while (at_ < text_.size()) {
            if (text_[at_] != '<') {
                read_text();
                continue;
            }
            if (!read_markup()) return XmlStop::kStuck;
            if (nodes_.depth() != 1) continue;
            const XmlNode* const last = nodes_.open().last_child;
            if (last != nullptr && last != before && last->is_element()) return XmlStop::kChild;
        }
        return &nodes_.open() == &nodes_.document() ? XmlStop::kEnd : XmlStop::kOpen;
    }

    std::size_t at() const { return at_; }

  private:
    char look(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
    void skip_blanks() {
        while (at_ < text_.size() && is_ascii_blank(text_[at_])) ++at_;
    }

    /// What the text says; its first `&` stands at `sign`.
    std::string_view decoded(std::string_view text, std::size_t sign) {
        char* const begin = nodes_.make_room(text.size());
        char* out = begin;
        const auto write = [&out](std::string_view piece) {
            std::memcpy(out, piece.data(), piece.size());
            out += piece.size();
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
        return {begin, static_cast<std::size_t>(out - begin)};
    }

    /// The same where a line and its indentation are to be expected.
    void skip_indentation() {
        for (; at_ + kByteLane <= text_.size(); at_ += kByteLane) {
            const ByteLane lane = load_lane(text_.data() + at_);
            const LaneHits blanks = (lane == ' ') | (lane - '\t' <= '\r' - '\t');
            if (const std::uint32_t others = high_bits(~blanks); others != 0) {
                at_ += static_cast<std::size_t>(std::countr_zero(others));
                return;
            }
        }
        skip_blanks();
    }

    /// The place of `sign` at `at` or behind it, or the end of the text; mostly it stands there.
    std::size_t find_sign(char sign, std::size_t at) const {
        if (at < text_.size() && text_[at] == sign) return at;
        return std::min(text_.find(sign, at), text_.size());
    }

    void read_text() {
        const std::size_t begin = at_;
        skip_indentation();
        if (at_ == text_.size() || look() == '<') return;  // blanks between two tags, as most texts are
        const std::size_t sign = find_end_or_reference(text_, at_);
        at_ = find_sign('<', sign);
        if (&nodes_.open() == &nodes_.document()) return;
        const std::string_view text = text_.substr(begin, at_ - begin);
        nodes_.add_text(sign == at_ ? text : decoded(text, sign - begin));
    }

    /// False where it is damaged; at_ says where.
    bool read_markup() {
        const std::string_view rest = text_.substr(at_);
        if (begins_name(look(1))) return read_start();
        if (look(1) == '/') return read_end();
        nodes_.note_aside();
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

    /// Sets `local_begin` to behind the first colon.
    std::string_view read_name(std::size_t& local_begin) {
        const char* const begin = text_.data() + at_;
        const char* const end = text_.data() + text_.size();
        const char* at = begin;
        const auto go_on = [&] {
            while (at != end && kGoesOnName[static_cast<unsigned char>(*at)]) ++at;
        };
        go_on();
        if (at != end && *at == ':') {
            local_begin = static_cast<std::size_t>(++at - begin);
            for (go_on(); at != end && *at == ':'; go_on()) ++at;
        }
        at_ += static_cast<std::size_t>(at - begin);
        return {begin, static_cast<std::size_t>(at - begin)};
    }

    bool read_start() {
        const std::size_t offset = ++at_;
        std::size_t local_begin = 0;
        const std::string_view name = read_name(local_begin);
        nodes_.start(name, offset, local_begin);
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
        std::size_t local_begin = 0;
        const std::string_view name = read_name(local_begin);
        skip_blanks();
        if (look() != '=') return false;
        ++at_;
        skip_blanks();
        const char quote = look();
        if (quote != '"' && quote != '\'') return false;
        const std::size_t begin = ++at_;
        std::size_t sign = find_in_value(quote, at_);
        // No value may hold it (XML 1.0 §3.1). This parser does not mind, but others do.
        for (; sign < text_.size() && text_[sign] == '<'; sign = find_in_value(quote, sign + 1))
            nodes_.note_aside();
        const std::size_t end = find_sign(quote, sign);
        if (end == text_.size()) {
            at_ = text_.size();
            return false;
        }
        const std::string_view value = text_.substr(begin, end - begin);
        if (sign != end && value.find('<') != value.npos) nodes_.note_aside();
        nodes_.add_attribute(name, sign == end ? value : decoded(value, sign - begin));
        at_ = end + 1;
        return true;
    }

    bool read_end() {
        const std::string_view name = nodes_.open().name;
        const std::size_t begin = at_;
        at_ += 2;
        if (!name.empty() && text_.substr(at_).starts_with(name)) {
            at_ += name.size();
            skip_blanks();
            if (look() == '>') {
                ++at_;
                nodes_.end();
                return true;
            }
        }
        at_ = begin;
        return false;
    }

    /// The first quote of that kind, `&` or `<`, or the end of the text. Values are short.
    std::size_t find_in_value(char quote, std::size_t at) const {
        const auto wanted = static_cast<unsigned char>(quote);
        for (; at + kByteLane <= text_.size(); at += kByteLane) {
            const ByteLane lane = load_lane(text_.data() + at);
            const LaneHits hits = (lane == wanted) | (lane == '&') | (lane == '<');
            if (const std::uint32_t bits = high_bits(hits); bits != 0)
                return at + static_cast<std::size_t>(std::countr_zero(bits));
        }
        while (at < text_.size() && text_[at] != quote && text_[at] != '&' && text_[at] != '<') ++at;
        return at;
    }

    std::string_view text_;
    XmlNodes& nodes_;
    std::size_t at_;
};

}  // namespace

XmlStop parse_xml_child(std::string_view text, std::size_t& at, XmlNodes& nodes) {
    Parser parser(text, nodes, at);
    const XmlStop stop = parser.parse_child();
    at = parser.at();
    return stop;
}

std::optional<std::size_t> parse_xml(std::string_view text, XmlNodes& nodes) {
    std::size_t at = 0;
    XmlStop stop = XmlStop::kChild;
    while (stop == XmlStop::kChild) stop = parse_xml_child(text, at, nodes);
    if (stop == XmlStop::kEnd) return std::nullopt;
    // A tag that does not end is where the text breaks off, but for blanks.
    const bool is_cut = stop == XmlStop::kStuck && text.find('>', at) == text.npos;
    return is_cut ? text.find_last_not_of(" \t\r\n") + 1 : at;
}

}  // namespace offprint
