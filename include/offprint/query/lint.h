// What is probably wrong with topics though every query is one: those that can never match, those that match
// almost everything, those that another topic stands in front of.
//
//     for (const Finding& finding : lint_topics(topics, papers)) tell(topics[finding.topic],
//     finding.problem);
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/model/paper.h"
#include "offprint/query/topic.h"

namespace offprint {

struct Finding {
    std::size_t topic = 0;  ///< its number
    std::string_view kind;  ///< `warning`, `contradiction`, `negative`, `same`, `nothing`, `most`, `shadowed`
                            ///< or `muted`
    std::string problem;    ///< "matches 30 of 42 papers"; safe to print
    std::string advice;     ///< what to do
};

/// A topic that matches more than this share of the papers asks for nothing in particular.
inline constexpr double kMostOfAll = 0.6;
/// Of fewer papers nothing is said about shares, and of fewer matches nothing about shadows: they may be
/// chance.
inline constexpr std::size_t kFewPapers = 5, kFewMatches = 3;

/// In the order of the topics, and of one topic in the order of the kinds above. Without papers only what can
/// be said of the queries alone.
std::vector<Finding> lint_topics(std::span<const Topic> topics, std::span<const Paper> papers);

}  // namespace offprint
