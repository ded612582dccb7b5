// Writes XML 1.0 an element a line, indented. Text is cleaned first, so that no character is left that XML
// cannot carry, and escaped so that it stands for itself: nothing in it can end an element, a value or a
// CDATA section.
//
//     XmlWriter xml;
//     xml.open("feed", {{"xmlns", "http://www.w3.org/2005/Atom"}});
//     xml.text("title", "R&D");
//     xml.close();
//     xml.take()      // `<?xml …?>`, `<feed …>`, `  <title>R&amp;D</title>`, `</feed>`
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

class XmlWriter {
  public:
    struct Attribute {
        std::string_view name;
        std::string_view value;
    };
    using Attributes = std::initializer_list<Attribute>;

    XmlWriter();

    /// `name` must live until the element is closed.
    void open(std::string_view name, Attributes attributes = {});
    void close();
    void text(std::string_view name, std::string_view text, Attributes attributes = {});
    /// Only when there is text.
    void text_if_known(std::string_view name, std::string_view text, Attributes attributes = {});
    void empty(std::string_view name, Attributes attributes);

    /// The document, its elements closed.
    std::string take();

  private:
    void start(std::string_view name, Attributes attributes);

    std::string out_;
    std::vector<std::string_view> open_;
};

}  // namespace offprint
