// Many queries at nearly the cost of one: only those whose required words a paper has are looked at. A
// RuleSet keeps its topics beside one.
//
//     RuleIndex rules(Trees::kGo);
//     for (const Topic& topic : topics) rules.add(topic.query.root);
//     rules.finish();
//     for (std::size_t number : rules.match(folded)) use(number);
#pragma once
#include <cstddef>
#include <memory>
#include <vector>

#include "offprint/query/folded_paper.h"
#include "offprint/query/state.h"
#include "offprint/query/tree.h"

namespace offprint {

/// Whether the trees of queries outlive what is made of them, or parts of them are copied.
enum class Trees { kStay, kGo };

class RuleIndex {
  public:
    /// Matches nothing.
    RuleIndex();
    explicit RuleIndex(Trees trees);
    RuleIndex(RuleIndex&&) noexcept;
    RuleIndex& operator=(RuleIndex&&) noexcept;
    ~RuleIndex();

    /// The next query; they are numbered from 0. A hundred bytes each are kept of simple ones.
    void add(const Node& query);
    /// To be called once, when all are added.
    void finish();

    /// Numbers of the queries that match, ascending: exactly those for which matches() is true. Not to be
    /// used by two threads at once.
    std::vector<std::size_t> match(const FoldedPaper& paper, State state = {}) const;

    std::size_t size() const;
    /// What all queries look for: a paper folded for these alone matches as any other.
    const WordStarts& words_asked() const { return words_asked_; }

  private:
    struct Tables;

    WordStarts words_asked_;
    std::unique_ptr<Tables> tables_;
};

}  // namespace offprint
