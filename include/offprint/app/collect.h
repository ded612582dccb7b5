// From what the user calls a LISTING to papers: resolve the name, fetch or open it, read it. One source's
// failure is recorded and the others go on.
//
//     Collected collected = collect(resolve_listings({"page.txt", "hf:2026-01-09"}, config, context),
//     fetcher, options);
#pragma once
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/app/freshness.h"
#include "offprint/app/listing_request.h"
#include "offprint/base/error.h"
#include "offprint/digest/digest.h"
#include "offprint/fetch/fetcher.h"
#include "offprint/model/listing.h"
#include "offprint/read/read_listing.h"

namespace offprint {

/// Called with the bytes and papers read so far, of all listings together.
using Progress = std::function<void(std::size_t bytes, std::size_t papers)>;

/// Who takes the papers of listings while they are read.
struct PaperTaker {
    PaperSink take;                                      ///< each paper
    std::function<void(const std::string&)> begin = {};  ///< told the name of each listing before its papers
    std::function<void()> drop = {};  ///< told when a listing failed, of which there may have been papers
    bool finishes_abstracts = false;  ///< with finish_abstract()
    /// Called when all was read, before anything is told of it; it may know better what is wrong.
    std::function<void()> done = {};
};

struct CollectOptions {
    std::optional<Format> input_format;  ///< instead of detecting it
    Date today;                          ///< in the user's zone
    Date utc_today;                      ///< the day that services are in
    Progress progress = {};              ///< told while files and standard input are read, unless empty
    PaperTaker papers = {};              ///< given the papers instead of the listings, unless empty
    bool is_offline = false;             ///< what is not kept is not there
    std::optional<Instant> now = {};     ///< of the run; nothing for noon of `utc_today`
    /// What an earlier fetch of the source brought, unless empty: it tells the same batch from a new one.
    std::function<std::optional<Batch>(const ListingRequest&)> batch_before = {};
    /// An answer that an earlier fetch of the source kept, unless empty: the same bytes are not read again.
    std::function<std::optional<KnownAnswer>(const ListingRequest&)> known_before = {};
    /// Told of an answer that need not be read again once its papers are kept; goes with `known_before`.
    std::function<void(KnownAnswer)> note_answer = {};
    /// The listed days before the latest one are read again, back to that of `batch_before`: a day still
    /// grows when it is over, and nothing may have run for days.
    bool rereads = false;
    std::string archive = {};  ///< its path, for the LISTING of that name
};

struct Collected {
    std::vector<Listing> listings;      ///< of the sources that gave one, in the order of the requests
    std::vector<SourceHealth> sources;  ///< of every source
    std::vector<Error> failures;
    /// To be called once the papers of these listings are where they are to go (Response::keep).
    std::vector<std::function<void()>> keep;
};

/// The addresses that these listings ask for first.
std::vector<std::string> first_addresses(std::span<const ListingRequest> requests,
                                         const CollectOptions& options);

/// Reads one source after the other; those of different hosts are fetched at once. Never throws for a source
/// that fails.
Collected collect(std::span<const ListingRequest> requests, Fetcher& fetcher, const CollectOptions& options);

}  // namespace offprint
