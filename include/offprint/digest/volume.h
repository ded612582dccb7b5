// How many papers of each topic there were over time: papers one by one into a counter, a table out.
//
//     VolumeCounter counter(rules, {});
//     archive.visit([&](Paper&& paper) { counter.add(paper); return true; });
//     Volume volume = counter.finish(TimeStep::kWeek);
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/query/rule_set.h"

namespace offprint {

enum class TimeStep : std::uint8_t { kDay, kWeek, kMonth };  ///< weeks begin on Monday

/// `day`, `week`, `month`.
std::string_view time_step_name(TimeStep step);
std::optional<TimeStep> time_step_from_name(std::string_view name);

/// The first day of the step that has this day, and of the next one.
Date start_of_step(Date date, TimeStep step);
Date next_step(Date start, TimeStep step);
/// `20 Oct 2025`, and of a month `Oct 2025`.
std::string describe_step(Date start, TimeStep step);

struct VolumeTopic {
    std::string name;
    std::string query;                ///< as written; empty for all papers
    std::vector<std::size_t> counts;  ///< one a step
    std::size_t total = 0;
};

struct Volume {
    TimeStep step = TimeStep::kDay;
    std::vector<Date> starts;         ///< of the steps, ascending, none left out
    std::vector<VolumeTopic> topics;  ///< in their order; without any, one of all papers
    std::vector<std::size_t> papers;  ///< of all there were, a topic's or not, one a step
    std::size_t total = 0;            ///< of those
    std::size_t undated = 0;          ///< papers without a day, which are in no step
};

struct DayRange {
    std::optional<Date> since, until;  ///< both included
};

/// A paper counts on the day on which it was listed, else published. What a mute hides counts for no topic,
/// as in a digest.
class VolumeCounter {
  public:
    /// `rules` must outlive it.
    VolumeCounter(const RuleSet& rules, DayRange range) : rules_(rules), range_(range) {}

    void add(const Paper& paper);
    /// The same for a paper of that day of which it is known which rules match.
    void add(Date day, const std::vector<std::size_t>& matched);
    /// From the first day with a paper (or the first asked for) to the last. Without a step: days for up to
    /// six weeks, weeks for up to a year, else months.
    Volume finish(std::optional<TimeStep> step) const;

  private:
    using Counts = std::vector<std::size_t>;  ///< of all papers, then of each rule

    const RuleSet& rules_;
    DayRange range_;
    std::map<Date, Counts> days_;
    std::size_t undated_ = 0;
};

}  // namespace offprint
