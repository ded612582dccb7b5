// How the program uses its heap, set once before a command that reads papers.
#pragma once

namespace offprint {

/// Large buffers come and go in a run (a body, its index, the page). Kept in the heap they are used again,
/// and in large pages they cost a few faults instead of thousands (docs/performance.md).
void prepare_heap();

}  // namespace offprint
