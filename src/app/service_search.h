// A search that a service is asked for: what comes is matched here, so that every paper of the listing
// satisfies the query, and the listing says how many came.
#pragma once
#include <functional>
#include <string>

#include "offprint/app/listing_request.h"
#include "offprint/model/listing.h"

namespace offprint {

/// Reads the answer at an address. Throws Error.
using ReadAnswer = std::function<Listing(const std::string& url)>;

/// In slices, the newest first, until there is no more or kMostArxivFound came.
Listing search_arxiv(const ListingRequest& request, const ReadAnswer& read);

/// One answer for each of the request's searches; a paper that several have is taken once.
Listing search_hugging_face(const ListingRequest& request, const ReadAnswer& read);

}  // namespace offprint
