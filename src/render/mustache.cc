// Writing a template: one walk over its nodes with a stack of contexts. A name is looked for from the
// innermost context outwards by its first part; the other parts are looked for inside what was found. Texts
// are copied as views of the source; nothing is allocated per value.
//
// Indentation of a standalone partial is written before the first node of each of its lines that is not
// empty; line ends inside values do not count as lines.
//
// A long list is written by two threads. What either writes ahead of its turn is as if it stood behind a line
// end, which may decide how text is escaped; where it turns out not to stand there, it is written again.
#include "offprint/render/mustache.h"

#include <fmt/core.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

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

/// The items of a list, for one thread, one at a time.
class ListItems {
  public:
    explicit ListItems(const Value& list) : fixed_(list.items()) {
        const LateItems* const late = list.late_items();
        if (late == nullptr) return;
        store_.emplace(kRoomForAnItem);
        make_ = late->begin(*store_);
    }

    /// Until the next one is asked for.
    const Value& at(std::size_t i) {
        if (!store_) return fixed_[i];
        store_->clear();
        made_ = make_(i);
        return made_;
    }

  private:
    static constexpr std::size_t kRoomForAnItem = 8192;

    std::span<const Value> fixed_;
    std::optional<ValueStore> store_;
    LateItems::Maker make_;
    Value made_;
};

/// Some items in a row, as another renderer wrote them.
struct Part {
    std::string text;
    std::atomic<bool> is_there = false;
};

}  // namespace

class TemplateRenderer {
  public:
    TemplateRenderer(Markup markup, const PartialLookup& partials, const RenderLimits& limits)
        : markup_(markup),
          partials_(partials),
          limits_(limits),
          shares_(limits.shared_items < kNoLimit),
          gives_(limits.sink != nullptr) {}

    /// For a part of what the other one writes.
    struct Apart {};
    TemplateRenderer(const TemplateRenderer& other, Apart)
        : markup_(other.markup_),
          partials_(other.partials_),
          limits_(other.limits_),
          page_(other.page_),
          contexts_(other.contexts_),
          depth_(other.depth_),
          shares_(false) {}

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
        ++steps_;
        check_steps();
        check_size();
    }

    void check_steps() const {
        if (steps_ > limits_.steps) fail(fmt::format("takes more than {} steps", limits_.steps));
    }

    void check_size() const {
        if (given_ + out_.size() > limits_.bytes)
            fail(fmt::format("writes more than {} bytes", limits_.bytes));
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
        const Section section{t, index, indent};
        if (value->kind() != Value::Kind::kList) return write_item(section, *value);
        if (shares_ && value->late_items() != nullptr && value->count() > 1 &&
            value->count() >= limits_.shared_items)
            if (SideThread* const side = SideThread::of_process())
                return write_shared(section, *value, *side);
        ListItems items(*value);
        for (std::size_t i = 0; i < value->count(); ++i) write_item(section, items.at(i));
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
        give_much();
    }

    /// All but the last line, which decides about what comes behind it.
    void give_much() {
        if (!gives_ || out_.size() < kMuch) return;
        const std::size_t end = out_.rfind('\n');
        if (end == out_.npos) return;
        limits_.sink(std::string_view(out_).substr(0, end));
        out_.erase(0, end);
        given_ += end;
    }

    /// Both threads take some items in a row whenever they have written those before. What is not the next on
    /// the page waits for its turn.
    void write_shared(const Section& section, const Value& list, SideThread& side) {
        const std::size_t size = list.count(), length = std::clamp<std::size_t>(size / 16, 1, kMostInPart);
        std::vector<Part> parts((size + length - 1) / length);
        std::atomic<std::size_t> taken = 0;
        const auto rows_of = [&](std::size_t part) {
            return Rows{part * length, std::min((part + 1) * length, size)};
        };
        shares_ = false;
        TemplateRenderer other(*this, Apart{}), ahead(*this, Apart{});
        SideWork work(side, [&] {
            try {
                ListItems items(list);
                for (std::size_t part = 0; (part = taken.fetch_add(1)) < parts.size();) {
                    parts[part].text = other.write_apart(section, items, rows_of(part));
                    parts[part].is_there = true;
                }
            } catch (...) {  // it happens again in this thread
            }
        });
        ListItems items(list);
        std::size_t written = 0;
        const auto write_next = [&] {
            add_part(section, items, rows_of(written), std::exchange(parts[written].text, {}));
            ++written;
        };
        for (std::size_t part = 0; (part = taken.fetch_add(1)) < parts.size();) {
            while (written < part && parts[written].is_there) write_next();
            if (written == part) {
                write_next();
            } else {
                parts[part].text = ahead.write_apart(section, items, rows_of(part));
                parts[part].is_there = true;
            }
        }
        work.wait();
        while (written < parts.size()) write_next();
        steps_ += other.steps_ + ahead.steps_;
        check_steps();
        shares_ = true;
    }

    /// From one item to before another.
    struct Rows {
        std::size_t begin, end;
    };

    void write_rows(const Section& section, ListItems& items, Rows rows) {
        for (std::size_t i = rows.begin; i < rows.end; ++i) write_item(section, items.at(i));
    }

    /// Behind a line end, which is a part of it.
    std::string write_apart(const Section& section, ListItems& items, Rows rows) {
        out_ = "\n";
        write_rows(section, items, rows);
        return std::move(out_);
    }

    /// Written anew when nobody wrote it, or when it does not stand where it was thought to stand.
    void add_part(const Section& section, ListItems& items, Rows rows, const std::string& text) {
        if (text.empty() || !out_.ends_with('\n')) return write_rows(section, items, rows);
        check_size();
        out_.append(text, 1);
        give_much();
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
    static constexpr std::size_t kMostInPart = 16;
    static constexpr std::size_t kMuch = std::size_t{64} * 1024;  // bytes, to be given to the sink

    Markup markup_;
    const PartialLookup& partials_;
    const RenderLimits& limits_;
    const Template* page_ = nullptr;
    std::vector<const Value*> contexts_;
    std::string out_;
    std::size_t depth_ = 0, steps_ = 0;
    std::size_t given_ = 0;  ///< bytes, to the sink
    bool shares_;            ///< long lists
    bool gives_ = false;     ///< to the sink
};

std::string render_template(const Template& page, const Value& data, Markup markup,
                            const PartialLookup& partials, const RenderLimits& limits) {
    return TemplateRenderer(markup, partials, limits).render(page, data);
}

}  // namespace offprint
