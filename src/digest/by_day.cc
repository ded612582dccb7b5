// Each section becomes one for each day on which its papers were listed; days go before topics, the newest
// first, and papers that have no listed day come last.
#include "by_day.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace offprint {

void group_by_day(Digest& digest, std::vector<Date> days) {
    std::sort(days.begin(), days.end(), std::greater<>());
    std::vector<std::optional<Date>> shown;
    std::vector<DigestSection> all = std::exchange(digest.sections, {});
    const auto add_sections = [&](std::optional<Date> day) {
        for (DigestSection& section : all) {
            DigestSection of_day{section.name, section.query, 0, {}, section.is_rest, day};
            const auto others =
                std::stable_partition(section.papers.begin(), section.papers.end(),
                                      [&](const DigestPaper& entry) { return entry.paper.listed == day; });
            of_day.papers.assign(std::make_move_iterator(section.papers.begin()),
                                 std::make_move_iterator(others));
            section.papers.erase(section.papers.begin(), others);
            of_day.count = of_day.papers.size();
            if (!of_day.papers.empty()) digest.sections.push_back(std::move(of_day));
        }
    };
    for (const Date day : days) add_sections(day);
    add_sections(std::nullopt);
    for (const DigestSection& section : digest.sections) shown.push_back(section.day);
    digest.days = static_cast<std::size_t>(std::unique(shown.begin(), shown.end()) - shown.begin());
}

}  // namespace offprint
