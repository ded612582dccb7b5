// The days of a digest from those of its listings. Its mail is one without news of other papers.
#include "offprint/app/compose.h"

#include <algorithm>

#include "offprint/app/issue_mail.h"

namespace offprint {

namespace {

struct Days {
    Date first, last;
};

/// The day of the listing, else those on which its papers were listed.
std::optional<Days> days_of(const Listing& listing) {
    if (listing.date) return Days{*listing.date, *listing.date};
    std::optional<Days> days;
    if (listing.first_listed) days = Days{*listing.first_listed, *listing.last_listed};
    for (const Paper& paper : listing.papers) {
        if (!paper.listed) continue;
        if (!days) days = Days{*paper.listed, *paper.listed};
        days->first = std::min(days->first, *paper.listed);
        days->last = std::max(days->last, *paper.listed);
    }
    return days;
}

/// Nothing when the days of some listing are not known.
std::optional<Days> days_of(const std::vector<Listing>& listings) {
    std::optional<Days> all;
    for (const Listing& listing : listings) {
        const std::optional<Days> days = days_of(listing);
        if (!days) return std::nullopt;
        all = all ? Days{std::min(all->first, days->first), std::max(all->last, days->last)} : *days;
    }
    return all;
}

}  // namespace

std::string period_of(const std::vector<Listing>& listings) {
    const bool is_one = std::all_of(listings.begin(), listings.end(), [&](const Listing& listing) {
        return listing.period == listings.front().period;
    });
    if (is_one && !listings.empty() && !listings.front().period.empty()) return listings.front().period;
    const std::optional<Days> days = days_of(listings);
    return days && days->first != days->last ? plain_dates(days->first, days->last) : "";
}

Date day_of(const std::vector<Listing>& listings, Date today) {
    const std::optional<Days> days = days_of(listings);
    return days ? days->last : today;
}

Message compose_mail(const Digest& digest, const TemplateSet& templates, const MailOptions& options) {
    return compose_issue_mail(digest, {}, templates, options);
}

}  // namespace offprint
