// The bytes become UTF-8, are repaired and parsed. Then it is gathered what every prefix is bound to: nearly
// always a prefix means one namespace in a whole document, and then no element has to look for it.
//
// Where the text is damaged, a loose reader reads it again into a second tree, which is kept unless it has
// fewer entries: it does not stop at the damage.
#include "xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "offprint/base/ascii.h"
#include "offprint/base/encoding.h"
#include "offprint/base/error.h"
#include "offprint/base/script_text.h"
#include "xml_repair.h"
#include "xml_salvage.h"
#include "xml_tree.h"

namespace offprint {
namespace {

const XmlNode* first_element(const XmlNode* node) {
    while (node != nullptr && !node->is_element()) node = node->next;
    return node;
}

bool parts_words(std::string_view name) {
    static constexpr std::string_view kBlocks[] = {"br", "p",  "div", "li",  "ul",         "ol",
                                                   "h1", "h2", "h3",  "h4",  "td",         "th",
                                                   "tr", "dt", "dd",  "pre", "blockquote", "hr"};
    return std::find(std::begin(kBlocks), std::end(kBlocks), name) != std::end(kBlocks);
}

/// Text is above the line in `<sup>`, in what stands second in MathML's `<msup>`, and in EndNote's
/// `<style face="italic superscript">`; below it likewise.
enum class Script { kNone, kRaised, kLowered };

Script script_of_style(const XmlNode& node) {
    for (const XmlAttribute* one = node.first_attribute; one != nullptr; one = one->next) {
        if (one->name != "face") continue;
        if (one->value.find("superscript") != one->value.npos) return Script::kRaised;
        if (one->value.find("subscript") != one->value.npos) return Script::kLowered;
    }
    return Script::kNone;
}

Script script_of(const XmlNode& node) {
    const std::string_view name = node.local_name();
    if (name == "sup" || name == "sub") return name == "sup" ? Script::kRaised : Script::kLowered;
    if (name == "style") return script_of_style(node);
    const std::string_view outer = node.parent != nullptr ? node.parent->local_name() : std::string_view();
    if (outer != "msup" && outer != "msub") return Script::kNone;
    const XmlNode* const first = first_element(node.parent->first_child);
    if (first == &node || first_element(first->next) != &node) return Script::kNone;
    return outer == "msup" ? Script::kRaised : Script::kLowered;
}

}  // namespace

namespace {

/// What HTML shows to nobody. EndNote has names in `<style>`.
bool holds_code(XmlElement element) {
    const std::string_view name = element.name();
    return name == "script" || (name == "style" && element.space() == XmlSpace::kXhtml);
}

/// Copies what is told into a tree.
class TreeBuilder final : public XmlSink {
  public:
    explicit TreeBuilder(XmlTree& tree) : nodes_(tree.nodes) {}

    void start(std::string_view name, std::size_t offset) override {
        nodes_.start(nodes_.keep(name), offset, name.find(':') + 1);
    }
    void attribute(std::string_view name, std::string_view value) override {
        nodes_.add_attribute(nodes_.keep(name), nodes_.keep(value));
    }
    void text(std::string_view text) override { nodes_.add_text(nodes_.keep(text)); }
    void end() override { nodes_.end(); }

  private:
    XmlNodes& nodes_;
};

/// Whether the last element of that name ends, or there is none.
bool ends_last(std::string_view text, std::string_view name) {
    const std::size_t last = text.rfind("<" + std::string(name));
    return last == text.npos || text.find("</" + std::string(name), last) != text.npos;
}

/// Where the title begins that a text breaks off in; its length when it does not. Half a title would be taken
/// for a whole one. Only the last tags are looked at: a title has few. Where the one before has no end
/// either, it is not that the text breaks off.
std::size_t begin_of_cut_title(std::string_view text) {
    constexpr std::size_t kMostTags = 20, kMostBytes = 4096;
    const std::size_t first = text.size() - std::min(text.size(), kMostBytes);
    std::size_t at = text.size();
    for (std::size_t i = 0; i < kMostTags && at > first; ++i) {
        at = text.rfind('<', at - 1);
        if (at == text.npos || at < first) break;
        const std::string_view rest = text.substr(at + 1);
        const std::string_view name =
            rest.substr(0, std::min(rest.find_first_of(" \t\r\n/>", 1), rest.size()));
        const std::string_view local = name.substr(std::min(name.find_last_of(":/") + 1, name.size()));
        if (local != "title" && local != "ArticleTitle") continue;
        const bool is_empty = text.substr(at, text.find('>', at) - at).ends_with('/');
        const bool is_closed = name.starts_with('/') || is_empty;
        return is_closed || !ends_last(text.substr(0, at), name) ? text.size() : at;
    }
    return text.size();
}

/// What the loose reader makes of the text, unless that has fewer entries than the damaged tree.
std::unique_ptr<XmlTree> salvage(std::unique_ptr<XmlTree> damaged, bool is_cut) {
    auto other = std::make_unique<XmlTree>(damaged->text(), damaged->first_line());
    TreeBuilder builder(*other);
    const std::string_view text = damaged->text();
    salvage_xml(is_cut ? text.substr(0, begin_of_cut_title(text)) : text, kMaxXmlDepth, builder);
    other->survey();
    return other->count_entries() >= damaged->count_entries() ? std::move(other) : std::move(damaged);
}

/// Whether the root has an end tag, which may lack its `>`. Then all entries are there, whatever follows.
bool has_root_end(const XmlTree& tree) {
    const XmlNode* const root = first_element(tree.nodes.document().first_child);
    if (root == nullptr) return false;
    const std::string_view text = trim_blanks(tree.text());
    const std::string end = "</" + std::string(root->name);
    const std::size_t last = text.rfind(end);
    if (last == text.npos) return false;
    const std::string_view rest = text.substr(last + end.size());
    return rest.empty() || rest.front() == '>' || is_ascii_blank(rest.front());
}

/// True when the document breaks off before its end.
bool note_damage(const XmlTree& tree, std::size_t offset, NoteBook& notes) {
    const std::string_view rest = std::string_view(tree.text()).substr(std::min(offset, tree.text().size()));
    const bool lacks_ends = trim_blanks(rest).size() <= 1;  // only the ends of elements are missing
    notes.add(tree.line_at(offset), lacks_ends ? "the document breaks off; what is there was read"
                                               : "the XML is damaged here; what could be read was read");
    const bool is_cut = lacks_ends && !has_root_end(tree);
    if (is_cut) notes.mark_cut();
    return is_cut;
}

void note_repairs(const DecodedText& decoded, const RepairedXml& repaired, NoteBook& notes) {
    if (decoded.damaged) notes.add(0, fmt::format("some bytes are not valid {}", decoded.encoding));
    if (repaired.had_junk) notes.add(1, "text before the start of the document is ignored");
    if (repaired.had_controls) notes.add(0, "control characters are left out");
}

}  // namespace

XmlDocument::XmlDocument(std::string bytes, std::string_view stage, NoteBook& notes) {
    const std::string declared(declared_xml_encoding(bytes));
    DecodedText decoded = decode_text(std::move(bytes), declared);
    RepairedXml repaired = repair_xml(std::move(decoded.text));
    note_repairs(decoded, repaired, notes);
    if (repaired.declares_entities)
        throw Error(ErrorKind::kInput, fmt::format("{}: its DOCTYPE declares entities", stage),
                    "no listing needs that, and it is a way to attack programs that read XML");
    tree_ = std::make_unique<XmlTree>(std::move(repaired.text), repaired.cut_lines);
    const std::optional<std::size_t> damage = tree_->parse();
    bool is_shallow = tree_->survey();
    if (damage) {
        const bool is_cut = note_damage(*tree_, *damage, notes);
        if (!is_shallow) tree_->nodes.clear();  // nothing in it counts
        tree_ = salvage(std::move(tree_), is_cut);
        is_shallow |= tree_->count_entries() > 0;  // elements without an end had made it deep
    }
    if (!is_shallow)
        throw Error(ErrorKind::kInput, fmt::format("{}: nested more than {} deep", stage, kMaxXmlDepth));
}

XmlDocument::~XmlDocument() = default;

XmlElement XmlDocument::root() const {
    return {tree_.get(), first_element(tree_->nodes.document().first_child)};
}

std::vector<XmlDocument::Passage> XmlDocument::behind_root() const {
    constexpr std::size_t kMost = 10'000;  // what follows more of them stays with the last one
    std::vector<Passage> passages;
    const std::string_view text = tree_->text();
    const XmlNode* before = first_element(tree_->nodes.document().first_child);
    const XmlNode* node = before == nullptr ? nullptr : first_element(before->next);
    for (; node != nullptr && passages.size() < kMost; before = node, node = first_element(node->next)) {
        if (node->offset == 0) break;
        std::size_t begin = node->offset - 1;
        const std::string_view element = text.substr(before->offset, begin - before->offset);
        const std::size_t end = element.rfind("</" + std::string(before->name));
        if (end != element.npos) begin = std::min(text.find('>', before->offset + end), begin - 1) + 1;
        if (!passages.empty()) passages.back().text.remove_suffix(text.size() - begin);
        passages.push_back({text.substr(begin), tree_->line_at(begin)});
    }
    return passages;
}

std::string_view XmlElement::name() const { return node_ ? node_->local_name() : std::string_view(); }

XmlSpace XmlElement::space() const { return node_ ? tree_->space_of(*node_) : XmlSpace::kNone; }

XmlElement XmlElement::parent() const { return {tree_, node_ ? node_->parent : nullptr}; }

XmlElement XmlElement::first() const { return {tree_, node_ ? first_element(node_->first_child) : nullptr}; }

XmlElement XmlElement::next() const { return {tree_, node_ ? first_element(node_->next) : nullptr}; }

XmlElement XmlElement::child(std::string_view name) const {
    XmlElement found = first();
    while (found && found.name() != name) found = found.next();
    return found;
}

bool XmlElement::has_attributes() const { return node_ && node_->first_attribute != nullptr; }

std::string_view XmlElement::attribute(std::string_view name) const {
    for (const XmlAttribute* one = node_ ? node_->first_attribute : nullptr; one != nullptr; one = one->next)
        if (one->name.substr(one->name.find(':') + 1) == name && !one->binds_prefix()) return one->value;
    return {};
}

std::string_view XmlElement::text(std::string& buffer) const {
    if (node_ == nullptr) return {};
    if (node_->first_child == nullptr) return node_->text;
    buffer = node_->text;
    std::vector<std::size_t> scripts;  // where those begin that are not left yet
    const auto part = [&](const XmlNode& node) {
        if (parts_words(node.local_name())) buffer += ' ';
        const Script script = script_of(node);
        if (script == Script::kNone) return;
        const std::string text = buffer.substr(scripts.back());
        buffer.resize(scripts.back());
        scripts.pop_back();
        buffer += script == Script::kRaised ? raised_text(text) : lowered_text(text);
    };
    bool is_code = false;
    for (const XmlNode* node = node_->first_child; node != nullptr;
         node = next_xml_node(node, node_, !is_code, part)) {
        const bool is_element = node->is_element();
        is_code = is_element && holds_code({tree_, node});
        if (is_code) continue;
        if (is_element && (parts_words(node->local_name()) || tree_->follows_blank(*node))) buffer += ' ';
        if (is_element && script_of(*node) != Script::kNone) scripts.push_back(buffer.size());
        buffer += node->text;
        if (is_element && node->first_child == nullptr) part(*node);
    }
    return buffer;
}

std::size_t XmlElement::line() const { return node_ ? tree_->line_of(*node_) : 0; }

bool is_xml_entry_name(std::string_view local_name) {
    return local_name == "item" || local_name == "entry" || local_name == "record";
}

}  // namespace offprint
