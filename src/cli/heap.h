// How the program uses its heap, set once at the start.
#pragma once

namespace offprint {

/// Large buffers come and go in a run (a body, its index, the page): kept in the heap they are used again, where fresh pages
/// from the system cost a fault each (a quarter of all faults of a digest of 1,000 papers).
void keep_freed_memory();

}  // namespace offprint
