// From the text of a template to its nodes.
//
//     template = { text | tag } ;
//     tag      = open [ "#" | "^" | "/" | ">" | "&" | "!" ] name close  |  open "{" name "}" close  |  open
//     "=" open' close' "=" close name     = "." | part { "." part } ;
//
// One forward scan from tag to tag. A tag other than a variable that stands alone on its line (only blanks
// and tabs beside it) takes its whole line with it; a partial then keeps the blanks before it as its
// indentation. Sections are closed with the help of a stack of open ones.
//
// A mistake does not end the scan, so that a person is told all of them: a tag that means nothing is left
// out, and a section that is closed under a wrong name is closed.
#include <fmt/core.h>

#include <algorithm>
#include <optional>

#include "offprint/base/caret.h"
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"
#include "offprint/render/mustache.h"

namespace offprint {
namespace {

constexpr std::size_t kMaxOpenSections = 100;
constexpr std::size_t kMaxTemplateBytes = std::size_t{4} * 1024 * 1024;
constexpr std::size_t kMostMistakes = 100;

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_space(char c) { return is_blank(c) || c == '\n' || c == '\r' || c == '\v' || c == '\f'; }

std::string_view trim(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace

namespace {

/// What a slip or another language of templates is meant to say.
std::string foreign_hint(std::string_view name) {
    if (name.find('\n') != name.npos) return "is a } missing before the end of the line?";
    const std::string_view word = name.substr(0, name.find(' '));
    for (const std::string_view known : {"if", "unless", "each", "for", "with", "else"})
        if (word == known)
            return "here {{#code}} … {{/code}} is written for each, or when there is one, and {{^code}} … "
                   "{{/code}} "
                   "when there is none";
    return name.find('|') != name.npos ? "values are written as they are; there are no filters" : "";
}

}  // namespace

class TemplateParser {
  public:
    TemplateParser(Template& result, RawTags raw) : t_(result), source_(result.source_), raw_(raw) {}

    void parse() {
        if (source_.size() > kMaxTemplateBytes) stop({0, 0}, "longer than 4 MiB");
        while (position_ < source_.size()) {
            const std::size_t open = source_.find(open_, position_);
            if (open == std::string_view::npos) {
                add_text(position_, source_.size());
                break;
            }
            read_tag(open);
        }
        for (const OpenSection& section : sections_) {
            t_.nodes_[section.node].after = static_cast<std::uint32_t>(t_.nodes_.size());
            if (is_stopped_) continue;
            add_mistake(section.tag, fmt::format("section '{}' is never closed", shown(section.name)),
                        fmt::format("end it with {}/{}{}", open_, shown(section.name), close_));
        }
    }

  private:
    struct OpenSection {
        std::size_t node;
        TextSpan tag;
        std::string_view name;
    };
    /// What stands between the delimiters, and where.
    struct Tag {
        char sigil = 0;  ///< one of `#^/>&!={`, or 0 for a variable
        std::size_t begin = 0, end = 0;
        std::string_view content;

        TextSpan span() const { return {begin, end}; }
    };

    void add_mistake(TextSpan span, std::string problem, std::string remark = {}) {
        if (t_.mistakes_.size() == kMostMistakes) return stop_here();
        t_.mistakes_.push_back({span, std::move(problem), std::move(remark)});
    }

    /// Nothing behind the mistake can be understood.
    void stop(TextSpan span, std::string problem) {
        add_mistake(span, std::move(problem));
        stop_here();
    }

    void stop_here() {
        is_stopped_ = true;
        position_ = source_.size();
    }

    static std::string shown(std::string_view written) { return to_valid_utf8(written); }

    std::uint32_t offset_of(std::string_view part) const {
        return static_cast<std::uint32_t>(part.data() - source_.data());
    }

    void read_tag(std::size_t open) {
        const std::optional<Tag> found = find_tag(open);
        if (!found) return;
        const Tag& tag = *found;
        tag_begin_ = open;
        std::size_t text_end = tag.begin, next = tag.end;
        const bool may_stand_alone = tag.sigil != 0 && tag.sigil != '&' && tag.sigil != '{';
        const bool standalone = may_stand_alone && take_whole_line(text_end, next);
        add_text(position_, text_end);
        position_ = next;
        if (standalone) starts_line_ = true;
        switch (tag.sigil) {
            case '!':
                break;
            case '=':
                set_delimiters(tag);
                break;
            case '#':
                open_section(tag, Template::NodeKind::kSection, standalone);
                break;
            case '^':
                open_section(tag, Template::NodeKind::kInverted, standalone);
                break;
            case '/':
                close_section(tag);
                break;
            case '>':
                add_partial(tag, standalone, text_end);
                break;
            case '&':
            case '{':
                add_raw(tag);
                break;
            default:
                if (check_name(tag)) add_name(tag, Template::NodeKind::kVariable, false);
                break;
        }
    }

    /// Nothing when it is not closed.
    std::optional<Tag> find_tag(std::size_t open) {
        Tag tag;
        tag.begin = open;
        std::size_t begin = open + open_.size();
        std::string closer(close_);
        if (begin < source_.size() &&
            std::string_view("#^/>&!={").find(source_[begin]) != std::string_view::npos) {
            tag.sigil = source_[begin++];
            if (tag.sigil == '{') closer.insert(0, 1, '}');
            if (tag.sigil == '=') closer.insert(0, 1, '=');
        }
        const std::size_t end = source_.find(closer, begin);
        if (end == std::string_view::npos) {
            stop({open, source_.size()}, fmt::format("the tag is not closed with '{}'", closer));
            return std::nullopt;
        }
        tag.content = trim(source_.substr(begin, end - begin));
        tag.end = end + closer.size();
        return tag;
    }

    /// When the tag between the two places stands alone on its line, moves them to the line's ends.
    bool take_whole_line(std::size_t& begin, std::size_t& end) const {
        std::size_t first = begin;
        while (first > position_ && is_blank(source_[first - 1])) --first;
        if (first != 0 && source_[first - 1] != '\n') return false;
        std::size_t last = end;
        while (last < source_.size() && is_blank(source_[last])) ++last;
        if (source_.substr(last, 2) == "\r\n") {
            last += 2;
        } else if (last < source_.size()) {
            if (source_[last] != '\n') return false;
            ++last;
        }
        begin = first;
        end = last;
        return true;
    }

    Template::Node& add_node(Template::NodeKind kind) {
        Template::Node& node = t_.nodes_.emplace_back();
        node.kind = kind;
        node.starts_line = starts_line_;
        node.tag = static_cast<std::uint32_t>(tag_begin_);
        node.after = static_cast<std::uint32_t>(t_.nodes_.size());
        starts_line_ = false;
        return node;
    }

    void add_text(std::size_t begin, std::size_t end) {
        if (begin == end) return;
        Template::Node& node = add_node(Template::NodeKind::kText);
        node.begin = static_cast<std::uint32_t>(begin);
        node.end = static_cast<std::uint32_t>(end);
        starts_line_ = source_[end - 1] == '\n';
    }

    /// Whether the tag's content is a name; says so when it is not.
    bool check_name(const Tag& tag) {
        const std::string_view name = tag.content;
        std::string problem, remark;
        if (name.empty()) {
            problem = "the tag names nothing";
        } else if (std::any_of(name.begin(), name.end(), is_space)) {
            problem = fmt::format("'{}' is no name: it holds white space", clean_line(name));
            remark = foreign_hint(name);
        } else if (name != "." &&
                   (name.front() == '.' || name.back() == '.' || name.find("..") != std::string_view::npos)) {
            problem = fmt::format("'{}' is no name: a part between dots is empty", shown(name));
        }
        if (problem.empty()) return true;
        add_mistake(tag.span(), std::move(problem), std::move(remark));
        return false;
    }

    void add_name(const Tag& tag, Template::NodeKind kind, bool standalone) {
        Template::Node& node = add_node(kind);
        if (standalone) {
            node.starts_line = false;  // its line is gone; what follows starts one
            starts_line_ = true;
        }
        node.begin = offset_of(tag.content);
        node.end = node.begin + static_cast<std::uint32_t>(tag.content.size());
        node.first_part = static_cast<std::uint32_t>(t_.parts_.size());
        if (tag.content == ".") return;
        std::string_view rest = tag.content;
        while (true) {
            const std::string_view part = rest.substr(0, rest.find('.'));
            t_.parts_.push_back({offset_of(part), static_cast<std::uint32_t>(part.size())});
            if (part.size() == rest.size()) break;
            rest.remove_prefix(part.size() + 1);
        }
        node.part_count = static_cast<std::uint32_t>(t_.parts_.size()) - node.first_part;
    }

    void open_section(const Tag& tag, Template::NodeKind kind, bool standalone) {
        if (sections_.size() == kMaxOpenSections) {
            return stop(tag.span(), fmt::format("more than {} sections inside each other", kMaxOpenSections));
        }
        // What is no name is never found, but its end is still looked for.
        if (!check_name(tag) && tag.content.empty()) return;
        add_name(tag, kind, standalone);
        sections_.push_back({t_.nodes_.size() - 1, tag.span(), tag.content});
    }

    void close_section(const Tag& tag) {
        const std::string written = fmt::format("{}/{}{}", open_, shown(tag.content), close_);
        if (sections_.empty()) {
            return add_mistake(tag.span(), fmt::format("'{}' closes a section that is not open", written));
        }
        const OpenSection& section = sections_.back();
        if (section.name == tag.content || section.name.starts_with(std::string(tag.content) + ' '))
            return close_innermost();  // {{/if}} of {{#if code}}, which was told there
        const std::string name = shown(section.name);
        add_mistake(tag.span(),
                    fmt::format("'{}' closes section '{}' of line {}", written, name,
                                line_column(source_, section.tag.begin).line),
                    fmt::format("write {}/{}{} here, or close '{}' later", open_, name, close_, name));
        const bool is_outer = std::any_of(sections_.begin(), sections_.end(),
                                          [&](const OpenSection& open) { return open.name == tag.content; });
        while (is_outer && sections_.back().name != tag.content) close_innermost();
        close_innermost();
    }

    void close_innermost() {
        t_.nodes_[sections_.back().node].after = static_cast<std::uint32_t>(t_.nodes_.size());
        sections_.pop_back();
    }

    void add_raw(const Tag& tag) {
        if (!check_name(tag)) return;
        if (raw_ == RawTags::kRefused) {
            add_mistake(tag.span(), fmt::format("'{}' would be written without escaping", shown(tag.content)),
                        fmt::format("write {}{}{}, or set raw = true under [digest]", open_,
                                    shown(tag.content), close_));
        }
        add_name(tag, Template::NodeKind::kRaw, false);
    }

    void add_partial(const Tag& tag, bool standalone, std::size_t line_begin) {
        if (!is_template_name(tag.content)) {
            return add_mistake(tag.span(), fmt::format("'{}' is no name of a partial", shown(tag.content)),
                               "letters, digits, '_', '-' and dots inside, as in paper.md");
        }
        Template::Node& node = add_node(Template::NodeKind::kPartial);
        node.begin = offset_of(tag.content);
        node.end = node.begin + static_cast<std::uint32_t>(tag.content.size());
        if (!standalone) return;
        node.starts_line = false;  // the partial's own lines start with the indentation
        starts_line_ = true;
        node.indent = static_cast<std::uint32_t>(tag.begin - line_begin);
        node.stands_alone = true;
    }

    void set_delimiters(const Tag& tag) {
        const auto* space = std::find_if(tag.content.begin(), tag.content.end(), is_space);
        const std::string_view open(tag.content.begin(), space);
        const std::string_view close = trim(tag.content.substr(open.size()));
        const bool odd = std::any_of(close.begin(), close.end(), is_space) ||
                         tag.content.find('=') != std::string_view::npos;
        if (open.empty() || close.empty() || odd) {
            return add_mistake(tag.span(), "new delimiters are two words without '='", "as in {{=<% %>=}}");
        }
        open_ = open;
        close_ = close;
    }

    Template& t_;
    std::string_view source_;
    RawTags raw_;
    std::string_view open_ = "{{", close_ = "}}";
    std::size_t position_ = 0, tag_begin_ = 0;
    bool starts_line_ = true;  ///< whether the next node is the first of its line
    bool is_stopped_ = false;
    std::vector<OpenSection> sections_;
};

Template Template::read(std::string source, std::string name, RawTags raw) {
    Template result;
    result.source_ = std::move(source);
    result.name_ = std::move(name);
    TemplateParser(result, raw).parse();
    return result;
}

Template Template::parse(std::string source, std::string name, RawTags raw) {
    Template result = read(std::move(source), std::move(name), raw);
    if (!result.mistakes_.empty()) {
        throw Error(ErrorKind::kTemplate, describe_mistakes(result.source_, result.name_, result.mistakes_));
    }
    return result;
}

std::vector<std::string_view> Template::value_names() const {
    std::vector<std::string_view> names;
    for (const NamePart& part : parts_) names.push_back(slice(part.begin, part.begin + part.size));
    return names;
}

std::vector<std::string_view> Template::partials() const {
    std::vector<std::string_view> names;
    for (const Node& node : nodes_) {
        if (node.kind != NodeKind::kPartial) continue;
        const std::string_view partial = slice(node.begin, node.end);
        if (std::find(names.begin(), names.end(), partial) == names.end()) names.push_back(partial);
    }
    return names;
}

std::vector<TextSpan> Template::certain_partial_names() const {
    std::vector<TextSpan> names;
    for (std::size_t i = 0; i < nodes_.size(); i = nodes_[i].after)
        if (nodes_[i].kind == NodeKind::kPartial) names.push_back({nodes_[i].begin, nodes_[i].end});
    return names;
}

std::vector<TextSpan> Template::partial_names() const {
    std::vector<TextSpan> names;
    for (const Node& node : nodes_) {
        if (node.kind == NodeKind::kPartial) names.push_back({node.begin, node.end});
    }
    return names;
}

bool is_template_name(std::string_view name) {
    const auto is_plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-';
    };
    if (name.empty() || name.size() > 100 || !is_plain(name.front()) || !is_plain(name.back())) return false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (!is_plain(name[i]) && (name[i] != '.' || name[i - 1] == '.')) return false;
    }
    return true;
}

}  // namespace offprint
