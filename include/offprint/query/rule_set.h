// Many topics at nearly the cost of one: only topics whose required words a paper has are looked at.
//
//     RuleSet rules(topics);
//     for (std::size_t index : rules.match(folded)) use(rules.topics()[index]);
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "offprint/query/folded_paper.h"
#include "offprint/query/topic.h"

namespace offprint {

class RuleSet {
  public:
    RuleSet() = default;
    explicit RuleSet(std::vector<Topic> topics);

    /// Numbers of the topics that match, ascending: exactly those for which matches() is true.
    std::vector<std::size_t> match(const FoldedPaper& paper) const;

    std::span<const Topic> topics() const { return topics_; }
    /// What all topics look for: a paper folded for these alone matches as any other.
    const WordStarts& words_asked() const { return words_asked_; }

  private:
    struct Filed {
        std::uint32_t topic = 0;
        std::uint32_t also = 0;  ///< a word that the paper must have besides, or 0
    };
    struct Slot {
        std::uint32_t key = 0;
        std::uint32_t begin = 0, end = 0;  ///< a stretch of filed_; an empty slot is an empty stretch
    };
    struct Entry;
    class Lookup;

    void file(std::vector<Entry> entries);

    std::vector<Topic> topics_;
    WordStarts words_asked_;
    std::vector<std::uint32_t> always_;  ///< topics without a required word
    std::vector<Filed> filed_;           ///< those of one key next to each other
    std::vector<Slot> slots_;            ///< open addressing; a power of two, or none
    std::vector<std::uint64_t> filter_;  ///< a bit for each probe: most words of a paper stop here
    std::uint32_t parts_ = 0;            ///< a bit for each TextPart that holds keys
    bool has_names_ = false;
    bool has_categories_ = false;
};

}  // namespace offprint
