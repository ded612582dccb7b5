// Which topics match a paper, and by which words.
#pragma once
#include <span>
#include <string>

#include "offprint/model/paper.h"
#include "offprint/query/rule_set.h"

namespace offprint {

/// A line a topic under each paper, those that match first.
std::string which_as_text(const RuleSet& rules, std::span<const Paper> papers);
std::string which_as_json(const RuleSet& rules, std::span<const Paper> papers);

}  // namespace offprint
