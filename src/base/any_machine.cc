// What the machine has, the dynamic linker knows. The compiler's own way to choose between two functions asks
// the processor again at every start, in more than a dozen questions of which each takes 4 µs on a virtual
// machine.
#include "offprint/base/any_machine.h"

#ifdef OFFPRINT_HAS_WIDER_MACHINES
#include <sys/platform/x86.h>

namespace offprint {

const bool kHasWideVectors = CPU_FEATURE_ACTIVE(AVX2);

}  // namespace offprint
#endif
