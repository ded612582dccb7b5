#include "html_tree.h"

#include <gumbo.h>

namespace offprint::test {
namespace {

void append_node(std::vector<HtmlNode>& nodes, const GumboNode& node, std::size_t depth) {
    HtmlNode& added = nodes.emplace_back();
    added.depth = depth;
    if (node.type != GUMBO_NODE_ELEMENT && node.type != GUMBO_NODE_TEMPLATE) {
        added.tag = node.type == GUMBO_NODE_COMMENT ? "#comment" : "#text";
        added.text = node.v.text.text;
        return;
    }
    const GumboElement& element = node.v.element;
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    added.tag = element.tag == GUMBO_TAG_UNKNOWN ? std::string(piece.data, piece.length)
                                                 : gumbo_normalized_tagname(element.tag);
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto& attribute = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
        added.attributes.emplace_back(attribute.name, attribute.value);
    }
    for (unsigned i = 0; i < element.children.length; ++i)
        append_node(nodes, *static_cast<const GumboNode*>(element.children.data[i]), depth + 1);
}

std::string shape_of(const std::pair<std::string, std::string>& attribute) {
    const auto& [name, value] = attribute;
    if (name == "id") return "id";
    if (name != "href") return name + "=" + value;
    return "href=" + value.substr(0, value.starts_with('#') ? 1 : value.find(':'));
}

}  // namespace

std::string_view HtmlNode::attribute(std::string_view name) const {
    for (const auto& [known, value] : attributes) {
        if (known == name) return value;
    }
    return {};
}

HtmlPage read_html(std::string_view page) {
    HtmlPage read;
    GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size());
    read.errors = output->errors.length;
    append_node(read.nodes, *output->root, 0);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return read;
}

std::string text_below(const HtmlPage& page, std::size_t at) {
    std::string text;
    for (std::size_t i = at + 1; i < page.nodes.size() && page.nodes[i].depth > page.nodes[at].depth; ++i)
        text += page.nodes[i].text;
    return text;
}

std::string shape_of(const HtmlPage& page) {
    std::string shape;
    for (const HtmlNode& node : page.nodes) {
        if (node.tag == "#text" || node.tag == "mark") continue;
        shape.append(node.depth, ' ').append(node.tag);
        for (const auto& attribute : node.attributes) shape.append(" ").append(shape_of(attribute));
        shape.append("\n");
    }
    return shape;
}

}  // namespace offprint::test
