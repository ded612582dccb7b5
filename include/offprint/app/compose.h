// Listings and topics become a digest: merge first, then match.
//
//     Digest digest = compose_digest(std::move(collected), topics, options);
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "offprint/app/collect.h"
#include "offprint/digest/build.h"

namespace offprint {

/// Takes the papers and the health of the sources out of `collected`. The digest is for `options.date`.
Digest compose_digest(Collected&& collected, std::vector<Topic> topics, DigestOptions options);

/// The fields that the topics ask about and that no paper of any listing has a value for: "upvotes" over a
/// copied page. They tell why nothing matches.
std::vector<std::string> find_absent_fields(std::span<const Topic> topics,
                                            const std::vector<Listing>& listings);

/// The week or month that all listings are about, or empty.
std::string period_of(const std::vector<Listing>& listings);

/// The day that all listings are about, when they agree on one; else `today`.
Date day_of(const std::vector<Listing>& listings, Date today);

}  // namespace offprint
