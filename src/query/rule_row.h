// The short form of a query, which most have: at most four literals, joined by OR to clauses, which are
// joined by AND. Rows of literals are decided without a jump.
//
//     RuleRows rows(Trees::kStay);
//     if (!rows.compile(topic.query.root, index)) …          // it has no short form
//     rows.place(0);
//     rows.begin(paper, found);
//     rows.run({}, rows.end(), hits);                        // hits has 0 when matches() says so
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "rule_hits.h"
#include "rule_leaf.h"
#include "term_index.h"

namespace offprint {

class RuleRows {
  public:
    explicit RuleRows(Trees trees) : tests_(trees) {}

    /// For the next topic; false when the query has no short form. Its terms are added to the index.
    bool compile(const Node& root, TermIndex& index);
    /// Puts the row of a topic at the end of those to run; one row may stand in several places.
    void place(std::uint32_t topic);
    /// The same where it is run only when the paper has this term in any of these texts (a bit for each
    /// TextPart), for a topic that is placed under all terms of the clause that this one is of.
    void place_under(std::uint32_t term, std::uint32_t parts, std::uint32_t topic);
    /// Those placed since the last call, or since the beginning, will be run together. Before end().
    void end_stretch();
    /// All are placed.
    void forget_drafts() { drafts_ = {}; }

    struct Place {
        std::uint32_t sure = 0, row = 0;

        bool operator==(const Place&) const = default;
    };
    /// Where the next one will be placed.
    Place end() const {
        return {static_cast<std::uint32_t>(sure_.size()), static_cast<std::uint32_t>(code_.size())};
    }

    /// Of the paper in hand; `found` has its terms, in the texts that parts() names, and stays until all is
    /// run.
    void begin(const FoldedPaper& paper, const TermIndex::Found& found);
    /// Adds the topics that stand from `begin` to `end` and hold.
    void run(Place begin, Place end, RuleHits& hits) const;
    /// Those from `begin` to `end` will be run soon.
    void fetch(Place begin, Place end) const;

    /// A bit for each TextPart that a row looks into.
    std::uint32_t parts() const { return parts_; }

  private:
    static constexpr std::size_t kLiterals = 4;
    static constexpr std::size_t kMostTests = 31;  // each is decided for every paper

    struct Row {
        std::uint32_t head = 0;
        std::array<std::uint32_t, kLiterals> literals{};
    };
    class Writer;

    std::uint32_t number_of_texts(std::uint32_t parts);
    std::uint32_t holds(const std::uint32_t* literal, const std::uint32_t* end) const;

    std::vector<std::uint32_t> sure_;         ///< topics that hold wherever they are run
    std::vector<std::uint32_t> code_;         ///< rows, one behind the other
    std::vector<Row> stretch_;                ///< those that are not in it yet
    std::vector<std::optional<Row>> drafts_;  ///< by topic
    RuleTests tests_;
    std::array<std::uint16_t, 16> texts_{0xFFFF};  ///< a bit for each TextPart; the first for what is no term
    std::uint32_t parts_ = 0;

    std::array<std::uint16_t, kMostTests> held_{};  ///< by number of the test: all bits where it holds
    std::array<const std::uint16_t*, 2> values_{};  ///< of tests and of terms
};

}  // namespace offprint
