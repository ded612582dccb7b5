// Points in time as feeds and mail write them, in any of the forms that are met.
//
//     parse_written_time("Thu, 01 Jan 04 19:48 EST")->instant == parse_instant("2004-01-02T00:48:00Z")
//     parse_written_time("2003-12")->day == make_date(2003, 12, 1)
#pragma once
#include <optional>
#include <string_view>

#include "offprint/base/date.h"

namespace offprint {

struct WrittenTime {
    Date day;         ///< the day as it is written, in the zone it is written in
    Instant instant;  ///< the same in UTC; midnight when no time is written
};

/// RFC 822 and RFC 5322 §3.3 with and without weekday, seconds, time or zone, day and month in either order,
/// names of months in full, or in another language of Europe, comments, named zones (RFC 5322 §4.3, and the
/// common ones beside them); ISO 8601 and its profiles, with years, months, weeks, days of the year, no
/// separators, `24:00`; C's asctime(); `2003/12/31`, `2003.12.31` and `31.12.2003`, which can be read in one
/// way alone; `2003年12月31日` and the like in Korean. Years of two digits lie between 1970 and 2069; an
/// unknown zone counts as UTC. Nothing when there is no day in it.
std::optional<WrittenTime> parse_written_time(std::string_view text);

}  // namespace offprint
