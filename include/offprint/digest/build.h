// Papers and topics in, a digest out: rank, group, limit. Pure: the day, the limits and the health of the
// sources are arguments.
//
//     DigestOptions options;
//     options.date = *parse_date("2026-01-09");
//     Digest digest = build_digest(papers, rules, options);
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/digest/digest.h"
#include "offprint/query/rule_set.h"
#include "offprint/query/score.h"

namespace offprint {

/// What papers are ordered by inside a section; ties fall to the listed day (newest first), upvotes, then the
/// id.
enum class SortKey { kScore, kUpvotes, kPublished, kListed, kTitle };

/// `score`, `upvotes`, `published`, `listed`, `title`, in this order.
std::span<const std::string_view> sort_key_names();
std::optional<SortKey> sort_key_from_name(std::string_view name);

struct DigestOptions {
    std::string title = "Daily Papers";
    Date date;
    std::string period;  ///< as in Digest
    SortKey sort = SortKey::kScore;
    std::optional<std::size_t> limit;      ///< papers in the whole digest
    std::optional<std::size_t> per_topic;  ///< papers in a section whose topic has no limit of its own
    std::optional<Date> since, until;      ///< by listed day, both included; a paper without one is outside
    bool rest = false;                     ///< add what nothing matched as a last section
    bool show_hidden = false;              ///< keep what was left out, with the reason
    bool explain = false;                  ///< keep the parts of every score
    /// Whether an earlier digest showed the paper; unless empty. The same answer each time.
    std::function<bool(const Paper&)> has_shown = {};
    bool only_new = false;  ///< leave out what was shown
    bool keep_cut = false;  ///< fill Digest::cut
    bool by_day = false;    ///< a section for each day on which papers of a topic were listed
    /// The same when there are more than two days, which is what sources may be apart in one day's digest;
    /// then with a limit even when none was asked for.
    bool catch_up = false;
    std::size_t duplicates = 0;  ///< records that were merged away before
    std::vector<SourceHealth> sources;
    /// How rare words are, where that is known of more papers than these.
    std::optional<TermStatistics> statistics = {};
    /// The same for many digests; it must outlive them.
    const TermStatistics* shared_statistics = nullptr;
};

/// The limit of a digest that catches up.
inline constexpr std::size_t kCatchUpLimit = 200;

/// Every paper stands at most once: under the topic that scores it best and still has room. Mutes win over
/// topics. Without a topic all papers stand in one section.
Digest build_digest(std::vector<Paper>&& papers, const RuleSet& rules, const DigestOptions& options);

/// The same from papers that somebody else keeps; those that are shown are copied.
Digest build_digest(std::span<const Paper> papers, const RuleSet& rules, const DigestOptions& options);

/// Moves the paper at a position to a place, where an empty one stands.
using PaperMover = std::function<void(std::uint32_t position, Paper& place)>;

/// The same for papers that come one at a time, of which only what decides about them is kept.
class DigestBuilder {
  public:
    /// `rules` must outlive it.
    DigestBuilder(const RuleSet& rules, DigestOptions options);
    /// One that keeps the words by which papers matched instead of finding them again in those that are
    /// shown.
    static DigestBuilder of_kept_papers(const RuleSet& rules, DigestOptions options);
    DigestBuilder(DigestBuilder&&) noexcept;
    DigestBuilder& operator=(DigestBuilder&&) noexcept;
    ~DigestBuilder();

    /// A digest does not depend on the order in which its papers are added, only on their positions.
    void add(const Paper& paper, std::uint32_t position);
    /// Undoes add() of the same paper at the same position, where another one may be added then.
    void remove(const Paper& paper, std::uint32_t position);

    /// Of what only the head of the digest tells (title, date, period, sources, duplicates) more may be known
    /// later.
    DigestOptions& options();
    /// Once, when all papers were added. `take` is asked for each paper that is shown, once.
    Digest build(const PaperMover& take);

  private:
    class Desk;
    explicit DigestBuilder(std::unique_ptr<Desk> desk);
    std::unique_ptr<Desk> desk_;
};

}  // namespace offprint
