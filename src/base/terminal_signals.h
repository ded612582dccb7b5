// The terminal's interrupt and quit, left to a child program while it runs, as system(3) does. Private to the
// room.
#pragma once
#include <array>
#include <csignal>

namespace offprint {

/// They are ignored as long as this lives.
class TerminalSignalsIgnored {
  public:
    TerminalSignalsIgnored();
    ~TerminalSignalsIgnored();
    TerminalSignalsIgnored(const TerminalSignalsIgnored&) = delete;
    TerminalSignalsIgnored& operator=(const TerminalSignalsIgnored&) = delete;

  private:
    static constexpr std::array<int, 2> kSignals = {SIGINT, SIGQUIT};
    std::array<struct sigaction, 2> before_{};
};

}  // namespace offprint
