// Whoever waits looks again and again for a while before it sleeps: to wake a thread takes longer than most
// of what is waited for.
#include "offprint/base/side_thread.h"

#include <sched.h>

#include <system_error>
#include <utility>

namespace offprint {
namespace {

constexpr int kLooks = 4000;  // a tenth of a millisecond where we measured

/// Where this thread may run; none when that cannot be had.
cpu_set_t processors() {
    cpu_set_t set;
    CPU_ZERO(&set);
    sched_getaffinity(0, sizeof set, &set);
    return set;
}

void rest() {
#if defined(__x86_64__) || defined(__i386__)
    __builtin_ia32_pause();
#endif
}

template <class IsThere>
bool look_for(const IsThere& is_there) {
    for (int i = 0; i < kLooks; ++i) {
        if (is_there()) return true;
        rest();
    }
    return false;
}

SideThread* begin() try {
    return has_second_processor() ? new SideThread : nullptr;
} catch (const std::system_error&) {
    return nullptr;
}

std::atomic<SideThread*> of_all = nullptr;

}  // namespace

bool has_second_processor() {
    const cpu_set_t all = processors();
    return CPU_COUNT(&all) > 1;
}

SideThread* SideThread::of_process() {
    static SideThread* const shared = begin();
    of_all = shared;
    return begun();
}

SideThread* SideThread::begun() {
    SideThread* const shared = of_all;
    return shared != nullptr && pthread_equal(pthread_self(), shared->thread_) == 0 ? shared : nullptr;
}

SideThread::SideThread() {
    cpu_set_t others = processors();
    if (const int here = sched_getcpu(); here >= 0) CPU_CLR(static_cast<std::size_t>(here), &others);
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    if (CPU_COUNT(&others) > 0) pthread_attr_setaffinity_np(&attributes, sizeof others, &others);
    const int error = pthread_create(&thread_, &attributes, run, this);
    pthread_attr_destroy(&attributes);
    if (error != 0) throw std::system_error(error, std::generic_category(), "thread");
}

SideThread::~SideThread() {
    {
        const std::lock_guard lock(mutex_);
        is_over_ = true;
    }
    has_more_.notify_one();
    pthread_join(thread_, nullptr);
}

void SideThread::post(std::function<void()> work) {
    bool sleeps = false;
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(work));
        told_.store(++posted_, std::memory_order_release);
        sleeps = sleeps_;
    }
    if (sleeps) has_more_.notify_one();
}

void SideThread::wait() {
    const auto is_done = [this] { return done_.load() == posted_; };
    if (look_for(is_done)) return;
    std::unique_lock lock(mutex_);
    is_waited_for_ = true;
    is_done_.wait(lock, is_done);
    is_waited_for_ = false;
}

void* SideThread::run(void* thread) {
    static_cast<SideThread*>(thread)->work();
    return nullptr;
}

void SideThread::work() {
    std::vector<std::function<void()>> pieces;
    for (std::size_t done = 0;;) {
        look_for([&] { return told_.load(std::memory_order_acquire) > done; });
        {
            std::unique_lock lock(mutex_);
            sleeps_ = true;
            has_more_.wait(lock, [this] { return is_over_ || !waiting_.empty(); });
            sleeps_ = false;
            if (waiting_.empty()) return;
            pieces.swap(waiting_);
        }
        for (const std::function<void()>& piece : pieces) {
            begun_.store(done + 1, std::memory_order_relaxed);
            piece();
            done_.store(++done);
        }
        pieces.clear();
        if (!is_waited_for_) continue;
        const std::lock_guard lock(mutex_);
        is_done_.notify_one();
    }
}

}  // namespace offprint
