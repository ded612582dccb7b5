// arXiv's calendar against days that are known: weekends, holidays, the hours before and after an
// announcement, the change of clocks.
#include "offprint/app/announcements.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

struct Case {
    const char *now, *announced, *due;
};

TEST(Announcements, AreMadeInTheEveningAndDueInTheFeedAfterMidnightOfNewYork) {
    const Case cases[] = {
        {"2026-01-09T00:59:59Z", "2026-01-08", "2026-01-08"},  // Thursday 19:59
        {"2026-01-09T01:00:00Z", "2026-01-09", "2026-01-08"},  // Thursday 20:00
        {"2026-01-09T05:59:59Z", "2026-01-09", "2026-01-08"},
        {"2026-01-09T06:00:00Z", "2026-01-09", "2026-01-09"},  // Friday 01:00
        {"2026-01-10T12:00:00Z", "2026-01-09", "2026-01-09"},  // Saturday
        {"2026-01-12T00:59:59Z", "2026-01-09", "2026-01-09"},  // Sunday 19:59
        {"2026-01-12T01:00:00Z", "2026-01-12", "2026-01-09"},
        {"2026-07-10T00:00:00Z", "2026-07-10", "2026-07-09"},  // Thursday 20:00 in summer
        {"2026-07-10T05:00:00Z", "2026-07-10", "2026-07-10"},
    };
    const ArxivCalendar calendar;
    for (const Case& c : cases) {
        const Instant now = parse_instant(c.now).value();
        EXPECT_EQ(calendar.announced(now).to_string(), c.announced) << c.now;
        EXPECT_EQ(calendar.due(now).to_string(), c.due) << c.now;
    }
}

TEST(Announcements, LeaveOutWeekendsAndTheDaysBehindHolidays) {
    const auto has = [](const char* day) { return ArxivCalendar::has_announcement(parse_date(day).value()); };
    EXPECT_TRUE(has("2026-01-01"));   // made on the last evening of the year before
    EXPECT_FALSE(has("2026-01-02"));  // the evening before was New Year's Day
    EXPECT_FALSE(has("2026-01-03"));
    EXPECT_FALSE(has("2026-01-04"));
    EXPECT_TRUE(has("2026-01-05"));
    EXPECT_FALSE(has("2026-01-20"));
    EXPECT_FALSE(has("2026-11-27"));
    EXPECT_TRUE(has("2026-12-29"));
    EXPECT_FALSE(has("2026-12-30"));
    EXPECT_FALSE(has("2027-01-01"));
}

TEST(Announcements, OfEarlierYearsAreKnown) {
    const auto has = [](const char* day) { return ArxivCalendar::has_announcement(parse_date(day).value()); };
    EXPECT_FALSE(has("2025-07-07"));  // Sunday 6 July
    EXPECT_TRUE(has("2025-07-04"));
    EXPECT_FALSE(has("2024-05-23"));
    EXPECT_FALSE(has("2025-11-28"));
    EXPECT_TRUE(has("2025-12-26"));  // as far as anybody knows
}

TEST(Announcements, MayBeMissingOnUsualHolidaysOfUnknownYears) {
    const auto may_lack = [](const char* day) {
        return ArxivCalendar::may_lack_announcement(parse_date(day).value());
    };
    for (const char* day : {"2027-01-19", "2027-11-26", "2027-12-28", "2027-12-31", "2028-07-05",
                            "2025-12-26", "2029-09-04", "2028-06-20", "2027-01-02", "2026-01-20"})
        EXPECT_TRUE(may_lack(day)) << day;
    for (const char* day :
         {"2027-01-12", "2027-11-19", "2027-12-24", "2026-12-28", "2028-05-30", "2026-01-23"})
        EXPECT_FALSE(may_lack(day)) << day;
}

TEST(Announcements, OfNewYearAreThoseOfTheLastDayBeforeIt) {
    const ArxivCalendar calendar;
    EXPECT_EQ(calendar.due(parse_instant("2026-01-04T12:00:00Z").value()).to_string(), "2026-01-01");
}

}  // namespace
}  // namespace offprint
