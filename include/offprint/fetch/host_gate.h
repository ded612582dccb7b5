// Who asks a server, asks it at the pace that it wants: arXiv's hosts together one request in three seconds
// and one connection at a time, whatever number of programs the user runs; any host not before it said that
// it takes requests again.
//
//     HostGate gate(folder);
//     {
//         HostGate::Pass pass = gate.enter("export.arxiv.org");   // waits
//         …one request…
//     }
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>

namespace offprint {

struct GateTimes {
    std::chrono::milliseconds pace = std::chrono::seconds(3);        ///< of arXiv, from request to request
    std::chrono::milliseconds patience = std::chrono::seconds(120);  ///< the longest wait for anything
    std::function<void(std::chrono::milliseconds)> sleep{};          ///< empty: really sleep
    std::function<std::int64_t()> now{};  ///< milliseconds since 1970; empty: the system's
};

class HostGate {
  public:
    /// The right to ask; others wait as long as it lives.
    class Pass {
      public:
        explicit Pass(int descriptor = -1) : descriptor_(descriptor) {}
        Pass(Pass&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
        Pass& operator=(Pass&& other) noexcept {
            std::swap(descriptor_, other.descriptor_);
            return *this;
        }
        ~Pass();

      private:
        int descriptor_;  ///< of the locked file, or -1
    };

    /// `folder` holds a file by which runs of the program wait for each other. It is made when it is needed;
    /// where it cannot be made, and when it is empty, only this gate keeps the pace.
    explicit HostGate(std::string folder, GateTimes times = {})
        : folder_(std::move(folder)), times_(std::move(times)) {}

    /// Waits until that host may be asked. Throws Error(kTemporary) when that would take too long, and when
    /// it is stopped.
    Pass enter(std::string_view host, const std::stop_token& stop = {});
    /// No request to that host for so long.
    void close(std::string_view host, std::chrono::milliseconds wait);

  private:
    Pass enter_paced(std::string_view host, const std::stop_token& stop);
    void keep_pace(std::int64_t last, const std::stop_token& stop) const;
    void wait(std::chrono::milliseconds time, const std::stop_token& stop) const;
    std::int64_t now() const;

    std::string folder_;
    GateTimes times_;
    std::mutex mutex_;
    std::map<std::string, std::int64_t, std::less<>> opens_;  ///< host → when it takes requests again
    std::int64_t last_ = 0;                                   ///< paced request, where there is no file
};

/// Sleeps so long, or until it is stopped; whether it slept to the end.
bool sleep_unless_stopped(std::chrono::milliseconds time, const std::stop_token& stop);

/// Whether the host is one of arXiv's.
bool is_arxiv_host(std::string_view host);

/// How long a server that sends these RateLimit headers takes no more requests
/// (draft-ietf-httpapi-ratelimit-headers): the longest time of what has nothing left, `"api";r=0;t=55`.
/// Nothing while there is something left.
std::optional<std::chrono::seconds> parse_rate_limit(std::string_view header);

}  // namespace offprint
