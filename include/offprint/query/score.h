// How well a paper fits a topic: rare words count more than common ones, the title more than the abstract.
//
//     TermStatistics statistics(topics);
//     for (const FoldedPaper& paper : papers) statistics.add(paper);
//     score(topic, papers[0], statistics)
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/query/folded_paper.h"
#include "offprint/query/match.h"
#include "offprint/query/score_part.h"
#include "offprint/query/topic.h"

namespace offprint {

/// How many of some papers have a word.
struct WordCount {
    TermWord word;
    std::size_t papers = 0;
};

/// The words whose rarity decides about the scores of these topics; those with one stem once.
std::vector<TermWord> words_of(std::span<const Topic> topics);

/// The same as hashes, added to what is there: some may stand twice.
void add_words_of(const Node& query, std::vector<std::uint32_t>& hashes);

/// In how many papers each word of some topics stands (title, keywords, abstract; plural and singular as
/// one). Other words are not counted: it is asked about them as about words that no paper has. The order of
/// adding does not matter, and neither papers nor topics need outlive it.
class TermStatistics {
  public:
    TermStatistics() = default;
    explicit TermStatistics(std::span<const Topic> topics);
    /// Of the words with these hashes, in any order.
    explicit TermStatistics(std::vector<std::uint32_t> words);
    /// Of so many papers that somebody else counted.
    TermStatistics(std::size_t papers, std::span<const WordCount> counts);

    void add(const FoldedPaper& paper);
    /// Undoes add() of the same paper.
    void remove(const FoldedPaper& paper);
    std::size_t papers() const { return papers_; }
    /// ln(1 + papers / papers with the word); of a phrase, that of its rarest word. A word that no paper has
    /// counts as in one.
    double inverse_frequency(const TextTerm& term) const;

  private:
    void make_room(std::span<const std::uint32_t> words);  ///< by their hashes
    void count(const FoldedPaper& paper, std::uint32_t step);
    void count(const FoldedText& text, std::uint32_t step);
    /// Where the word is or would be.
    std::size_t find_slot(std::uint32_t word) const;

    struct Slot {
        std::uint32_t word = 0;       ///< 0 for an empty slot
        std::uint32_t last_turn = 0;  ///< when a paper was last counted, from 1
        std::uint32_t count = 0;
    };

    std::vector<Slot> slots_;            ///< a power of two, half of them empty
    std::vector<std::uint64_t> filter_;  ///< a bit for each word: most words of a paper stop here
    std::uint32_t papers_ = 0;
    std::uint32_t turns_ = 0;  ///< papers added or removed
};

/// A word or phrase of a topic that a paper has, and where.
struct HeldTerm {
    const TextTerm* term = nullptr;         ///< of the topic, which must outlive it
    std::uint32_t title = 0, abstract = 0;  ///< how often it stands there
    std::optional<TextPart> elsewhere{};    ///< the weightiest other text that has it
};

/// What is kept of a paper's words when a topic matches it.
struct Hit {
    std::vector<HeldTerm> terms;  ///< each once
    MatchedWords words;
};

/// An empty one when the topic's query does not match.
Hit find_hit(const Topic& topic, const FoldedPaper& paper, State state = {});

/// For each word or phrase of the topic that matched: what the paper has of it, times its inverse frequency,
/// times the topic's weight; then ln(1 + upvotes) / 2 and ln(1 + stars) / 4. What it has of it is 4p / (p +
/// 3): p is 3 for every place in the title and 1 for every one in the abstract, or, if that is more, 2 for
/// the keywords or 1 for another text. So once in the abstract is 1, in the title 2, and no paper gets to 4.
/// Rounded to a millionth. The query must match.
std::vector<ScorePart> explain_score(const Topic& topic, const FoldedPaper& paper,
                                     const TermStatistics& statistics);

/// The same for a paper whose words are no longer at hand. A topic's weight, unless it is 1, is told with
/// each term.
std::vector<ScorePart> explain_score(const Topic& topic, const Paper& paper, std::span<const HeldTerm> held,
                                     const TermStatistics& statistics);

/// The sum of the parts.
double score(const Topic& topic, const FoldedPaper& paper, const TermStatistics& statistics);

/// What its upvotes and stars add to every score of a paper.
double popularity_of(const Paper& paper);

/// The same for a paper that is no longer at hand.
double score(const Topic& topic, std::span<const HeldTerm> held, double popularity,
             const TermStatistics& statistics);

}  // namespace offprint
