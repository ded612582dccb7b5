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
/// submissions" (info.arxiv.org/help/availability), which has those of one year at a time. A year that is
/// missing here only means that its holidays are told as days on which a feed is stale.
constexpr Holiday kHolidays[] = {
    {2023, 1, 16},  {2023, 6, 14},  {2023, 6, 19},  {2023, 7, 4},   {2023, 9, 4},  {2023, 11, 23},
    {2023, 12, 25}, {2023, 12, 27}, {2026, 1, 1},   {2026, 1, 19},  {2026, 6, 19}, {2026, 7, 3},
    {2026, 9, 7},   {2026, 11, 26}, {2026, 12, 25}, {2026, 12, 29}, {2026, 12, 31}};

bool is_holiday(Date day) {
    return std::any_of(std::begin(kHolidays), std::end(kHolidays), [&](const Holiday& holiday) {
        return make_date(holiday.year, holiday.month, holiday.day) == day;
    });
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
