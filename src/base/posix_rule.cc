// Grammar:
//
//     rule   = name offset [ name [ offset ] [ "," change "," change ] ]      offsets count west of Greenwich
//     change = ( "M" month "." week "." weekday | "J" day | day ) [ "/" time ]
//     offset = [ "+" | "-" ] hours [ ":" minutes [ ":" seconds ] ]            time likewise
//     name   = letters | "<" letters, digits, signs ">"
#include "posix_rule.h"

#include <algorithm>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

constexpr std::int64_t kDaySeconds = 86400;

/// What the United States do; glibc, too, takes it for a rule that names daylight time without its days.
constexpr std::string_view kDefaultChanges = ",M3.2.0,M11.1.0";

class RuleReader {
  public:
    explicit RuleReader(std::string_view text) : rest_(text) {}

    bool at_end() const { return rest_.empty(); }

    bool at(char wanted) const { return !rest_.empty() && rest_.front() == wanted; }

    bool take(char wanted) {
        if (!at(wanted)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    bool take_name() {
        const bool quoted = take('<');
        const auto in_name = [&](char c) { return quoted ? c != '>' : is_ascii_letter(c); };
        const auto end = std::find_if_not(rest_.begin(), rest_.end(), in_name);
        const auto length = static_cast<std::size_t>(end - rest_.begin());
        rest_.remove_prefix(length);
        return length >= 3 && (!quoted || take('>'));
    }

    std::optional<int> take_number(int most) {
        const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_ascii_digit);
        const auto length = static_cast<std::size_t>(end - rest_.begin());
        const std::optional<int> number = parse_digits(rest_.substr(0, length));
        if (!number || *number > most) return std::nullopt;
        rest_.remove_prefix(length);
        return number;
    }

    /// Hours, maybe minutes and seconds, in seconds. RFC 8536 lets hours go to a week.
    std::optional<int> take_time() {
        const bool negative = take('-');
        if (!negative) take('+');
        const std::optional<int> hours = take_number(167);
        if (!hours) return std::nullopt;
        int seconds = *hours * 3600;
        for (const int unit : {60, 1}) {
            if (!take(':')) break;
            const std::optional<int> number = take_number(59);
            if (!number) return std::nullopt;
            seconds += *number * unit;
        }
        return negative ? -seconds : seconds;
    }

    std::optional<YearlyChange> take_change() {
        if (!take(',')) return std::nullopt;
        std::optional<YearlyChange> change = take('M') ? take_weekday() : take_day();
        if (!change || !take('/')) return change;
        const std::optional<int> seconds = take_time();
        if (!seconds) return std::nullopt;
        change->seconds = *seconds;
        return change;
    }

  private:
    std::optional<YearlyChange> take_weekday() {
        const std::optional<int> month = take_number(12);
        if (!month || *month < 1 || !take('.')) return std::nullopt;
        const std::optional<int> week = take_number(5);
        if (!week || *week < 1 || !take('.')) return std::nullopt;
        const std::optional<int> weekday = take_number(6);
        if (!weekday) return std::nullopt;
        return YearlyChange{YearlyChange::Form::kWeekday, *month, *week, *weekday};
    }

    std::optional<YearlyChange> take_day() {
        const bool julian = take('J');
        const std::optional<int> day = take_number(365);
        if (!day || (julian && *day < 1)) return std::nullopt;
        return YearlyChange{julian ? YearlyChange::Form::kDay : YearlyChange::Form::kLeapedDay, 0, 0, 0,
                            *day};
    }

    std::string_view rest_;
};

/// The weekday (0 Sunday) of the given week of a month; week 5 is the last.
Date weekday_of_month(int year, const YearlyChange& change) {
    const Date first = *make_date(year, change.month, 1);
    const int to_weekday = (change.weekday - first.weekday() % 7 + 7) % 7;
    Date day{first.days + to_weekday + (change.week - 1) * 7};
    if (day.month() != change.month) day.days -= 7;
    return day;
}

}  // namespace

std::int64_t YearlyChange::local_seconds(int year) const {
    Date date;
    if (form == Form::kWeekday) {
        date = weekday_of_month(year, *this);
    } else {
        const bool leap_year = make_date(year, 2, 29).has_value();
        const bool after_leap_day = form == Form::kDay && leap_year && day >= 60;
        const int from_new_year = form == Form::kDay ? day - 1 + (after_leap_day ? 1 : 0) : day;
        date.days = make_date(year, 1, 1)->days + from_new_year;
    }
    return date.days * kDaySeconds + seconds;
}

int PosixRule::offset_at(Instant instant) const {
    if (!daylight) return offset;
    const int year = std::clamp(utc_date({instant.seconds + offset}).year(), 1, 9999);
    const std::int64_t begin = daylight->begin.local_seconds(year) - offset;
    const std::int64_t end = daylight->end.local_seconds(year) - daylight->offset;
    const bool after_begin = instant.seconds >= begin;
    const bool before_end = instant.seconds < end;
    const bool in_daylight = begin < end ? after_begin && before_end : after_begin || before_end;
    return in_daylight ? daylight->offset : offset;
}

std::optional<PosixRule> parse_posix_rule(std::string_view text) {
    RuleReader reader(text);
    if (!reader.take_name()) return std::nullopt;
    const std::optional<int> west = reader.take_time();
    if (!west) return std::nullopt;
    PosixRule rule{-*west, std::nullopt};
    if (reader.at_end()) return rule;

    if (!reader.take_name()) return std::nullopt;
    PosixRule::Daylight daylight{rule.offset + 3600, {}, {}};
    if (!reader.at_end() && !reader.at(',')) {
        const std::optional<int> daylight_west = reader.take_time();
        if (!daylight_west) return std::nullopt;
        daylight.offset = -*daylight_west;
    }
    RuleReader changes = reader.at_end() ? RuleReader(kDefaultChanges) : reader;
    const std::optional<YearlyChange> begin = changes.take_change();
    const std::optional<YearlyChange> end = changes.take_change();
    if (!begin || !end || !changes.at_end()) return std::nullopt;
    daylight.begin = *begin;
    daylight.end = *end;
    rule.daylight = daylight;
    return rule;
}

}  // namespace offprint
