// A small SMTP server on the loopback interface, for tests: says yes to everything unless it is told
// otherwise.
//
//     SmtpServer server([](const std::string& line) { return line.starts_with("RCPT") ? "550 no" : ""; });
//     connection.send(…, server.url());
#pragma once
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace offprint {

class SmtpServer {
  public:
    /// `answer` gets each command, `connect` for the greeting `> …` for a line of a text and `.` for its end,
    /// and gives the reply: empty for the usual one, `drop` to end the connection instead, `hang` to say
    /// nothing any more.
    explicit SmtpServer(std::function<std::string(const std::string& line)> answer = {});
    SmtpServer(const SmtpServer&) = delete;
    SmtpServer& operator=(const SmtpServer&) = delete;
    ~SmtpServer();

    std::string place() const { return "smtp://127.0.0.1:" + std::to_string(port_); }
    std::vector<std::string> lines() const;  ///< all commands
    std::vector<std::string> texts() const;  ///< as they were sent, the dots at their ends left out
    std::size_t connections() const;

  private:
    void serve();
    void talk(int connection);
    std::string answer_to(const std::string& line) const;

    std::function<std::string(const std::string&)> answer_;
    int listener_ = -1;
    int port_ = 0;
    mutable std::mutex mutex_;
    std::vector<std::string> lines_, texts_;
    std::size_t connections_ = 0;
    std::thread thread_;
};

}  // namespace offprint
