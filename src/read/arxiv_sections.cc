// Headings of today, of `recent` pages and of before 2024:
//
//     New submissions (showing 42 of 42 entries)
//     Fri, 9 Jan 2026 (showing first 25 of 120 entries )
//     Cross-lists for Fri, 9 Jan 26
#include "arxiv_sections.h"

#include <fmt/format.h>

#include <utility>

#include "arxiv_entry.h"
#include "offprint/base/ascii.h"

namespace offprint {
namespace {

std::optional<int> number_behind(std::string_view text, std::string_view words) {
    const std::size_t at = text.find(words);
    if (at == text.npos) return std::nullopt;
    const std::string_view rest = text.substr(at + words.size());
    return parse_digits(rest.substr(0, rest.find_first_not_of("0123456789")));
}

std::string_view section_name(std::optional<Announce> announce) {
    if (!announce) return "section";
    if (*announce == Announce::kNew) return "section of new papers";
    return *announce == Announce::kCross ? "section of cross-lists" : "section of replacements";
}

}  // namespace

ArxivSections::Counts ArxivSections::counts_in(std::string_view lower) {
    const std::optional<int> first = number_behind(lower, "showing first ");
    return {first ? first : number_behind(lower, "showing "), number_behind(lower, " of ")};
}

void ArxivSections::take_total(std::string_view text) { total_ = counts_in(ascii_lower(text)).declared; }

void ArxivSections::take_heading(std::string_view text) {
    end_section();
    const std::string lower = ascii_lower(text);
    if (const std::optional<Date> day = find_arxiv_day(text)) {
        if (!listing_.date && !day_) listing_.date = day;
        if (listing_.date != day) listing_.date.reset();
        day_ = day;
    }
    if (lower.starts_with("showing ")) return;
    announce_.reset();
    if (lower.starts_with("new ")) announce_ = Announce::kNew;
    if (lower.starts_with("cross")) announce_ = Announce::kCross;
    if (lower.starts_with("replace")) announce_ = Announce::kReplace;
    counts_ = counts_in(lower);
}

void ArxivSections::end_section() {
    const Counts counts = std::exchange(counts_, {});
    const int count = std::exchange(in_section_, 0);
    if (!counts.shown || !counts.declared) return;
    has_note_ |= count != *counts.shown || count != *counts.declared;
    if (count != *counts.shown)
        intake_.notes.add(0, fmt::format("the {} has {} of the {} entries that it says it shows",
                                         section_name(announce_), count, *counts.shown));
    if (*counts.shown != *counts.declared)
        intake_.notes.add(0, fmt::format("the {} shows {} of {} entries", section_name(announce_),
                                         *counts.shown, *counts.declared));
}

void ArxivSections::end() {
    end_section();
    if (total_ && !has_note_ && *total_ != entries_)
        intake_.notes.add(0, fmt::format("the page has {} of {} entries", entries_, *total_));
}

}  // namespace offprint
