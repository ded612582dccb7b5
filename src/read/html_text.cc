// Text between `<sup>` and `</sup>` is raised when its end is met; what is long is no script, but a tag
// without an end. From `<` to `<`: a tag is one when its name is one of HTML's and it is closed; a `>` in
// quotes does not close it. A quote or script that is never closed would make every later tag search the
// whole rest again, so what was once not found is not looked for any more.
#include "html_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "html_tags.h"
#include "offprint/base/ascii.h"
#include "offprint/base/byte_lane.h"
#include "offprint/base/script_text.h"

namespace offprint {
namespace {

// In lower case. HTML's elements, the old ones too, and what is met of MathML and SVG.
constexpr std::array<std::string_view, 30> kBlocks = {
    "address", "article", "aside", "blockquote", "br",      "center", "dd", "div",    "dl", "dt",
    "footer",  "h1",      "h2",    "h3",         "h4",      "h5",     "h6", "header", "hr", "li",
    "ol",      "p",       "pre",   "section",    "summary", "table",  "td", "th",     "tr", "ul"};
constexpr std::array<std::string_view, 94> kInlines = {
    "a",          "abbr",   "acronym", "annotation", "audio",   "b",        "base",   "bdi",    "bdo",
    "big",        "body",   "button",  "canvas",     "caption", "circle",   "cite",   "code",   "col",
    "colgroup",   "data",   "del",     "desc",       "details", "dfn",      "em",     "embed",  "fieldset",
    "figcaption", "figure", "font",    "form",       "g",       "head",     "html",   "i",      "iframe",
    "img",        "input",  "ins",     "kbd",        "label",   "legend",   "link",   "main",   "map",
    "mark",       "math",   "meta",    "mfrac",      "mi",      "mn",       "mo",     "mover",  "mrow",
    "msqrt",      "mstyle", "msub",    "msubsup",    "msup",    "mtext",    "munder", "nav",    "nobr",
    "noscript",   "object", "option",  "param",      "path",    "picture",  "q",      "rect",   "s",
    "samp",       "script", "select",  "semantics",  "small",   "source",   "span",   "strike", "strong",
    "style",      "sub",    "sup",     "svg",        "tbody",   "textarea", "tfoot",  "thead",  "time",
    "title",      "tt",     "u",       "var"};

enum class TagKind : std::uint8_t { kNone, kInline, kBlock };
constexpr std::size_t kLongestTag = 10;

/// Of a name in lower case. Few of the known names share one.
constexpr std::size_t tag_slot(std::string_view name) {
    const auto letter = [&](std::size_t at) {
        return static_cast<std::size_t>(static_cast<unsigned char>(name[at]));
    };
    return (name.size() * 7 + letter(0) * 19 + letter(name.size() / 2) * 5 + letter(name.size() - 1)) % 512;
}

struct KnownTag {
    std::string_view name{};
    TagKind kind = TagKind::kNone;
};

/// By slot, or in the next ones that were free.
constexpr auto kTags = [] {
    std::array<KnownTag, 512> tags{};
    const auto put = [&](std::string_view name, TagKind kind) {
        std::size_t slot = tag_slot(name);
        while (!tags[slot].name.empty()) slot = (slot + 1) % tags.size();
        tags[slot] = {name, kind};
    };
    for (std::string_view name : kBlocks) put(name, TagKind::kBlock);
    for (std::string_view name : kInlines) put(name, TagKind::kInline);
    return tags;
}();

TagKind kind_of_tag(std::string_view name) {
    if (name.empty() || name.size() > kLongestTag) return TagKind::kNone;
    std::size_t slot = tag_slot(name);
    while (!kTags[slot].name.empty() && kTags[slot].name != name) slot = (slot + 1) % kTags.size();
    return kTags[slot].kind;
}

enum class Script : std::uint8_t { kNone, kRaised, kLowered };

/// Of MathML. In `<msup>` and `<msub>` the second element is a script, whatever it is.
struct MathElement {
    Script own = Script::kNone;    ///< what it is
    Script holds = Script::kNone;  ///< what its second child is
    std::size_t children = 0;
};

bool is_math(std::string_view name) {
    return name.starts_with('m') && name != "main" && name != "map" && name != "mark" && name != "meta";
}

class HtmlReader {
  public:
    HtmlReader(std::string_view html, std::string& out) : html_(html), out_(out) {}

    void read() {
        std::size_t at = 0;
        while (at < html_.size()) {
            const std::size_t tag = std::min(html_.find('<', at), html_.size());
            if (tag == html_.size()) break;
            const std::optional<std::size_t> end = end_of_markup(tag);
            if (!end) {
                at = tag + 1;  // it is text
                continue;
            }
            take_text(tag);
            if (parts_words_) out_ += ' ';
            if (script_ != Script::kNone) take_script(html_[tag + 1] == '/');
            at = text_begin_ = *end;
        }
        take_text(html_.size());
    }

  private:
    void take_text(std::size_t end) {
        if (end > text_begin_) append_decoded(out_, html_.substr(text_begin_, end - text_begin_));
        text_begin_ = end;
    }

    void begin_math(std::string_view name) {
        constexpr std::size_t kDeepest = 64;
        if (math_.size() >= kDeepest) return;
        MathElement element;
        if (!math_.empty() && ++math_.back().children == 2) script_ = element.own = math_.back().holds;
        if (name == "msup") element.holds = Script::kRaised;
        if (name == "msub") element.holds = Script::kLowered;
        math_.push_back(element);
    }
    void end_math() {
        if (math_.empty()) return;
        script_ = math_.back().own;
        math_.pop_back();
    }

    /// At the beginning or end of one.
    void take_script(bool is_end) {
        constexpr std::size_t kLongest = 64;  // bytes
        if (!is_end) return scripts_.push_back(out_.size());
        if (scripts_.empty()) return;
        const std::size_t begin = scripts_.back();
        scripts_.pop_back();
        if (out_.size() - begin > kLongest) return;
        const std::string text = out_.substr(begin);
        out_.resize(begin);
        out_ += script_ == Script::kRaised ? raised_text(text) : lowered_text(text);
    }

    /// One past the tag or comment at `at`, if there is one.
    std::optional<std::size_t> end_of_markup(std::size_t at) {
        parts_words_ = false;
        script_ = Script::kNone;
        const std::string_view rest = html_.substr(at);
        if (rest.starts_with("<!--")) return find_end("-->", at + 4, no_comment_end_);
        if (rest.starts_with("<![CDATA[")) return at + 9;
        const bool is_end = rest.starts_with("</");
        const std::size_t begin = at + (is_end ? 2 : 1);
        std::size_t end = begin;
        while (end < html_.size() && end - begin < 12 &&
               (is_ascii_letter(html_[end]) || is_ascii_digit(html_[end])))
            ++end;
        const char next = end < html_.size() ? html_[end] : '\0';
        if (!is_ascii_blank(next) && next != '/' && next != '>') return std::nullopt;
        std::array<char, 12> letters;  // letters and digits in lower case
        std::transform(html_.begin() + static_cast<std::ptrdiff_t>(begin),
                       html_.begin() + static_cast<std::ptrdiff_t>(end), letters.begin(),
                       [](char c) { return static_cast<char>(c | 0x20); });
        const std::string_view name(letters.data(), end - begin);
        const TagKind kind = kind_of_tag(name);
        parts_words_ = kind == TagKind::kBlock;
        if (kind == TagKind::kNone) return std::nullopt;
        if (name == "sup" || name == "sub") script_ = name == "sup" ? Script::kRaised : Script::kLowered;
        const std::optional<std::size_t> closed = end_of_tag(end);
        if (closed && is_math(name) && html_[*closed - 2] != '/') is_end ? end_math() : begin_math(name);
        if (closed && !is_end && (name == "script" || name == "style"))
            return find_end(name == "script" ? "</script" : "</style", *closed, no_script_end_)
                .value_or(html_.size());
        return closed;
    }

    std::optional<std::size_t> end_of_tag(std::size_t at) {
        for (std::size_t i = at; !broken_quote_ && i < html_.size(); ++i) {
            if (html_[i] == '>') return i + 1;
            const bool begins_value = html_[i - 1] == '=' || is_ascii_blank(html_[i - 1]);
            if ((html_[i] == '"' || html_[i] == '\'') && begins_value)
                i = std::min(html_.find(html_[i], i + 1), html_.size());
        }
        broken_quote_ = true;
        return find_end(">", at, no_tag_end_);
    }

    std::optional<std::size_t> find_end(std::string_view mark, std::size_t from, bool& is_missing) const {
        if (is_missing) return std::nullopt;
        const std::size_t found = html_.find(mark, from);
        is_missing = found == html_.npos;
        if (is_missing) return std::nullopt;
        return mark.starts_with("</") ? found : found + mark.size();
    }

    std::string_view html_;
    std::string& out_;
    std::size_t text_begin_ = 0;
    bool parts_words_ = false;
    Script script_ = Script::kNone;     ///< of the last tag
    std::vector<MathElement> math_;     ///< those that are open
    std::vector<std::size_t> scripts_;  ///< where those begin that have no end yet
    bool broken_quote_ = false, no_comment_end_ = false, no_script_end_ = false, no_tag_end_ = false;
};

}  // namespace

std::string html_to_text(std::string_view html) {
    std::string text;
    append_html_text(text, html);
    return text;
}

void append_html_text(std::string& out, std::string_view html) {
    const std::size_t sign = find_byte_anywhere(html, 0,
                                                [](const auto& c, const auto&, auto& hits)
                                                    OFFPRINT_INLINE { hits = (c == '<') | (c == '&'); });
    if (sign == html.size())
        out += html;
    else
        HtmlReader(html, out).read();
}

}  // namespace offprint
