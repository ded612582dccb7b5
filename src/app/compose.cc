// The middle of the pipeline in four lines: merge, match, build. What is worked out lives in the rooms below.
#include "offprint/app/compose.h"

#include <algorithm>

#include "offprint/model/merge.h"
#include "offprint/query/absent_fields.h"
#include "offprint/query/folded_paper.h"
#include "offprint/query/match.h"
#include "offprint/render/render.h"

namespace offprint {

Digest compose_digest(Collected&& collected, std::vector<Topic> topics, DigestOptions options) {
    Merged merged = merge_papers(std::move(collected.listings));
    options.duplicates = merged.duplicates;
    options.sources = std::move(collected.sources);
    return build_digest(std::move(merged.papers), RuleSet(std::move(topics)), options);
}

std::vector<std::string> find_absent_fields(std::span<const Topic> topics,
                                            const std::vector<Listing>& listings) {
    std::vector<std::string> absent;
    for (const Topic& topic : topics) {
        for (const Listing& listing : listings) {
            if (listing.papers.empty()) continue;
            for (std::string& field : find_absent_fields(topic.query, listing.papers)) {
                if (std::find(absent.begin(), absent.end(), field) == absent.end())
                    absent.push_back(std::move(field));
            }
        }
    }
    std::erase_if(absent, [&](const std::string& field) {  // absent here, present there
        const Query query = parse_query("has:" + field, {});
        return std::any_of(listings.begin(), listings.end(), [&](const Listing& listing) {
            return std::any_of(listing.papers.begin(), listing.papers.end(),
                               [&](const Paper& paper) { return matches(query, FoldedPaper(paper)); });
        });
    });
    return absent;
}

namespace {

struct Days {
    Date first, last;
};

/// The day of the listing, else those on which its papers were listed.
std::optional<Days> days_of(const Listing& listing) {
    if (listing.date) return Days{*listing.date, *listing.date};
    std::optional<Days> days;
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
    const std::string day = digest.period.empty() ? plain_date(digest.date) : digest.period;
    Message message{options.from, options.to, options.subject, options.date, {}, {}, {}};
    if (message.subject.empty()) message.subject = digest.title + ", " + day;
    const RenderOptions as_text{OutputFormat::kText};
    message.parts = {{"text/plain", render_digest(digest, templates, as_text)},
                     {"text/html", render_mail_html(digest, templates, as_text, kMostMailHtml)}};
    message.id = make_message_id(message);
    return message;
}

}  // namespace offprint
