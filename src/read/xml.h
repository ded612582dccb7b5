// An XML document as its readers see it: elements one after the other, their names with the namespace
// resolved under any prefix, attributes, text, and the line to name in a note. What is found damaged is read
// again by a looser reader (xml_salvage.h).
//
//     XmlDocument document(std::move(bytes), "read feed.xml", notes);
//     for (XmlElement item = document.root().first(); item; item = item.next())
//         if (item.is(XmlSpace::kDublinCore, "creator")) use(item.text(buffer));
#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "note_book.h"
#include "xml_space.h"

namespace offprint {

/// Deeper documents are refused.
inline constexpr std::size_t kMaxXmlDepth = 64;

class XmlTree;
struct XmlNode;

/// Of no element at all, everything is empty: `feed.child("author").child("name").text(buffer)`.
class XmlElement {
  public:
    XmlElement() = default;
    XmlElement(const XmlTree* tree, const XmlNode* node) : tree_(tree), node_(node) {}

    explicit operator bool() const { return node_ != nullptr; }
    bool operator==(const XmlElement&) const = default;

    std::string_view name() const;  ///< without prefix
    XmlSpace space() const;
    bool is(XmlSpace wanted, std::string_view wanted_name) const {
        return name() == wanted_name && space() == wanted;
    }

    XmlElement parent() const;
    XmlElement first() const;  ///< element inside
    XmlElement next() const;   ///< element beside
    /// The first element inside with that name, whatever its namespace.
    XmlElement child(std::string_view name) const;

    bool has_attributes() const;
    /// Empty when it is absent; a prefix of the attribute does not matter.
    std::string_view attribute(std::string_view name) const;

    /// The text in it and in the elements inside, in order; `<br/>` and the like part words. Valid as long as
    /// the document and the buffer.
    std::string_view text(std::string& buffer) const;

    std::size_t line() const;  ///< 1-based; 0 when it is not known

  private:
    const XmlTree* tree_ = nullptr;
    const XmlNode* node_ = nullptr;
};

class XmlDocument {
  public:
    /// Decodes, repairs and parses; what was wrong becomes notes. Throws Error(kInput) beginning with `stage`
    /// when the document declares entities of its own or is nested too deeply.
    XmlDocument(std::string bytes, std::string_view stage, NoteBook& notes);
    ~XmlDocument();
    XmlDocument(const XmlDocument&) = delete;
    XmlDocument& operator=(const XmlDocument&) = delete;

    /// The first element; none when the bytes hold no element at all.
    XmlElement root() const;

    struct Passage {
        std::string_view text;
        std::size_t line = 0;  ///< where it begins
    };
    /// The text behind the root, where other elements follow it, cut at the end of each: documents were
    /// joined.
    std::vector<Passage> behind_root() const;

  private:
    std::unique_ptr<XmlTree> tree_;
};

/// Names that make an element an entry of some listing: `item`, `entry` and `record`.
bool is_xml_entry_name(std::string_view local_name);

}  // namespace offprint
