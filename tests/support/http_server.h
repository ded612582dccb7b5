// A small HTTP server on the loopback interface, for tests: answers by path and query, counts requests.
//
//     HttpServer server([](const std::string& target) { return HttpAnswer{200, "[]"}; });
//     fetcher.get({server.url() + "/papers.json"});
#pragma once
#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace offprint {

struct HttpAnswer {
    int status = 200;
    std::string body;
    std::string headers;  ///< whole lines, each ended by CR LF
    std::string raw;      ///< sent instead of everything else, when not empty
    std::string etag{};   ///< sent too, unless empty; whoever asks with it gets a 304
};

class HttpServer {
  public:
    /// `answer` gets the request target (`/papers.json?p=0`) and runs in the server's thread.
    explicit HttpServer(std::function<HttpAnswer(const std::string& target)> answer);
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;
    ~HttpServer();

    std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
    std::vector<std::string> targets() const;
    /// The requests up to their bodies.
    std::vector<std::string> heads() const;

  private:
    void serve();
    void answer_one(int connection);

    std::function<HttpAnswer(const std::string&)> answer_;
    int listener_ = -1;
    int port_ = 0;
    mutable std::mutex mutex_;
    std::vector<std::string> targets_, heads_;
    std::thread thread_;
};

}  // namespace offprint
