// Which arrivals the topics of many subscriptions ask for, found in one pass over them. Of a subscription
// four bytes a topic stay in memory, of a topic its rule, of what matched nothing but a few megabytes: the
// rest is in a scratch file.
//
//     Proposals proposals;
//     for (…) proposals.add(address, topics);          // of everyone who is due
//     proposals.find(archive, first);
//     for (…) proposals.of(address, topics)            // of the same ones in the same order
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "offprint/query/rule_index.h"
#include "offprint/query/score.h"
#include "offprint/store/archive.h"
#include "topic_hits.h"

namespace offprint {

class Proposals {
  public:
    /// `most_in_memory`: hits (an arrival that a topic matches).
    explicit Proposals(std::size_t most_in_memory) : hits_(most_in_memory) {}

    /// The topics are not kept.
    void add(std::string_view address, std::span<const Topic> topics);
    /// Once, when all are added: goes through the arrivals from that number on. Throws what Archive and
    /// ScratchFile throw.
    void find(const Archive& archive, std::int64_t from);

    /// Arrivals that one of the topics matches, ascending. None at all when these topics were not added for
    /// this address, or when it stood before one that was asked for: somebody changed them meanwhile.
    std::optional<std::vector<std::int64_t>> of(std::string_view address, std::span<const Topic> topics);

    /// All, ascending.
    std::span<const std::int64_t> arrivals() const { return arrivals_; }
    /// The words of all topics in all arrivals.
    const TermStatistics& statistics() const { return statistics_; }

  private:
    struct Asker {
        std::uint64_t fingerprint = 0;
        std::size_t topics = 0;  ///< where the numbers of its topics begin
    };

    std::uint32_t file(const Topic& topic);

    RuleIndex rules_{Trees::kGo};
    std::vector<std::uint32_t> words_;                        ///< hashes of those that scores need
    std::unordered_map<std::string, std::uint32_t> numbers_;  ///< of topics, by the query as it is written
    std::vector<Asker> askers_;
    std::vector<std::uint32_t> topics_of_;  ///< numbers of topics, those of an asker next to each other
    std::size_t next_ = 0;                  ///< asker
    TopicHits hits_;
    std::vector<std::int64_t> arrivals_;
    TermStatistics statistics_;
};

}  // namespace offprint
