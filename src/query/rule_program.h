// Queries as short programs over what a paper has of the terms. Those that are run together stand next to
// each other in one stretch of memory, because reading scattered memory would cost more than running them.
//
//     RulePrograms programs(Trees::kStay);
//     programs.compile(topics[0].query.root, index);        // every topic in its order
//     programs.place(0);                                    // in the order in which they will be run
//     programs.run(0, programs.size(), paper, facts, hits)  // hits has 0 when matches() says so
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "offprint/query/state.h"
#include "rule_hits.h"
#include "rule_leaf.h"
#include "term_index.h"

namespace offprint {

class RulePrograms {
  public:
    explicit RulePrograms(Trees trees) : walked_parts_(trees), tests_(trees) {}

    /// Makes the program of the next topic. Its plain terms are added to the index.
    void compile(const Node& root, TermIndex& index);
    /// The next topic has none.
    void pass() { drafts_.push_back({.begin = static_cast<std::uint32_t>(draft_code_.size())}); }
    /// Puts a compiled program at the end of those to run; one program may stand in several places.
    void place(std::uint32_t topic);
    /// All are placed.
    void forget_drafts();
    /// Where the next program will be placed.
    std::uint32_t size() const { return static_cast<std::uint32_t>(code_.size()); }

    /// What is decided about.
    struct Candidate {
        const FoldedPaper& paper;
        State state;
    };

    /// What a paper has. Kept from paper to paper: clear() forgets what is known, not the memory.
    struct Facts {
        TermIndex::Found found;  ///< the terms, in the texts that parts() names
        std::vector<std::optional<bool>>
            held;                          ///< by number of the test: whether it holds, once that is known
        std::vector<std::uint32_t> known;  ///< the numbers of those

        void clear();
    };

    /// Adds the topics whose programs stand from `begin` to `end` and hold. `facts` are the paper's; they
    /// learn from it.
    void run(std::uint32_t begin, std::uint32_t end, Candidate candidate, Facts& facts, RuleHits& hits) const;
    /// The programs from `begin` to `end` will be run soon.
    void fetch(std::uint32_t begin, std::uint32_t end) const {
        constexpr std::uint32_t kLine = 16, kMostLines = 12;  // a cache line in words
        end = std::min(end, begin + kLine * kMostLines);
        for (; begin < end; begin += kLine) __builtin_prefetch(code_.data() + begin);
    }

    /// A bit for each TextPart that a plain term of a program looks into.
    std::uint32_t parts() const { return parts_; }

  private:
    class Run;

    void append_node(const Node& node, TermIndex& index);
    void append_group(const Node& node, std::uint32_t operation, TermIndex& index);
    std::uint32_t number_of_texts(std::uint32_t parts);

    struct Draft {
        std::uint32_t begin = 0;
        std::uint32_t placed = 0;  ///< where it was placed first, or 0
    };

    std::vector<std::uint32_t> code_;
    std::vector<std::uint32_t> draft_code_;
    std::vector<Draft> drafts_;        ///< by topic
    std::vector<const Node*> walked_;  ///< what the matcher has to decide
    KeptParts<Node> walked_parts_;
    RuleTests tests_;
    std::array<std::uint16_t, 16> texts_{};  ///< a bit for each TextPart; those in use come first
    std::uint32_t parts_ = 0;
};

}  // namespace offprint
