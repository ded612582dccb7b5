// Records of the same work from several places become one paper (docs: "The same work from several places").
//
// Records merge when their ids agree, or when their folded titles agree exactly and nothing contradicts: two
// different ids of the same kind, numbers, the first author, or years more than one apart. Short generic
// titles ("Preface") never merge by title alone.
//
// What is known of any record of a work counts for all of them: where A and B share an id, and B and C a
// title, C joins only if nothing contradicts A either. A record that could join several works joins the one
// that was seen first.
//
//     Merged merged = merge_papers(listings);
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "offprint/model/listing.h"

namespace offprint {

struct Merged {
    std::vector<Paper> papers;  ///< in the order in which each work was first seen
    std::vector<std::size_t>
        firsts;                  ///< of each paper the number of its first record, counted over all listings
    std::size_t duplicates = 0;  ///< records that went into another one
};

Merged merge_papers(std::span<const Listing> listings);
Merged merge_papers(std::vector<Listing>&& listings);
/// The same for records that name their sources already.
Merged merge_records(std::vector<Paper> records);

/// Adds the listing's name to the record's sources, as merging does.
void name_source(Paper& record, const std::string& source);

/// Whether the two records tell of the same work; the rule that merge_papers() applies, for any two records.
bool same_work(const Paper& a, const Paper& b);

/// The union of what both say: counts of the later listed (then the larger), earliest published, strongest
/// announce type.
Paper merge_pair(Paper kept, const Paper& other);

}  // namespace offprint
