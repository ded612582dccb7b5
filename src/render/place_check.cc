// The text around the tags is read as a browser's tokenizer reads it (HTML 13.2.5), as far as it decides what
// a value would be there.
#include "offprint/render/place_check.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "offprint/base/ascii.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

/// Values that are addresses, and safe ones.
constexpr std::array<std::string_view, 5> kAddresses{"url", "code", "home", "feed", "unsubscribe_url"};
constexpr std::array<std::string_view, 10> kAddressAttributes{
    "href", "src", "action", "formaction", "xlink:href", "data", "poster", "cite", "ping", "background"};

template <class Names>
bool is_one_of(std::string_view name, const Names& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

class PlaceCheck {
  public:
    explicit PlaceCheck(const Template& html) : html_(html) {}

    std::vector<Mistake> find() {
        for (const Template::Node& node : html_.nodes_) {
            if (node.kind == Template::NodeKind::kText)
                for (const char c : html_.slice(node.begin, node.end)) take(c);
            if (node.kind == Template::NodeKind::kVariable) take_value(node);
        }
        return std::move(mistakes_);
    }

  private:
    enum class Place { kText, kComment, kTagName, kTag, kAttribute, kBeforeValue, kUnquoted, kQuoted, kRaw };

    void take(char c) {
        switch (place_) {
            case Place::kText:
                if (c == '<') begin_tag();
                return;
            case Place::kComment:
                seen_ += c;
                if (seen_.ends_with("-->")) place_ = Place::kText;
                return;
            case Place::kTagName:
                return take_in_tag_name(c);
            case Place::kTag:
            case Place::kAttribute:
                return take_in_tag(c);
            case Place::kBeforeValue:
                if (c == '"' || c == '\'') return begin_value(Place::kQuoted, c);
                if (c == '>') return end_tag();
                if (!is_ascii_blank(c)) begin_value(Place::kUnquoted, ' ');
                return;
            case Place::kUnquoted:
                if (c == '>') return end_tag();
                if (is_ascii_blank(c)) place_ = Place::kTag;
                return;
            case Place::kQuoted:
                if (c == quote_)
                    place_ = Place::kTag;
                else
                    value_ += c;
                return;
            case Place::kRaw:
                seen_ += ascii_lower(c);
                if (seen_.ends_with("</" + element_)) begin_tag();
                return;
        }
    }

    void begin_tag() {
        place_ = Place::kTagName;
        seen_.clear();
        element_.clear();
    }

    void take_in_tag_name(char c) {
        if (c == '>') return end_tag();
        if (is_ascii_blank(c) && seen_.empty()) {  // `a < b`
            place_ = Place::kText;
        } else if (is_ascii_blank(c)) {
            place_ = Place::kTag;
            attribute_.clear();
        } else {
            seen_ += ascii_lower(c);
            element_ = seen_;
            if (seen_ == "!--") place_ = Place::kComment;
        }
    }

    void take_in_tag(char c) {
        if (c == '>') return end_tag();
        if (c == '=') {
            place_ = Place::kBeforeValue;
        } else if (is_ascii_blank(c) || c == '/') {
            place_ = Place::kTag;
        } else {
            if (place_ == Place::kTag) attribute_.clear();
            place_ = Place::kAttribute;
            attribute_ += ascii_lower(c);
        }
    }

    void begin_value(Place place, char quote) {
        place_ = place;
        quote_ = quote;
        value_.clear();
    }

    void end_tag() {
        const bool is_raw = element_ == "script" || element_ == "style";
        place_ = is_raw ? Place::kRaw : Place::kText;
        seen_.clear();
    }

    void take_value(const Template::Node& node) {
        std::size_t begin = node.tag, end = node.tag;
        std::string_view name;
        if (node.part_count > 0) {
            const Template::NamePart &first = html_.parts_[node.first_part],
                                     &last = html_.parts_[node.first_part + node.part_count - 1];
            begin = first.begin;
            end = last.begin + last.size;
            name = html_.slice(last.begin, end);
        }
        const auto refuse = [&](std::string problem, std::string remark) {
            mistakes_.push_back({{begin, std::max(end, begin + 1)}, std::move(problem), std::move(remark)});
        };
        const std::string attribute = clean_line(attribute_);
        if (place_ == Place::kRaw)
            return refuse(fmt::format("a value is not safe inside of <{}>", element_),
                          "put it into an attribute, such as data-title=\"{{title}}\", and read that");
        if (place_ == Place::kBeforeValue || place_ == Place::kUnquoted) {
            if (place_ == Place::kBeforeValue) begin_value(Place::kUnquoted, ' ');
            return refuse("a value is not safe without quotes", fmt::format("write {}=\"…\"", attribute));
        }
        if (place_ == Place::kTagName || place_ == Place::kTag || place_ == Place::kAttribute)
            return refuse("a value is not safe inside of a tag",
                          "write it between quotes: title=\"{{title}}\"");
        if (place_ != Place::kQuoted) return;
        if (attribute.starts_with("on") || attribute == "style" || attribute == "srcdoc")
            refuse(fmt::format("a value is not safe in the attribute {}", attribute),
                   "it would be read as a program or a style");
        else if (is_one_of(attribute, kAddressAttributes))
            check_address(name, refuse);
        value_ += 'x';
    }

    template <class Refuse>
    void check_address(std::string_view name, const Refuse& refuse) const {
        const std::string before = ascii_lower(trim_blanks(value_));
        if (before.starts_with("javascript:") || before.starts_with("data:") ||
            before.starts_with("vbscript:"))
            return refuse("a value is not safe in an address that is a program or a document",
                          "put it into a data- attribute");
        if (before.empty() && !is_one_of(name, kAddresses))
            refuse(
                "an address may not begin with this: it may be javascript:…",
                "{{url}} and other addresses are checked; or begin it yourself: \"https://example.org/…\"");
    }

    const Template& html_;
    Place place_ = Place::kText;
    std::string element_, attribute_, value_;
    std::string seen_;  ///< of a name, a comment, or the text of a raw element
    char quote_ = '"';
    std::vector<Mistake> mistakes_;
};

std::vector<Mistake> find_unsafe_places(const Template& html) { return PlaceCheck(html).find(); }

}  // namespace offprint
