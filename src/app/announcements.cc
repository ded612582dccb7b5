// From an instant to a day in New York, and back over days without an announcement. A year has few holidays,
// so the way back is short.
#include "offprint/app/announcements.h"

#include <algorithm>
#include <iterator>

#include "offprint/base/error.h"

namespace offprint {
namespace {

constexpr int kMinutesADay = 24 * 60;

struct Holiday {
    int year, month, day;
};

/// Evenings on which arXiv makes no announcement: "On Deferred Mailings" of its page "Availability of
/// submissions" (info.arxiv.org/help/availability), which has those of one year at a time. Of 2023, 2025 and
/// 2026 from the page itself, that of 2025 before its December was known; of 2024 as programs quote it.
constexpr Holiday kHolidays[] = {
    {2023, 1, 16},  {2023, 6, 14},  {2023, 6, 19},  {2023, 7, 4},   {2023, 9, 4},   {2023, 11, 23},
    {2023, 12, 25}, {2023, 12, 27}, {2024, 1, 15},  {2024, 5, 22},  {2024, 6, 19},  {2024, 7, 4},
    {2024, 9, 2},   {2024, 11, 28}, {2024, 12, 25}, {2024, 12, 26}, {2024, 12, 31}, {2025, 1, 1},
    {2025, 1, 20},  {2025, 6, 19},  {2025, 7, 6},   {2025, 9, 1},   {2025, 11, 27}, {2026, 1, 1},
    {2026, 1, 19},  {2026, 6, 19},  {2026, 7, 3},   {2026, 9, 7},   {2026, 11, 26}, {2026, 12, 25},
    {2026, 12, 29}, {2026, 12, 31}};
constexpr int kFirstYear = 2023, kLastYear = 2026;

bool is_holiday(Date day) {
    return std::any_of(std::begin(kHolidays), std::end(kHolidays), [&](const Holiday& holiday) {
        return make_date(holiday.year, holiday.month, holiday.day) == day;
    });
}

bool is_known_year(Date evening) {
    const bool is_open = evening.year() == 2025 && evening.month() == 12;
    return evening.year() >= kFirstYear && evening.year() <= kLastYear && !is_open;
}

/// What the lists of the years above have in common: Martin Luther King's day, Juneteenth, the 4th of July
/// (of 2025, a Friday, the Sunday behind it), Labor Day, Thanksgiving, Christmas, and one or two evenings
/// from then to New Year's Day.
bool is_usual_holiday(Date evening) {
    const int month = evening.month(), day = evening.day(), weekday = evening.weekday();
    const int which = (day + 6) / 7;  // of its weekday in the month
    switch (month) {
        case 1:
            return day == 1 || (weekday == 1 && which == 3);
        case 6:
            return day == 19;
        case 7:
            return day == 4 || (day == 6 && weekday == 7);
        case 9:
            return weekday == 1 && which == 1;
        case 11:
            return weekday == 4 && which == 4;
        case 12:
            return day >= 25;
        default:
            return false;
    }
}

Instant after(Instant now, int minutes) { return {now.seconds + std::int64_t{minutes} * 60}; }

}  // namespace

bool is_weekend(Date day) { return day.weekday() >= 6; }

ArxivCalendar::ArxivCalendar() {
    try {
        zone_ = Zone::load("America/New_York");
    } catch (const Error&) {
        has_zone_ = false;
    }
}

bool ArxivCalendar::has_announcement(Date day) { return !is_weekend(day) && !is_holiday({day.days - 1}); }

bool ArxivCalendar::may_lack_announcement(Date day) {
    const Date evening{day.days - 1};
    return !has_announcement(day) || (!is_known_year(evening) && is_usual_holiday(evening));
}

Date ArxivCalendar::day_at(Instant now) const {
    return has_zone_ ? zone_.date_at(now) : utc_date(after(now, -5 * 60));
}

Date ArxivCalendar::last_behind(Instant now, int minutes) const {
    Date day = day_at(after(now, minutes));
    while (!has_announcement(day)) --day.days;
    return day;
}

Date ArxivCalendar::announced(Instant now) const { return last_behind(now, kMinutesADay - 20 * 60); }

Date ArxivCalendar::due(Instant now) const { return last_behind(now, -60); }

}  // namespace offprint
