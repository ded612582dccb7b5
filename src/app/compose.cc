// The middle of the pipeline in four lines: merge, match, build. What is worked out lives in the rooms below.
#include "offprint/app/compose.h"

#include "offprint/model/merge.h"

namespace offprint {

Digest compose_digest(Collected&& collected, std::vector<Topic> topics, DigestOptions options) {
    Merged merged = merge_papers(std::move(collected.listings));
    options.duplicates = merged.duplicates;
    options.sources = std::move(collected.sources);
    return build_digest(std::move(merged.papers), RuleSet(std::move(topics)), options);
}

std::string period_of(const std::vector<Listing>& listings) {
    for (const Listing& listing : listings) {
        if (listing.period != listings.front().period) return "";
    }
    return listings.empty() ? "" : listings.front().period;
}

Date day_of(const std::vector<Listing>& listings, Date today) {
    if (listings.empty() || !listings.front().date) return today;
    const Date day = *listings.front().date;
    for (const Listing& listing : listings) {
        if (listing.date != day) return today;
    }
    return day;
}

}  // namespace offprint
