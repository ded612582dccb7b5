// What `offprint topics list` prints.
#pragma once
#include <span>
#include <string>

#include "offprint/query/topic.h"

namespace offprint {

/// A table of at most `columns` columns, where there is room for one.
std::string list_topics_as_text(std::span<const Topic> topics, std::size_t columns);
std::string list_topics_as_json(std::span<const Topic> topics);

}  // namespace offprint
