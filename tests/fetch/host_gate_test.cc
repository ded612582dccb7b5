// The pace is kept within a gate, between gates of one folder, and after somebody was stopped.
#include "offprint/fetch/host_gate.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "offprint/base/error.h"
#include "offprint/fetch/http_fetcher.h"
#include "support/http_server.h"
#include "support/temporary_folder.h"

namespace offprint {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr const char* kExport = "export.arxiv.org";
constexpr const char* kRss = "rss.arxiv.org";

/// Time that passes only when somebody sleeps.
struct FakeTime {
    std::int64_t now = 1'800'000'000'000;
    std::vector<milliseconds> slept;
    GateTimes times() {
        GateTimes out;
        out.now = [this] { return now; };
        out.sleep = [this](milliseconds wait) {
            slept.push_back(wait);
            now += wait.count();
        };
        return out;
    }
};

TEST(HostGate, LetsArxivBeAskedEveryThreeSeconds) {
    FakeTime time;
    const TemporaryFolder folder;
    HostGate gate(folder / "pace", time.times());
    gate.enter(kExport);
    EXPECT_TRUE(time.slept.empty());
    gate.enter(kRss);  // another host of the same service
    EXPECT_EQ(time.slept, std::vector<milliseconds>{seconds(3)});
    time.now += 1000;
    gate.enter("arxiv.org");
    EXPECT_EQ(time.slept.back(), seconds(2));
    time.now += 3000;
    gate.enter("oaipmh.arxiv.org");
    EXPECT_EQ(time.slept.size(), 2u);
}

TEST(HostGate, KeepsThePaceOfOtherRuns) {
    FakeTime time;
    const TemporaryFolder folder;
    HostGate(folder / "pace", time.times()).enter(kExport);
    time.now += 500;
    HostGate(folder / "pace", time.times()).enter(kExport);
    EXPECT_EQ(time.slept, std::vector<milliseconds>{milliseconds(2500)});
    struct stat status {};
    ASSERT_EQ(stat((folder / "pace/arxiv").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777, 0600u);
}

TEST(HostGate, LetsOneAtATimeAskArxiv) {
    const TemporaryFolder folder;
    GateTimes times;
    times.pace = milliseconds(0);
    times.patience = milliseconds(100);
    HostGate gate(folder / "pace", times);
    std::optional<HostGate::Pass> pass = gate.enter(kExport);
    try {
        HostGate(folder / "pace", times).enter(kRss);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::kTemporary);
        EXPECT_STREQ(error.what(), "fetch rss.arxiv.org: another run is asking arXiv");
    }
    std::thread later([&] {
        std::this_thread::sleep_for(milliseconds(60));
        pass.reset();
    });
    HostGate(folder / "pace", times).enter(kRss);
    later.join();
}

TEST(HostGate, LeavesOtherHostsAlone) {
    FakeTime time;
    const TemporaryFolder folder;
    HostGate gate(folder / "pace", time.times());
    for (const char* host : {"127.0.0.1", "huggingface.co", "notarxiv.org", "arxiv.org.example.org"}) {
        const HostGate::Pass one = gate.enter(host);
        const HostGate::Pass two = gate.enter(host);
    }
    EXPECT_TRUE(time.slept.empty());
    EXPECT_FALSE(std::filesystem::exists(folder / "pace"));
}

TEST(HostGate, KeepsThePaceAloneWithoutAFolder) {
    for (const char* folder : {"", "/proc/none"}) {
        FakeTime time;
        HostGate gate(folder, time.times());
        gate.enter(kExport);
        gate.enter(kExport);
        EXPECT_EQ(time.slept, std::vector<milliseconds>{seconds(3)}) << folder;
    }
}

TEST(HostGate, WaitsNoLongerForAFileOfTheFutureOrOfGarbage) {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "pace");
    for (const char* text : {"99999999999999999999", "1800000900000", "x", "", "-5"}) {
        FakeTime time;
        std::ofstream(folder / "pace/arxiv") << text;
        HostGate gate(folder / "pace", time.times());
        gate.enter(kExport);
        EXPECT_LE(time.slept.size(), 1u) << text;
        for (const milliseconds wait : time.slept) EXPECT_LE(wait, seconds(3)) << text;
        gate.enter(kExport);
        EXPECT_EQ(time.slept.back(), seconds(3)) << text;
    }
}

TEST(HostGate, DoesNotAskAServerThatHasHadEnough) {
    FakeTime time;
    HostGate gate("", time.times());
    gate.close("huggingface.co", seconds(50));
    gate.enter("example.org");
    EXPECT_TRUE(time.slept.empty());
    gate.enter("huggingface.co");
    EXPECT_EQ(time.slept, std::vector<milliseconds>{seconds(50)});
    gate.close("huggingface.co", milliseconds(120'001));
    try {
        gate.enter("huggingface.co");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::kTemporary);
        EXPECT_STREQ(error.what(), "fetch huggingface.co: the server takes no more requests for 121 s");
    }
}

TEST(RateLimit, IsTheLongestWaitOfWhatHasNothingLeft) {
    EXPECT_EQ(parse_rate_limit("\"api\";r=0;t=55"), seconds(55));
    EXPECT_EQ(parse_rate_limit("\"a\"; r=0; t=5, \"b\";t=9;r=0, \"c\";r=3;t=99"), seconds(9));
    for (const char* none :
         {"", "\"api\";r=1;t=55", "\"api\";r=0", "\"api\";t=5", "\"api\";r=x;t=5", "\"api\";r=0;t=-5",
          "limit=5, remaining=0", "\"api\";r=0;t=99999999999999999999"})
        EXPECT_EQ(parse_rate_limit(none), std::nullopt) << none;
}

TEST(HttpFetcher, GoesThroughTheGateAndTellsItWhatTheServerSays) {
    HttpServer server([](const std::string& target) {
        if (target == "/a") return HttpAnswer{302, "", "Location: /b\r\n", {}};
        return HttpAnswer{200, "papers", "RateLimit: \"api\";r=0;t=7\r\n", {}};
    });
    FakeTime time;
    HostGate gate("", time.times());
    HttpFetcher fetcher({}, &gate);
    fetcher.get({server.url() + "/a"});
    EXPECT_TRUE(time.slept.empty());
    fetcher.get({server.url() + "/b"});
    EXPECT_EQ(time.slept, std::vector<milliseconds>{seconds(7)});
}

TEST(HttpFetcher, WaitsAsTheRateLimitSaysWhenNothingElseDoes) {
    int failures = 1;
    HttpServer server([&](const std::string&) {
        return failures-- > 0 ? HttpAnswer{429, "", "RateLimit: \"api\";r=0;t=4\r\n", {}}
                              : HttpAnswer{200, "papers", {}, {}};
    });
    std::vector<milliseconds> waits;
    RetryPolicy policy;
    policy.sleep = [&](milliseconds wait) { waits.push_back(wait); };
    EXPECT_EQ(HttpFetcher(policy).get({server.url()}).body, "papers");
    EXPECT_EQ(waits, std::vector<milliseconds>{seconds(4)});
}

}  // namespace
}  // namespace offprint
