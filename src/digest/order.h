// The order of papers in a digest: total, so that the same papers always stand the same way.
#pragma once
#include <cstdint>
#include <string>

#include "offprint/digest/build.h"

namespace offprint {

/// What decides where a paper stands, kept when the paper itself is not.
struct PaperPlace {
    std::uint32_t position = 0;  ///< of the paper among all of them
    std::optional<int> upvotes;
    std::optional<Date> listed, published;
    Announce announce = Announce::kNew;
    PaperId id;
    std::string title_key;  ///< only for SortKey::kTitle
    double popularity = 0;  ///< as popularity_of() tells

    PaperPlace(const Paper& paper, std::uint32_t its_position, SortKey key);
};

/// A paper that a topic asks for.
struct Candidate {
    const PaperPlace* paper = nullptr;
    std::size_t number = 0;  ///< the caller's own
    std::size_t topic = 0;
    double score = 0;
};

/// Sorts so that the candidate to place first comes first: by the key, then listed day, upvotes, id; the
/// candidates of one paper by score, then by the order of the topics.
void sort_candidates(std::vector<Candidate>& candidates, SortKey key);

}  // namespace offprint
