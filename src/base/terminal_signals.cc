// What was set before is set back, whatever it was.
#include "terminal_signals.h"

namespace offprint {

TerminalSignalsIgnored::TerminalSignalsIgnored() {
    struct sigaction ignore {};
    ignore.sa_handler = SIG_IGN;
    for (std::size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &ignore, &before_[i]);
}

TerminalSignalsIgnored::~TerminalSignalsIgnored() {
    for (std::size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &before_[i], nullptr);
}

}  // namespace offprint
