// The calendar is std::chrono's; its types stay in this file. English names come from the two tables, never
// from a locale.
#include "offprint/base/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <span>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

namespace chrono = std::chrono;

constexpr std::int64_t kDaySeconds = 86400;

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> kWeekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                       "Friday", "Saturday", "Sunday"};

chrono::year_month_day calendar_day(Date date) { return chrono::sys_days(chrono::days(date.days)); }

Date to_date(chrono::sys_days day) { return {static_cast<std::int32_t>(day.time_since_epoch().count())}; }

/// 0–86399, also before 1970.
std::int64_t second_of_day(Instant instant) {
    return (instant.seconds % kDaySeconds + kDaySeconds) % kDaySeconds;
}

std::string_view month_name(Date date) { return kMonths[static_cast<std::size_t>(date.month() - 1)]; }
std::string_view weekday_name(Date date) { return kWeekdays[static_cast<std::size_t>(date.weekday() - 1)]; }

/// 1-based place of the name that `text` is or begins, with at least three letters.
std::optional<int> place_of_name(std::string_view text, std::span<const std::string_view> names) {
    constexpr std::size_t kThird = 2;
    if (text.size() <= kThird) return std::nullopt;
    const char third = ascii_lower(text[kThird]);  // tells most of them apart
    const auto found = std::find_if(names.begin(), names.end(), [&](std::string_view name) {
        return name[kThird] == third && starts_with_ignoring_case(name, text);
    });
    if (found == names.end()) return std::nullopt;
    return static_cast<int>(found - names.begin()) + 1;
}

/// Takes fixed pieces from the front of a text; a piece that is not there leaves the text as it is.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : rest_(text) {}

    bool at_end() const { return rest_.empty(); }

    bool take(char wanted) {
        if (rest_.empty() || ascii_lower(rest_.front()) != wanted) return false;
        rest_.remove_prefix(1);
        return true;
    }

    /// Exactly `count` digits, at most nine.
    std::optional<int> take_number(std::size_t count) {
        if (rest_.size() < count) return std::nullopt;
        int number = 0;
        for (const char c : rest_.substr(0, count)) {
            if (!is_ascii_digit(c)) return std::nullopt;
            number = number * 10 + (c - '0');
        }
        rest_.remove_prefix(count);
        return number;
    }

    std::optional<Date> take_date() {
        const std::optional<int> year = take_number(4);
        if (!year || !take('-')) return std::nullopt;
        const std::optional<int> month = take_number(2);
        if (!month || !take('-')) return std::nullopt;
        const std::optional<int> day = take_number(2);
        if (!day) return std::nullopt;
        return make_date(*year, *month, *day);
    }

    /// `08:00`, `08:00:00` or `08:00:00.123`, in seconds; a leap second (60) counts as the next minute's
    /// first.
    std::optional<int> take_time() {
        const std::optional<int> hour = take_number(2);
        if (!hour || *hour > 23 || !take(':')) return std::nullopt;
        const std::optional<int> minute = take_number(2);
        if (!minute || *minute > 59) return std::nullopt;
        const int minutes = *hour * 60 + *minute;
        if (!take(':')) return minutes * 60;
        const std::optional<int> second = take_number(2);
        if (!second || *second > 60) return std::nullopt;
        if (take('.') || take(',')) {
            if (!take_number(1)) return std::nullopt;
            while (take_number(1)) continue;
        }
        return minutes * 60 + *second;
    }

    /// `Z`, `+01:00`, `+0100`, `+01` or nothing, in seconds east of UTC.
    std::optional<int> take_offset() {
        if (at_end() || take('z')) return 0;
        const bool east = take('+');
        if (!east && !take('-')) return std::nullopt;
        const std::optional<int> hours = take_number(2);
        if (!hours || *hours > 23) return std::nullopt;
        int minutes = 0;
        if (!at_end()) {
            take(':');
            const std::optional<int> number = take_number(2);
            if (!number || *number > 59) return std::nullopt;
            minutes = *number;
        }
        const int seconds = (*hours * 60 + minutes) * 60;
        return east ? seconds : -seconds;
    }

  private:
    std::string_view rest_;
};

/// `2026-01-09T08:00:00Z`, as most are written, at one look; of others nothing is said.
std::optional<Instant> parse_usual_instant(std::string_view text) {
    constexpr std::string_view kForm = "0000-00-00T00:00:00Z";
    if (text.size() != kForm.size()) return std::nullopt;
    bool fits = true;
    for (std::size_t i = 0; i < kForm.size(); ++i)
        fits &= kForm[i] == '0' ? is_ascii_digit(text[i]) : text[i] == kForm[i];
    if (!fits) return std::nullopt;
    const auto number = [text](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    const int hour = number(11), minute = number(14), second = number(17);
    const std::optional<Date> date = make_date(number(0) * 100 + number(2), number(5), number(8));
    if (!date || hour > 23 || minute > 59 || second > 60) return std::nullopt;
    return Instant{date->days * kDaySeconds + (hour * 60 + minute) * 60 + second};
}

}  // namespace

int Date::year() const { return static_cast<int>(calendar_day(*this).year()); }
int Date::month() const { return static_cast<int>(static_cast<unsigned>(calendar_day(*this).month())); }
int Date::day() const { return static_cast<int>(static_cast<unsigned>(calendar_day(*this).day())); }

int Date::weekday() const {
    return static_cast<int>(chrono::weekday(chrono::sys_days(chrono::days(days))).iso_encoding());
}

std::string Date::to_string() const { return fmt::format("{:04}-{:02}-{:02}", year(), month(), day()); }

std::optional<Date> make_date(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const chrono::year_month_day date{chrono::year(year), chrono::month(static_cast<unsigned>(month)),
                                      chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    return to_date(chrono::sys_days(date));
}

std::optional<Date> parse_date(std::string_view text) {
    Scanner scanner(text);
    const std::optional<Date> date = scanner.take_date();
    return scanner.at_end() ? date : std::nullopt;
}

std::optional<Date> parse_week(std::string_view text) {
    Scanner scanner(text);
    const std::optional<int> year = scanner.take_number(4);
    if (!year || *year < 1 || !scanner.take('-') || !scanner.take('w')) return std::nullopt;
    const std::optional<int> week = scanner.take_number(2);
    if (!week || *week < 1 || !scanner.at_end()) return std::nullopt;
    // The first week is the one that holds 4 January; the last one the one that holds 28 December.
    const auto monday_of = [](Date date) { return Date{date.days - date.weekday() + 1}; };
    const Date monday{monday_of(*make_date(*year, 1, 4)).days + (*week - 1) * 7};
    if (monday > *make_date(*year, 12, 28)) return std::nullopt;
    return monday;
}

Date add_months(Date date, int months) {
    const chrono::year_month_day from = calendar_day(date);
    const std::int64_t month = std::int64_t{static_cast<int>(from.year())} * 12 + date.month() - 1 + months;
    if (month < 12) return *make_date(1, 1, 1);
    if (month >= 120000) return *make_date(9999, 12, 31);
    const chrono::year_month to{chrono::year(static_cast<int>(month / 12)),
                                chrono::month(static_cast<unsigned>(month % 12) + 1)};
    const chrono::day last = (to / chrono::last).day();
    return to_date(chrono::sys_days(to / std::min(from.day(), last)));
}

std::optional<Instant> parse_instant(std::string_view text) {
    if (const std::optional<Instant> usual = parse_usual_instant(text)) return usual;
    Scanner scanner(text);
    const std::optional<Date> date = scanner.take_date();
    if (!date) return std::nullopt;
    const std::int64_t midnight = date->days * kDaySeconds;
    if (scanner.at_end()) return Instant{midnight};
    if (!scanner.take('t') && !scanner.take(' ')) return std::nullopt;
    const std::optional<int> time = scanner.take_time();
    if (!time) return std::nullopt;
    const std::optional<int> offset = scanner.take_offset();
    if (!offset || !scanner.at_end()) return std::nullopt;
    return Instant{midnight + *time - *offset};
}

Date utc_date(Instant instant) {
    return {static_cast<std::int32_t>((instant.seconds - second_of_day(instant)) / kDaySeconds)};
}

std::string to_string(Instant instant) {
    const std::int64_t second = second_of_day(instant);
    return fmt::format("{}T{:02}:{:02}:{:02}Z", utc_date(instant).to_string(), second / 3600,
                       second / 60 % 60, second % 60);
}

std::string short_date(Date date) {
    return fmt::format("{} {}, {}", month_name(date).substr(0, 3), date.day(), date.year());
}

std::string long_date(Date date) { return fmt::format("{} {}", weekday_name(date), plain_date(date)); }

std::string short_date(Date date, DatePrecision precision) {
    if (precision == DatePrecision::kDay) return short_date(date);
    if (precision == DatePrecision::kYear) return std::to_string(date.year());
    return fmt::format("{} {}", month_name(date).substr(0, 3), date.year());
}

std::string long_date(Date date, DatePrecision precision) {
    if (precision == DatePrecision::kDay) return long_date(date);
    if (precision == DatePrecision::kYear) return std::to_string(date.year());
    return fmt::format("{} {}", month_name(date), date.year());
}

std::string to_string(Date date, DatePrecision precision) {
    constexpr std::size_t kSizes[] = {10, 7, 4};
    return date.to_string().substr(0, kSizes[static_cast<std::size_t>(precision)]);
}

std::optional<RoughDate> parse_rough_date(std::string_view text) {
    const auto as = [](const std::string& day, DatePrecision precision) -> std::optional<RoughDate> {
        const std::optional<Date> date = parse_date(day);
        return date ? std::optional(RoughDate{*date, precision}) : std::nullopt;
    };
    if (text.size() == 4) return as(std::string(text) + "-01-01", DatePrecision::kYear);
    if (text.size() == 7) return as(std::string(text) + "-01", DatePrecision::kMonth);
    return as(std::string(text), DatePrecision::kDay);
}

std::string plain_date(Date date) {
    return fmt::format("{} {} {}", date.day(), month_name(date), date.year());
}

std::string plain_dates(Date first, Date last) {
    if (first == last) return plain_date(last);
    if (first.year() != last.year()) return plain_date(first) + " – " + plain_date(last);
    if (first.month() == last.month()) return fmt::format("{}–{}", first.day(), plain_date(last));
    return fmt::format("{} {} – {}", first.day(), month_name(first), plain_date(last));
}

std::string compact_date(Date date) {
    return fmt::format("{} {} {} {}", weekday_name(date).substr(0, 3), date.day(),
                       month_name(date).substr(0, 3), date.year());
}

std::optional<int> month_from_name(std::string_view name) { return place_of_name(name, kMonths); }
std::optional<int> weekday_from_name(std::string_view name) { return place_of_name(name, kWeekdays); }

}  // namespace offprint
