// Why a digest has nothing to show.
#pragma once
#include <string>

#include "offprint/digest/digest.h"

namespace offprint {

/// "nothing to show of 42 papers: 5 muted, 37 outside the dates asked for"
std::string describe_nothing(const DigestCounts& counts);

}  // namespace offprint
