// A due time is a day that the schedule names and its time there. Days are gone through one by one from the
// day before: at most 63 of them, because a monthly schedule names one in every month.
#include "offprint/model/schedule.h"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::array<std::string_view, 7> kWeekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                       "friday", "saturday", "sunday"};

[[noreturn]] void refuse(std::string_view text) {
    throw Error(ErrorKind::kUsage, "'" + short_line(text, 80) + "' is no schedule",
                "such as daily, weekdays at 7:30, weekly friday at 8, monthly 15 at 8:00 in Europe/Berlin");
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && !is_ascii_blank(text[end])) ++end;
        if (end > at) words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

/// `8`, `08:30`; nothing for anything else.
std::optional<int> parse_minute(std::string_view text) {
    const std::size_t colon = text.find(':');
    const std::string_view minute_text = colon == text.npos ? "00" : text.substr(colon + 1);
    const auto hour = parse_digits(text.substr(0, colon));
    const auto minute = parse_digits(minute_text);
    if (!hour || !minute || *hour > 23 || *minute > 59 || minute_text.size() != 2) return std::nullopt;
    return *hour * 60 + *minute;
}

bool names(const Schedule& schedule, Date date) {
    switch (schedule.period) {
        case SchedulePeriod::kDaily:
            return true;
        case SchedulePeriod::kWeekdays:
            return date.weekday() <= 5;
        case SchedulePeriod::kWeekly:
            return date.weekday() == schedule.weekday;
        case SchedulePeriod::kMonthly: {
            const bool is_last = Date{date.days + 1}.day() == 1;
            return date.day() == schedule.day || (is_last && date.day() < schedule.day);
        }
    }
    return false;
}

/// Takes the words that belong to the period off the front.
void read_period(Schedule& schedule, std::vector<std::string_view>& words, std::string_view text) {
    const auto take = [&] {
        const std::string word = words.empty() ? "" : ascii_lower(words.front());
        if (!words.empty()) words.erase(words.begin());
        return word;
    };
    const std::string period = take();
    const bool has_day = !words.empty() && words.front() != "at" && words.front() != "in";
    if (period == "daily") {
        schedule.period = SchedulePeriod::kDaily;
    } else if (period == "weekdays") {
        schedule.period = SchedulePeriod::kWeekdays;
    } else if (period == "weekly") {
        schedule.period = SchedulePeriod::kWeekly;
        const auto weekday = has_day ? weekday_from_name(take()) : std::optional<int>(1);
        if (!weekday) refuse(text);
        schedule.weekday = *weekday;
    } else if (period == "monthly") {
        schedule.period = SchedulePeriod::kMonthly;
        const auto day = has_day ? parse_digits(take()) : std::optional<int>(1);
        if (!day || *day < 1 || *day > 31) refuse(text);
        schedule.day = *day;
    } else {
        refuse(text);
    }
}

}  // namespace

Schedule parse_schedule(std::string_view text) {
    Schedule schedule;
    std::vector<std::string_view> words = words_of(text);
    read_period(schedule, words, text);
    if (words.size() >= 2 && words[0] == "at") {
        const auto minute = parse_minute(words[1]);
        if (!minute) refuse(text);
        schedule.minute = *minute;
        words.erase(words.begin(), words.begin() + 2);
    }
    if (words.size() == 2 && words[0] == "in" && clean_line(words[1]) == words[1]) {
        schedule.zone = Zone::load(std::string(words[1])).name();
        words.clear();
    }
    if (!words.empty()) refuse(text);
    return schedule;
}

std::string to_text(const Schedule& schedule) {
    std::string text = "daily";
    if (schedule.period == SchedulePeriod::kWeekdays) text = "weekdays";
    if (schedule.period == SchedulePeriod::kWeekly)
        text = fmt::format("weekly {}", kWeekdays[static_cast<std::size_t>(schedule.weekday - 1)]);
    if (schedule.period == SchedulePeriod::kMonthly) text = fmt::format("monthly {}", schedule.day);
    text += fmt::format(" at {:02}:{:02}", schedule.minute / 60, schedule.minute % 60);
    return schedule.zone.empty() ? text : text + " in " + schedule.zone;
}

Instant next_due(const Schedule& schedule, const Zone& zone, Instant after) {
    for (Date date{zone.date_at(after).days - 1};; ++date.days) {
        if (!names(schedule, date)) continue;
        if (const Instant due = zone.at(date, schedule.minute); due > after) return due;
    }
}

Instant last_due(const Schedule& schedule, const Zone& zone, Instant at) {
    for (Date date{zone.date_at(at).days + 1};; --date.days) {
        if (!names(schedule, date)) continue;
        if (const Instant due = zone.at(date, schedule.minute); due <= at) return due;
    }
}

}  // namespace offprint
