// The bytes become UTF-8, are repaired, and go to pugixml, whose parser does not recurse. One walk over the
// tree measures its depth and gathers what every prefix is bound to: nearly always a prefix means one
// namespace in a whole document, and then no element has to look for it.
//
// Where the text is damaged, a loose reader reads it again into a second tree, which is kept unless it has
// fewer entries: it does not stop at the damage.
#include "xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <pugixml.hpp>
#include <vector>

#include "offprint/base/ascii.h"
#include "offprint/base/encoding.h"
#include "offprint/base/error.h"
#include "xml_repair.h"
#include "xml_salvage.h"

namespace offprint {
namespace {

constexpr unsigned kFlags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_embed_pcdata;

pugi::xml_node node_of(void* node) { return pugi::xml_node(static_cast<pugi::xml_node_struct*>(node)); }

XmlElement element_of(const XmlTree* tree, pugi::xml_node node) { return {tree, node.internal_object()}; }

std::string_view local_part(std::string_view name) { return name.substr(name.find(':') + 1); }

std::string_view prefix_part(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == name.npos ? std::string_view() : name.substr(0, colon);
}

/// The prefix that an attribute binds (`xmlns`, `xmlns:dc`), if it binds one.
bool is_binding(const char* name) {
    return name[0] == 'x' && std::strncmp(name, "xmlns", 5) == 0 && (name[5] == '\0' || name[5] == ':');
}

pugi::xml_node first_element(pugi::xml_node node) {
    while (node && node.type() != pugi::node_element) node = node.next_sibling();
    return node;
}

bool parts_words(std::string_view name) {
    constexpr std::string_view kBlocks[] = {"br", "p",  "div", "li", "ul", "ol", "h1",  "h2",         "h3",
                                            "h4", "td", "th",  "tr", "dt", "dd", "pre", "blockquote", "hr"};
    return std::find(std::begin(kBlocks), std::end(kBlocks), name) != std::end(kBlocks);
}

}  // namespace

/// A parsed document and what the walk over it found.
class XmlTree {
  public:
    XmlTree(std::string text, std::size_t first_line) : text_(std::move(text)), first_line_(first_line) {}

    pugi::xml_parse_result parse() {
        return document.load_buffer(text_.data(), text_.size(), kFlags, pugi::encoding_utf8);
    }

    /// False when the document is nested too deeply; the walk ends there.
    bool survey() {
        std::size_t depth = 1;
        for (pugi::xml_node node = document.first_child(); node;) {
            if (node.type() == pugi::node_element) {
                if (depth > kMaxXmlDepth) return false;
                note_bindings(node);
            }
            if (const pugi::xml_node child = node.first_child()) {
                ++depth;
                node = child;
                continue;
            }
            for (; node != document && !node.next_sibling(); --depth) node = node.parent();
            node = node == document ? pugi::xml_node() : node.next_sibling();
        }
        return true;
    }

    /// Items, entries and records, but those inside others.
    std::size_t count_entries() const {
        std::size_t count = 0;
        for (pugi::xml_node node = document.first_child(); node;) {
            const bool is_entry = is_xml_entry_name(local_part(node.name()));
            if (is_entry) ++count;
            if (const pugi::xml_node child = node.first_child(); child && !is_entry) {
                node = child;
                continue;
            }
            while (node != document && !node.next_sibling()) node = node.parent();
            node = node == document ? pugi::xml_node() : node.next_sibling();
        }
        return count;
    }

    XmlSpace space_of(pugi::xml_node node) const {
        const std::string_view prefix = prefix_part(node.name());
        for (const Binding& binding : bindings_) {
            if (binding.prefix != prefix) continue;
            return binding.is_unsure ? nearest_binding(node, prefix) : binding.space;
        }
        return prefix.empty() ? XmlSpace::kNone : usual_xml_space(prefix);
    }

    std::size_t line_of(pugi::xml_node node) const {
        if (const pugi::xml_attribute offset = node.attribute(kOffset)) return line_at(offset.as_uint());
        const std::ptrdiff_t offset = node.offset_debug();
        return offset < 0 ? 0 : line_at(static_cast<std::size_t>(offset));
    }

    /// Asked in the order of the document, so that every line is counted once.
    std::size_t line_at(std::size_t offset) const {
        if (offset < counted_) counted_ = counted_lines_ = 0;
        while (true) {
            const std::size_t end = text_.find('\n', counted_);
            if (end >= offset) return first_line_ + counted_lines_ + 1;
            counted_ = end + 1;
            ++counted_lines_;
        }
    }

    /// Whether blanks stand before the tag, which the parser leaves out when there is nothing else.
    bool follows_blank(pugi::xml_node node) const {
        const std::ptrdiff_t offset = node.offset_debug();
        return offset > 1 && is_ascii_blank(text_[static_cast<std::size_t>(offset) - 2]);
    }

    const std::string& text() const { return text_; }
    std::size_t first_line() const { return first_line_; }

    /// Where the name of a salvaged element stands in the text; no name of an attribute in any document.
    static constexpr const char* kOffset = "\x01offset";

    pugi::xml_document document;

  private:
    struct Binding {
        std::string_view prefix, address;
        XmlSpace space;
        bool is_unsure;  ///< bound to different namespaces in different places
    };

    void note_bindings(pugi::xml_node node) {
        for (const pugi::xml_attribute attribute : node.attributes())
            if (is_binding(attribute.name())) bind(attribute, node.parent() == document);
    }

    void bind(pugi::xml_attribute attribute, bool is_at_root) {
        const std::string_view name = attribute.name(), address = attribute.value();
        const std::string_view prefix = name.size() > 6 ? name.substr(6) : std::string_view();
        for (Binding& binding : bindings_) {
            if (binding.prefix != prefix) continue;
            binding.is_unsure |= binding.address != address && binding.space != space_bound_by(attribute);
            return;
        }
        // A prefix that is bound inside may be used outside without being bound there.
        bindings_.push_back({prefix, address, space_bound_by(attribute), prefix.empty() && !is_at_root});
    }

    static XmlSpace space_bound_by(pugi::xml_attribute attribute) {
        const XmlSpace space = xml_space_of(attribute.value());
        const bool is_default = std::strlen(attribute.name()) == 5;
        return is_default && space == XmlSpace::kOther ? XmlSpace::kNone : space;
    }

    static XmlSpace nearest_binding(pugi::xml_node node, std::string_view prefix) {
        const std::string name = prefix.empty() ? "xmlns" : "xmlns:" + std::string(prefix);
        for (; node; node = node.parent())
            if (const pugi::xml_attribute attribute = node.attribute(name.c_str()))
                return space_bound_by(attribute);
        return prefix.empty() ? XmlSpace::kNone : usual_xml_space(prefix);
    }

    std::string text_;
    std::vector<Binding> bindings_;
    std::size_t first_line_;                               ///< lines before the text
    mutable std::size_t counted_ = 0, counted_lines_ = 0;  ///< up to the place that was asked for last
};

namespace {

/// Copies what is told into a tree of pugixml's.
class TreeBuilder final : public XmlSink {
  public:
    explicit TreeBuilder(XmlTree& tree) : node_(tree.document) {}

    void start(std::string_view name, std::size_t offset) override {
        node_ = node_.append_child(pugi::node_element);
        node_.set_name(std::string(name).c_str());
        node_.append_attribute(XmlTree::kOffset).set_value(static_cast<unsigned>(offset));
    }
    void attribute(std::string_view name, std::string_view value) override {
        node_.append_attribute(std::string(name).c_str()).set_value(std::string(value).c_str());
    }
    void text(std::string_view text) override {
        node_.append_child(pugi::node_pcdata).set_value(std::string(text).c_str());
    }
    void end() override { node_ = node_.parent(); }

  private:
    pugi::xml_node node_;
};

/// What the loose reader makes of the text, unless that has fewer entries than the damaged tree.
std::unique_ptr<XmlTree> salvage(std::unique_ptr<XmlTree> damaged) {
    auto other = std::make_unique<XmlTree>(damaged->text(), damaged->first_line());
    TreeBuilder builder(*other);
    salvage_xml(damaged->text(), kMaxXmlDepth, builder);
    other->survey();
    return other->count_entries() >= damaged->count_entries() ? std::move(other) : std::move(damaged);
}

void note_damage(const XmlTree& tree, std::size_t offset, NoteBook& notes) {
    const std::string_view rest = std::string_view(tree.text()).substr(std::min(offset, tree.text().size()));
    const bool is_cut = trim_blanks(rest).size() <= 1;  // only the ends of elements are missing
    notes.add(tree.line_at(offset), is_cut ? "the document breaks off; what is there was read"
                                           : "the XML is damaged here; what could be read was read");
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
    const pugi::xml_parse_result result = tree_->parse();
    bool is_shallow = tree_->survey();
    if (!result && result.status != pugi::status_no_document_element) {
        note_damage(*tree_, static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)), notes);
        if (!is_shallow) tree_->document.reset();  // nothing in it counts
        tree_ = salvage(std::move(tree_));
        is_shallow |= tree_->count_entries() > 0;  // elements without an end had made it deep
    }
    if (!is_shallow)
        throw Error(ErrorKind::kInput, fmt::format("{}: nested more than {} deep", stage, kMaxXmlDepth));
}

XmlDocument::~XmlDocument() = default;

XmlElement XmlDocument::root() const {
    return element_of(tree_.get(), first_element(tree_->document.first_child()));
}

std::string_view XmlElement::name() const { return local_part(node_of(node_).name()); }

XmlSpace XmlElement::space() const { return tree_->space_of(node_of(node_)); }

XmlElement XmlElement::parent() const { return element_of(tree_, node_of(node_).parent()); }

XmlElement XmlElement::first() const {
    return element_of(tree_, first_element(node_of(node_).first_child()));
}

XmlElement XmlElement::next() const {
    return element_of(tree_, first_element(node_of(node_).next_sibling()));
}

XmlElement XmlElement::child(std::string_view name) const {
    XmlElement found = first();
    while (found && found.name() != name) found = found.next();
    return found;
}

std::string_view XmlElement::attribute(std::string_view name) const {
    for (const pugi::xml_attribute attribute : node_of(node_).attributes())
        if (local_part(attribute.name()) == name && !is_binding(attribute.name())) return attribute.value();
    return {};
}

std::string_view XmlElement::text(std::string& buffer) const {
    const pugi::xml_node top = node_of(node_);
    if (!top.first_child()) return top.value();
    if (top.value()[0] == '\0' && !top.first_child().next_sibling() &&
        top.first_child().type() != pugi::node_element)
        return top.first_child().value();
    buffer.assign(top.value());
    for (pugi::xml_node node = top.first_child(); node != top;) {
        const bool is_element = node.type() == pugi::node_element;
        if (is_element && (parts_words(local_part(node.name())) || tree_->follows_blank(node))) buffer += ' ';
        buffer += node.value();
        if (is_element && !node.first_child() && parts_words(local_part(node.name()))) buffer += ' ';
        if (node.first_child()) {
            node = node.first_child();
            continue;
        }
        while (node != top && !node.next_sibling()) {
            node = node.parent();
            if (node != top && parts_words(local_part(node.name()))) buffer += ' ';
        }
        if (node != top) node = node.next_sibling();
    }
    return buffer;
}

std::size_t XmlElement::line() const { return tree_->line_of(node_of(node_)); }

bool is_xml_entry_name(std::string_view local_name) {
    return local_name == "item" || local_name == "entry" || local_name == "record";
}

}  // namespace offprint
