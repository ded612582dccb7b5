// Hosts are asked at once, addresses of one host one after the other, and whoever gets sees no difference.
#include "offprint/fetch/early_fetcher.h"

#include <gtest/gtest.h>

#include <atomic>

#include "offprint/base/error.h"
#include "offprint/fetch/http_fetcher.h"
#include "support/http_server.h"

namespace offprint {
namespace {

using std::chrono::milliseconds;

/// Answers with the address after `delay`, or when it is stopped; an address with `fail` in it fails.
struct SlowFetcher final : Fetcher {
    milliseconds delay{30};
    std::atomic<int> running{0}, most_running{0}, count{0};

    Response get(const Request& request) override {
        const int now = ++running;
        most_running = std::max(most_running.load(), now);
        ++count;
        const bool is_done = sleep_unless_stopped(delay, request.stop);
        --running;
        if (!is_done) throw Error(ErrorKind::kTemporary, "stopped");
        if (request.url.find("fail") != std::string::npos)
            throw Error(ErrorKind::kNetwork, "fetch " + request.url);
        return {"body of " + request.url, request.url, {}};
    }
};

TEST(EarlyFetcher, AsksHostsAtOnce) {
    SlowFetcher fetcher;
    fetcher.delay = milliseconds(200);
    EarlyFetcher early(fetcher, {"https://a.org/", "https://b.org/", "https://c.org/"});
    EXPECT_EQ(early.get({"https://c.org/"}).body, "body of https://c.org/");
    EXPECT_EQ(early.get({"https://a.org/"}).body, "body of https://a.org/");
    EXPECT_EQ(early.get({"https://b.org/"}).body, "body of https://b.org/");
    EXPECT_EQ(fetcher.count, 3);
    EXPECT_GE(fetcher.most_running, 2);
}

TEST(EarlyFetcher, AsksOneHostForOneAddressAtATime) {
    SlowFetcher fetcher;
    EarlyFetcher early(fetcher,
                       {"https://rss.arxiv.org/a", "https://export.arxiv.org/b", "https://arxiv.org/c"});
    early.get({"https://arxiv.org/c"});
    EXPECT_EQ(fetcher.count, 3);
    EXPECT_EQ(fetcher.most_running, 1);
}

TEST(EarlyFetcher, FailsWhereItIsAskedForWhatFailed) {
    SlowFetcher fetcher;
    EarlyFetcher early(fetcher, {"https://a.org/fail", "https://b.org/"});
    EXPECT_EQ(early.get({"https://b.org/"}).body, "body of https://b.org/");
    EXPECT_THROW(early.get({"https://a.org/fail"}), Error);
}

TEST(EarlyFetcher, GivesAnAnswerOnceAndAsksForEverythingElse) {
    SlowFetcher fetcher;
    EarlyFetcher early(fetcher, {"https://a.org/", "https://a.org/", "https://b.org/"});
    for (int i = 0; i < 3; ++i) EXPECT_EQ(early.get({"https://a.org/"}).body, "body of https://a.org/");
    early.get({"https://b.org/"});
    early.get({"https://elsewhere.org/"});
    EXPECT_EQ(fetcher.count, 5);
}

TEST(EarlyFetcher, AsksEightHostsAtOnceAndTheOthersLater) {
    SlowFetcher fetcher;
    std::vector<std::string> urls;
    for (int i = 0; i < 12; ++i) urls.push_back("https://h" + std::to_string(i) + ".org/");
    EarlyFetcher early(fetcher, urls);
    for (const std::string& url : urls) EXPECT_EQ(early.get({url}).body, "body of " + url);
    EXPECT_EQ(fetcher.count, 12);
    EXPECT_LE(fetcher.most_running, 8);
}

TEST(EarlyFetcher, StopsWhatNobodyWaitsFor) {
    SlowFetcher fetcher;
    fetcher.delay = std::chrono::minutes(10);
    const auto start = std::chrono::steady_clock::now();
    { EarlyFetcher early(fetcher, {"https://a.org/", "https://b.org/"}); }
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

TEST(EarlyFetcher, StopsATransferThatIsUnderWay) {
    std::atomic<bool> is_asked{false}, may_end{false};
    HttpServer server([&](const std::string&) {
        is_asked = true;
        while (!may_end) std::this_thread::sleep_for(milliseconds(10));
        return HttpAnswer{200, "late", {}, {}};
    });
    const auto start = std::chrono::steady_clock::now();
    {
        HttpFetcher fetcher;
        EarlyFetcher early(fetcher, {server.url()});
        while (!is_asked) std::this_thread::sleep_for(milliseconds(10));
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
    may_end = true;
}

}  // namespace
}  // namespace offprint
