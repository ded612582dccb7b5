// Digests, searches and listings as JSON and as JSON lines (docs: "Papers as JSON").
#pragma once
#include <span>
#include <string>

#include "offprint/digest/digest.h"
#include "offprint/model/listing.h"

namespace offprint {

std::string digest_to_json(const Digest& digest);
std::string digest_to_jsonl(const Digest& digest);
std::string search_to_json(const Digest& digest);
std::string search_to_jsonl(const Digest& digest);
std::string listings_to_json(std::span<const Listing> listings);
std::string listings_to_jsonl(std::span<const Listing> listings);

/// The words that were searched for: the section's query, or the title when there is no section.
const std::string& query_of_search(const Digest& digest);

}  // namespace offprint
