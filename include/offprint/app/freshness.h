// Whether a source gave what is to be expected of it now. A weekend, a holiday, a day that is not there yet,
// a feed that has the last batch again and one that nobody brings up to date look alike in a list of papers;
// what tells them apart are the listing's own days, its ids, and the calendar of its service.
//
//     judge_freshness(request, listing, batch_before, now).note == "stale since 2026-01-05"
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "offprint/app/listing_request.h"
#include "offprint/model/listing.h"
#include "offprint/store/archive.h"

namespace offprint {

/// The papers of a source that were listed by an earlier fetch.
struct Batch {
    std::string mark;  ///< Listing::batch
    Instant since;     ///< when they were first fetched
};

/// Nothing for a source that never listed a paper.
std::optional<Batch> find_batch(std::span<const SourceRun> runs, std::string_view source);

struct Freshness {
    /// `ok`; `empty`: nothing was listed on a day on which there usually is something; `weekend`, `holiday`:
    /// nothing is announced; `early`: the day's listing is not there yet; `unchanged`: the last batch again;
    /// `stale`: for longer than the calendar explains; `earlier`: another day than the one asked for; `cut`:
    /// as many papers as the service gives at most.
    std::string status = "ok";
    std::string note;
};

/// A mark of the papers, whatever their order, and of the address that they came from.
std::string mark_of_batch(const ListingRequest& request, const Listing& listing);

/// What to remember of an answer that was read whole. Nothing when it has to be read each time: because it is
/// of a format whose papers change while the answer does not, or has no paper.
std::optional<KnownAnswer> know_answer(const ListingRequest& request, const Listing& listing,
                                       std::string mark);

/// The listing of that answer without its papers, as judge_freshness() needs it.
Listing recall_listing(const ListingRequest& request, const KnownAnswer& known, const Batch& before);

/// Only of listings that were fetched, and of saved ones only whether they were cut. `before` is of the same
/// source; nothing when that is not known.
Freshness judge_freshness(const ListingRequest& request, const Listing& listing,
                          const std::optional<Batch>& before, Instant now);

}  // namespace offprint
