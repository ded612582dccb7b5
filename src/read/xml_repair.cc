// Two passes, each of which copies only when it finds something: one for control characters, one from `&` to
// `&`. CDATA sections are looked for only when there is a reference to change.
#include "xml_repair.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <type_traits>

#include "offprint/base/ascii.h"
#include "offprint/base/byte_lane.h"
#include "offprint/base/encoding.h"
#include "offprint/base/html_entity.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::string_view kCdata = "<![CDATA[";

/// Where the next byte is that XML 1.0 §2.2 does not allow.
std::size_t find_control(std::string_view text, std::size_t at) {
    return find_byte_anywhere(text, at, [](const auto& c, const auto&, auto& hits) OFFPRINT_INLINE {
        hits = (c < 0x20) & (c != '\t') & (c != '\n') & (c != '\r');
    });
}

bool remove_controls(std::string& text) {
    std::size_t control = find_control(text, 0);
    if (control == text.size()) return false;
    std::string kept;
    kept.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        kept.append(text, at, control - at);
        at = std::min(control + 1, text.size());
        control = find_control(text, at);
    }
    text = std::move(kept);
    return true;
}

/// Where markup begins: `<` and a letter, `?` or `!`.
std::size_t find_markup(std::string_view text) {
    for (std::size_t at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
        const char next = at + 1 < text.size() ? text[at + 1] : '\0';
        if (is_ascii_letter(next) || next == '?' || next == '!') return at;
    }
    return text.size();
}

/// Whether the DOCTYPE before the first element has an internal subset.
bool declares_entities(std::string_view text) {
    std::size_t at = 0;
    while (true) {
        at = text.find('<', at);
        if (at == text.npos) return false;
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("<!--")) {
            at = text.find("-->", at + 4);
        } else if (rest.starts_with("<?")) {
            at = text.find("?>", at);
        } else if (starts_with_ignoring_case(rest, "<!doctype")) {
            char quote = '\0';
            for (const char c : rest) {
                if (quote == '\0' && (c == '[' || c == '>')) return c == '[';
                if (quote == '\0' && (c == '"' || c == '\''))
                    quote = c;
                else if (c == quote)
                    quote = '\0';
            }
            return false;
        } else {
            return false;
        }
        if (at == text.npos) return false;
    }
}

/// What a numeric reference is to become, when not what it says.
std::optional<std::string> repair_number(std::string_view digits) {
    const bool is_hex = digits.starts_with('x') || digits.starts_with('X');
    const std::string_view plain = digits.substr(is_hex ? 1 : 0);
    std::uint32_t value = 0;
    const char* const end = plain.data() + plain.size();
    const auto [stop, error] = std::from_chars(plain.data(), end, value, is_hex ? 16 : 10);
    if (plain.empty() || stop != end) return std::nullopt;
    std::string text;
    const bool is_allowed = value >= 0x20 || value == '\t' || value == '\n' || value == '\r';
    if (error == std::errc() && value >= 0x80 && value < 0xA0) {
        append_utf8(text, windows_1252(static_cast<unsigned char>(value)));
    } else if (error != std::errc() || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) {
        append_utf8(text, U'\uFFFD');
    } else if (is_allowed) {
        text = digits.starts_with('X') ? "&#x" : "&#";
        text.append(digits.starts_with('X') ? digits.substr(1) : digits).append(";");
    }
    return text;
}

/// What stands for the reference, without `&` and `;`; nothing when it is none.
std::optional<std::string> repair_reference(std::string_view name) {
    for (const std::string_view known : {"amp", "lt", "gt", "quot", "apos"})
        if (name == known) return "&" + std::string(name) + ";";
    if (name.starts_with('#')) return repair_number(name.substr(1));
    const std::optional<std::string_view> entity = html_entity(name);
    if (!entity) return std::nullopt;
    if (*entity == "&") return "&amp;";
    if (*entity == "<") return "&lt;";
    return std::string(*entity);
}

/// Between the `&` at `at` and its `;`; empty when none follows soon.
std::string_view name_at(std::string_view text, std::size_t at) {
    const std::string_view near = text.substr(at + 1, kLongestEntityName + 1);
    return near.substr(0, near.find(';') == near.npos ? 0 : near.find(';'));
}

bool is_plain_reference(std::string_view name) {
    if (name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos") return true;
    // Two to five decimal digits, but for controls, 128–159 and the surrogates: nothing to change.
    if (name.size() < 3 || name.size() > 6 || name[0] != '#') return false;
    const std::optional<int> value = parse_digits(name.substr(1));
    return value && ((*value >= 0x20 && *value < 0x80) || (*value >= 160 && *value < 0xD800));
}

/// What may have to be decoded or repaired: bytes beyond ASCII, which are below zero here, controls,
/// references. Line ends are the controls that there are many of.
std::size_t find_unsure(std::string_view text, std::size_t at) {
    return find_byte_anywhere(text, at, [](const auto& c, const auto&, auto& hits) OFFPRINT_INLINE {
        using Hits = std::remove_reference_t<decltype(hits)>;
        hits = ((reinterpret_cast<Hits>(c) < 0x20) & (c != '\n')) | (c == '&');
    });
}

class ReferenceRepair {
  public:
    explicit ReferenceRepair(std::string& text) : text_(text) {}

    void run() {
        for (std::size_t at = text_.find('&'); at != text_.npos; at = text_.find('&', at + 1)) {
            const std::string_view name = name_at(text_, at);
            if (is_plain_reference(name) || is_in_cdata(at)) continue;
            const std::optional<std::string> changed = repair_reference(name);
            if (copied_ == 0) out_.reserve(text_.size() + text_.size() / 8);
            out_.append(text_, copied_, at - copied_).append(changed ? *changed : "&amp;");
            copied_ = at + 1 + (changed ? name.size() + 1 : 0);
        }
        if (copied_ == 0) return;
        out_.append(text_, copied_);
        text_ = std::move(out_);
    }

  private:
    /// Asked for places that only grow, so that the text is searched once.
    bool is_in_cdata(std::size_t at) {
        while (cdata_end_ <= at) {
            cdata_begin_ = text_.find(kCdata, cdata_end_);
            if (cdata_begin_ == text_.npos)
                cdata_end_ = text_.npos;
            else
                cdata_end_ = text_.find("]]>", cdata_begin_);
        }
        return at >= cdata_begin_;
    }

    std::string& text_;
    std::string out_;
    std::size_t copied_ = 0;
    std::size_t cdata_begin_ = 0, cdata_end_ = 0;  ///< of the last section that was found
};

}  // namespace

RepairedXml repair_xml(std::string text) {
    RepairedXml repaired;
    const std::string_view junk = std::string_view(text).substr(0, find_markup(text));
    repaired.had_junk = !trim_blanks(junk).empty();
    repaired.cut_lines = static_cast<std::size_t>(std::count(junk.begin(), junk.end(), '\n'));
    if (!junk.empty()) text.erase(0, junk.size());
    repaired.had_controls = remove_controls(text);
    repaired.declares_entities = declares_entities(text);
    ReferenceRepair(text).run();
    repaired.text = std::move(text);
    return repaired;
}

std::size_t plain_xml_end(std::string_view text, std::size_t at) {
    for (at = find_unsure(text, at); at < text.size(); at = find_unsure(text, at)) {
        if (text[at] == '&') {
            const std::string_view name = name_at(text, at);
            if (!is_plain_reference(name)) break;
            at += name.size() + 2;
            continue;
        }
        if (text[at] == '\t' || text[at] == '\r') {
            ++at;
            continue;
        }
        const CodePoint point = code_point_at(text, at);
        if (!point.valid || point.length == 1) break;
        at += point.length;
    }
    return std::min(at, text.size());
}

}  // namespace offprint
