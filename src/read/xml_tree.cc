// Nearly always a prefix means one namespace in a whole document, and then no element has to look for it.
#include "xml_tree.h"

#include "offprint/base/byte_lane.h"
#include "xml_parse.h"

namespace offprint {
namespace {

constexpr auto kLeaveSilently = [](const XmlNode&) {};

/// `dc` of `xmlns:dc`, nothing of `xmlns`.
std::string_view prefix_bound_by(const XmlAttribute& attribute) {
    return attribute.name.size() > 6 ? attribute.name.substr(6) : std::string_view();
}

XmlSpace space_bound_by(const XmlAttribute& attribute) {
    const XmlSpace space = xml_space_of(attribute.value);
    const bool is_default = attribute.name.size() == 5;
    return is_default && space == XmlSpace::kOther ? XmlSpace::kNone : space;
}

/// The nearest attribute that binds it, or null.
const XmlAttribute* find_binding(const XmlNode* node, std::string_view prefix) {
    for (; node != nullptr; node = node->parent)
        for (const XmlAttribute* one = node->first_attribute; one != nullptr; one = one->next)
            if (one->binds_prefix() && prefix_bound_by(*one) == prefix) return one;
    return nullptr;
}

}  // namespace

std::optional<std::size_t> XmlTree::parse() { return parse_xml(text_, nodes); }

bool XmlTree::survey_from(std::size_t binding) {
    if (nodes.deepest() > kMaxXmlDepth) return false;
    for (; binding < nodes.bindings().size(); ++binding) {
        const XmlNodes::Binding& found = nodes.bindings()[binding];
        bind(*found.attribute, found.element->parent == &nodes.document());
    }
    return true;
}

void XmlTree::show(std::string_view text, std::size_t passed) {
    first_line_ = line_at(passed) - 1;
    counted_ = counted_lines_ = 0;
    text_ = text;
}

std::size_t XmlTree::count_entries() const {
    const XmlNode* const document = &nodes.document();
    std::size_t count = 0;
    for (const XmlNode* node = document->first_child; node != nullptr;) {
        const bool is_entry = is_xml_entry_name(node->local_name());
        count += is_entry;
        node = next_xml_node(node, document, !is_entry, kLeaveSilently);
    }
    return count;
}

XmlSpace XmlTree::space_of(const XmlNode& node) const {
    const std::string_view prefix = node.prefix();
    if (prefix.empty() && !has_default_) return XmlSpace::kNone;
    for (const Binding& binding : bindings_) {
        if (binding.prefix != prefix) continue;
        if (!binding.is_unsure) return binding.space;
        if (const XmlAttribute* const nearest = find_binding(&node, prefix)) return space_bound_by(*nearest);
        break;
    }
    return prefix.empty() ? XmlSpace::kNone : usual_xml_space(prefix);
}

bool XmlTree::has_bound_prefix(const XmlNode& node) { return find_binding(&node, node.prefix()) != nullptr; }

std::size_t XmlTree::line_at(std::size_t offset) const {
    if (offset < counted_) counted_ = counted_lines_ = 0;
    counted_lines_ += count_byte(text_.substr(counted_, offset - counted_), '\n');
    counted_ = std::min(offset, text_.size());
    return first_line_ + counted_lines_ + 1;
}

void XmlTree::bind(const XmlAttribute& attribute, bool is_at_root) {
    const std::string_view prefix = prefix_bound_by(attribute);
    for (Binding& binding : bindings_) {
        if (binding.prefix != prefix) continue;
        binding.is_unsure |= binding.address != attribute.value && binding.space != space_bound_by(attribute);
        return;
    }
    has_default_ |= prefix.empty();
    // A prefix that is bound inside may be used outside without being bound there.
    bindings_.push_back({std::string(prefix), std::string(attribute.value), space_bound_by(attribute),
                         prefix.empty() && !is_at_root});
}

}  // namespace offprint
