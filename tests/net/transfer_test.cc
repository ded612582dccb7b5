#include "offprint/net/transfer.h"

#include <gtest/gtest.h>

#include "offprint/base/error.h"
#include "support/http_server.h"

namespace offprint {
namespace {

// `printf '[1,2]' | gzip -9n`
const std::string kPacked(
    "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\x8b\x36\xd4\x31\x8a\x05\x00\xbf\x50\x8b\x08\x05\x00\x00\x00",
    25);

struct Failure {
    ErrorKind kind;
    std::string message;
};

Failure failure_of(const HttpRequest& request) {
    try {
        get_over_http(request);
    } catch (const Error& error) {
        return {error.kind, error.what()};
    }
    ADD_FAILURE() << "no failure";
    return {};
}

HttpRequest request_for(const HttpServer& server, const std::string& path) {
    HttpRequest request;
    request.url = server.url() + path;
    return request;
}

TEST(Transfer, GivesStatusHeadersAndBody) {
    HttpServer server([](const std::string&) { return HttpAnswer{404, "gone", "X-Thing:  a b \r\n", {}}; });
    const HttpResponse response = get_over_http(request_for(server, "/x?y=1"));
    EXPECT_EQ(response.status, 404);
    EXPECT_EQ(response.body, "gone");
    EXPECT_EQ(response.header("x-thing"), "a b");
    EXPECT_EQ(server.targets(), std::vector<std::string>{"/x?y=1"});
}

TEST(Transfer, FollowsFiveRedirectsAndNoSixth) {
    HttpServer server([](const std::string& target) {
        const int left = std::stoi(target.substr(1));
        if (left == 0) return HttpAnswer{200, "there", {}, {}};
        return HttpAnswer{302, "", "Location: /" + std::to_string(left - 1) + "\r\n", {}};
    });
    const HttpResponse response = get_over_http(request_for(server, "/5"));
    EXPECT_EQ(response.body, "there");
    EXPECT_EQ(response.url, server.url() + "/0");
    const Failure failure = failure_of(request_for(server, "/6"));
    EXPECT_EQ(failure.kind, ErrorKind::kNetwork);
    EXPECT_EQ(failure.message, "fetch " + server.url() + "/6: more than 5 redirects");
}

TEST(Transfer, NeverFollowsARedirectToAnotherKindOfAddress) {
    for (const char* target : {"file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/",
                               "dict://127.0.0.1/", "http://user:secret@127.0.0.1/"}) {
        HttpServer server([target](const std::string&) {
            return HttpAnswer{302, "", std::string("Location: ") + target + "\r\n", {}};
        });
        EXPECT_EQ(failure_of(request_for(server, "/")).kind, ErrorKind::kNetwork) << target;
    }
}

TEST(Transfer, FollowsRelativeRedirectsAndForgetsTheirBodies) {
    HttpServer server([](const std::string& target) {
        if (target == "/a/b") return HttpAnswer{302, "moved", "Location: ../c?d=1\r\nX-Old: 1\r\n", {}};
        return HttpAnswer{200, "there", {}, {}};
    });
    const HttpResponse response = get_over_http(request_for(server, "/a/b"));
    EXPECT_EQ(response.body, "there");
    EXPECT_EQ(response.url, server.url() + "/c?d=1");
    EXPECT_EQ(response.header("x-old"), "");
}

TEST(Transfer, RefusesWhatUnpacksToTooMuchForGood) {
    // `printf '%200s' '' | gzip -9n`
    const std::string packed(
        "\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03\x53\x50\x18\x1e\x00\x00\xb6\x65\x50\xb8\xc8\x00\x00\x00",
        24);
    HttpServer server([&](const std::string&) {
        return HttpAnswer{200, packed, "Content-Encoding: gzip\r\n", {}};
    });
    HttpRequest request = request_for(server, "/");
    request.most_bytes = 200;
    EXPECT_EQ(get_over_http(request).body, std::string(200, ' '));
    request.most_bytes = 199;
    const Failure failure = failure_of(request);
    EXPECT_EQ(failure.kind, ErrorKind::kNetwork);
    EXPECT_EQ(failure.message, "fetch " + server.url() + "/: the answer is larger than 0 MiB");
}

TEST(Transfer, RefusesHeadersWithoutEnd) {
    HttpServer server([](const std::string&) {
        std::string headers;
        for (int i = 0; i < 300; i++)
            headers += "X-" + std::to_string(i) + ": " + std::string(1000, 'v') + "\r\n";
        return HttpAnswer{200, "", headers, {}};
    });
    const Failure failure = failure_of(request_for(server, "/"));
    EXPECT_EQ(failure.kind, ErrorKind::kNetwork);
    EXPECT_EQ(failure.message, "fetch " + server.url() + "/: the answer has too many headers");
}

TEST(Transfer, UnpacksAWholeBodyAndRefusesHalfOfOne) {
    HttpServer server([](const std::string& target) {
        const std::string body = target == "/half" ? kPacked.substr(0, kPacked.size() - 9) : kPacked;
        return HttpAnswer{200, body, "Content-Encoding: gzip\r\n", {}};
    });
    EXPECT_EQ(get_over_http(request_for(server, "/")).body, "[1,2]");
    const Failure failure = failure_of(request_for(server, "/half"));
    EXPECT_EQ(failure.kind, ErrorKind::kTemporary);
    EXPECT_EQ(failure.message, "fetch " + server.url() + "/half: unpack: the data ends early");
}

TEST(Transfer, RefusesAPackingItDidNotAskFor) {
    HttpServer server([](const std::string&) {
        return HttpAnswer{200, "x", "Content-Encoding: br\r\n", {}};
    });
    EXPECT_EQ(failure_of(request_for(server, "/")).message,
              "fetch " + server.url() + "/: the answer is packed as 'br', which was not asked for");
}

TEST(Transfer, CountsTheBytesOfABody) {
    HttpServer server([](const std::string& target) {
        return HttpAnswer{200, std::string(target == "/most" ? 1024 : 1025, 'x'), {}, {}};
    });
    HttpRequest request = request_for(server, "/most");
    request.most_bytes = 1024;
    EXPECT_EQ(get_over_http(request).body.size(), 1024u);
    request.url = server.url() + "/more";
    EXPECT_EQ(failure_of(request).kind, ErrorKind::kNetwork);
}

TEST(Transfer, TakesSixteenMebibytesAndNotOneByteMore) {
    constexpr std::size_t kMost = std::size_t{16} << 20;
    HttpServer server([](const std::string& target) {
        return HttpAnswer{200, std::string(target == "/most" ? kMost : kMost + 1, 'x'), {}, {}};
    });
    EXPECT_EQ(get_over_http(request_for(server, "/most")).body.size(), kMost);
    const Failure failure = failure_of(request_for(server, "/more"));
    EXPECT_EQ(failure.kind, ErrorKind::kNetwork);
    EXPECT_EQ(failure.message, "fetch " + server.url() + "/more: the answer is larger than 16 MiB");
}

TEST(Transfer, TakesABodyThatEndsEarlyForAPassingFailure) {
    HttpServer server([](const std::string&) {
        return HttpAnswer{0, {}, {}, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[1,"};
    });
    EXPECT_EQ(failure_of(request_for(server, "/")).kind, ErrorKind::kTemporary);
}

TEST(Transfer, RefusesWhatIsNotHttp) {
    HttpServer server([](const std::string&) { return HttpAnswer{0, {}, {}, "SSH-2.0-OpenSSH\r\n"}; });
    EXPECT_EQ(failure_of(request_for(server, "/")).kind, ErrorKind::kNetwork);
}

TEST(Transfer, TakesARefusedConnectionForAPassingFailure) {
    HttpRequest request;
    request.url = "http://127.0.0.1:9/";
    EXPECT_EQ(failure_of(request).kind, ErrorKind::kTemporary);
}

TEST(Transfer, EndsAtItsTimeLimit) {
    HttpServer server([](const std::string&) {
        std::this_thread::sleep_for(std::chrono::milliseconds(400));
        return HttpAnswer{200, "late", {}, {}};
    });
    HttpRequest request = request_for(server, "/");
    request.total_limit = std::chrono::milliseconds(100);
    EXPECT_EQ(failure_of(request).kind, ErrorKind::kTemporary);
}

}  // namespace
}  // namespace offprint
