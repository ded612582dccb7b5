// What `offprint topics explain` prints.
#pragma once
#include <span>
#include <string>

#include "offprint/model/paper.h"
#include "offprint/query/topic.h"

namespace offprint {

/// The tree, then for each paper every node with `holds` or `fails`, and by what.
std::string explanation_as_text(const Topic& topic, std::span<const Paper> papers);
std::string explanation_as_json(const Topic& topic, std::span<const Paper> papers);

}  // namespace offprint
