// A second thread for work that goes on beside that of the first. It begins on another processor: left to
// itself, Linux may let it wait for milliseconds behind the thread that began it, though a processor is idle.
//
//     if (has_second_processor()) {
//         SideThread thread([&] { sum = add_up(numbers); });
//         …
//         thread.join();
//     }
#pragma once
#include <pthread.h>

#include <functional>

namespace offprint {

/// Whether another thread would have a processor to itself.
bool has_second_processor();

class SideThread {
  public:
    /// `work` must not throw. Throws std::system_error when there is no room for a thread.
    explicit SideThread(std::function<void()> work);
    SideThread(const SideThread&) = delete;
    SideThread& operator=(const SideThread&) = delete;
    /// Waits for its end.
    ~SideThread() { join(); }

    /// The same; what it did is seen then.
    void join();

  private:
    std::function<void()> work_;
    pthread_t thread_{};
    bool is_joined_ = false;
};

}  // namespace offprint
