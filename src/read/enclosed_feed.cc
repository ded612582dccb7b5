// Only the first tags are looked at. A page is taken for a browser's when it says so, or when its body begins
// with the text of a feed: others tell of feeds, and show some.
#include "enclosed_feed.h"

#include <algorithm>

#include "html_tags.h"
#include "offprint/base/ascii.h"
#include "offprint/base/encoding.h"
#include "xml_head.h"
#include "xml_space.h"

namespace offprint {
namespace {

constexpr std::size_t kMostTags = 24;  // from the root to the feed

/// Chrome's and Safari's pages of XML have it in the element with that id.
constexpr std::string_view kViewer = "webkit-xml-viewer-source-xml";

bool is_feed_root(std::string_view name) {
    static constexpr std::string_view kRoots[] = {"rss", "feed", "rdf", "channel", "entry"};
    return std::any_of(std::begin(kRoots), std::end(kRoots),
                       [&](std::string_view root) { return equals_ignoring_case(name, root); });
}

/// Whether the tag in hand says that it is a feed's: by its version or its namespace.
bool begins_feed(const HtmlTags& tags) {
    const std::string_view name = tags.name();
    const std::size_t colon = name.find(':');
    const std::string_view local = name.substr(colon + 1);
    const std::string prefix(colon == name.npos ? std::string_view() : name.substr(0, colon));
    const auto space = [&](const std::string& attribute) {
        return xml_space_of(tags.attribute(attribute).value_or(""));
    };
    if (local == "rss") return tags.attribute("version").has_value();
    if (local == "RDF") return space("xmlns") == XmlSpace::kRss;
    return local == "feed" && space(prefix.empty() ? "xmlns" : "xmlns:" + prefix) == XmlSpace::kAtom;
}

std::string on_its_lines(std::string_view before, std::string_view feed) {
    std::string text = "\xEF\xBB\xBF";
    text.append(static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')), '\n');
    return text.append(feed);
}

/// From the tag in hand to its end tag. Of two feeds one would be lost.
std::optional<std::string> cut_out(std::string_view document, const HtmlTags& tags) {
    const std::string_view rest = document.substr(tags.begin());
    const std::string name(tags.name());
    const std::size_t last = rest.rfind("</" + name);
    const std::string_view feed = rest.substr(0, last == rest.npos ? last : rest.find('>', last) + 1);
    if (feed.find("<" + name + " ", 1) != feed.npos) return std::nullopt;
    const std::string declared(declared_xml_encoding(document));
    return on_its_lines(document.substr(0, tags.begin()), decode_text(std::string(feed), declared).text);
}

/// What is shown of the text of `<pre>` from `begin` on, if that is a feed.
std::optional<std::string> shown_feed(std::string_view page, std::size_t begin) {
    std::string_view rest = page.substr(begin);
    const std::string decoded = decode_text(std::string(rest.substr(0, rest.find("</pre")))).text;
    std::string text;
    for (std::size_t at = 0; at < decoded.size();) {
        const std::size_t tag = std::min(decoded.find('<', at), decoded.size());
        append_decoded(text, std::string_view(decoded).substr(at, tag - at));
        at = std::min(decoded.find('>', tag), decoded.size() - 1) + 1;
    }
    HtmlTags tags(text);
    if (!trim_blanks(text).starts_with('<') || !tags.next() || !begins_feed(tags)) return std::nullopt;
    return on_its_lines(page.substr(0, begin), text);
}

}  // namespace

std::optional<std::string> enclosed_feed(std::string_view document) {
    const std::size_t begin = document.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (begin == document.npos || document[begin] != '<' || is_feed_root(xml_root_name(document)))
        return std::nullopt;
    HtmlTags tags(document);
    if (!tags.next()) return std::nullopt;
    const bool is_page = tags.element() == "html";
    std::optional<std::size_t> body;
    for (std::size_t i = 0; i < kMostTags && tags.next(); ++i) {
        if (!is_page && begins_feed(tags)) return cut_out(document, tags);
        if (!is_page) continue;
        if (tags.attribute("id") == kViewer)
            return tags.next() && begins_feed(tags) ? cut_out(document, tags) : std::nullopt;
        if (tags.element() == "pre" && body &&
            trim_blanks(document.substr(*body, tags.begin() - *body)).empty())
            return shown_feed(document, tags.end());
        if (tags.element() == "body") body = tags.end();
    }
    return std::nullopt;
}

}  // namespace offprint
