// Each function takes one thing off one end, or leaves the text alone.
#include "publisher_text.h"

#include <algorithm>

#include "offprint/base/ascii.h"
#include "offprint/base/find_text.h"

namespace offprint {
namespace {

/// A journal, a day and a place are shorter than this.
constexpr std::size_t kLongestFurniture = 160;

bool take(std::string_view& text, std::string_view prefix) {
    if (prefix.empty() || !text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

void take_word(std::string_view& text) {
    text = trim_blanks(text.substr(std::min(text.find_first_of(" \n"), text.size())));
}

/// All of the authors, in their order, with anything that joins names between them.
bool take_authors(std::string_view& text, const Paper& paper) {
    std::string_view rest = trim_blanks(text);
    for (const std::string& name : paper.authors) {
        if (!take(rest, name)) return false;
        rest = trim_blanks(rest);
        for (const std::string_view join : {",", ";", "and ", "& "})
            if (take(rest, join)) rest = trim_blanks(rest);
    }
    text = rest;
    return !paper.authors.empty();
}

/// `Nature, Published online: 09 January 2026; doi:10.1038/x`
void take_day_online(std::string_view& text) {
    std::string_view head = text.substr(0, kLongestFurniture);
    const std::size_t at = head.find(", Published online: ");
    const std::size_t doi = head.find("; doi:");
    if (at == head.npos || doi == head.npos || doi < at) return;
    std::string_view rest = text.substr(doi + 6);
    take_word(rest);
    text = rest;
}

/// `Bees, Vol. 3, Pages 12: Title Bees doi: 10.3390/x`
void take_volume(std::string_view& text, const Paper& paper) {
    const std::size_t at = text.substr(0, kLongestFurniture).find(": ");
    if (at == text.npos || text.substr(0, at).find(", Vol. ") == text.npos) return;
    std::string_view rest = text.substr(at + 2);
    if (!take(rest, paper.title)) return;
    const std::size_t doi = rest.substr(0, kLongestFurniture).find(" doi: 10.");
    if (doi == rest.npos) return;
    rest.remove_prefix(doi + 6);
    take_word(rest);
    text = rest;
}

void take_names(std::string_view& text, const Paper& paper) {
    for (const std::string_view label : {"Author(s):", "Authors:", "by "}) {
        std::string_view rest = text;
        if (take(rest, label) && take_authors(rest, paper)) text = rest;
    }
}

/// Where a sign stands last, if that is near the end.
std::size_t find_near_end(std::string_view text, std::string_view sign) {
    std::size_t begin = text.size() - std::min(text.size(), kLongestFurniture), last = text.npos;
    for (std::size_t at = 0; (at = find_text(text.substr(begin), sign)) != text.npos; ++begin)
        last = begin += at;
    return last;
}

/// `[Phys. Rev. B 105, 012345] Published Fri Jan 09, 2026`
void take_place(std::string_view& text) {
    const std::size_t published = find_near_end(text, "] Published ");
    if (published == text.npos) return;
    const std::size_t open = text.rfind('[', published);
    if (open == text.npos || published - open > kLongestFurniture) return;
    text = trim_blanks(text.substr(0, open));
}

/// `PMID:40012345 | PMC:PMC1234567 | DOI:10.1002/x`
void take_numbers(std::string_view& text) {
    const std::size_t at = find_near_end(text, "PMID:");
    if (at == text.npos || at + 5 >= text.size()) return;
    if (is_ascii_digit(trim_blanks(text.substr(at + 5)).front())) text = trim_blanks(text.substr(0, at));
}

/// `Journal of Bees DOI: 10.1021/x`, and nothing else.
bool is_only_a_place(std::string_view text, const Paper& paper) {
    if (paper.doi.empty() || text.size() > kLongestFurniture) return false;
    const std::size_t at = text.find("DOI: ");
    return at != text.npos && equals_ignoring_case(trim_blanks(text.substr(at + 5)), paper.doi);
}

/// Past end tags, and the blanks between them.
std::string_view behind_end_tags(std::string_view html) {
    for (html = trim_blanks(html); html.starts_with("</");)
        html = trim_blanks(html.substr(std::min(html.find('>'), html.size() - 1) + 1));
    return html;
}

}  // namespace

std::optional<std::string_view> behind_abstract_heading(std::string_view html) {
    constexpr std::string_view kHeading = "abstract", kNone = ">no";
    constexpr std::size_t kMostBefore = 1000;  // bytes
    const std::string_view head = html.substr(0, kMostBefore + kHeading.size());
    for (std::size_t at = head.find('A'); at != head.npos; at = head.find('A', at + 1)) {
        if (!starts_with_ignoring_case(head.substr(at), kHeading)) continue;
        const std::string_view before = trim_blanks(head.substr(0, at));
        std::string_view behind = trim_blanks(html.substr(at + kHeading.size()));
        if (behind.starts_with(':')) behind = trim_blanks(behind.substr(1));
        if (!behind.starts_with("</")) continue;
        if (ascii_lower(before.substr(before.size() - std::min(before.size(), kNone.size()))) == kNone)
            return std::string_view();
        if (before.ends_with('>')) return behind_end_tags(behind);
    }
    return std::nullopt;
}

std::string_view byline_of(std::string_view html) {
    constexpr std::string_view kStart = "<p>by ";
    html = trim_blanks(html);
    if (!starts_with_ignoring_case(html, kStart)) return {};
    const std::size_t end = html.find('<', kStart.size());
    if (end == html.npos || !starts_with_ignoring_case(html.substr(end), "</p>")) return {};
    return html.substr(kStart.size(), end - kStart.size());
}

bool is_place_in_journal(std::string_view text) {
    text = trim_blanks(text);
    if (text.size() > kLongestFurniture || !text.ends_with('.')) return false;
    text.remove_suffix(1);
    static constexpr std::string_view kNotYet[] = {", EarlyView", ", Early View", ", Ahead of Print",
                                                   ", Accepted Article", ", Just Accepted"};
    for (const std::string_view end : kNotYet)
        if (text.ends_with(end)) return true;
    const std::size_t volume = text.find(", Volume ");
    // A year ends it, and no other sentence begins in it.
    return volume != text.npos && text.find(". ", volume) == text.npos && text.size() > 4 &&
           parse_digits(text.substr(text.size() - 4)).value_or(0) >= 1900;
}

std::string_view publisher_abstract(std::string_view description, const Paper& paper) {
    std::string_view text = trim_blanks(description);
    take_day_online(text);
    take_volume(text, paper);
    take_names(text, paper);
    take_place(text);
    take_numbers(text);
    if (is_place_in_journal(text) || text == "NO ABSTRACT") return {};
    if (is_only_a_place(text, paper) || (text.size() < description.size() && text == paper.title)) return {};
    return text;
}

}  // namespace offprint
