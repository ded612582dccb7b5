// The processor time of this thread: what a piece of work costs, however busy the machine is. For inputs on
// which a slow algorithm would take minutes; limits are a hundred times what is usual.
#pragma once
#include <ctime>

namespace offprint {

/// In seconds.
inline double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

}  // namespace offprint
