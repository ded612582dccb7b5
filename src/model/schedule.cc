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

[[noreturn]] void refuse(std::string_view text, const std::string& why) {
    throw Error(ErrorKind::kUsage,
                "'" + short_line(text, 80) + "' is no schedule" + (why.empty() ? "" : ": " + why),
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

/// `8`, `08:30`, `7.30`, `7pm`; nothing for anything else.
std::optional<int> parse_minute(std::string_view text) {
    std::string lower = ascii_lower(text);
    const bool is_morning = lower.ends_with("am"), is_evening = lower.ends_with("pm");
    if (is_morning || is_evening) lower.resize(lower.size() - 2);
    const std::size_t colon = lower.find_first_of(":.");
    const std::string minute_text = colon == lower.npos ? "00" : lower.substr(colon + 1);
    auto hour = parse_digits(std::string_view(lower).substr(0, colon));
    const auto minute = parse_digits(minute_text);
    if (!hour || !minute || *minute > 59 || minute_text.size() != 2) return std::nullopt;
    if (is_morning || is_evening) {
        if (*hour < 1 || *hour > 12) return std::nullopt;
        hour = *hour % 12 + (is_evening ? 12 : 0);
    }
    return *hour > 23 ? std::nullopt : std::optional(*hour * 60 + *minute);
}

/// A time that no number of something else is.
bool is_time(std::string_view word) {
    const bool is_number = word.find_first_not_of("0123456789") == word.npos;
    return !is_number && parse_minute(word);
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

/// Takes the words that belong to the period off the front. A time alone is one of every day.
void read_period(Schedule& schedule, std::vector<std::string_view>& words, std::string_view text) {
    const auto take = [&] {
        const std::string word = words.empty() ? "" : ascii_lower(words.front());
        if (!words.empty()) words.erase(words.begin());
        return word;
    };
    if (!words.empty() && (words.front() == "at" || is_time(words.front()))) return;
    const std::string period = take();
    const bool has_day =
        !words.empty() && words.front() != "at" && words.front() != "in" && !is_time(words.front());
    if (period == "daily") {
        schedule.period = SchedulePeriod::kDaily;
    } else if (period == "weekdays") {
        schedule.period = SchedulePeriod::kWeekdays;
    } else if (period == "weekly") {
        schedule.period = SchedulePeriod::kWeekly;
        const std::string day = has_day ? take() : "monday";
        const auto weekday = weekday_from_name(day);
        if (!weekday)
            refuse(text, day.find(',') != day.npos ? "a week has one day"
                                                   : "'" + short_line(day, 40) + "' is no weekday");
        schedule.weekday = *weekday;
    } else if (period == "monthly") {
        schedule.period = SchedulePeriod::kMonthly;
        const std::string written = has_day ? take() : "1";
        const auto day = parse_digits(written);
        if (!day || *day < 1 || *day > 31)
            refuse(text, "'" + short_line(written, 40) + "' is no day of a month");
        schedule.day = *day;
    } else {
        refuse(text, weekday_from_name(period) ? "write weekly " + period : "");
    }
}

void read_time(Schedule& schedule, std::vector<std::string_view>& words, std::string_view text) {
    const bool is_named = !words.empty() && words[0] == "at";
    if (is_named) words.erase(words.begin());
    const bool has_time = !words.empty() && (is_named || is_time(words[0]));
    const auto minute = has_time ? parse_minute(words[0]) : std::nullopt;
    if (is_named && !minute) refuse(text, "no time stands behind at");
    if (!minute) return;
    schedule.minute = *minute;
    words.erase(words.begin());
}

/// `in Europe/Berlin`, also without the `in`.
void read_zone(Schedule& schedule, std::vector<std::string_view>& words, std::string_view text) {
    const bool is_named = !words.empty() && words[0] == "in";
    if (is_named) words.erase(words.begin());
    if (is_named && words.empty()) refuse(text, "no zone stands behind in");
    if (words.empty() || (!is_named && words[0].find('/') == words[0].npos)) return;
    if (clean_line(words[0]) != words[0]) refuse(text, "");
    schedule.zone = Zone::load(std::string(words[0])).name();
    words.erase(words.begin());
}

}  // namespace

Schedule parse_schedule(std::string_view text) {
    Schedule schedule;
    std::vector<std::string_view> words = words_of(text);
    read_period(schedule, words, text);
    read_time(schedule, words, text);
    read_zone(schedule, words, text);
    if (words.empty()) return schedule;
    const bool is_day = words[0] == "and" || words[0] == "," || weekday_from_name(words[0]);
    refuse(text, is_day ? "a week has one day" : "'" + short_line(words[0], 40) + "' is not understood");
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
