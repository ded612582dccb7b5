#include "offprint/base/date.h"

#include <gtest/gtest.h>

#include <chrono>
#include <ctime>

#include "offprint/base/clock.h"

namespace offprint {
namespace {

TEST(Date, AgreesWithTheSystemsCalendar) {
    for (std::int32_t days = -200000; days < 400000; days += 97) {
        const std::time_t seconds = std::time_t{days} * 86400;
        std::tm calendar{};
        gmtime_r(&seconds, &calendar);
        const Date date{days};
        ASSERT_EQ(date.year(), calendar.tm_year + 1900);
        ASSERT_EQ(date.month(), calendar.tm_mon + 1);
        ASSERT_EQ(date.day(), calendar.tm_mday);
        ASSERT_EQ(date.weekday() % 7, calendar.tm_wday);
        ASSERT_EQ(make_date(date.year(), date.month(), date.day()), date);
        ASSERT_EQ(parse_date(date.to_string()), date);
    }
}

TEST(Date, RefusesDaysThatDoNotExist) {
    EXPECT_EQ(make_date(2025, 2, 29), std::nullopt);
    EXPECT_TRUE(make_date(2024, 2, 29));
    EXPECT_EQ(make_date(1900, 2, 29), std::nullopt);
    EXPECT_EQ(make_date(0, 1, 1), std::nullopt);
    EXPECT_EQ(make_date(10000, 1, 1), std::nullopt);
    EXPECT_EQ(make_date(2025, 13, 1), std::nullopt);
    EXPECT_EQ(make_date(2025, 1, -1), std::nullopt);
    for (const char* text :
         {"", "2026", "2026-1-9", "2026-01-9", "2026-01-32", "2026-02-30", "26-01-09", "2026/01/09",
          "2026-01-09 ", " 2026-01-09", "2026-01-09T", "2026-01-", "-026-01-09", "2026-01-0x"}) {
        EXPECT_EQ(parse_date(text), std::nullopt) << text;
    }
}

TEST(ParseWeek, GivesItsMonday) {
    EXPECT_EQ(parse_week("2026-W02"), make_date(2026, 1, 5));
    EXPECT_EQ(parse_week("2026-W01"), make_date(2025, 12, 29));
    EXPECT_EQ(parse_week("2026-W53"), make_date(2026, 12, 28));
    EXPECT_EQ(parse_week("2020-W53"), make_date(2020, 12, 28));
    EXPECT_EQ(parse_week("2027-W01"), make_date(2027, 1, 4));
    for (const char* text : {"2025-W53", "2026-W00", "2026-W54", "2026-W2", "2026W02", "2026-02",
                             "2026-W02-1", "0000-W01", ""}) {
        EXPECT_EQ(parse_week(text), std::nullopt) << text;
    }
}

TEST(AddMonths, StaysInsideTheMonthAndTheCalendar) {
    const auto added = [](const char* date, int months) {
        return add_months(*parse_date(date), months).to_string();
    };
    EXPECT_EQ(added("2026-01-31", 1), "2026-02-28");
    EXPECT_EQ(added("2024-01-31", 1), "2024-02-29");
    EXPECT_EQ(added("2026-03-31", -1), "2026-02-28");
    EXPECT_EQ(added("2026-01-15", -13), "2024-12-15");
    EXPECT_EQ(added("2026-12-15", 1), "2027-01-15");
    EXPECT_EQ(added("2026-01-15", 2147483647), "9999-12-31");
    EXPECT_EQ(added("2026-01-15", -2147483647), "0001-01-01");
    EXPECT_EQ(added("0001-01-15", -1), "0001-01-01");
}

TEST(ParseInstant, ReadsTheFormsOfIso8601) {
    struct Case {
        const char* text;
        const char* utc;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"2026-01-09", "2026-01-09T00:00:00Z"},
             {"2026-01-09T08:00:00Z", "2026-01-09T08:00:00Z"},
             {"2026-01-09T08:00:00z", "2026-01-09T08:00:00Z"},
             {"2026-01-09t08:00", "2026-01-09T08:00:00Z"},
             {"2026-01-09 08:00:00", "2026-01-09T08:00:00Z"},
             {"2026-01-09T08:00:00.123456Z", "2026-01-09T08:00:00Z"},
             {"2026-01-09T08:00:00,5Z", "2026-01-09T08:00:00Z"},
             {"2026-01-09T08:00:00+01:00", "2026-01-09T07:00:00Z"},
             {"2026-01-09T00:30:00+0530", "2026-01-08T19:00:00Z"},
             {"2026-01-09T20:00:00-05", "2026-01-10T01:00:00Z"},
             {"2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"},
             {"1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"},
             {"0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"},
         }) {
        const std::optional<Instant> instant = parse_instant(c.text);
        ASSERT_TRUE(instant) << c.text;
        EXPECT_EQ(to_string(*instant), c.utc) << c.text;
        EXPECT_EQ(parse_instant(to_string(*instant)), instant);
    }
}

TEST(ParseInstant, RefusesEverythingElse) {
    const std::string whole = "2026-01-09T08:00:00+01:00";
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const bool complete = length == 10 || length == 16 || length == 19 || length == 22;
        EXPECT_EQ(parse_instant(whole.substr(0, length)).has_value(), complete) << whole.substr(0, length);
    }
    for (const char* text :
         {"2026-01-09T24:00:00Z", "2026-01-09T08:60Z", "2026-01-09T08:00:61Z", "2026-01-09T08:00:00.Z",
          "2026-01-09T08Z", "2026-01-09Z", "2026-01-09T08:00:00 Z", "2026-01-09T08:00:00+24:00",
          "2026-01-09T08:00:00+01:60", "now", "20260109"}) {
        EXPECT_EQ(parse_instant(text), std::nullopt) << text;
    }
}

TEST(UtcDate, GoesDownBefore1970) {
    EXPECT_EQ(utc_date({-1}).to_string(), "1969-12-31");
    EXPECT_EQ(utc_date({0}).to_string(), "1970-01-01");
    EXPECT_EQ(utc_date({86399}).to_string(), "1970-01-01");
    EXPECT_EQ(utc_date({-86400}).to_string(), "1969-12-31");
}

TEST(DateNames, AreEnglishInEveryForm) {
    const Date date = *make_date(2026, 1, 9);
    EXPECT_EQ(short_date(date), "Jan 9, 2026");
    EXPECT_EQ(long_date(date), "Friday 9 January 2026");
    EXPECT_EQ(plain_date(date), "9 January 2026");
    EXPECT_EQ(plain_dates(date, date), "9 January 2026");
    EXPECT_EQ(plain_dates(date, Date{date.days + 3}), "9–12 January 2026");
    EXPECT_EQ(plain_dates(date, Date{date.days + 30}), "9 January – 8 February 2026");
    EXPECT_EQ(plain_dates(Date{date.days - 10}, date), "30 December 2025 – 9 January 2026");
    EXPECT_EQ(compact_date(date), "Fri 9 Jan 2026");
    EXPECT_EQ(long_date(*make_date(2026, 9, 13)), "Sunday 13 September 2026");
}

TEST(DateNames, AreKnownFullOrCutInAnyCase) {
    EXPECT_EQ(month_from_name("January"), 1);
    EXPECT_EQ(month_from_name("dec"), 12);
    EXPECT_EQ(month_from_name("Sept"), 9);
    EXPECT_EQ(month_from_name("JULY"), 7);
    EXPECT_EQ(weekday_from_name("Monday"), 1);
    EXPECT_EQ(weekday_from_name("sun"), 7);
    EXPECT_EQ(weekday_from_name("THURS"), 4);
    for (const char* name : {"", "Ja", "Januarys", "Foo", "Jänner"})
        EXPECT_EQ(month_from_name(name), std::nullopt) << name;
    for (const char* name : {"", "Mo", "Mondays", "May"})
        EXPECT_EQ(weekday_from_name(name), std::nullopt) << name;
}

TEST(Clock, TellsTheTimeOrTheOneItIsGiven) {
    EXPECT_EQ(FixedClock({42}).now().seconds, 42);
    // Not std::time(): it reads a coarser clock, which for some milliseconds still shows the second before.
    const auto now = [] {
        return std::chrono::duration_cast<std::chrono::seconds>(
                   std::chrono::system_clock::now().time_since_epoch())
            .count();
    };
    const auto before = now();
    EXPECT_GE(SystemClock().now().seconds, before);
    EXPECT_LE(SystemClock().now().seconds, now());
}

}  // namespace
}  // namespace offprint
