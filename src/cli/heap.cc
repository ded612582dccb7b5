// glibc hands every buffer of 128 KiB and more back at once, and the system gives memory page by page of 4
// KiB: a fault each, 3 µs where we measured. So the heap is told to keep what it has and to grow by much, and
// the system to give it pages of 2 MiB when it can (madvise, which `always` and `madvise` of
// /sys/kernel/mm/transparent_hugepage/enabled allow; elsewhere nothing changes). Memory that is never touched
// is never given. Small objects, of which a run makes tens of thousands, come from a pool in front of the
// heap.
#include "heap.h"

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <new>

#include "offprint/base/block_pool.h"

namespace offprint {
namespace {

constexpr int kLargest = 32 * 1024 * 1024;  // the most that M_MMAP_THRESHOLD takes
constexpr int kStep = 128 * 1024 * 1024;    // by how much the heap grows: addresses, not memory
constexpr int kShortStep = 1024 * 1024;     // where that much is not to be had (`ulimit -v`)
constexpr std::uintptr_t kLargePage = std::uintptr_t{2} * 1024 * 1024;
constexpr std::size_t kFirst = 256 * 1024;  // more than the heap has at first

std::uintptr_t end_of_heap() { return reinterpret_cast<std::uintptr_t>(sbrk(0)); }

}  // namespace

void prepare_heap() {
    mallopt(M_MMAP_THRESHOLD, kLargest);
    mallopt(M_TRIM_THRESHOLD, 2 * kStep);
    mallopt(M_TOP_PAD, kStep);
    mallopt(M_ARENA_MAX, 1);  // a heap for each thread would not lie in the large pages
    const std::uintptr_t before = end_of_heap();
    void* volatile block = std::malloc(kFirst);  // makes the heap grow; volatile, or the compiler drops it
    const auto free_from = reinterpret_cast<std::uintptr_t>(block);
    std::free(block);
    const std::uintptr_t after = end_of_heap();
    // The first large page that nothing has touched yet, not even a header of malloc's: a page that was
    // touched keeps its surroundings small.
    const std::uintptr_t begin = (before + 2 * kFirst + kLargePage - 1) / kLargePage * kLargePage;
    if (block == nullptr) mallopt(M_TOP_PAD, kShortStep);
    if (block == nullptr || begin >= after) return;
    madvise(reinterpret_cast<void*>(begin), after - begin, MADV_HUGEPAGE);
    block = std::malloc(begin - free_from);  // is never touched; the heap goes on in the large pages
    BlockPool::of_thread().leave_piece();
}

}  // namespace offprint

// A sanitizer has a heap of its own, which sees more.
#if !defined(__SANITIZE_ADDRESS__)
void* operator new(std::size_t size) {
    if (void* const block = offprint::BlockPool::of_thread().take(size)) return block;
    mallopt(M_TOP_PAD, offprint::kShortStep);
    if (void* const block = offprint::BlockPool::of_thread().take(size)) return block;
    throw std::bad_alloc();
}
void operator delete(void* block) noexcept { offprint::BlockPool::of_thread().give_back(block); }
void operator delete(void* block, std::size_t) noexcept { offprint::BlockPool::of_thread().give_back(block); }
#endif
