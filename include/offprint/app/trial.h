// A query tried on papers of several days: how many it matches each day and which, and what a change of the
// query adds and removes.
//
//     Trial trial = try_topic(topic, nullptr, papers);
//     trial.days[0].matched
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "offprint/model/paper.h"
#include "offprint/query/topic.h"

namespace offprint {

enum class TrialChange { kNone, kAdded, kRemoved };

struct TrialPaper {
    std::size_t paper = 0;  ///< its number
    TrialChange change = TrialChange::kNone;
    std::vector<std::string> matched;  ///< the words that matched, of what was removed those of the old query
    double score = 0;
};

struct TrialDay {
    std::optional<Date> day;  ///< the listed day; none for papers without one
    std::size_t of = 0, matched = 0, added = 0, removed = 0;
};

/// One side of an OR.
struct TrialPart {
    std::string text;         ///< as the query is read
    std::size_t matched = 0;  ///< of the papers that the query matches, those that it matches too
    std::size_t alone = 0;    ///< those of them that no other side of this OR matches
};

struct Trial {
    std::vector<TrialDay> days;      ///< ascending, papers without a day last
    TrialDay total;                  ///< without a day
    std::vector<TrialPart> parts;    ///< of every OR that stands in no NOT, in the order of the query
    std::vector<TrialPaper> papers;  ///< by day, then by score, upvotes and id
};

/// What `topic` matches, and, when there is an old query, what that matched and the topic no longer does.
Trial try_topic(const Topic& topic, const Topic* old, std::span<const Paper> papers);

}  // namespace offprint
