// Papers are counted by day, whatever the steps will be; these are put together when all papers are known.
#include "offprint/digest/volume.h"

#include <algorithm>

namespace offprint {
namespace {

constexpr std::string_view kNames[] = {"day", "week", "month"};
constexpr int kMostDays = 42, kMostDaysOfWeeks = 366;

TimeStep choose_step(Date first, Date last) {
    const int days = last.days - first.days + 1;
    return days <= kMostDays ? TimeStep::kDay : days <= kMostDaysOfWeeks ? TimeStep::kWeek : TimeStep::kMonth;
}

/// A month is known by its first day, which is as good as any: it lies in the week and month that are meant.
std::optional<Date> day_of(const Paper& paper) { return paper.listed ? paper.listed : paper.published; }

}  // namespace

std::string_view time_step_name(TimeStep step) { return kNames[static_cast<std::size_t>(step)]; }

std::optional<TimeStep> time_step_from_name(std::string_view name) {
    const auto found = std::find(std::begin(kNames), std::end(kNames), name);
    if (found == std::end(kNames)) return std::nullopt;
    return static_cast<TimeStep>(found - std::begin(kNames));
}

Date start_of_step(Date date, TimeStep step) {
    if (step == TimeStep::kWeek) return Date{date.days - (date.weekday() - 1)};
    return step == TimeStep::kMonth ? Date{date.days - (date.day() - 1)} : date;
}

Date next_step(Date start, TimeStep step) {
    if (step == TimeStep::kMonth) return start_of_step(Date{start.days + 31}, step);
    return Date{start.days + (step == TimeStep::kWeek ? 7 : 1)};
}

std::string describe_step(Date start, TimeStep step) {
    constexpr std::size_t kBehindWeekday = 4;
    return step == TimeStep::kMonth ? short_date(start, DatePrecision::kMonth)
                                    : compact_date(start).substr(kBehindWeekday);
}

void VolumeCounter::add(const Paper& paper) {
    const std::optional<Date> day = day_of(paper);
    if (!day) {
        ++undated_;
        return;
    }
    if ((range_.since && *day < *range_.since) || (range_.until && *day > *range_.until)) return;
    add(*day, rules_.match(FoldedPaper(paper, &rules_.words_asked())));
}

void VolumeCounter::add(Date day, const std::vector<std::size_t>& matched) {
    Counts& counts = days_[day];
    counts.resize(rules_.topics().size() + 1);
    ++counts[0];
    const bool is_muted = std::any_of(matched.begin(), matched.end(),
                                      [this](std::size_t topic) { return rules_.topics()[topic].mute; });
    if (is_muted) return;
    for (const std::size_t topic : matched) ++counts[topic + 1];
}

Volume VolumeCounter::finish(std::optional<TimeStep> step) const {
    Volume volume;
    volume.undated = undated_;
    std::vector<std::size_t> columns;  // of counts
    for (std::size_t i = 0; i < rules_.topics().size(); ++i) {
        const Topic& topic = rules_.topics()[i];
        if (topic.mute) continue;
        volume.topics.push_back({topic.name, topic.written, {}, 0});
        columns.push_back(i + 1);
    }
    if (columns.empty()) {
        volume.topics.push_back({"All papers", "", {}, 0});
        columns.push_back(0);
    }
    if (days_.empty() && !(range_.since && range_.until)) {
        volume.step = step.value_or(TimeStep::kDay);
        return volume;
    }
    const Date first = range_.since ? *range_.since : days_.begin()->first;
    const Date last = std::max(first, range_.until || days_.empty() ? *range_.until : days_.rbegin()->first);
    volume.step = step ? *step : choose_step(first, last);
    auto day = days_.begin();
    for (Date start = start_of_step(first, volume.step); start <= last;) {
        const Date next = next_step(start, volume.step);
        Counts sum(rules_.topics().size() + 1);
        for (; day != days_.end() && day->first < next; ++day)
            for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += day->second[i];
        volume.starts.push_back(start);
        volume.papers.push_back(sum[0]);
        volume.total += sum[0];
        for (std::size_t i = 0; i < columns.size(); ++i) {
            volume.topics[i].counts.push_back(sum[columns[i]]);
            volume.topics[i].total += sum[columns[i]];
        }
        start = next;
    }
    return volume;
}

}  // namespace offprint
