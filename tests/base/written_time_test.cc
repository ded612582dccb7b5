// Times in every form that feeds and mail have them in.
#include "offprint/base/written_time.h"

#include <gtest/gtest.h>

#include <string>

namespace offprint {
namespace {

std::string instant_of(std::string_view text) {
    const auto time = parse_written_time(text);
    return time ? to_string(time->instant) : "none";
}

TEST(WrittenTime, IsReadInEveryForm) {
    const struct {
        const char *written, *instant;
    } cases[] = {
        {"Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"},
        {"Thu, 1 Jan 2004 19:48:21 +0100", "2004-01-01T18:48:21Z"},
        {"01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"},
        {"Thu, 01 Jan 04 19:48:21 GMT", "2004-01-01T19:48:21Z"},
        {"Thu, 01 Jan 70 19:48:21 GMT", "1970-01-01T19:48:21Z"},
        {"Thu, 01 Jan 2004 19:48 GMT", "2004-01-01T19:48:00Z"},
        {"Thu, 01 Jan 2004", "2004-01-01T00:00:00Z"},
        {"Thursday, 01 January 2004 19:48:21 EST", "2004-01-02T00:48:21Z"},
        {"Thu, 01 Jan 2004 19:48:21 -0500 (EST)", "2004-01-02T00:48:21Z"},
        {"Thu, 01 Jan 2004 (a comment (in another)) 19:48:21 PDT", "2004-01-02T02:48:21Z"},
        {"Thu, 01 Jan 2004 19:48:21 Etc/GMT", "2004-01-01T19:48:21Z"},
        {"Thu, 01 Jan 2004 19:48:21 GMT+02:00", "2004-01-01T17:48:21Z"},
        {"Thu, 01 Jan 2004 19:48:21+0100", "2004-01-01T18:48:21Z"},
        {"Thu, 01 Jan 2004 19:48:21 XYZ", "2004-01-01T19:48:21Z"},
        {"Thu Jan  1 19:48:21 2004", "2004-01-01T19:48:21Z"},
        {"Thu Jan  1 19:48:21 EST 2004", "2004-01-02T00:48:21Z"},
        {"01-Jan-2004 19:48:21", "2004-01-01T19:48:21Z"},
        {"January 1st, 2004 7:48 pm", "2004-01-01T19:48:00Z"},
        {"Sat, 31 Jan 2004 24:00:00 GMT", "2004-02-01T00:00:00Z"},
        {"Thu,01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"},
        {"Thu, 01 Sept 2005 01:02:03 Z", "2005-09-01T01:02:03Z"},
        {"  Thu, 01 Jan 2004\n\t19:48:21 GMT ", "2004-01-01T19:48:21Z"},
        {"2003-12-31T10:14:55Z", "2003-12-31T10:14:55Z"},
        {"2003-12-31T10:14:55.123456-08:00", "2003-12-31T18:14:55Z"},
        {"2003-12-31T10:14:55+0130", "2003-12-31T08:44:55Z"},
        {"2003-12-31T10:14", "2003-12-31T10:14:00Z"},
        {"2003-12-31 10:14:55", "2003-12-31T10:14:55Z"},
        {"2003-12-31 10:14:55 GMT", "2003-12-31T10:14:55Z"},
        {"2003-12-31", "2003-12-31T00:00:00Z"},
        {"2003-12", "2003-12-01T00:00:00Z"},
        {"2003", "2003-01-01T00:00:00Z"},
        {"20031231", "2003-12-31T00:00:00Z"},
        {"20031231T101455Z", "2003-12-31T10:14:55Z"},
        {"200312", "2003-12-01T00:00:00Z"},
        {"2003-335", "2003-12-01T00:00:00Z"},
        {"2003335", "2003-12-01T00:00:00Z"},
        {"2003367", "none"},
        {"2004-W01-4", "2004-01-01T00:00:00Z"},
        {"2004W014", "2004-01-01T00:00:00Z"},
        {"2004-W01", "2003-12-29T00:00:00Z"},
        {"2004W537T10:14:55Z", "2005-01-02T10:14:55Z"},
        {"2004-W54-1", "none"},
        {"2004-W01-8", "none"},
        {"2004-W", "none"},
        {"20031231101455", "2003-12-31T10:14:55Z"},
        {"2003/12/31", "2003-12-31T00:00:00Z"},
        {"2003.1.2", "2003-01-02T00:00:00Z"},
        {"2003/12/31 10:14", "2003-12-31T10:14:00Z"},
        {"Wed, 2003/12/31 10:14:55 EST", "2003-12-31T15:14:55Z"},
        {"31.12.2003", "2003-12-31T00:00:00Z"},
        {"31.12.2003 10:14:55 +0100", "2003-12-31T09:14:55Z"},
        {"2004-05-25 11:23:17 PM", "2004-05-25T23:23:17Z"},
        {"2004-05-25 12:23 pm +0900", "2004-05-25T03:23:00Z"},
        {"2004년 05월 28일", "2004-05-28T00:00:00Z"},
        {"2004년 05월 28일  01:31:15", "2004-05-28T01:31:15Z"},
        {"2004-05-25 오후 11:23:17", "2004-05-25T23:23:17Z"},
        {"2004-05-25 오전 11:23:17", "2004-05-25T11:23:17Z"},
        {"2004년 5월 28일 금요일 오후 1시 05분", "2004-05-28T13:05:00Z"},
        {"2004年5月28日", "2004-05-28T00:00:00Z"},
        {"2004年5月28日(金) 23時15分30秒", "2004-05-28T23:15:30Z"},
        {"2004年05月28日 01:31:15 +09:00", "2004-05-27T16:31:15Z"},
        {"2004年5月24日(月) 23時15分", "2004-05-24T23:15:00Z"},
        {"2004년 5월 24일 월요일 11:15", "2004-05-24T11:15:00Z"},
        {"2004年5月", "2004-05-01T00:00:00Z"},
        {"2004年", "2004-01-01T00:00:00Z"},
        {"2004年13月1日", "none"},
        {"5月28日", "none"},
        {"年", "none"},
        {"1/2/2003", "none"},
        {"2003/13/31", "none"},
        {"2003/12.31", "none"},
        {"31.12.03", "none"},
        {"03-12-31", "2003-12-31T00:00:00Z"},
        {"2004-02-28T18:14:55-08:00", "2004-02-29T02:14:55Z"},
        {"", "none"},
        {"yesterday", "none"},
        {"31 Feb 2004", "none"},
        {"Thu, 01 2004", "none"},
        {"2003-13-01", "none"},
        {"12/31/2003", "none"},
        {"Thu, 99 Jan 2004", "none"},
        {"((((((", "none"},
        {"1 2 3 4 5 6 7 8", "none"},
    };
    for (const auto& c : cases) EXPECT_EQ(instant_of(c.written), c.instant) << c.written;
}

TEST(WrittenTime, KnowsMonthsOfOtherLanguages) {
    for (const char* written :
         {"Κυρ, 11 Ιουλ 2004 12:00:00 EST", "Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-július-11T12:00-05:00",
          "2004. július 11., 12:00 EST", "2004. júl. 11. 12:00 EST", "11. Juli 2004 12:00 EST",
          "dim. 11 juil. 2004 12:00:00 -0500", "dom, 11 luglio 2004 12:00:00 -0500"})
        EXPECT_EQ(instant_of(written), "2004-07-11T17:00:00Z") << written;
    EXPECT_EQ(instant_of("2004-október-13T9:15-05:00"), "2004-10-13T14:15:00Z");
    EXPECT_EQ(instant_of("2004-Oct-13T09:15Z"), "2004-10-13T09:15:00Z");
    EXPECT_EQ(instant_of("mar. 13 janv. 2004"), "2004-01-13T00:00:00Z");
    EXPECT_EQ(instant_of("Mar 13-Apr 2 2004"), "2004-03-13T00:00:00Z");
    for (const char* written : {"12 novels of 2004", "5 minutes ago, 2004", "2004-Foo-13", "2004-Jul"})
        EXPECT_EQ(instant_of(written), "none") << written;
}

TEST(WrittenTime, KeepsTheDayAsItIsWritten) {
    EXPECT_EQ(parse_written_time("Mon, 27 Apr 2026 00:00:00 -0400")->day, make_date(2026, 4, 27));
    EXPECT_EQ(parse_written_time("Mon, 27 Apr 2026 23:00:00 -0400")->day, make_date(2026, 4, 27));
    EXPECT_EQ(parse_written_time("2026-04-27T00:00:00+09:00")->day, make_date(2026, 4, 27));
}

// A second blank makes it none of the form that is read in one go.
TEST(WrittenTime, IsTheSameReadInOneGoAndWordByWord) {
    for (const char* day : {"", "Fri, ", "Xxx, ", "fri, ", "Jan, "})
        for (const char* date : {"9 Jan 2026", "09 Jan 2026", "31 Feb 2026", "0 Mar 2026", "29 Feb 2024",
                                 "1 dec 1999", "32 Dec 0000", "9 Foo 2026", "9 May 026", "109 May 2026"})
            for (const char* time : {"20:43:30", "00:00:00", "23:59:59", "24:00:00", "23:60:00", "23:59:60",
                                     "2:43:300", "20.43.30", "20:43:3x"})
                for (const char* zone :
                     {"GMT", "+0000", "-0500", "+0530", "-2400", "+0060", "EST", "=0500", "UTC"}) {
                    const std::string quick = std::string(day) + date + ' ' + time + ' ' + zone;
                    const std::string slow = std::string(day) + date + "  " + time + ' ' + zone;
                    EXPECT_EQ(instant_of(quick), instant_of(slow)) << quick;
                }
}

TEST(WrittenTime, SurvivesEveryTruncation) {
    const std::string text = "Thursday, 01 January 2004 19:48:21.5 -0500 (EST)";
    for (std::size_t i = 0; i <= text.size(); ++i) parse_written_time(text.substr(0, i));
    EXPECT_EQ(instant_of(std::string(100'000, '(')), "none");
}

}  // namespace
}  // namespace offprint
