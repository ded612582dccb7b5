// RSS has one date for an item and no place for the names of its authors, which stand in dc:creator, as
// everybody does it. Readers do not agree on whether a title is text or HTML: one that says the same as
// either is written as it is, any other as HTML, which shows no reader markup that is none.
#include <fmt/core.h>

#include "feed_item.h"
#include "offprint/base/ascii.h"
#include "offprint/base/html_entity.h"
#include "offprint/render/escape.h"
#include "xml_writer.h"

namespace offprint {
namespace {

/// Whether HTML may see a tag or a character reference at a `<` or `&`.
bool is_markup(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at + 1);
    if (rest.empty()) return false;
    const bool begins_name = is_ascii_letter(rest[0]);
    if (text[at] == '<') return begins_name || rest[0] == '/' || rest[0] == '!' || rest[0] == '?';
    if (rest[0] == '#') return true;
    for (std::size_t length = 2; begins_name && length <= rest.size() && length <= kLongestEntityName;
         ++length)
        if (html_entity(rest.substr(0, length))) return true;
    return false;
}

std::string as_html(std::string_view text) {
    std::string html;
    append_escaped(html, text, Markup::kHtml);
    return html;
}

std::string title_of(std::string_view text) {
    for (std::size_t at = text.find_first_of("<&"); at != text.npos; at = text.find_first_of("<&", at + 1))
        if (is_markup(text, at)) return as_html(text);
    return std::string(text);
}

/// `Fri, 09 Jan 2026 08:00:00 GMT` (RFC 822 with years of four digits).
std::string rss_date(Instant instant) {
    const Date day = utc_date(instant);
    const std::int64_t second = instant.seconds - std::int64_t{day.days} * 86400;
    const std::string written = compact_date(day);  // Fri 9 Jan 2026
    const std::size_t month = written.rfind(' ') - 3;
    return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", written.substr(0, 3), day.day(),
                       written.substr(month, 3), day.year(), second / 3600, second / 60 % 60, second % 60);
}

void write_item(XmlWriter& xml, const FeedItem& item) {
    xml.open("item");
    xml.text("title", title_of(item.title));
    xml.text_if_known("link", item.url);
    xml.text("guid", item.id, {{"isPermaLink", item.is_web_id() ? "true" : "false"}});
    xml.text("pubDate",
             rss_date(item.published ? Instant{std::int64_t{item.published->days} * 86400} : item.updated));
    for (const std::string& author : item.authors) xml.text("dc:creator", as_html(author));
    for (const std::string& category : item.categories) xml.text("category", title_of(category));
    xml.text_if_known("prism:doi", item.doi);
    xml.text_if_known("description", as_html(item.abstract));
    xml.text_if_known("content:encoded", html_of(item));
    xml.close();
}

}  // namespace

std::string write_rss(const FeedText& feed) {
    XmlWriter xml;
    xml.open("rss", {{"version", "2.0"},
                     {"xmlns:atom", "http://www.w3.org/2005/Atom"},
                     {"xmlns:content", "http://purl.org/rss/1.0/modules/content/"},
                     {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                     {"xmlns:prism", "http://prismstandard.org/namespaces/basic/2.0/"}});
    xml.open("channel");
    xml.text("title", title_of(feed.title));
    // There must be a link, and a feed that nobody put anywhere has no page.
    xml.text("link", feed.url.empty() ? "about:blank" : feed.url);
    xml.text("description", title_of(feed.summary.empty() ? feed.title : feed.summary));
    xml.text("lastBuildDate", rss_date(feed.updated));
    xml.text("generator", "offprint");
    if (!feed.url.empty())
        xml.empty("atom:link", {{"rel", "self"}, {"type", "application/rss+xml"}, {"href", feed.url}});
    for (const FeedItem& item : feed.items) write_item(xml, item);
    return xml.take();
}

}  // namespace offprint
