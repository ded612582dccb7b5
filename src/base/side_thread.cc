// It never runs where it was begun: whenever the thread that began it wakes it, it would be put behind that
// one again.
#include "offprint/base/side_thread.h"

#include <sched.h>

#include <system_error>
#include <utility>

namespace offprint {
namespace {

/// Where this thread may run; none when that cannot be had.
cpu_set_t processors() {
    cpu_set_t set;
    CPU_ZERO(&set);
    sched_getaffinity(0, sizeof set, &set);
    return set;
}

void* run(void* work) {
    (*static_cast<const std::function<void()>*>(work))();
    return nullptr;
}

}  // namespace

bool has_second_processor() {
    const cpu_set_t all = processors();
    return CPU_COUNT(&all) > 1;
}

SideThread::SideThread(std::function<void()> work) : work_(std::move(work)) {
    cpu_set_t others = processors();
    if (const int here = sched_getcpu(); here >= 0) CPU_CLR(static_cast<std::size_t>(here), &others);
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    if (CPU_COUNT(&others) > 0) pthread_attr_setaffinity_np(&attributes, sizeof others, &others);
    const int error = pthread_create(&thread_, &attributes, run, &work_);
    pthread_attr_destroy(&attributes);
    if (error != 0) throw std::system_error(error, std::generic_category(), "thread");
}

void SideThread::join() {
    if (std::exchange(is_joined_, true)) return;
    pthread_join(thread_, nullptr);
}

}  // namespace offprint
