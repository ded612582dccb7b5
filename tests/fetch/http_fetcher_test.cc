#include "offprint/fetch/http_fetcher.h"

#include <gtest/gtest.h>

#include "offprint/base/error.h"
#include "support/http_server.h"

namespace offprint {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// Fails `failures` times with `status`, then answers.
HttpServer make_flaky_server(int failures, int status, const std::string& headers = {}) {
    return HttpServer([failures, status, headers](const std::string&) mutable {
        return failures-- > 0 ? HttpAnswer{status, "", headers, {}} : HttpAnswer{200, "papers", {}, {}};
    });
}

struct Waits {
    std::vector<milliseconds> list;
    RetryPolicy policy() {
        RetryPolicy out;
        out.sleep = [this](milliseconds wait) { list.push_back(wait); };
        return out;
    }
};

TEST(HttpFetcher, TriesAPassingFailureAgainAndLaterEachTime) {
    HttpServer server = make_flaky_server(2, 503);
    Waits waits;
    EXPECT_EQ(HttpFetcher(waits.policy()).get({server.url()}).body, "papers");
    ASSERT_EQ(waits.list.size(), 2u);
    EXPECT_GE(waits.list[0], seconds(1));
    EXPECT_LE(waits.list[0], milliseconds(1500));
    EXPECT_GE(waits.list[1], seconds(2));
    EXPECT_LE(waits.list[1], seconds(3));
}

TEST(HttpFetcher, GivesUpAfterThreeTries) {
    HttpServer server = make_flaky_server(3, 503);
    Waits waits;
    try {
        HttpFetcher(waits.policy()).get({server.url() + "/x"});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::kTemporary);
        EXPECT_EQ(error.what(), "fetch " + server.url() + "/x: the server answered 503 Service Unavailable");
    }
    EXPECT_EQ(server.targets().size(), 3u);
}

TEST(HttpFetcher, TriesALastingFailureOnce) {
    HttpServer server = make_flaky_server(9, 404);
    Waits waits;
    try {
        HttpFetcher(waits.policy()).get({server.url() + "/x"});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::kNetwork);
        EXPECT_EQ(error.hint, "check the address");
    }
    EXPECT_EQ(server.targets().size(), 1u);
}

TEST(HttpFetcher, WaitsAsLongAsTheServerAsks) {
    HttpServer server = make_flaky_server(1, 429, "Retry-After: 7\r\n");
    Waits waits;
    HttpFetcher(waits.policy()).get({server.url()});
    EXPECT_EQ(waits.list, std::vector<milliseconds>{seconds(7)});
}

TEST(HttpFetcher, LeavesALongWaitToTheNextRun) {
    HttpServer server = make_flaky_server(1, 429, "Retry-After: 121\r\n");
    Waits waits;
    EXPECT_THROW(HttpFetcher(waits.policy()).get({server.url()}), Error);
    EXPECT_TRUE(waits.list.empty());
}

TEST(HttpFetcher, WaitsNoLongerInAllThanOneWaitMayBe) {
    HttpServer server = make_flaky_server(2, 429, "Retry-After: 61\r\n");
    Waits waits;
    EXPECT_THROW(HttpFetcher(waits.policy()).get({server.url()}), Error);
    EXPECT_EQ(waits.list, std::vector<milliseconds>{seconds(61)});
}

TEST(HttpFetcher, BeginsNoTryWhenTimeIsUp) {
    HttpServer server = make_flaky_server(2, 503);
    Waits waits;
    RetryPolicy policy = waits.policy();
    policy.longest_trying = milliseconds(-1);
    EXPECT_THROW(HttpFetcher(policy).get({server.url()}), Error);
    EXPECT_EQ(server.targets().size(), 1u);
}

TEST(HttpFetcher, FetchesNoAddressThatIsNotSafe) {
    for (const char* url :
         {"file:///etc/passwd", "ftp://example.org/", "https://user:secret@example.org/", "javascript:x"}) {
        EXPECT_THROW(HttpFetcher().get({url}), Error) << url;
    }
}

TEST(HttpFetcher, AsksWithValidatorsAndTellsWhatStillHolds) {
    HttpServer server([](const std::string&) { return HttpAnswer{200, "papers", {}, {}, "\"a\""}; });
    const Response first = HttpFetcher().get({server.url()});
    EXPECT_EQ(first.body, "papers");
    EXPECT_FALSE(first.still_holds);
    EXPECT_TRUE(first.may_be_kept);
    EXPECT_EQ(first.validators, (Validators{"\"a\"", ""}));
    const Response again = HttpFetcher().get({server.url(), {"\"a\"", "Fri, 09 Jan 2026 08:00:00 GMT"}});
    EXPECT_TRUE(again.still_holds);
    EXPECT_NE(server.heads()[1].find("\r\nIf-Modified-Since: Fri, 09 Jan 2026 08:00:00 GMT\r\n"),
              std::string::npos);
}

TEST(HttpFetcher, TellsWhatTheHeadersSayOfKeeping) {
    HttpServer server([](const std::string& target) {
        if (target == "/vary") return HttpAnswer{200, "x", "Vary: Accept, *\r\n", {}};
        if (target == "/part") return HttpAnswer{206, "x", {}, {}};
        return HttpAnswer{200,
                          "x",
                          "Cache-Control: max-age=5\r\nCACHE-CONTROL: no-cache\r\nAge: 3\r\n"
                          "Last-Modified: Fri, 09 Jan 2026 08:00:00 GMT\r\n",
                          {}};
    });
    const Response response = HttpFetcher().get({server.url() + "/x"});
    EXPECT_EQ(response.cache_control, "max-age=5, no-cache");
    EXPECT_EQ(response.age, 3);
    EXPECT_EQ(response.validators.last_modified, "Fri, 09 Jan 2026 08:00:00 GMT");
    EXPECT_FALSE(HttpFetcher().get({server.url() + "/vary"}).may_be_kept);
    EXPECT_FALSE(HttpFetcher().get({server.url() + "/part"}).may_be_kept);
}

TEST(HttpFetcher, TakesA304ThatItDidNotAskForAsAnError) {
    HttpServer server([](const std::string&) { return HttpAnswer{304, "", {}, {}}; });
    EXPECT_THROW(HttpFetcher().get({server.url()}), Error);
}

TEST(HttpFetcher, LetsNoValidatorBreakItsHeaders) {
    HttpServer server([](const std::string&) { return HttpAnswer{200, "x", {}, {}}; });
    HttpFetcher().get({server.url(), {"a\r\nX-Evil: 1", ""}});
    EXPECT_EQ(server.heads()[0].find("X-Evil"), std::string::npos);
}

TEST(HttpFetcher, SendsValidatorsToNoOtherAddress) {
    HttpServer server([](const std::string& target) {
        if (target == "/a") return HttpAnswer{302, "", "Location: /b\r\n", {}};
        return HttpAnswer{200, "papers", {}, {}, "\"a\""};
    });
    EXPECT_EQ(HttpFetcher().get({server.url() + "/a", {"\"a\"", ""}}).body, "papers");
    EXPECT_NE(server.heads()[0].find("If-None-Match"), std::string::npos);
    EXPECT_EQ(server.heads()[1].find("If-None-Match"), std::string::npos);
}

TEST(RetryAfter, IsSecondsOrADate) {
    const Instant now = *parse_instant("2026-01-09T08:00:00Z");
    EXPECT_EQ(parse_retry_after(" 120 ", now), seconds(120));
    EXPECT_GT(parse_retry_after("99999999999999999999", now), std::chrono::hours(24));
    EXPECT_EQ(parse_retry_after("Fri, 09 Jan 2026 08:00:30 GMT", now), seconds(30));
    EXPECT_EQ(parse_retry_after("Fri, 09 Jan 2026 07:00:00 GMT", now), seconds(0));
    for (const char* odd : {"", "soon", "-1", "1.5", "Fri, 99 Jan 2026 08:00:30 GMT"}) {
        EXPECT_EQ(parse_retry_after(odd, now), std::nullopt) << odd;
    }
}

}  // namespace
}  // namespace offprint
