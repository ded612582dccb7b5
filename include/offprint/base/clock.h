// The door to the time of day. `--now` replaces it, so that a run can be repeated to the byte.
#pragma once
#include "offprint/base/date.h"

namespace offprint {

struct Clock {
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

struct SystemClock final : Clock {
    Instant now() const override;
};

struct FixedClock final : Clock {
    explicit FixedClock(Instant at) : instant(at) {}
    Instant now() const override { return instant; }
    Instant instant;
};

}  // namespace offprint
