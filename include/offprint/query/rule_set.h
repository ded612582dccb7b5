// Many topics at nearly the cost of one: only topics whose required words a paper has are looked at.
//
//     RuleSet rules(topics);
//     for (std::size_t index : rules.match(folded)) use(rules.topics()[index]);
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "offprint/query/rule_index.h"
#include "offprint/query/topic.h"

namespace offprint {

class RuleSet {
  public:
    RuleSet() = default;
    explicit RuleSet(std::vector<Topic> topics);

    /// Numbers of the topics that match, ascending: exactly those for which matches() is true. Not to be
    /// used by two threads at once.
    std::vector<std::size_t> match(const FoldedPaper& paper, State state = {}) const {
        return index_.match(paper, state);
    }

    std::span<const Topic> topics() const { return topics_; }
    /// What all topics look for: a paper folded for these alone matches as any other.
    const WordStarts& words_asked() const { return index_.words_asked(); }

  private:
    std::vector<Topic> topics_;  ///< the index points into their trees
    RuleIndex index_;
};

}  // namespace offprint
