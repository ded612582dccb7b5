// A digest, a search or listings for Org mode: a headline a topic, below it one a paper, with properties.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "offprint/digest/digest.h"
#include "offprint/model/listing.h"

namespace offprint {

std::string digest_to_org(const Digest& digest);
std::string search_to_org(const Digest& digest);
std::string listings_to_org(std::span<const Listing> listings, bool whole);

/// Appends text so that Org shows it literally on the line where `out` ends. Org has no escape character; its
/// manual says to put a zero-width space (U+200B) between what must not belong together; before emphasis,
/// where that would count as a blank, it is a word joiner (U+2060).
void append_org(std::string& out, std::string_view text);

}  // namespace offprint
