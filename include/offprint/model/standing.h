// How far a paper has come since it was listed, as far as later digests tell of it: by comparing what a
// reader was told with what is known now.
//
//     describe_news(told, standing_of(paper))      "v2, now with code"
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "offprint/model/paper.h"

namespace offprint {

/// So many upvotes are worth a line.
inline constexpr int kManyUpvotes = 50;

struct PaperStanding {
    std::optional<int> version;
    bool has_code = false;
    bool has_many_upvotes = false;
    bool is_withdrawn = false;

    bool operator==(const PaperStanding&) const = default;
};

/// Its comment says so, or its abstract, whose place that sentence often takes.
bool is_withdrawn(const Paper& paper);

PaperStanding standing_of(const Paper& paper);

/// Everything that one of them tells, and the later version.
PaperStanding join_standings(const PaperStanding& a, const PaperStanding& b);

/// A number for files; the same for equal standings.
std::int64_t to_number(const PaperStanding& standing);
PaperStanding standing_from_number(std::int64_t number);

/// `withdrawn`, or `v2, now with code, passed 50 upvotes` as far as it is news to one who was told `told`;
/// empty when nothing is, and of a paper that was withdrawn before. A version is news only where the one
/// before is known.
std::string describe_news(const PaperStanding& told, const PaperStanding& now);

}  // namespace offprint
