// The order of papers in a digest: total, so that the same papers always stand the same way.
#pragma once
#include "offprint/digest/build.h"

namespace offprint {

/// A paper that a topic asks for.
struct Candidate {
    std::size_t paper = 0;
    std::size_t topic = 0;
    double score = 0;
};

/// Sorts so that the candidate to place first comes first: by the key, then listed day, upvotes, id; the
/// candidates of one paper by score, then by the order of the topics.
void sort_candidates(std::vector<Candidate>& candidates, std::span<const Paper> papers, SortKey key);

}  // namespace offprint
