// A run that is told to stop (SIGTERM, SIGINT, SIGHUP) ends what it has in hand first.
//
//     StopSignal stop;
//     while (!stop.came()) send_next();
#pragma once
#include <array>
#include <csignal>

namespace offprint {

/// While it lives, these signals are only noted; a system call that they meet goes on. One at a time.
class StopSignal {
  public:
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    bool came() const;

  private:
    static constexpr std::array<int, 3> kSignals = {SIGTERM, SIGINT, SIGHUP};
    std::array<struct sigaction, 3> before_{};
};

}  // namespace offprint
