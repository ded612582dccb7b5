// The system's clock, cut to whole seconds.
#include "offprint/base/clock.h"

#include <chrono>

namespace offprint {

Instant SystemClock::now() const {
    const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::floor<std::chrono::seconds>(since_epoch).count()};
}

}  // namespace offprint
