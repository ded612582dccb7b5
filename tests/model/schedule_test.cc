#include "offprint/model/schedule.h"

#include <gtest/gtest.h>

#include "offprint/base/error.h"

namespace offprint {
namespace {

Instant at(const std::string& time) { return *parse_instant(time); }

Zone zone_of(const Schedule& schedule) { return schedule.zone.empty() ? Zone() : Zone::load(schedule.zone); }

TEST(Schedule, IsReadAndWritten) {
    struct Case {
        std::string written, text;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"daily", "daily at 08:00"},
             {"weekdays at 7:30", "weekdays at 07:30"},
             {" Weekly  FRI at 18 ", "weekly friday at 18:00"},
             {"weekly", "weekly monday at 08:00"},
             {"weekly in Europe/Berlin", "weekly monday at 08:00 in Europe/Berlin"},
             {"monthly", "monthly 1 at 08:00"},
             {"monthly 31 at 23:59 in Asia/Kathmandu", "monthly 31 at 23:59 in Asia/Kathmandu"},
             {"daily at 0:00 in UTC", "daily at 00:00 in UTC"},
             {"08:15", "daily at 08:15"},
             {"at 8", "daily at 08:00"},
             {"daily 7.30", "daily at 07:30"},
             {"weekdays at 7pm Europe/Berlin", "weekdays at 19:00 in Europe/Berlin"},
             {"weekly friday 12am", "weekly friday at 00:00"},
             {"monthly 15 12:05pm in UTC", "monthly 15 at 12:05 in UTC"},
         }) {
        const Schedule schedule = parse_schedule(c.written);
        EXPECT_EQ(to_text(schedule), c.text);
        EXPECT_EQ(parse_schedule(c.text), schedule);
    }
}

TEST(Schedule, RefusesWhatIsNone) {
    for (const char* written : {"",
                                "hourly",
                                "daily 3",
                                "weekly 3",
                                "weekly friday friday",
                                "monthly 0",
                                "monthly 32",
                                "monthly x",
                                "daily at",
                                "daily at 24",
                                "daily at 8:60",
                                "daily at 8:5",
                                "daily at -1",
                                "daily at 8 at 9",
                                "daily in",
                                "daily in UTC x",
                                "daily at 8:00:00",
                                "daily at 13pm",
                                "daily at 0am",
                                "weekly monday, friday",
                                "monday",
                                "8",
                                "daily\x1b[2J"}) {
        try {
            parse_schedule(written);
            ADD_FAILURE() << written;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind, ErrorKind::kUsage) << written;
            EXPECT_EQ(std::string(error.what()).find('\x1b'), std::string::npos);
        }
    }
    EXPECT_THROW(parse_schedule("daily in Europe/Berlni"), Error);
}

TEST(Schedule, KnowsTheNextDueTime) {
    struct Case {
        std::string schedule, after, due;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"daily at 8", "2026-01-09T07:59:59Z", "2026-01-09T08:00:00Z"},
             {"daily at 8", "2026-01-09T08:00:00Z", "2026-01-10T08:00:00Z"},
             {"daily at 8", "2026-12-31T09:00:00Z", "2027-01-01T08:00:00Z"},
             {"weekdays at 8", "2026-01-09T08:00:00Z", "2026-01-12T08:00:00Z"},  // a Friday
             {"weekly friday at 8", "2026-01-09T07:00:00Z", "2026-01-09T08:00:00Z"},
             {"weekly friday at 8", "2026-01-09T08:00:00Z", "2026-01-16T08:00:00Z"},
             {"monthly 31 at 8", "2026-01-31T08:00:00Z", "2026-02-28T08:00:00Z"},
             {"monthly 31 at 8", "2028-02-01T08:00:00Z", "2028-02-29T08:00:00Z"},
             {"monthly 30 at 8", "2026-02-01T00:00:00Z", "2026-02-28T08:00:00Z"},
             {"monthly 1 at 8", "2026-01-01T08:00:00Z", "2026-02-01T08:00:00Z"},
             // A day begins earlier or later elsewhere.
             {"daily at 0:30 in Asia/Tokyo", "2026-01-09T12:00:00Z", "2026-01-09T15:30:00Z"},
             {"weekly monday at 0:30 in Asia/Tokyo", "2026-01-09T12:00:00Z", "2026-01-11T15:30:00Z"},
             {"daily at 23:30 in America/New_York", "2026-01-09T04:29:00Z", "2026-01-09T04:30:00Z"},
             {"monthly 1 at 1 in Pacific/Kiritimati", "2026-01-15T00:00:00Z", "2026-01-31T11:00:00Z"},
             // Summer time begins on 29 March at 2:00: 2:30 is not there, and the jump is at 1:00 UTC.
             {"daily at 2:30 in Europe/Berlin", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z"},
             {"daily at 2:30 in Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z"},
             {"daily at 8 in Europe/Berlin", "2026-03-28T12:00:00Z", "2026-03-29T06:00:00Z"},
             // It ends on 25 October at 3:00: 2:30 is there twice, and once is enough.
             {"daily at 2:30 in Europe/Berlin", "2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z"},
             {"daily at 2:30 in Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"},
             // 24 April at midnight is not there in Cairo, 30 December 2011 is not there at all in Samoa.
             {"daily at 0:00 in Africa/Cairo", "2026-04-23T12:00:00Z", "2026-04-23T22:00:00Z"},
             {"daily at 8 in Pacific/Apia", "2011-12-29T19:00:00Z", "2011-12-30T10:00:00Z"},
         }) {
        const Schedule schedule = parse_schedule(c.schedule);
        EXPECT_EQ(to_string(next_due(schedule, zone_of(schedule), at(c.after))), c.due)
            << c.schedule << " after " << c.after;
    }
}

TEST(Schedule, LastAndNextDueTimesFollowEachOther) {
    for (const char* written :
         {"daily at 2:30 in Europe/Berlin", "weekdays at 0:00 in Africa/Cairo",
          "weekly sunday at 2 in America/New_York", "monthly 31 at 23:59 in Pacific/Apia",
          "daily at 2 in Australia/Lord_Howe", "monthly 29 at 2:30 in Europe/Berlin"}) {
        const Schedule schedule = parse_schedule(written);
        const Zone zone = zone_of(schedule);
        Instant due = next_due(schedule, zone, at("2026-01-01"));
        for (int i = 0; i < 400; ++i) {
            const Instant next = next_due(schedule, zone, due);
            ASSERT_GT(next, due) << written;
            ASSERT_EQ(last_due(schedule, zone, next), next) << written;
            ASSERT_EQ(last_due(schedule, zone, {next.seconds - 1}), due) << written;
            due = next;
        }
    }
}

}  // namespace
}  // namespace offprint
