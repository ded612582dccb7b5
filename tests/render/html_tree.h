// gumbo as the judge of HTML: what a browser makes of a page (HTML Living Standard, 13.2), in document order.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace offprint::test {

struct HtmlNode {
    std::string tag;   ///< of an element, in lower case; `#text` or `#comment` else
    std::string text;  ///< of texts and comments
    std::vector<std::pair<std::string, std::string>> attributes;
    std::size_t depth = 0;  ///< 0 is the html element

    /// The value, or an empty text.
    std::string_view attribute(std::string_view name) const;
};

struct HtmlPage {
    std::vector<HtmlNode> nodes;
    std::size_t errors = 0;  ///< parse errors that the standard names
};

HtmlPage read_html(std::string_view page);

/// The text of all nodes below `at`, joined.
std::string text_below(const HtmlPage& page, std::size_t at);

/// Elements with their attributes, one a line, and comments. Texts and `mark` are left out, an address counts
/// by its scheme only (`#` for a place in the page), and an id not by its name.
std::string shape_of(const HtmlPage& page);

}  // namespace offprint::test
