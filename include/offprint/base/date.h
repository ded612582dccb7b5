// Days, instants and time zones. A Date is a calendar day without a zone (proleptic Gregorian); an Instant is
// a second in UTC.
//
//     parse_date("2026-01-09")->to_string() == "2026-01-09"
//     parse_instant("2026-01-09T08:00:00Z")
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace offprint {

struct Date {
    std::int32_t days = 0;  ///< since 1970-01-01

    auto operator<=>(const Date&) const = default;

    int year() const;
    int month() const;              ///< 1–12
    int day() const;                ///< 1–31
    int weekday() const;            ///< 1 Monday … 7 Sunday (ISO 8601)
    std::string to_string() const;  ///< `2026-01-09`
};

/// How much of a day is known: of a month or a year its first day stands for it.
enum class DatePrecision : std::uint8_t { kDay, kMonth, kYear };

/// A day, or the first of the month or year in `2026-01` or `2026`.
struct RoughDate {
    Date date;
    DatePrecision precision = DatePrecision::kDay;
};

/// `2026-01-09`, `2026-01` or `2026` (ISO 8601, reduced precision) and no other form.
std::optional<RoughDate> parse_rough_date(std::string_view text);
std::string to_string(Date date, DatePrecision precision);

/// Nothing when there is no such day (also outside the years 1–9999).
std::optional<Date> make_date(int year, int month, int day);

/// `2026-01-09` and no other form.
std::optional<Date> parse_date(std::string_view text);

/// Monday of an ISO week, `2026-W02`.
std::optional<Date> parse_week(std::string_view text);

/// The last day of the month where the day does not exist; stays within the years 1–9999.
Date add_months(Date date, int months);

struct Instant {
    std::int64_t seconds = 0;  ///< since 1970-01-01T00:00:00Z

    auto operator<=>(const Instant&) const = default;
};

/// ISO 8601: a day, or a day and a time with optional seconds and fraction, and `Z`, an offset or nothing
/// (UTC).
std::optional<Instant> parse_instant(std::string_view text);

/// The day of an instant in UTC.
Date utc_date(Instant instant);

std::string to_string(Instant instant);  ///< `2026-01-09T08:00:00Z`

/// `Oct 14, 2025`, `Friday 9 January 2026`, `9 January 2026`, `Fri 9 Jan 2026`: English whatever the locale.
std::string short_date(Date date);
std::string long_date(Date date);
/// `Oct 2025`, `2025` and `October 2025`, `2025` where less is known.
std::string short_date(Date date, DatePrecision precision);
std::string long_date(Date date, DatePrecision precision);
std::string plain_date(Date date);
/// `9 January 2026`, `9–12 January 2026`, `30 January – 2 February 2026`; the year twice where it changes.
std::string plain_dates(Date first, Date last);
std::string compact_date(Date date);

/// 1–12 for an English month name, full or cut to three or more letters, any case.
std::optional<int> month_from_name(std::string_view name);

/// 1 Monday … 7 Sunday for an English weekday name, full or cut to three or more letters, any case.
std::optional<int> weekday_from_name(std::string_view name);

}  // namespace offprint
