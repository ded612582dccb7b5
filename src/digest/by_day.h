// A digest after days without one: by the day on which papers were listed.
#pragma once
#include <vector>

#include "offprint/digest/digest.h"

namespace offprint {

/// `days`: those on which its papers were listed, each once.
void group_by_day(Digest& digest, std::vector<Date> days);

}  // namespace offprint
