// glibc hands every buffer of 128 KiB and more back at once, and the system gives memory page by page of 4
// KiB: a fault each, 3 µs where we measured. So the heap is told to keep what it has and to grow by much, and
// the system to give it pages of 2 MiB when it can (madvise, which `always` and `madvise` of
// /sys/kernel/mm/transparent_hugepage/enabled allow; elsewhere nothing changes). Memory that is never touched
// is never given.
#include "heap.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>

namespace offprint {
namespace {

constexpr int kLargest = 32 * 1024 * 1024;  // the most that M_MMAP_THRESHOLD takes
constexpr std::uintptr_t kLargePage = std::uintptr_t{2} * 1024 * 1024;

}  // namespace

void prepare_heap() {
    mallopt(M_MMAP_THRESHOLD, kLargest);
    mallopt(M_TRIM_THRESHOLD, 2 * kLargest);
    mallopt(M_TOP_PAD, kLargest);
    const auto before = reinterpret_cast<std::uintptr_t>(sbrk(0));
    void* volatile block =
        std::malloc(kLargePage);  // makes the heap grow; volatile, or the compiler drops it
    std::free(block);
    const auto after = reinterpret_cast<std::uintptr_t>(sbrk(0));
    const std::uintptr_t begin = (before + kLargePage - 1) / kLargePage * kLargePage;
    if (begin < after) madvise(reinterpret_cast<void*>(begin), after - begin, MADV_HUGEPAGE);
}

}  // namespace offprint
