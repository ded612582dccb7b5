// One connection after the other, one request a connection: simple, and enough for a client that does one
// thing at a time.
#include "support/http_server.h"

#include <unistd.h>

#include "support/loopback.h"

namespace offprint {

HttpServer::HttpServer(std::function<HttpAnswer(const std::string&)> answer) : answer_(std::move(answer)) {
    const LoopbackListener listening = listen_on_loopback();
    listener_ = listening.descriptor;
    port_ = listening.port;
    thread_ = std::thread([this] { serve(); });
}

HttpServer::~HttpServer() {
    shutdown(listener_, SHUT_RDWR);  // wakes accept()
    thread_.join();
    close(listener_);
}

std::vector<std::string> HttpServer::targets() const {
    const std::lock_guard lock(mutex_);
    return targets_;
}

std::vector<std::string> HttpServer::heads() const {
    const std::lock_guard lock(mutex_);
    return heads_;
}

void HttpServer::serve() {
    for (;;) {
        const int connection = accept(listener_, nullptr, nullptr);
        if (connection < 0) return;
        answer_one(connection);
        close(connection);
    }
}

void HttpServer::answer_one(int connection) {
    std::string request;
    char block[4096];
    while (request.find("\r\n\r\n") == request.npos) {
        const ssize_t count = recv(connection, block, sizeof block, 0);
        if (count <= 0) return;
        request.append(block, static_cast<std::size_t>(count));
    }
    const std::size_t begin = request.find(' ') + 1;
    const std::string target = request.substr(begin, request.find(' ', begin) - begin);
    {
        const std::lock_guard lock(mutex_);
        targets_.push_back(target);
        heads_.push_back(request);
    }
    HttpAnswer answer = answer_(target);
    if (!answer.etag.empty()) {
        answer.headers += "ETag: " + answer.etag + "\r\n";
        if (request.find("\r\nIf-None-Match: " + answer.etag + "\r\n") != request.npos) {
            answer.status = 304;
            answer.body.clear();
        }
    }
    std::string out = answer.raw;
    if (out.empty()) {
        out = "HTTP/1.1 " + std::to_string(answer.status) +
              " X\r\nContent-Length: " + std::to_string(answer.body.size()) + "\r\nConnection: close\r\n" +
              answer.headers + "\r\n" + answer.body;
    }
    for (std::size_t sent = 0; sent < out.size();) {
        const ssize_t count = send(connection, out.data() + sent, out.size() - sent, MSG_NOSIGNAL);
        if (count <= 0) return;
        sent += static_cast<std::size_t>(count);
    }
    shutdown(connection, SHUT_WR);
    while (recv(connection, block, sizeof block, 0) > 0) {
    }
}

}  // namespace offprint
