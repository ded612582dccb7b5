// A feed is {version, title, home_page_url, authors, items: [item, …]}, an item {id, url, external_url,
// title, summary, content_html, content_text, date_published, date_modified, authors, tags, attachments};
// version 1 has one author. The feed's own fields may stand behind the items, so all of it is looked at
// first.
#include "json_feed.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "abstract_links.h"
#include "creator_names.h"
#include "feed_paper.h"
#include "html_text.h"
#include "json_items.h"
#include "json_keys.h"
#include "offprint/base/ascii.h"
#include "offprint/base/find_text.h"
#include "offprint/base/url_reference.h"
#include "offprint/base/utf8.h"
#include "offprint/base/written_time.h"

namespace offprint {
namespace {

/// Still escaped; they live as long as the text.
struct Item {
    JsonString id, url, external_url, title, summary, html, text, published, modified, pdf;
    std::vector<JsonString> authors, tags;
};

struct Field {
    std::string_view key;
    JsonString Item::*text = nullptr;
};
constexpr Field kFields[] = {
    {"id", &Item::id},
    {"url", &Item::url},
    {"external_url", &Item::external_url},
    {"title", &Item::title},
    {"summary", &Item::summary},
    {"content_html", &Item::html},
    {"content_text", &Item::text},
    {"date_published", &Item::published},
    {"date_modified", &Item::modified},
    {"author"},
    {"authors"},
    {"tags"},
    {"attachments"},
};
constexpr JsonKeys kKeys(kFields);

/// Calls `use(value)` for a value, or for those of a list.
template <class Use>
void for_each_of(JsonValue value, Use use) {
    if (value.type() == JsonType::kList) return for_each_json_element(value, use);
    use(value);
}

void read_author(JsonValue author, std::vector<JsonString>& names) {
    if (author.type() == JsonType::kString) return names.push_back(author.read_string());
    if (author.type() != JsonType::kObject) return;
    for_each_json_field(author, [&](std::string_view key, JsonValue part) {
        if (key == "name" && part.type() == JsonType::kString) names.push_back(part.read_string());
    });
}

JsonString read_pdf(JsonValue attachment) {
    JsonString url, type;
    if (attachment.type() != JsonType::kObject) return {};
    for_each_json_field(attachment, [&](std::string_view key, JsonValue part) {
        if (part.type() != JsonType::kString) return;
        if (key == "url") url = part.read_string();
        if (key == "mime_type") type = part.read_string();
    });
    return type.inside == "application/pdf" ? url : JsonString();
}

void gather_item(JsonValue object, Item& item) {
    item = {};
    for_each_json_field(object, [&](std::string_view key, JsonValue value) {
        const std::size_t found = kKeys.find(key);
        if (found == std::size(kFields)) return;
        if (const auto member = kFields[found].text) {  // ids may be numbers
            if (value.type() == JsonType::kString) item.*member = value.read_string();
            if (value.type() == JsonType::kNumber) item.*member = {value.read_number(), true};
            return;
        }
        for_each_of(value, [&](JsonValue part) {
            if (key == "tags") {
                if (part.type() == JsonType::kString) item.tags.push_back(part.read_string());
            } else if (key == "attachments") {
                const JsonString pdf = read_pdf(part);
                if (item.pdf.inside.empty()) item.pdf = pdf;
            } else {
                read_author(part, item.authors);
            }
        });
    });
}

/// What is said once for the whole feed.
struct Head {
    std::string title, home;
    std::vector<JsonString> authors;
    std::size_t items = std::string_view::npos;
};

std::string unescaped(const JsonString& string) {
    std::string out;
    append_unescaped(out, string.inside);
    return out;
}

/// A title is plain text (JSON Feed 1.1), but many write HTML, with references or with tags that they close.
/// `<think>` alone is text.
std::string title_text(const std::string& written) {
    bool has_tag = false;
    for (std::size_t at = written.find('<'); at != written.npos; at = written.find('<', at + 1))
        has_tag = has_tag || (at + 1 < written.size() && (is_ascii_letter(written[at + 1]) ||
                                                          written[at + 1] == '!' || written[at + 1] == '?'));
    return has_tag && written.find("</") == written.npos ? written : html_to_text(written);
}

/// A summary is plain text too; what is tags from beginning to end is HTML.
std::string summary_text(const std::string& written) {
    const std::string_view text = trim_blanks(written);
    const bool is_html = text.starts_with('<') && text.ends_with('>') && text.find("</") != text.npos;
    return is_html ? html_to_text(text) : written;
}

/// Each once: many write version 1's author beside the authors, for old programs.
std::vector<std::string> names_of(const std::vector<JsonString>& authors) {
    std::vector<std::string> names;
    for (const JsonString& author : authors) {
        std::string name = clean_line(unescaped(author));
        if (authors.size() > 1 && is_inverted_name(name)) name = turn_name(name);
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
    }
    return names.size() == 1 ? split_creators(names.front()) : names;
}

class ItemReader {
  public:
    ItemReader(const Head& head, Intake& intake) : head_(head), intake_(intake) {}

    void read(JsonValue object) {
        if (object.type() != JsonType::kObject) return intake_.note("no object; skipped");
        gather_item(object, item_);
        Paper paper;
        intake_.set_title(paper, title_text(unescaped(item_.title)));
        set_text(paper);
        set_identity(paper);
        std::vector<std::string> names = names_of(item_.authors);
        if (names.empty()) names = names_of(head_.authors);
        for (const std::string& name : names) intake_.add_author(paper, name);
        if (!names.empty()) paper.author_count = static_cast<int>(names.size());
        for (const JsonString& tag : item_.tags) intake_.add_category(paper, unescaped(tag));
        paper.published = day(item_.published, "published");
        paper.updated = day(item_.modified, "updated");
        if (paper.title.empty() && !name_after_text(paper)) return intake_.note("it says nothing; skipped");
        if (item_.title.inside.empty()) intake_.note("no title");
        find_abstract_links(paper);
        if (!first_day_ || (paper.published && *paper.published > *first_day_)) first_day_ = paper.published;
        intake_.deliver(std::move(paper));
    }

    std::optional<Date> latest_day() const { return first_day_; }

  private:
    void set_text(Paper& paper) {
        if (!item_.summary.inside.empty())
            return intake_.set_abstract(paper, summary_text(unescaped(item_.summary)));
        if (!item_.text.inside.empty()) return intake_.set_abstract(paper, unescaped(item_.text));
        intake_.set_abstract(paper, html_to_text(unescaped(item_.html)));
    }

    std::string absolute(const JsonString& address) const {
        const std::string written = unescaped(address);
        return written.empty() ? written : resolve_url(head_.home, written);
    }

    /// An item without an address has it as its id.
    void set_identity(Paper& paper) {
        const std::string id = unescaped(item_.id), url = absolute(item_.url),
                          other = absolute(item_.external_url);
        intake_.set_link(paper.url, "entry's",
                         !url.empty()             ? url
                         : !other.empty()         ? other
                         : id.starts_with("http") ? id
                                                  : "");
        intake_.set_link(paper.pdf, "PDF", absolute(item_.pdf));
        set_feed_identity(paper, {id, paper.url, other});
    }

    std::optional<Date> day(const JsonString& written, std::string_view name) {
        if (written.inside.empty()) return std::nullopt;
        if (const auto time = parse_written_time(unescaped(written))) return utc_date(time->instant);
        intake_.note(fmt::format("the {} date cannot be read; left out", name));
        return std::nullopt;
    }

    const Head& head_;
    Intake& intake_;
    Item item_;
    std::optional<Date> first_day_;
};

Head read_head(const JsonText& text) {
    Head head;
    std::string feed_url;
    const std::string_view view = text.view();
    for (const JsonField& field : scan_json_fields(view, text.at())) {
        if (field.begin >= view.size()) continue;
        const std::string_view value = view.substr(field.begin, field.extent.end - field.begin);
        if (field.key == "items" && value.starts_with('[')) head.items = field.begin;
        if (!field.extent.whole) continue;
        if (value.size() > 1 && value.front() == '"') {
            const JsonString string{value.substr(1, value.size() - 2), false};
            if (field.key == "title") head.title = unescaped(string);
            if (field.key == "home_page_url") head.home = unescaped(string);
            if (field.key == "feed_url") feed_url = unescaped(string);
        }
        if (field.key != "authors" && field.key != "author") continue;
        try {
            JsonCursor cursor(view, field.begin);
            for_each_of(cursor.value(), [&](JsonValue author) { read_author(author, head.authors); });
        } catch (const JsonDamage&) {
            continue;  // the items matter more
        }
    }
    if (head.home.empty()) head.home = feed_url;
    return head;
}

}  // namespace

bool looks_like_json_feed(std::string_view head) {
    const std::size_t at = skip_json_blanks(head, head.starts_with("\xEF\xBB\xBF") ? 3 : 0);
    if (at >= head.size() || head[at] != '{') return false;
    if (find_text(head, "jsonfeed.org") == head.npos) return false;  // before each value is passed over
    for (const JsonField& field : scan_json_fields(head, at)) {
        const std::string_view value = head.substr(
            std::min(field.begin, head.size()), field.extent.end - std::min(field.begin, field.extent.end));
        if (field.key != "version" || !value.starts_with('"')) continue;
        return unescaped({value.substr(1), false}).find("jsonfeed.org/version") != std::string::npos;
    }
    return false;
}

bool read_json_feed(Input& input, Intake& intake, Listing& listing) {
    JsonText text(input);
    text.next_byte();
    text.grow_to_end();
    if (!looks_like_json_feed(text.view().substr(text.at()))) return false;
    const Head head = read_head(text);
    listing.title = intake.short_text(head.title);
    if (head.items == std::string_view::npos) return true;
    text.move_to(head.items);
    ItemReader reader(head, intake);
    read_json_items(text, intake, [&](JsonValue item) { reader.read(item); });
    listing.date = reader.latest_day();
    return true;
}

}  // namespace offprint
