// What is asked of the server, and what is not, by what it said before.
#include "offprint/fetch/cached_fetcher.h"

#include <gtest/gtest.h>

#include "offprint/base/error.h"
#include "support/temporary_folder.h"

namespace offprint {
namespace {

const std::string kUrl = "https://example.org/papers";

/// Answers with what the test says; remembers what it was asked.
struct Server final : Fetcher {
    Response next;
    std::vector<Request> asked;

    Response get(const Request& request) override {
        asked.push_back(request);
        Response response = next;
        if (response.url.empty()) response.url = request.url;
        return response;
    }
};

class CachedFetcherTest : public testing::Test {
  protected:
    /// Gets the body and says that it was put to use.
    std::string fetch(Network network = Network::kUsed) {
        Response response = get(network);
        if (response.keep) response.keep();
        return response.body;
    }
    Response get(Network network = Network::kUsed) {
        return CachedFetcher(server_, ResponseCache(folder_ / "http"), clock_, network).get({kUrl});
    }
    std::string offline_error() {
        try {
            return "body " + get(Network::kLeftAlone).body;
        } catch (const Error& error) {
            EXPECT_EQ(error.kind, ErrorKind::kNetwork);
            return error.what();
        }
    }
    void answer(std::string body, std::string etag, std::string cache_control = "") {
        server_.next = {std::move(body),         {}, "utf-8", false, true, {std::move(etag), ""},
                        std::move(cache_control)};
    }
    void still_holds(std::string cache_control = "") {
        server_.next = {{}, {}, {}, true, false, {}, std::move(cache_control)};
    }

    TemporaryFolder folder_;
    FixedClock clock_{*parse_instant("2026-01-09T08:00:00Z")};
    Server server_;
};

TEST_F(CachedFetcherTest, AsksAgainWithTheValidatorsOfWhatItKept) {
    answer("one", "\"1\"");
    EXPECT_EQ(fetch(), "one");
    EXPECT_TRUE(server_.asked[0].validators.empty());
    still_holds();
    const Response again = get();
    EXPECT_EQ(server_.asked[1].validators.etag, "\"1\"");
    EXPECT_EQ(again.body, "one");
    EXPECT_EQ(again.charset, "utf-8");
    EXPECT_EQ(again.url, kUrl);
    answer("two", "\"2\"");
    EXPECT_EQ(fetch(), "two");
    EXPECT_EQ(server_.asked[2].validators.etag, "\"1\"");
}

TEST_F(CachedFetcherTest, KeepsNothingThatWasNotPutToUse) {
    answer("one", "\"1\"", "max-age=600");
    get();
    get();
    ASSERT_EQ(server_.asked.size(), 2u);
    EXPECT_TRUE(server_.asked[1].validators.empty());
}

TEST_F(CachedFetcherTest, AsksNothingWhileAnAnswerIsFresh) {
    answer("one", "\"1\"", "max-age=600");
    server_.next.age = 100;
    fetch();
    clock_.instant.seconds += 499;
    EXPECT_EQ(fetch(), "one");
    EXPECT_EQ(server_.asked.size(), 1u);
    clock_.instant.seconds += 1;
    fetch();
    EXPECT_EQ(server_.asked.size(), 2u);
}

TEST_F(CachedFetcherTest, IsFreshAgainWhenTheServerSaysThatItStillHolds) {
    answer("one", "\"1\"", "max-age=60");
    fetch();
    clock_.instant.seconds += 61;
    still_holds("max-age=30");
    EXPECT_EQ(fetch(), "one");
    clock_.instant.seconds += 29;
    EXPECT_EQ(fetch(), "one");
    EXPECT_EQ(server_.asked.size(), 2u);
    clock_.instant.seconds += 1;
    fetch();
    EXPECT_EQ(server_.asked.size(), 3u);
}

TEST_F(CachedFetcherTest, BelievesNoPromiseOfMoreThanADay) {
    answer("one", "\"1\"", "max-age=31536000");
    fetch();
    clock_.instant.seconds += 24 * 60 * 60;
    fetch();
    EXPECT_EQ(server_.asked.size(), 2u);
}

TEST_F(CachedFetcherTest, BelievesNoFileOfTheFuture) {
    answer("one", "\"1\"", "max-age=600");
    fetch();
    clock_.instant.seconds -= 1;
    fetch();
    EXPECT_EQ(server_.asked.size(), 2u);
}

TEST_F(CachedFetcherTest, DoesAsCacheControlSays) {
    answer("one", "\"1\"", "max-age=600, no-cache");
    fetch();
    fetch();
    ASSERT_EQ(server_.asked.size(), 2u);
    EXPECT_EQ(server_.asked[1].validators.etag, "\"1\"");
    answer("two", "\"2\"", "no-store");
    EXPECT_EQ(fetch(), "two");
    fetch();
    EXPECT_TRUE(server_.asked[3].validators.empty()) << "what was kept before is no longer";
    answer("three", "\"3\"");
    server_.next.may_be_kept = false;
    fetch();
    fetch();
    EXPECT_TRUE(server_.asked.back().validators.empty());
}

TEST_F(CachedFetcherTest, TrustsNoAnswerThatCameByARedirect) {
    answer("one", "\"1\"", "max-age=600");
    server_.next.url = "https://example.org/elsewhere";
    fetch();
    EXPECT_EQ(get().url, "https://example.org/elsewhere");
    ASSERT_EQ(server_.asked.size(), 2u);
    EXPECT_TRUE(server_.asked[1].validators.empty());
    EXPECT_EQ(offline_error(), "body one");
}

TEST_F(CachedFetcherTest, LeavesTheNetworkAloneWhenToldTo) {
    EXPECT_EQ(offline_error(), "fetch " + kUrl + ": nothing is kept of it, and --offline was given");
    answer("one", "\"1\"", "max-age=60");
    fetch();
    clock_.instant.seconds += 100'000;
    EXPECT_EQ(offline_error(), "body one");
    EXPECT_EQ(server_.asked.size(), 1u);
}

TEST_F(CachedFetcherTest, UsesNothingUncheckedThatMustBeChecked) {
    answer("one", "\"1\"", "max-age=60, must-revalidate");
    fetch();
    EXPECT_EQ(offline_error(), "body one");
    clock_.instant.seconds += 60;
    EXPECT_EQ(offline_error(), "fetch " + kUrl +
                                   ": what is kept of it has to be checked with the server, and --offline "
                                   "was given");
    answer("two", "\"2\"", "no-cache");
    fetch();
    EXPECT_NE(offline_error(), "body two");
}

}  // namespace
}  // namespace offprint
