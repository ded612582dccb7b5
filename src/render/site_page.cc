// The first page is a template like the others. Papers for the search box are rows of JSON behind the call of
// a function, each as short as it can be: there may be tens of thousands.
#include "offprint/render/site_page.h"

#include <fmt/core.h>

#include <map>
#include <set>

#include "offprint/base/ascii.h"
#include "offprint/base/fold.h"
#include "offprint/base/hash.h"
#include "offprint/render/json_writer.h"
#include "offprint/render/mustache.h"
#include "phrases.h"
#include "site_data.h"

namespace offprint {
namespace {

std::string render_page(const TemplateSet& templates, std::string_view page, const Value& data,
                        Markup markup) {
    const auto find = [&](std::string_view name) { return templates.find(name); };
    return render_template(templates.page(page), data, markup, find);
}

Value make_links(ValueStore& store, const std::vector<SiteLink>& links) {
    std::vector<Value> items;
    for (const SiteLink& link : links) items.push_back(make_site_link(store, link));
    return store.list(items);
}

Value make_month(ValueStore& store, const SiteMonth& month) {
    return store.map({{"key", Value::text(month.key)},
                      {"name", Value::text(month.page.name)},
                      {"url", Value::url(month.page.url)},
                      {"note", Value::text(month.page.note)},
                      {"days", make_links(store, month.days)},
                      {"weeks", make_links(store, month.weeks)}});
}

/// `312 of 4560 papers match 3 topics, 1 January – 9 March 2026`.
std::string describe(const SiteIndex& index) {
    if (!index.first || !index.last) return "No papers yet";
    std::string text = count_of(index.papers, "paper");
    if (!index.topics.empty())
        text = fmt::format("{} of {} {} {}", index.matched, text, index.matched == 1 ? "matches" : "match",
                           count_of(index.topics.size(), "topic"));
    const bool is_one_day = index.first == index.last;
    return fmt::format("{}, {}", text,
                       is_one_day ? plain_date(*index.first) : plain_dates(*index.first, *index.last));
}

/// The words of the name, and whether they are all there is to it.
struct FileWords {
    std::string text;
    bool is_whole = true;
};

FileWords words_of(std::string_view name) {
    constexpr std::size_t kMost = 60;
    FileWords words;
    for (const FoldedWord& word : fold_words(name)) {
        std::string plain;
        for (const char c : word.text)
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) plain += c;
        words.is_whole = words.is_whole && plain.size() == word.text.size();
        if (plain.empty()) continue;
        if (words.text.size() + 1 + plain.size() > kMost) {
            words.is_whole = false;
            break;
        }
        words.text.append(words.text.empty() ? "" : "-").append(plain);
    }
    words.is_whole = words.is_whole && !words.text.empty();
    return words;
}

}  // namespace

Value make_site_link(ValueStore& store, const SiteLink& link) {
    if (link.url.empty()) return {};
    return store.map({{"name", Value::text(link.name)},
                      {"label", Value::text(link.label)},
                      {"url", Value::url(link.url)},
                      {"note", Value::text(link.note)},
                      {"feed", Value::url(link.feed)}});
}

Value make_site_picture(ValueStore& store, const SitePicture& picture) {
    if (picture.url.empty()) return {};
    return store.map({{"url", Value::url(picture.url)},
                      {"narrow", Value::url(picture.narrow)},
                      {"text", Value::text(picture.text)}});
}

Value make_site_data(ValueStore& store, const SiteIndex& index) {
    std::vector<Value> months;
    for (const SiteMonth& month : index.months) months.push_back(make_month(store, month));
    return store.map({{"title", Value::text(index.title)},
                      {"summary", Value::text(store.keep(describe(index)))},
                      {"has_topics", Value::truth(!index.topics.empty())},
                      {"topics", make_links(store, index.topics)},
                      {"has_papers", Value::truth(!months.empty())},
                      {"latest", make_links(store, index.latest)},
                      {"months", store.list(months)},
                      {"picture", make_site_picture(store, index.picture)}});
}

std::string render_site_index(const SiteIndex& index, const TemplateSet& templates) {
    ValueStore store;
    return render_page(templates, "site.html", make_site_data(store, index), Markup::kHtml);
}

std::string render_site_script(const TemplateSet& templates) {
    return render_page(templates, "site.js", Value(), Markup::kPlain);
}

std::string write_site_papers(std::string_view month, std::span<const std::string> topics,
                              std::span<const SitePaper> papers) {
    JsonWriter json;
    json.begin_object();
    json.field("month", month);
    json.key("topics").begin_array();
    for (const std::string& topic : topics) json.value(topic);
    json.end_array();
    json.key("papers").begin_array();
    for (const SitePaper& paper : papers) {
        json.break_line();
        json.begin_array();
        json.value(paper.day);
        json.value(paper.number);
        json.value(paper.title);
        json.value(paper.authors);
        json.value(paper.url);
        for (const std::size_t topic : paper.topics) json.value(topic);
        json.end_array();
    }
    if (!papers.empty()) json.break_line();
    json.end_array();
    json.end_object();
    return "add_papers(" + json.take() + ");\n";
}

std::vector<std::string> make_file_names(std::span<const std::string> names) {
    constexpr std::size_t kFingerprint = 8;
    std::map<std::string, std::size_t> uses;
    for (const std::string& name : names) ++uses[words_of(name).text];
    std::set<std::string> taken;
    std::vector<std::string> files;
    for (const std::string& name : names) {
        const FileWords words = words_of(name);
        std::string file = words.text;
        if (!words.is_whole || uses[words.text] > 1)
            file.append(file.empty() ? "" : "-").append(fingerprint(name).substr(0, kFingerprint));
        const std::string first = file;
        for (std::size_t number = 2; !taken.insert(file).second; ++number)
            file = first + '-' + std::to_string(number);
        files.push_back(std::move(file));
    }
    return files;
}

}  // namespace offprint
