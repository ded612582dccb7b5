// The archive gives the newest papers that match; the digest's own order and limit do the rest.
#include "archive_search.h"

#include <fmt/core.h>

namespace offprint {
namespace {

/// Enough for a good order, and few enough to be scored at once.
constexpr std::size_t kMostRanked = 1000;

}  // namespace

Digest search_archive(const Archive& archive, Topic topic, DigestOptions options) {
    options.limit = options.limit.value_or(kArchiveSearchLimit);
    const ArchiveFacts facts = archive.facts();
    ArchiveSearch search;
    search.limit = std::max(kMostRanked, *options.limit);
    const bool newest_first = options.sort == SortKey::kListed;
    if (newest_first) search.limit = *options.limit;
    search.has_shown = options.has_shown;
    ArchiveHits hits = archive.search(topic.query, search);
    SourceHealth health{"archive", "ok", facts.papers, {}};
    if (!hits.is_complete && hits.papers.size() < search.limit)
        health.note = fmt::format("only the newest {} papers were looked at", hits.examined);
    else if (!hits.is_complete && !newest_first)
        health.note = fmt::format("only the newest {} that match were put in order", hits.papers.size());
    options.sources = {std::move(health)};
    std::vector<Topic> topics;
    topics.push_back(std::move(topic));
    if (!newest_first || options.explain) options.statistics = archive.statistics_of(topics);
    Digest digest = build_digest(std::move(hits.papers), RuleSet(std::move(topics)), options);
    digest.counts.listed = facts.papers;
    digest.may_match_more = !hits.is_complete;
    return digest;
}

}  // namespace offprint
