// Many topics at nearly the cost of one: only topics whose required words a paper has are looked at.
//
//     RuleSet rules(topics);
//     for (std::size_t index : rules.match(folded)) use(rules.topics()[index]);
#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "offprint/query/folded_paper.h"
#include "offprint/query/state.h"
#include "offprint/query/topic.h"

namespace offprint {

class RuleSet {
  public:
    RuleSet();
    explicit RuleSet(std::vector<Topic> topics);
    RuleSet(RuleSet&&) noexcept;
    RuleSet& operator=(RuleSet&&) noexcept;
    ~RuleSet();

    /// Numbers of the topics that match, ascending: exactly those for which matches() is true. Not to be
    /// used by two threads at once.
    std::vector<std::size_t> match(const FoldedPaper& paper, State state = {}) const;

    std::span<const Topic> topics() const { return topics_; }
    /// What all topics look for: a paper folded for these alone matches as any other.
    const WordStarts& words_asked() const { return words_asked_; }

  private:
    struct Tables;

    std::vector<Topic> topics_;  ///< the tables point into their trees
    WordStarts words_asked_;
    std::unique_ptr<Tables> tables_;  ///< none without topics
};

}  // namespace offprint
