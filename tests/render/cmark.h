// cmark as the judge of Markdown: the program reads a document and says what it is, as XML.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace offprint::test {

bool has_cmark();

/// One node of cmark's tree (`--to xml`), in document order.
struct MarkdownNode {
    std::string type;         ///< `heading`, `paragraph`, `link`, `text`, `html_inline` …
    std::string text;         ///< of text, code and html nodes
    std::string destination;  ///< of links and images
    std::size_t depth = 0;    ///< 0 is the document
};

/// Runs `cmark --unsafe --to xml`.
std::vector<MarkdownNode> read_markdown(std::string_view document);

/// The text of all nodes below `at`, joined; a soft line end is a blank.
std::string text_below(const std::vector<MarkdownNode>& nodes, std::size_t at);

}  // namespace offprint::test
