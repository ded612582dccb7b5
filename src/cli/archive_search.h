// A search in the archive, as a digest that the search's templates can show.
#pragma once
#include "offprint/cli/options.h"
#include "offprint/cli/session.h"
#include "offprint/digest/build.h"
#include "offprint/store/archive.h"

namespace offprint {

/// Papers that a search in the archive shows when nobody says how many.
inline constexpr std::size_t kArchiveSearchLimit = 20;

/// Nothing when there is none, or no home for one.
std::optional<Archive> open_archive_if_any(const Session& session);

/// How rare the topics' words are in the archive, for a digest of the configured sources or of the archive
/// itself: listings that are named are judged by themselves. Nothing without an archive; one that cannot be
/// read is told about, for the digest does without it.
std::optional<TermStatistics> archive_statistics(const InputOptions& input, std::span<const Topic> topics,
                                                 const Session& session);

/// By score of the newest papers that match, of which a bounded number is looked at; by a day the newest
/// themselves. The health of the archive says when there may be more.
Digest search_archive(const Archive& archive, Topic topic, DigestOptions options);

/// Of a query that nothing in the archive matches: which of its parts no paper has, or that there is none
/// that has all of them.
std::string describe_missing(const Archive& archive, const Query& query);

}  // namespace offprint
