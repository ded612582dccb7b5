// A feed must name an author where an entry does not (RFC 4287 §4.1.1), which is then the program.
#include <algorithm>

#include "feed_item.h"
#include "xml_writer.h"

namespace offprint {
namespace {

void write_entry(XmlWriter& xml, const FeedItem& item) {
    xml.open("entry");
    xml.text("id", item.id);
    xml.text("title", item.title, {{"type", "text"}});
    for (const std::string& author : item.authors) {
        xml.open("author");
        xml.text("name", author);
        xml.close();
    }
    if (!item.url.empty())
        xml.empty("link", {{"rel", "alternate"}, {"type", "text/html"}, {"href", item.url}});
    if (!item.pdf().empty())
        xml.empty("link",
                  {{"rel", "related"}, {"type", "application/pdf"}, {"title", "PDF"}, {"href", item.pdf()}});
    if (item.published) xml.text("published", item.published->to_string() + "T00:00:00Z");
    xml.text("updated", to_string(item.updated));
    for (const std::string& category : item.categories) xml.empty("category", {{"term", category}});
    xml.text_if_known("prism:doi", item.doi);
    xml.text_if_known("summary", item.abstract, {{"type", "text"}});
    xml.text_if_known("content", html_of(item), {{"type", "html"}});
    xml.close();
}

}  // namespace

std::string write_atom(const FeedText& feed) {
    XmlWriter xml;
    xml.open("feed", {{"xmlns", "http://www.w3.org/2005/Atom"},
                      {"xmlns:prism", "http://prismstandard.org/namespaces/basic/2.0/"}});
    xml.text("id", feed.id);
    xml.text("title", feed.title, {{"type", "text"}});
    xml.text_if_known("subtitle", feed.summary, {{"type", "text"}});
    xml.text("updated", to_string(feed.updated));
    if (!feed.url.empty())
        xml.empty("link", {{"rel", "self"}, {"type", "application/atom+xml"}, {"href", feed.url}});
    const bool needs_author = std::any_of(feed.items.begin(), feed.items.end(),
                                          [](const FeedItem& item) { return item.authors.empty(); });
    if (needs_author) {
        xml.open("author");
        xml.text("name", "offprint");
        xml.close();
    }
    xml.text("generator", "offprint");
    for (const FeedItem& item : feed.items) write_entry(xml, item);
    return xml.take();
}

}  // namespace offprint
