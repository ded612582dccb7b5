// What XmlElements refer to: nodes, what every prefix in them is bound to, and the text they were parsed
// from.
//
//     XmlTree tree(std::move(text), 0);
//     tree.parse();
//     tree.survey();                    // before anything is asked
//     tree.space_of(*node)
#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/base/ascii.h"
#include "xml.h"
#include "xml_node.h"

namespace offprint {

class XmlTree {
  public:
    /// Of a part of a document, which show() gives.
    XmlTree() = default;
    XmlTree(std::string text, std::size_t first_line)
        : own_text_(std::move(text)), text_(own_text_), first_line_(first_line) {}
    XmlTree(const XmlTree&) = delete;
    XmlTree& operator=(const XmlTree&) = delete;

    /// Where the text is damaged, if it is.
    std::optional<std::size_t> parse();

    /// False when the document is nested too deeply; then nothing else is looked at.
    bool survey() { return survey_from(0); }
    /// The same, of bindings that were surveyed before all but those from that number on.
    bool survey_from(std::size_t binding);

    /// The text from `passed` on with what follows it, which nodes are added from now on.
    void show(std::string_view text, std::size_t passed);

    /// Items, entries and records, but those inside others.
    std::size_t count_entries() const;

    XmlSpace space_of(const XmlNode& node) const;
    /// Whether its prefix is bound by itself or around it, as it should be.
    static bool has_bound_prefix(const XmlNode& node);

    std::size_t line_of(const XmlNode& node) const { return line_at(node.offset); }
    /// Asked in the order of the document, so that every line is counted once.
    std::size_t line_at(std::size_t offset) const;

    /// Whether blanks stand before the tag, which the parser leaves out when there is nothing else.
    bool follows_blank(const XmlNode& node) const {
        return node.offset > 1 && is_ascii_blank(text_[node.offset - 2]);
    }

    const std::string& text() const { return own_text_; }
    std::size_t first_line() const { return first_line_; }

    XmlNodes nodes;

  private:
    struct Binding {
        std::string prefix, address;
        XmlSpace space;
        bool is_unsure;  ///< bound to different namespaces in different places
    };

    void bind(const XmlAttribute& attribute, bool is_at_root);

    std::string own_text_;
    std::string_view text_;
    std::vector<Binding> bindings_;
    bool has_default_ = false;                             ///< some `xmlns` is among them
    std::size_t first_line_ = 0;                           ///< lines before the text
    mutable std::size_t counted_ = 0, counted_lines_ = 0;  ///< up to the place that was asked for last
};

}  // namespace offprint
