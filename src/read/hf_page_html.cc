// The page is drawn from `<div … data-target="DailyPapers" data-props="{…}">`; that attribute has been stable
// since 2023 while the markup around it kept changing. Its value is JSON with entities: {"dailyPapers":
// [record, …], "date": …, …}.
#include "hf_page_html.h"

#include <algorithm>

#include "hf_json.h"
#include "html_tags.h"
#include "offprint/base/ascii.h"

namespace offprint {
namespace {

std::optional<std::string> find_data(std::string_view page) {
    constexpr std::string_view kTarget = "DailyPapers";
    if (page.find(kTarget) == page.npos) return std::nullopt;  // most other pages end here
    HtmlTags tags(page);
    while (tags.next())
        if (tags.attribute("data-target") == kTarget)
            if (std::optional<std::string> data = tags.attribute("data-props")) return data;
    return std::nullopt;
}

}  // namespace

bool looks_like_html(std::string_view head) {
    const std::size_t at = std::min(head.find_first_not_of("\xEF\xBB\xBF \t\r\n"), head.size());
    head.remove_prefix(at);
    if (!head.starts_with('<') || starts_with_ignoring_case(head, "<?xml")) return false;
    HtmlTags tags(head);
    if (starts_with_ignoring_case(head, "<!doctype html")) return true;
    static constexpr std::string_view kPageTags[] = {"html", "head", "body",  "title",   "meta",
                                                     "div",  "main", "p",     "section", "h1",
                                                     "h2",   "h3",   "table", "span"};
    return tags.next() && std::any_of(std::begin(kPageTags), std::end(kPageTags),
                                      [&](std::string_view name) { return tags.element() == name; });
}

bool read_hf_page_html(const std::string& page, Intake& intake, Listing& listing) {
    std::optional<std::string> data = find_data(page);
    if (!data) return false;
    Input json = Input::from_memory(std::move(*data), "data-props");
    if (!read_hf_json(json, intake, listing)) return false;
    intake.notes.forget_lines();  // they would be lines of the attribute's value, not of the page
    listing.title = html_title(page);
    listing.title.resize(std::min(listing.title.find(" - Hugging Face"), listing.title.size()));
    return true;
}

}  // namespace offprint
