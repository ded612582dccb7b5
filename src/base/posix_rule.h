// The rule that says a zone's offset for all years to come (POSIX.1-2017 §8.3, extended by RFC 8536 §3.3.1):
// `CET-1CEST,M3.5.0,M10.5.0/3`. Private to the room.
#pragma once
#include <optional>
#include <string_view>

#include "offprint/base/date.h"

namespace offprint {

/// A day of every year and the second of that day, in the local time before the change.
struct YearlyChange {
    enum class Form {
        kWeekday,    ///< `M3.5.0`: the fifth (that is, last) Sunday of March
        kDay,        ///< `J60`: 1 March, leap year or not
        kLeapedDay,  ///< `59`: counted from 0, 29 February included
    };
    Form form = Form::kWeekday;
    int month = 0, week = 0, weekday = 0;  ///< of kWeekday; Sunday is 0
    int day = 0;                           ///< of the other two
    int seconds = 7200;                    ///< after midnight; may be negative or beyond the day

    std::int64_t local_seconds(int year) const;  ///< since 1970-01-01T00:00 local time
};

struct PosixRule {
    struct Daylight {
        int offset = 0;
        YearlyChange begin, end;
    };
    int offset = 0;  ///< standard time, seconds east of UTC
    std::optional<Daylight> daylight;

    int offset_at(Instant instant) const;
};

std::optional<PosixRule> parse_posix_rule(std::string_view text);

}  // namespace offprint
