// The signal is blocked, and one that arrived meanwhile is taken off the queue before the mask is set back.
#include "quiet_pipe.h"

#include <cerrno>
#include <ctime>

namespace offprint {
namespace {

sigset_t pipe_signal() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    return set;
}

bool is_pending() {
    sigset_t pending;
    sigpending(&pending);
    return sigismember(&pending, SIGPIPE) == 1;
}

}  // namespace

QuietPipe::QuietPipe() : was_pending_(is_pending()) {
    const sigset_t blocked = pipe_signal();
    pthread_sigmask(SIG_BLOCK, &blocked, &before_);
}

QuietPipe::~QuietPipe() {
    if (!was_pending_ && is_pending()) {
        const sigset_t taken = pipe_signal();
        const timespec at_once{};
        while (sigtimedwait(&taken, nullptr, &at_once) < 0 && errno == EINTR) continue;
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace offprint
