// What `offprint topics check` prints.
#pragma once
#include <span>
#include <string>

#include "offprint/query/lint.h"

namespace offprint {

/// Each finding with file and line, and what to do under it; or that there is none. `papers` were looked at.
std::string findings_as_text(std::span<const Finding> findings, std::span<const Topic> topics,
                             std::size_t papers);
std::string findings_as_json(std::span<const Finding> findings, std::span<const Topic> topics,
                             std::size_t papers);

}  // namespace offprint
