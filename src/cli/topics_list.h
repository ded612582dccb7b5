// What `offprint topics list` prints.
#pragma once
#include <span>
#include <string>

#include "offprint/cli/session.h"

namespace offprint {

/// A table of at most `columns` columns; where there is no room for one, the query of each below its name.
std::string list_topics_as_text(std::span<const Topic> topics, std::size_t columns);
std::string list_topics_as_json(std::span<const Topic> topics);

/// Says so when there are none, unless quiet.
void print_topics(std::span<const Topic> topics, bool is_json, const Session& session);

}  // namespace offprint
