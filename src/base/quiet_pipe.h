// SIGPIPE held back from this thread while something is written to a pipe, so that write(2) answers EPIPE
// instead of ending the program. Private to the room.
#pragma once
#include <csignal>

namespace offprint {

class QuietPipe {
  public:
    QuietPipe();
    ~QuietPipe();
    QuietPipe(const QuietPipe&) = delete;
    QuietPipe& operator=(const QuietPipe&) = delete;

  private:
    sigset_t before_{};
    bool was_pending_ = false;
};

}  // namespace offprint
