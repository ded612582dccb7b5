// One connection after the other: a client that keeps one uses one at a time.
#include "support/smtp_server.h"

#include <unistd.h>

#include "support/loopback.h"

namespace offprint {
namespace {

std::string usual_answer(const std::string& line) {
    if (line == "connect") return "220 test";
    if (line.starts_with("EHLO")) return "250-test\r\n250-SIZE 1000000\r\n250 AUTH PLAIN";
    if (line == "AUTH PLAIN") return "334 ";
    if (line.ends_with('=')) return "235 in";  // what belongs to it, in base64
    if (line.starts_with("DATA")) return "354 go";
    if (line.starts_with("QUIT")) return "221 bye";
    return "250 ok";
}

/// The next line without its end; false at the end of the connection.
bool read_line(int connection, std::string& left, std::string& line) {
    for (;;) {
        const std::size_t end = left.find("\r\n");
        if (end != left.npos) {
            line = left.substr(0, end);
            left.erase(0, end + 2);
            return true;
        }
        char block[65536];
        const ssize_t count = recv(connection, block, sizeof block, 0);
        if (count <= 0) return false;
        left.append(block, static_cast<std::size_t>(count));
    }
}

}  // namespace

SmtpServer::SmtpServer(std::function<std::string(const std::string&)> answer) : answer_(std::move(answer)) {
    const LoopbackListener listening = listen_on_loopback();
    listener_ = listening.descriptor;
    port_ = listening.port;
    thread_ = std::thread([this] { serve(); });
}

SmtpServer::~SmtpServer() {
    shutdown(listener_, SHUT_RDWR);  // wakes accept()
    thread_.join();
    close(listener_);
}

std::vector<std::string> SmtpServer::lines() const {
    const std::lock_guard lock(mutex_);
    return lines_;
}

std::vector<std::string> SmtpServer::texts() const {
    const std::lock_guard lock(mutex_);
    return texts_;
}

std::size_t SmtpServer::connections() const {
    const std::lock_guard lock(mutex_);
    return connections_;
}

void SmtpServer::serve() {
    for (;;) {
        const int connection = accept(listener_, nullptr, nullptr);
        if (connection < 0) return;
        {
            const std::lock_guard lock(mutex_);
            ++connections_;
        }
        talk(connection);
        close(connection);
    }
}

std::string SmtpServer::answer_to(const std::string& line) const {
    const std::string own = answer_ ? answer_(line) : "";
    return own.empty() ? usual_answer(line) : own;
}

void SmtpServer::talk(int connection) {
    std::string left, line = "connect", text;
    bool in_text = false;
    do {
        if (in_text && line != ".") {
            if (answer_ && answer_("> " + line) == "drop") return;
            text += line + "\r\n";
            continue;
        }
        const std::string answer = answer_to(line);
        {
            const std::lock_guard lock(mutex_);
            (in_text ? texts_ : lines_).push_back(in_text ? text : line);
        }
        in_text = !in_text && line == "DATA" && answer.starts_with("354");
        text.clear();
        if (answer == "drop") return;
        if (answer != "hang") {
            const std::string out = answer + "\r\n";
            send(connection, out.data(), out.size(), MSG_NOSIGNAL);
        }
        if (line == "QUIT") return;
    } while (read_line(connection, left, line));
}

}  // namespace offprint
