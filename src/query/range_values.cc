// Numbers and days. Whatever the relation, the result is one range with both ends included: `>10` is 11 and
// more, `<2026-03` is up to the last day of February. A written day stands for a period (a year, a month, a
// day), whose first or last day is taken as the bound needs.
#include <algorithm>
#include <charconv>
#include <string>

#include "offprint/base/ascii.h"
#include "offprint/query/syntax_error.h"
#include "query_chars.h"
#include "values.h"

namespace offprint {
namespace {

std::string_view trimmed(std::string_view text) {
    while (std::size_t length = blank_length(text, 0)) text.remove_prefix(length);
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= 0x20) text.remove_suffix(1);
    return text;
}

// `stars:(>10 OR none)`: in a group the comparison is part of the value.
FieldValue with_inner_relation(const FieldValue& value, Token& inner) {
    if (value.relation != Relation::kHolds || inner.quoted || inner.bracketed)
        return {value.field, value.relation, inner};
    WrittenRelation relation = read_relation(inner.text);
    if (relation.length == 0 || inner.text[0] == ':') return {value.field, value.relation, inner};
    inner.text.remove_prefix(relation.length);
    return {value.field, relation.relation, inner};
}

template <class Range>
Range narrow(Relation relation, decltype(Range::from) first, decltype(Range::to) last,
             decltype(Range::to) before_first, decltype(Range::from) after_last) {
    switch (relation) {
        case Relation::kLess:
            return {{}, before_first};
        case Relation::kAtMost:
            return {{}, last};
        case Relation::kGreater:
            return {after_last, {}};
        case Relation::kAtLeast:
            return {first, {}};
        case Relation::kHolds:
        case Relation::kExact:
            break;
    }
    return {first, last};
}

[[noreturn]] void throw_reversed(const FieldValue& value, const WrittenRange& range) {
    throw SyntaxError(value.token.span, "the range " + quote_piece(value.token.text) + " is reversed",
                      "did you mean " + std::string(range.to) + ".." + std::string(range.from) + "?");
}

void refuse_compared_range(const FieldValue& value, const WrittenRange& range) {
    if (range.is_range && value.relation != Relation::kHolds && value.relation != Relation::kExact)
        throw SyntaxError(value.token.span, "a range cannot be compared with", "write a range after ':'");
}

std::int64_t parse_integer(const FieldValue& value, std::string_view text) {
    constexpr std::int64_t kLargest = 1'000'000'000'000;
    std::int64_t number = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    std::string name(value.field.name);
    if (text.empty() || error == std::errc::invalid_argument || end != text.data() + text.size())
        throw SyntaxError(value.token.span,
                          name + " needs a whole number, not " + quote_piece(value.token.text),
                          "write " + name + ":10, " + name + ">10 or " + name + ":10..20");
    if (error != std::errc() || number > kLargest || number < -kLargest)
        throw SyntaxError(value.token.span, "the number " + quote_piece(text) + " is too large",
                          "write a smaller number");
    return number;
}

struct Period {
    Date first, last;
    bool is_age = false;  ///< so long ago, not a day by name
};

std::optional<int> digits(std::string_view text) {
    if (text.empty() || text.size() > 4) return std::nullopt;
    int number = 0;
    for (char c : text) {
        if (!is_ascii_digit(c)) return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

std::optional<Period> day_period(std::optional<Date> date) {
    if (!date) return std::nullopt;
    return Period{*date, *date, false};
}

std::optional<Period> make_period(std::optional<int> year, std::optional<int> month, std::optional<int> day) {
    if (!year || !month || !day) return std::nullopt;
    return day_period(make_date(*year, *month, *day));
}

// 2026, 2026-03, 2026-03-09, 2026/03/09, 20260309, 202603090600, 2026-W10, 2026-03-09T08:00:00Z
std::optional<Period> parse_written_period(std::string_view text, const Zone& zone) {
    std::string dashed(text.substr(0, 32));
    if (text.size() <= 10)
        for (char& c : dashed)
            if (c == '/') c = '-';
    if (text.size() == 8 || text.size() == 12) {
        bool all_digits = std::all_of(text.begin(), text.end(), is_ascii_digit);
        if (all_digits)
            return make_period(digits(text.substr(0, 4)), digits(text.substr(4, 2)),
                               digits(text.substr(6, 2)));
    }
    if (std::optional<Date> monday = parse_week(dashed)) return Period{*monday, {monday->days + 6}, false};
    if (text.size() == 4 || (text.size() == 7 && dashed[4] == '-')) {
        std::optional<int> year = digits(text.substr(0, 4));
        bool has_month = text.size() == 7;
        std::optional<int> month = has_month ? digits(text.substr(5)) : 1;
        if (!year || !month) return std::nullopt;
        std::optional<Date> first = make_date(*year, *month, 1);
        std::optional<Date> last;
        for (int day = 31; first && !last; --day) last = make_date(*year, has_month ? *month : 12, day);
        if (!first) return std::nullopt;
        return Period{*first, *last, false};
    }
    if (text.size() > 10)
        if (std::optional<Instant> instant = parse_instant(text)) return day_period(zone.date_at(*instant));
    return day_period(parse_date(dashed));
}

// today, yesterday, monday (the latest one, today included); now is what Lucene's heirs say
std::optional<Period> parse_named_day(std::string_view text, Date today) {
    std::string name = ascii_lower(text);
    if (name == "today" || name == "now") return day_period(today);
    if (name == "yesterday") return day_period(Date{today.days - 1});
    std::optional<int> weekday = weekday_from_name(name);
    if (!weekday) return std::nullopt;
    return day_period(Date{today.days - (today.weekday() - *weekday + 7) % 7});
}

// What is meant by `now-7d/d` and `last 7 days`.
std::string_view age_in(std::string_view text) {
    if (text.size() > 4 && equals_ignoring_case(text.substr(0, 4), "now-")) {
        text.remove_prefix(4);
        return text.substr(0, text.find('/'));
    }
    if (text.size() > 5 && equals_ignoring_case(text.substr(0, 5), "last ")) text.remove_prefix(5);
    return text;
}

// 7d, 2w, 3mo, 1y, 7 days: that long before today
std::optional<Period> parse_age(const FieldValue& value, std::string_view written, Date today) {
    const std::string_view text = age_in(written);
    int count = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc() || count < 0 || !is_ascii_digit(text[0])) return std::nullopt;
    const std::string unit = ascii_lower(trimmed(text.substr(static_cast<std::size_t>(end - text.data()))));
    if (unit == "m")
        throw SyntaxError(value.token.span, "the unit in " + quote_piece(text) + " is ambiguous",
                          "write " + std::to_string(count) + "mo for months; papers have days, not minutes");
    struct Unit {
        std::string_view names;
        int days, months;
    };
    static constexpr Unit kUnits[] = {{" d day days ", 1, 0},
                                      {" w week weeks ", 7, 0},
                                      {" mo month months ", 0, 1},
                                      {" y yr year years ", 0, 12}};
    for (const Unit& known : kUnits) {
        if (unit.empty() || known.names.find(" " + unit + " ") == std::string_view::npos) continue;
        constexpr int kMostYears = 900;
        std::int64_t most = known.days ? kMostYears * 365 / known.days : kMostYears * 12 / known.months;
        if (count > most)
            throw SyntaxError(value.token.span, quote_piece(text) + " is too long ago",
                              "write a smaller number");
        const Date day =
            known.days ? Date{today.days - count * known.days} : add_months(today, -count * known.months);
        return Period{day, day, true};
    }
    return std::nullopt;
}

Period parse_period(const FieldValue& value, std::string_view text, const QueryContext& context) {
    Date today = context.zone.date_at(context.now);
    std::optional<Period> period;
    if (!text.empty()) {
        period = parse_written_period(text, context.zone);
        if (!period) period = parse_named_day(text, today);
        if (!period) period = parse_age(value, text, today);
    }
    if (period) return *period;
    throw SyntaxError(value.token.span,
                      std::string(value.field.name) + " needs a date, not " + quote_piece(text),
                      "write 2026-03-09, 2026-03, 2026, today, monday or 7d");
}

std::optional<Date> day_beside(const FieldValue& value, Date date, int step) {
    Date beside{date.days + step};
    if (beside.year() < 1 || beside.year() > 9999)
        throw SyntaxError(value.token.span, "the calendar ends at " + date.to_string(),
                          "write a date inside it");
    return beside;
}

/// 2024-2026: no day looks like this.
bool is_span_of_years(const FieldValue& value, std::string_view text) {
    const auto is_year = [](std::string_view year) {
        return (year.starts_with("19") || year.starts_with("20")) &&
               std::all_of(year.begin(), year.end(), is_ascii_digit);
    };
    return value.field.type == FieldType::kDate && text.size() == 9 && text[4] == '-' &&
           is_year(text.substr(0, 4)) && is_year(text.substr(5));
}

}  // namespace

WrittenRange split_range(const FieldValue& value) {
    std::string_view text = trimmed(value.token.text);
    std::string_view separator = value.token.bracketed ? " TO " : "..";
    std::size_t at = text.find(separator);
    if (is_span_of_years(value, text)) return {text.substr(0, 4), text.substr(5), true};
    if (at == std::string_view::npos) {
        if (value.token.bracketed)
            throw SyntaxError(value.token.span, "a range in brackets needs TO",
                              "write [2025 TO 2026] or 2025..2026");
        return {text, text, false};
    }
    WrittenRange range{trimmed(text.substr(0, at)), trimmed(text.substr(at + separator.size())), true};
    if (range.from == "*") range.from = {};
    if (range.to == "*") range.to = {};
    if (range.from.empty() && range.to.empty())
        throw SyntaxError(value.token.span, "the range has no end",
                          "write one side at least, or '*' for any value");
    return range;
}

NumberRange parse_number_value(const FieldValue& written) {
    Token inner = written.token;
    FieldValue value = with_inner_relation(written, inner);
    WrittenRange range = split_range(value);
    refuse_compared_range(value, range);
    if (!range.is_range) {
        const bool is_open = range.from.size() > 1 && range.from.ends_with('+');  // 20+
        if (is_open && value.relation == Relation::kHolds)
            return {parse_integer(value, range.from.substr(0, range.from.size() - 1)), {}};
        std::int64_t number = parse_integer(value, range.from);
        return narrow<NumberRange>(value.relation, number, number, number - 1, number + 1);
    }
    NumberRange result;
    if (!range.from.empty()) result.from = parse_integer(value, range.from) + (value.token.open_from ? 1 : 0);
    if (!range.to.empty()) result.to = parse_integer(value, range.to) - (value.token.open_to ? 1 : 0);
    if (result.from && result.to && *result.from > *result.to) throw_reversed(value, range);
    return result;
}

DateRange parse_date_value(const FieldValue& written, const QueryContext& context) {
    Token inner = written.token;
    FieldValue value = with_inner_relation(written, inner);
    WrittenRange range = split_range(value);
    refuse_compared_range(value, range);
    if (!range.is_range) {
        Period period = parse_period(value, range.from, context);
        if (value.field.type == FieldType::kNotBefore) return {period.first, {}};
        if (value.field.type == FieldType::kNotAfter) return {{}, period.last};
        // `listed:7d` is in the last seven days: nobody asks for the papers of one day like this.
        if (period.is_age && value.relation == Relation::kHolds) return {period.first, {}};
        std::optional<Date> before, after;
        if (value.relation == Relation::kLess) before = day_beside(value, period.first, -1);
        if (value.relation == Relation::kGreater) after = day_beside(value, period.last, 1);
        return narrow<DateRange>(value.relation, period.first, period.last, before, after);
    }
    if (value.field.type != FieldType::kDate)
        throw SyntaxError(value.token.span, std::string(value.field.name) + " needs one date, not a range",
                          "write published:2025..2026 for a range");
    DateRange result;
    if (!range.from.empty()) {
        const Period from = parse_period(value, range.from, context);
        result.from = value.token.open_from ? day_beside(value, from.last, 1) : from.first;
    }
    if (!range.to.empty()) {
        const Period to = parse_period(value, range.to, context);
        result.to = value.token.open_to ? day_beside(value, to.first, -1) : to.last;
    }
    if (result.from && result.to && *result.from > *result.to) throw_reversed(value, range);
    return result;
}

}  // namespace offprint
