// An item must have content, which is empty text where nothing is known but the fields.
#include "feed_item.h"
#include "offprint/render/json_writer.h"

namespace offprint {
namespace {

void write_item(JsonWriter& json, const FeedItem& item) {
    json.begin_object();
    json.field("id", item.id);
    json.field_if_known("url", item.url);
    json.field("title", item.title);
    const std::string html = html_of(item);
    json.field(html.empty() ? "content_text" : "content_html", html);
    json.field_if_known("summary", item.abstract);
    if (item.published) json.field("date_published", item.published->to_string() + "T00:00:00Z");
    json.field("date_modified", to_string(item.updated));
    if (!item.authors.empty()) {
        json.key("authors").begin_array();
        for (const std::string& author : item.authors) {
            json.begin_object();
            json.field("name", author);
            json.end_object();
        }
        json.end_array();
    }
    if (!item.categories.empty()) {
        json.key("tags").begin_array();
        for (const std::string& category : item.categories) json.value(category);
        json.end_array();
    }
    if (!item.pdf().empty()) {
        json.key("attachments").begin_array();
        json.begin_object();
        json.field("url", item.pdf());
        json.field("mime_type", "application/pdf");
        json.end_object();
        json.end_array();
    }
    json.end_object();
}

}  // namespace

std::string write_json_feed(const FeedText& feed) {
    JsonWriter json;
    json.begin_object();
    json.field("version", "https://jsonfeed.org/version/1.1");
    json.field("title", feed.title);
    json.field_if_known("description", feed.summary);
    json.field_if_known("feed_url", feed.url);
    json.key("items").begin_array();
    for (const FeedItem& item : feed.items) {
        json.break_line();
        write_item(json, item);
    }
    if (!feed.items.empty()) json.break_line();
    json.end_array();
    json.end_object();
    return json.take() + '\n';
}

}  // namespace offprint
