// The defaults of glibc hand every buffer of 128 KiB and more back at once.
#include "heap.h"

#include <malloc.h>

namespace offprint {

void keep_freed_memory() {
    constexpr int kLargest = 64 * 1024 * 1024;
    mallopt(M_MMAP_THRESHOLD, kLargest);
    mallopt(M_TRIM_THRESHOLD, 2 * kLargest);
    mallopt(M_TOP_PAD, 1024 * 1024);
}

}  // namespace offprint
