// Invented papers and the digests and listings that the tests render.
#pragma once
#include <vector>

#include "offprint/digest/digest.h"

namespace offprint::test {

/// Two topics, a rest, mutes, a failed source; papers with much, little and hardly any data, in Latin, Greek
/// and Han letters.
Digest make_sample_digest();

/// The same day with nothing that matched.
Digest make_empty_digest();

/// A search for `koopman OR audio` with two hits.
Digest make_sample_search();

/// A page of the first papers with a note, and an empty one.
std::vector<Listing> make_sample_listings();

/// A digest of `count` papers in one topic, as for measuring.
Digest make_large_digest(std::size_t count);

}  // namespace offprint::test
