// Writing a template: one walk over its nodes with a stack of contexts. A name is looked for from the
// innermost context outwards by its first part; the other parts are looked for inside what was found. Texts
// are copied as views of the source; nothing is allocated per value.
//
// Indentation of a standalone partial is written before the first node of each of its lines that is not
// empty; line ends inside values do not count as lines.
//
// Of a long list a second thread writes items from its end on, until the two meet. What it writes is as if it
// stood behind a line end, which may decide how text is escaped; where it turns out not to stand there, it is
// written again.
#include "offprint/render/mustache.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "offprint/base/error.h"
#include "offprint/base/side_thread.h"

namespace offprint {
namespace {

void append_number(std::string& out, double number) {
    constexpr double kExact = 9007199254740992.0;  // 2^53: whole numbers below are exact
    const bool whole = std::abs(number) < kExact && number == std::trunc(number);
    if (whole)
        fmt::format_to(std::back_inserter(out), "{}", static_cast<long long>(number));
    else
        fmt::format_to(std::back_inserter(out), "{}", number);
}

/// Items with the lists in them: what a list takes to write, in no unit.
std::size_t weight_of(std::span<const Value> items) {
    std::size_t weight = items.size();
    for (const Value& item : items)
        for (const ValueField& field : item.fields()) weight += field.value.items().size();
    return weight;
}

}  // namespace

class TemplateRenderer {
  public:
    TemplateRenderer(Markup markup, const PartialLookup& partials, const RenderLimits& limits)
        : markup_(markup), partials_(partials), limits_(limits), shares_(limits.shared_items < kNoLimit) {}

    std::string render(const Template& page, const Value& data) {
        page_ = &page;
        out_.reserve(limits_.expected_bytes);
        contexts_.push_back(&data);
        write_nodes(page, 0, page.nodes_.size(), {});
        return std::move(out_);
    }

  private:
    using Node = Template::Node;
    using NodeKind = Template::NodeKind;

    void write_nodes(const Template& t, std::size_t from, std::size_t to, std::string_view indent) {
        for (std::size_t i = from; i < to; i = t.nodes_[i].after) {
            const Node& node = t.nodes_[i];
            check_limits();
            if (node.kind == NodeKind::kText) {
                write_text(t.slice(node.begin, node.end), node.starts_line, indent);
                continue;
            }
            if (node.starts_line) out_.append(indent);
            switch (node.kind) {
                case NodeKind::kVariable:
                    write_value(find_value(t, node), markup_, false);
                    break;
                case NodeKind::kRaw:
                    write_value(find_value(t, node), markup_, true);
                    break;
                case NodeKind::kSection:
                    write_section(t, i, indent);
                    break;
                case NodeKind::kInverted: {
                    const Value* value = find_value(t, node);
                    if (value == nullptr || !value->is_true()) write_inside(t, i, indent);
                    break;
                }
                default:
                    write_partial(t, node, indent);
                    break;
            }
        }
    }

    void check_limits() {
        if (++steps_ > limits_.steps) fail(fmt::format("takes more than {} steps", limits_.steps));
        if (out_.size() > limits_.bytes) fail(fmt::format("writes more than {} bytes", limits_.bytes));
    }

    [[noreturn]] void fail(std::string_view what) const {
        throw Error(ErrorKind::kTemplate, fmt::format("template {}: {}", page_->name(), what));
    }

    void write_text(std::string_view text, bool starts_line, std::string_view indent) {
        if (indent.empty()) {
            out_.append(text);
            return;
        }
        while (!text.empty()) {
            const std::size_t length = std::min(text.find('\n'), text.size() - 1) + 1;
            const std::string_view line = text.substr(0, length);
            if (starts_line && line != "\n" && line != "\r\n") out_.append(indent);
            out_.append(line);
            text.remove_prefix(length);
            starts_line = true;
        }
    }

    void write_value(const Value* value, Markup markup, bool raw) {
        if (value == nullptr) return;
        switch (value->kind()) {
            case Value::Kind::kBool:
                out_.append(value->is_true() ? "true" : "false");
                break;
            case Value::Kind::kNumber:
                append_number(out_, value->as_number());
                break;
            case Value::Kind::kText:
                raw ? void(out_.append(value->as_text())) : append_escaped(out_, value->as_text(), markup);
                break;
            case Value::Kind::kUrl:
                raw ? void(out_.append(value->as_text()))
                    : append_escaped_url(out_, value->as_text(), markup);
                break;
            case Value::Kind::kMarkup:
                out_.append(value->as_text());
                break;
            default:
                break;  // a list or a map has no text of its own
        }
    }

    void write_section(const Template& t, std::size_t index, std::string_view indent) {
        const Value* value = find_value(t, t.nodes_[index]);
        if (value == nullptr || !value->is_true()) return;
        const bool is_list = value->kind() == Value::Kind::kList;
        const std::span<const Value> items = is_list ? value->items() : std::span(value, 1);
        const bool is_shared = shares_ && items.size() > 1 && weight_of(items) > limits_.shared_items;
        if (is_shared && write_shared({t, index, indent}, items)) return;
        for (const Value& item : items) write_item({t, index, indent}, item);
    }

    struct Section {
        const Template& in;
        std::size_t index;
        std::string_view indent;
    };

    void write_item(const Section& section, const Value& item) {
        contexts_.push_back(&item);
        write_inside(section.in, section.index, section.indent);
        contexts_.pop_back();
    }

    /// False, and nothing written, when there is no second thread to be had.
    bool write_shared(const Section& section, std::span<const Value> items) {
        SideThread* const side = SideThread::of_process();
        if (side == nullptr) return false;
        std::vector<std::string> parts(items.size());  // those that the other thread wrote
        shares_ = false;
        TemplateRenderer other(markup_, partials_, limits_);
        other.page_ = page_;
        other.contexts_ = contexts_;
        other.depth_ = depth_;
        other.shares_ = false;
        bool has_failed = false;
        const auto write_back = [&](std::size_t i) {
            if (has_failed) return;
            try {
                parts[i] = other.write_apart(section, items[i]);
            } catch (...) {  // it happens again in this thread
                has_failed = true;
            }
        };
        const auto write = [&](std::size_t i) { write_item(section, items[i]); };
        const std::size_t written = share_out(*side, items.size(), write, write_back);
        steps_ += other.steps_;
        for (std::size_t i = written; i < items.size(); ++i) add_part(section, items[i], parts[i]);
        shares_ = true;
        return true;
    }

    /// Behind a line end, which is a part of it.
    std::string write_apart(const Section& section, const Value& item) {
        out_ = "\n";
        write_item(section, item);
        return std::move(out_);
    }

    void add_part(const Section& section, const Value& item, std::string_view part) {
        if (part.empty() || !out_.ends_with('\n')) return write_item(section, item);
        out_.append(part.substr(1));
        check_limits();
    }

    void write_inside(const Template& t, std::size_t index, std::string_view indent) {
        enter(t);
        write_nodes(t, index + 1, t.nodes_[index].after, indent);
        --depth_;
    }

    void write_partial(const Template& t, const Node& node, std::string_view indent) {
        const Template* partial = partials_ ? partials_(t.slice(node.begin, node.end)) : nullptr;
        if (partial == nullptr) return;
        enter(*partial);
        const std::string_view own = t.slice(node.tag - node.indent, node.tag);
        if (!node.stands_alone) {
            write_nodes(*partial, 0, partial->nodes_.size(), {});
        } else if (indent.empty() || own.empty()) {
            write_nodes(*partial, 0, partial->nodes_.size(), own.empty() ? indent : own);
        } else {
            write_nodes(*partial, 0, partial->nodes_.size(), std::string(indent).append(own));
        }
        --depth_;
    }

    void enter(const Template& t) {
        if (++depth_ > limits_.depth) {
            fail(fmt::format("more than {} sections and partials inside each other, the last in {}",
                             limits_.depth, t.name()));
        }
    }

    const Value* find_value(const Template& t, const Node& node) const {
        if (node.part_count == 0) return contexts_.back();
        const Template::NamePart* part = &t.parts_[node.first_part];
        const Value* value = nullptr;
        for (std::size_t i = contexts_.size(); i > 0 && value == nullptr; --i) {
            value = contexts_[i - 1]->find(t.slice(part->begin, part->begin + part->size));
        }
        for (std::size_t i = 1; i < node.part_count && value != nullptr; ++i) {
            ++part;
            value = value->find(t.slice(part->begin, part->begin + part->size));
        }
        return value;
    }

    static constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

    Markup markup_;
    const PartialLookup& partials_;
    const RenderLimits& limits_;
    const Template* page_ = nullptr;
    std::vector<const Value*> contexts_;
    std::string out_;
    std::size_t depth_ = 0, steps_ = 0;
    bool shares_;  ///< long lists
};

std::string render_template(const Template& page, const Value& data, Markup markup,
                            const PartialLookup& partials, const RenderLimits& limits) {
    return TemplateRenderer(markup, partials, limits).render(page, data);
}

}  // namespace offprint
