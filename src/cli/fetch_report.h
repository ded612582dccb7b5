// What `fetch` and `import` tell of each source.
#pragma once
#include <span>
#include <string>

#include "offprint/app/keep.h"

namespace offprint {

/// How the counts of a line are called: those of a trial are of what would be.
struct CountNames {
    const char *added, *updated, *unchanged;
};
inline constexpr CountNames kDone{" new", " updated", " unchanged"};
inline constexpr CountNames kTried{" would be new", nullptr, " known"};

/// A line for one that did not fail.
std::string describe(const Kept& kept, const CountNames& names);

/// On standard error, with what to do.
void tell_failure(const Kept& kept);

std::string as_json(std::span<const Kept> all);

}  // namespace offprint
