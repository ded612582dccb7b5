// The nodes of a parsed XML document, in memory of their own. Names and texts are parts of the document's
// text where nothing had to be decoded.
//
//     XmlNodes::Mark mark = nodes.mark();      // between two children of the root
//     …                                        // the next child is parsed and used
//     nodes.go_back_to(mark);                  // its nodes are forgotten, its memory is used again
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "node_memory.h"

namespace offprint {

struct XmlAttribute {
    std::string_view name, value;
    XmlAttribute* next = nullptr;

    bool binds_prefix() const { return name.starts_with("xmlns") && (name.size() == 5 || name[5] == ':'); }
};

/// An element, or the text between two tags; the document itself is an element without a name. Most elements
/// hold a text and nothing else: so the first text, unless an element stands before it, is the element's own.
struct XmlNode {
    std::string_view name;        ///< with its prefix; empty for text
    std::string_view text;        ///< of an element what comes before its children
    std::size_t offset = 0;       ///< where the name stands in the document's text
    std::size_t local_begin = 0;  ///< in the name, behind the first colon
    XmlNode* parent = nullptr;
    XmlNode* first_child = nullptr;
    XmlNode* last_child = nullptr;
    XmlNode* next = nullptr;
    XmlAttribute* first_attribute = nullptr;
    XmlAttribute* last_attribute = nullptr;

    bool is_element() const { return !name.empty(); }
    std::string_view local_name() const { return name.substr(local_begin); }
    std::string_view prefix() const { return name.substr(0, local_begin == 0 ? 0 : local_begin - 1); }
};

/// The node after `node` in the order of the document, not leaving `top`: the first one inside where
/// `goes_in`; null behind the last. `leave` is called for each node that is left, the innermost first.
template <class Node, class Leave>
Node* next_xml_node(Node* node, const XmlNode* top, bool goes_in, Leave leave) {
    if (goes_in && node->first_child != nullptr) return node->first_child;
    while (node != top && node->next == nullptr) {
        node = node->parent;
        if (node != top) leave(*node);
    }
    return node == top ? nullptr : node->next;
}

/// Nodes are added behind the last one, into the element that was begun last and has not ended.
class XmlNodes {
  public:
    const XmlNode& document() const { return document_; }
    /// The element that is open; the document when none is.
    const XmlNode& open() const { return *open_; }

    /// The name's local part begins behind its first colon.
    void start(std::string_view name, std::size_t offset, std::size_t local_begin);
    void add_attribute(std::string_view name, std::string_view value);
    void add_text(std::string_view text);
    void end() {
        open_ = open_->parent;
        --depth_;
    }

    /// A copy that lives as long as the nodes.
    std::string_view keep(std::string_view text);
    /// So many bytes that live as long.
    char* make_room(std::size_t size) { return memory_.take(size); }

    /// Counts what not everybody reads alike, inside the root: comments and the like, CDATA sections, `<` in
    /// the value of an attribute.
    void note_aside() { asides_ += depth_ > 0; }
    std::size_t asides() const { return asides_; }

    /// In how many elements the next node is.
    std::size_t depth() const { return depth_; }
    std::size_t deepest() const { return deepest_; }
    /// What binds a prefix, or the namespace of names without one, in the order of the document.
    struct Binding {
        const XmlNode* element;
        const XmlAttribute* attribute;
    };
    const std::vector<Binding>& bindings() const { return bindings_; }
    /// The elements whose names have a prefix.
    const std::vector<const XmlNode*>& prefixed() const { return prefixed_; }

    struct Mark {
        XmlNode document, open;
        XmlNode* place = nullptr;  ///< of the open element
        NodeMemory::Place memory;
        std::size_t depth = 0, deepest = 0, asides = 0, bindings = 0, prefixed = 0;
    };
    Mark mark() const;
    /// Forgets what was added since.
    void go_back_to(const Mark& mark);
    /// Copies the names and texts that are there, because the text that they are parts of is to go.
    void keep_all();

    void clear();

  private:
    XmlNode* append();

    NodeMemory memory_;
    XmlNode document_;
    XmlNode* open_ = &document_;
    std::size_t depth_ = 0, deepest_ = 0, asides_ = 0;
    std::vector<Binding> bindings_;
    std::vector<const XmlNode*> prefixed_;
};

}  // namespace offprint
