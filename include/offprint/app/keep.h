// Listings into the archive: one after the other, in batches, each batch whole or not at all.
//
//     std::vector<Kept> kept = keep_listings(requests, fetcher, options, archive, {.seen = today});
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "offprint/app/collect.h"
#include "offprint/store/archive.h"

namespace offprint {

/// How much is written to the archive at once.
struct BatchLimits {
    std::size_t papers = 8000;
    std::size_t text = std::size_t{32} << 20;  ///< bytes of titles and abstracts
};

struct KeepOptions {
    std::optional<Date> seen;  ///< the day of the counts; nothing for the day of the listing
    std::optional<Instant> now =
        {};               ///< of a fetch, which is remembered of each source; nothing for an import
    bool resume = false;  ///< a file that was read in part before is read on where it ended
    BatchLimits batch = {};
};

/// What became of one listing.
struct Kept {
    SourceHealth source;  ///< failed ones too; what was read of them before they failed was kept
    AddedCounts counts;
    std::size_t passed_over = 0;  ///< papers that an earlier run had read
    std::size_t repeated = 0;     ///< that the listing had told of already, and that `counts` has once
    std::optional<Error> failure;
    std::size_t failures = 0;       ///< in a row, this one included; of a fetch
    std::vector<Listing> listings;  ///< without their papers, for their notes; one, or none that failed
};

/// Never throws for a source that fails; throws Error for an archive that does.
std::vector<Kept> keep_listings(std::span<const ListingRequest> requests, Fetcher& fetcher,
                                const CollectOptions& options, Archive& archive, const KeepOptions& keep);

/// What would become of them: papers that are new, and those that are known, as `unchanged`. Changes nothing;
/// `archive` may be null, when there is none yet.
std::vector<Kept> try_listings(std::span<const ListingRequest> requests, Fetcher& fetcher,
                               const CollectOptions& options, const Archive* archive);

}  // namespace offprint
