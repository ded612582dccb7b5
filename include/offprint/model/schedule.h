// When somebody wants a digest: every day, on weekdays, on a day of the week or of the month, at a time of
// day in a zone. Due times are a pure function of that.
//
//     Schedule schedule = parse_schedule("weekly friday at 7:30 in Europe/Berlin");
//     next_due(schedule, Zone::load(schedule.zone), now)
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "offprint/base/zone.h"

namespace offprint {

enum class SchedulePeriod { kDaily, kWeekdays, kWeekly, kMonthly };

struct Schedule {
    SchedulePeriod period = SchedulePeriod::kDaily;
    int weekday = 1;      ///< weekly: 1 Monday … 7 Sunday
    int day = 1;          ///< monthly: 1–31; the last of a month that has no such day
    int minute = 8 * 60;  ///< of the day there, 0–1439
    std::string zone;     ///< IANA name, or empty: that of the configuration

    bool operator==(const Schedule&) const = default;
};

/// `daily`, `weekdays`, `weekly [DAY]` (Monday unless said), `monthly [1-31]` (the first), each followed by
/// `at 8:00` or `at 8` and `in Europe/Berlin`, if at all. Throws Error(kUsage).
Schedule parse_schedule(std::string_view text);

/// The form that parse_schedule() reads: `weekly friday at 07:30 in Europe/Berlin`.
std::string to_text(const Schedule& schedule);

/// The first due time after that instant. `zone` is the schedule's.
Instant next_due(const Schedule& schedule, const Zone& zone, Instant after);
/// The last due time at that instant or before.
Instant last_due(const Schedule& schedule, const Zone& zone, Instant at);

}  // namespace offprint
