// What each of many topics matches: pairs that come in the order of the papers and are asked for by topic.
// Those that are too many for memory wait in a scratch file.
//
//     TopicHits hits(1'000'000);
//     hits.begin(topics);
//     hits.add(topic, place);                  // for each paper all topics that match it
//     hits.sort();
//     hits.append_to(places, topic);
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "offprint/base/scratch_file.h"

namespace offprint {

class TopicHits {
  public:
    /// `most_in_memory`: pairs.
    explicit TopicHits(std::size_t most_in_memory) : most_(most_in_memory) {}

    /// Topics are numbered from 0.
    void begin(std::size_t topics) { ends_.assign(topics + 1, 0); }
    /// The place of a paper, no smaller than that of the pair before. Throws what ScratchFile throws.
    void add(std::uint32_t topic, std::uint32_t place);
    /// To be called once, when all are added. Throws what ScratchFile throws.
    void sort();
    /// The places of a topic, ascending.
    void append_to(std::vector<std::uint32_t>& places, std::uint32_t topic) const;

  private:
    struct Pair {
        std::uint32_t topic, place;
    };

    std::vector<Pair> read(std::size_t number) const;
    void scatter(std::uint32_t first, std::uint32_t last);

    std::size_t most_;
    std::vector<std::size_t> ends_;      ///< by topic: how many pairs there are up to its last one, sorted
    std::vector<Pair> pairs_;            ///< as they came
    ScratchFile spilled_;                ///< those that came before
    std::vector<std::uint32_t> places_;  ///< sorted by topic, unless they are in the file
    ScratchFile sorted_;
};

}  // namespace offprint
