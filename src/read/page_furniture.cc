// Lines are compared whole and in any case; only the wordings with a changing end by their beginning.
#include "page_furniture.h"

#include <algorithm>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

constexpr std::string_view kHeadings[] = {"daily papers", "trending papers"};
constexpr std::string_view kNavigation[] = {
    "new",     "subscribe", "hugging face", "models", "datasets", "spaces",   "community", "docs",
    "posts",   "pricing",   "enterprise",   "log in", "sign up",  "papers",   "daily",     "weekly",
    "monthly", "trending",  "today",        "date",   "day",      "week",     "month",     "previous",
    "next",    "search",    "submit",       "back",   "website",  "solutions"};
constexpr std::string_view kBeginnings[] = {"get trending papers in your email inbox",
                                            "byak and the research community",
                                            "by ak and the research community"};
constexpr std::string_view kButtons[] = {"arxiv page", "arxiv",    "project page", "paper page",
                                         "view paper", "view pdf", "pdf"};
constexpr std::size_t kLongestHandle = 60;  // bytes

template <class Words>
bool is_one_of(const std::string& line, const Words& words) {
    return std::any_of(std::begin(words), std::end(words),
                       [&](std::string_view word) { return equals_ignoring_case(line, word); });
}

bool starts_with_one_of_the_beginnings(const std::string& line) {
    return std::any_of(std::begin(kBeginnings), std::end(kBeginnings),
                       [&](std::string_view word) { return starts_with_ignoring_case(line, word); });
}

/// Takes `LABEL 23`, or `LABEL` and a line with the count; false when the line does not begin with the label.
bool take_labelled_count(LineCursor& cursor, std::string_view label, std::optional<int>& count) {
    if (!starts_with_ignoring_case(cursor.text(), label)) return false;
    const std::string_view rest = trim_blanks(std::string_view(cursor.text()).substr(label.size()));
    const std::optional<int> here = parse_page_count(rest);
    if (!rest.empty() && !here && rest != "-") return false;
    if (here) count = here;
    cursor.advance();
    if (!rest.empty() || cursor.at_end()) return true;
    const std::optional<int> there = parse_page_count(cursor.text());
    if (there) count = there;
    if (there || cursor.text() == "-") cursor.advance();
    return true;
}

}  // namespace

void take_buttons(LineCursor& cursor, Paper* paper) {
    std::optional<int> upvotes, stars;
    while (!cursor.at_end()) {
        if (is_one_of(cursor.text(), kButtons)) {
            cursor.advance();
        } else if (!take_labelled_count(cursor, "Upvote", upvotes) &&
                   !take_labelled_count(cursor, "GitHub", stars)) {
            break;
        }
    }
    if (paper == nullptr) return;
    if (upvotes) paper->upvotes = upvotes;
    if (stars) paper->stars = stars;
}

void take_headings(LineCursor& cursor, Listing& listing, Date today) {
    while (!cursor.at_end()) {
        const std::string& line = cursor.text();
        if (is_one_of(line, kHeadings)) {
            listing.title = line;
        } else if (const std::optional<PageDate> label = parse_page_date(line, today);
                   label && !label->comments) {
            listing.date = label->date;
        } else if (!is_one_of(line, kNavigation) && !starts_with_one_of_the_beginnings(line)) {
            return;
        }
        cursor.advance();
    }
}

std::string take_submitter(LineCursor& cursor) {
    constexpr std::string_view kLabel = "Submitted by";
    if (cursor.at_end() || !starts_with_ignoring_case(cursor.text(), kLabel)) return {};
    std::string handle(trim_blanks(std::string_view(cursor.text()).substr(kLabel.size())));
    if (handle.size() > kLongestHandle) return {};
    cursor.advance();
    if (!handle.empty() || cursor.at_end() || cursor.text().size() > kLongestHandle) return handle;
    handle = cursor.text();
    cursor.advance();
    return handle;
}

}  // namespace offprint
