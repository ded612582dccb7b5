// A second thread for work that goes on beside that of the first. It runs on another processor than the one
// it was begun on: left to itself, Linux may let it wait for milliseconds behind the thread that began it,
// though a processor is idle.
//
//     if (SideThread* const side = SideThread::of_process()) {
//         side->post([&] { sum = add_up(numbers); });
//         …
//         side->wait();
//     }
#pragma once
#include <pthread.h>

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace offprint {

/// Whether another thread would have a processor to itself.
bool has_second_processor();

/// One thread posts and waits.
class SideThread {
  public:
    /// The one that all share, since it costs more to begin a thread than to wake one: begun when it is first
    /// asked for, and never ended. Null where it would have no processor to itself, where there is no room
    /// for it, and in itself.
    static SideThread* of_process();
    /// The same, but null unless it was begun: for work that is not worth beginning it.
    static SideThread* begun();

    /// Throws std::system_error when there is no room for a thread.
    SideThread();
    SideThread(const SideThread&) = delete;
    SideThread& operator=(const SideThread&) = delete;
    /// Waits for all that was posted.
    ~SideThread();

    /// Is done behind what was posted before. `work` must not throw.
    void post(std::function<void()> work);
    /// Whether something that was posted has not been begun.
    bool is_behind() const { return posted_ > begun_.load(std::memory_order_relaxed); }
    /// Until all that was posted is done; what it did is seen then.
    void wait();

  private:
    static void* run(void* thread);
    void work();

    std::mutex mutex_;
    std::vector<std::function<void()>> waiting_;
    std::condition_variable has_more_, is_done_;
    bool sleeps_ = false, is_over_ = false;  // of the thread, with mutex_
    std::atomic<bool> is_waited_for_ = false;
    std::size_t posted_ = 0;  ///< pieces of work
    std::atomic<std::size_t> begun_ = 0, done_ = 0;
    std::atomic<std::size_t> told_ = 0;  ///< posted_, for the thread
    pthread_t thread_{};
};

/// A piece of work in it that uses what the caller owns: it is waited for when this goes, whatever is thrown
/// meanwhile.
class SideWork {
  public:
    SideWork(SideThread& thread, std::function<void()> work) : thread_(thread) {
        thread_.post(std::move(work));
    }
    SideWork(const SideWork&) = delete;
    SideWork& operator=(const SideWork&) = delete;
    ~SideWork() { thread_.wait(); }
    void wait() { thread_.wait(); }

  private:
    SideThread& thread_;
};

}  // namespace offprint
