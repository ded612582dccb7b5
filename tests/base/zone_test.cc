#include "offprint/base/zone.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <random>

#include "offprint/base/error.h"

namespace offprint {
namespace {

/// TZ set for the length of a test, for us and for the C library.
class ZoneVariable {
  public:
    explicit ZoneVariable(const char* value) {
        if (const char* old = std::getenv("TZ")) before_ = old;
        value ? setenv("TZ", value, 1) : unsetenv("TZ");
        tzset();
    }
    ~ZoneVariable() {
        before_ ? setenv("TZ", before_->c_str(), 1) : unsetenv("TZ");
        tzset();
    }
    ZoneVariable(const ZoneVariable&) = delete;
    ZoneVariable& operator=(const ZoneVariable&) = delete;

  private:
    std::optional<std::string> before_;
};

std::tm local_time(std::int64_t seconds) {
    const std::time_t time = seconds;
    std::tm local{};
    localtime_r(&time, &local);
    return local;
}

/// Offset and day at random instants from some year to 2200 are those of the C library.
void expect_same_as_system(const Zone& zone, int first_year) {
    const std::int64_t first = make_date(first_year, 1, 1)->days * std::int64_t{86400};
    std::mt19937_64 random(1);
    for (int i = 0; i < 20000; ++i) {
        const auto seconds = static_cast<std::int64_t>(random() % 9467000000) + first;
        const std::tm local = local_time(seconds);
        ASSERT_EQ(zone.offset_at({seconds}), local.tm_gmtoff) << zone.name() << " at " << seconds;
        ASSERT_EQ(zone.date_at({seconds}), make_date(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday));
    }
}

constexpr const char* kZones[] = {
    "America/New_York",  "Europe/Berlin",   "Asia/Kolkata",      "Australia/Lord_Howe", "America/St_Johns",
    "Africa/Casablanca", "Europe/Dublin",   "America/Sao_Paulo", "Pacific/Chatham",     "Pacific/Apia",
    "America/Nuuk",      "Asia/Gaza",       "Africa/Cairo",      "America/Havana",      "Asia/Beirut",
    "Antarctica/Troll",  "America/Godthab", "Etc/GMT+5",         "Asia/Tokyo"};

TEST(Zone, AgreesWithTheSystem) {
    for (const char* name : kZones) {
        const ZoneVariable variable(name);
        const Zone zone = Zone::load(name);
        EXPECT_EQ(zone.name(), name);
        expect_same_as_system(zone, 1900);
    }
}

TEST(Zone, FollowsARuleInTheVariable) {
    for (const char* rule :
         {"CET-1CEST,M3.5.0,M10.5.0/3", "EST5EDT", "<+0330>-3:30", "NZST-12NZDT,M9.5.0,M4.1.0/3",
          "AAA3BBB,J60,J300/1:30:15", "AAA-3BBB,59,299", "<-03>3<-02>,M3.5.0/-2,M10.5.0/-1",
          "EST5EDT4,M3.2.0,M11.1.0", "IST-1GMT0,M10.5.0,M3.5.0/1"}) {
        const ZoneVariable variable(rule);
        const Zone zone = Zone::system();
        EXPECT_EQ(zone.name(), rule);
        expect_same_as_system(zone, 1970);  // glibc applies no such rule before
    }
}

TEST(Zone, TakesTheSystemsZoneFromTheVariable) {
    {
        const ZoneVariable variable(":Asia/Tokyo");
        EXPECT_EQ(Zone::system().name(), "Asia/Tokyo");
        EXPECT_EQ(Zone::system().offset_at({0}), 9 * 3600);
    }
    {
        const ZoneVariable variable("/usr/share/zoneinfo/Asia/Tokyo");
        EXPECT_EQ(Zone::system().offset_at({0}), 9 * 3600);
    }
    for (const char* nonsense :
         {"", "No/Such", "../../etc/passwd", "X", "ABC", "ABC5DEF,M13.1.0,M1.1.0", "ABC5DEF,x",
          "ABC5DEF,M3.2.0", "ABC999", "<AB5", "ABC5DEF,J0,J1", "ABC5DEF,M3.2.0,M11.1.0,"}) {
        const ZoneVariable variable(nonsense);
        EXPECT_EQ(Zone::system().name(), "UTC") << nonsense;
        EXPECT_EQ(Zone::system().offset_at({0}), 0) << nonsense;
    }
    const ZoneVariable variable(nullptr);
    EXPECT_FALSE(Zone::system().name().empty());
}

TEST(Zone, RefusesNamesThatAreNoZone) {
    for (const char* name :
         {"", "No/Such_Zone", "../zoneinfo/UTC", "/usr/share/zoneinfo/UTC", "Europe", "zone.tab"}) {
        try {
            Zone::load(name);
            FAIL() << name;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind, ErrorKind::kConfig);
            EXPECT_EQ(std::string(error.what()), "no such time zone: '" + std::string(name) + "'");
            EXPECT_EQ(error.hint, "a name such as Europe/Berlin, America/New_York or UTC") << name;
        }
    }
}

TEST(Zone, SuggestsTheNearestName) {
    // The last one counts leap seconds, where it is installed.
    for (const char* name : {"Europe/Berln", "europe/berlin", "right/Europe/Berlin"}) {
        try {
            Zone::load(name);
            FAIL() << name;
        } catch (const Error& error) {
            EXPECT_EQ(error.hint, "did you mean 'Europe/Berlin'?") << name;
        }
    }
}

/// The first instant of a day as the C library has it, found by walking.
Instant walked_start_of(Date date) {
    std::int64_t seconds = date.days * std::int64_t{86400} - 93600;
    const auto local_day = [](std::int64_t at) {
        const std::tm local = local_time(at);
        return *make_date(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
    };
    while (local_day(seconds) < date) seconds += 900;
    return {seconds};
}

TEST(Zone, StartsADayAtItsFirstInstant) {
    for (const char* name : kZones) {
        const ZoneVariable variable(name);
        const Zone zone = Zone::load(name);
        for (Date date = *make_date(2009, 6, 1); date < *make_date(2013, 6, 1); ++date.days) {
            ASSERT_EQ(zone.start_of(date), walked_start_of(date)) << name << " " << date.to_string();
        }
    }
}

TEST(Zone, StartsADayThatWasSkippedWithTheNextOne) {
    const Zone samoa = Zone::load("Pacific/Apia");
    EXPECT_EQ(to_string(samoa.start_of(*make_date(2011, 12, 30))), "2011-12-30T10:00:00Z");
    EXPECT_EQ(samoa.start_of(*make_date(2011, 12, 30)), samoa.start_of(*make_date(2011, 12, 31)));
}

TEST(Zone, StaysInsideTheCalendar) {
    const Zone berlin = Zone::load("Europe/Berlin");
    for (const std::int64_t seconds : {INT64_MIN, INT64_MAX}) {
        berlin.offset_at({seconds});
        EXPECT_GE(berlin.date_at({seconds}).year(), 0);
        EXPECT_LE(berlin.date_at({seconds}).year(), 10000);
    }
    EXPECT_EQ(Zone().date_at({0}).to_string(), "1970-01-01");
}

TEST(Zone, TakesDamagedFilesForNoZone) {
    std::ifstream in("/usr/share/zoneinfo/Europe/Berlin", std::ios::binary);
    const std::string whole{std::istreambuf_iterator<char>(in), {}};
    const std::string path = testing::TempDir() + "offprint-zone-test";
    const ZoneVariable variable(path.c_str());
    const auto offset_of = [&](const std::string& bytes) {
        std::ofstream(path, std::ios::binary) << bytes;
        return Zone::system().offset_at({0});
    };
    EXPECT_EQ(offset_of(whole), 3600);
    for (std::size_t length = 0; length < whole.size(); length += 7) offset_of(whole.substr(0, length));
    std::mt19937 random(5);
    for (int i = 0; i < 400; ++i) {
        std::string damaged = whole;
        for (int n = 0; n < 4; ++n)
            damaged[random() % (i % 2 ? 120 : damaged.size())] = static_cast<char>(random());
        offset_of(damaged);
    }
    std::remove(path.c_str());
}

}  // namespace
}  // namespace offprint
