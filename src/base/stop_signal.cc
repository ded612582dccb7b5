// The handler does the one thing that a handler may do: it sets a flag. A signal that was ignored before,
// such as the SIGHUP of nohup(1), stays ignored.
#include "offprint/base/stop_signal.h"

namespace offprint {
namespace {

volatile std::sig_atomic_t has_come = 0;

extern "C" void note_signal(int) { has_come = 1; }

}  // namespace

StopSignal::StopSignal() {
    has_come = 0;
    struct sigaction note {};
    note.sa_handler = note_signal;
    note.sa_flags = SA_RESTART;
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        sigaction(kSignals[i], nullptr, &before_[i]);
        if (before_[i].sa_handler != SIG_IGN) sigaction(kSignals[i], &note, nullptr);
    }
}

StopSignal::~StopSignal() {
    for (std::size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &before_[i], nullptr);
}

bool StopSignal::came() const { return has_come != 0; }

}  // namespace offprint
