// A search in the archive, as a digest that the search's templates can show.
#pragma once
#include "offprint/digest/build.h"
#include "offprint/store/archive.h"

namespace offprint {

/// Papers that a search in the archive shows when nobody says how many.
inline constexpr std::size_t kArchiveSearchLimit = 20;

/// By score of the newest papers that match, of which a bounded number is looked at; by a day the newest
/// themselves. The health of the archive says when there may be more.
Digest search_archive(const Archive& archive, Topic topic, DigestOptions options);

}  // namespace offprint
