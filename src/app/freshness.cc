// arXiv: its feed has one batch. Its day is compared with that of the last announcement by the calendar; a
// feed that claims a day on which nothing is announced, or has the ids of an earlier batch, has that batch
// again. Hugging Face: a day is asked for by its date; weekends have none. bioRxiv and medRxiv: papers are
// posted nearly every day, so a newest paper of last week is stale. Other feeds have no calendar; theirs is
// only compared with what it was before.
#include "offprint/app/freshness.h"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "offprint/app/announcements.h"
#include "offprint/base/hash.h"
#include "offprint/fetch/arxiv.h"
#include "offprint/fetch/biorxiv.h"
#include "offprint/fetch/hugging_face.h"

namespace offprint {
namespace {

using Kind = ListingRequest::Kind;

constexpr int kPreprintDays = 4;  ///< over a long weekend nothing may be posted

std::size_t count_of_papers(const Listing& listing) { return listing.papers.size() + listing.handed_on; }

std::string cut_note(std::size_t count) { return fmt::format("cut at {}: more may exist", count); }

std::string stale_note(Date since) { return "stale since " + since.to_string(); }

/// Batches that were announced after the one of `from`, up to the one of `to`: surely, or at most.
struct Announcements {
    int surely = 0, at_most = 0;
};

Announcements announcements_between(Date from, Date to) {
    Announcements count;
    for (Date day{from.days + 1}; day <= to && count.surely < 3; ++day.days) {
        count.surely += ArxivCalendar::may_lack_announcement(day) ? 0 : 1;
        count.at_most += ArxivCalendar::has_announcement(day) ? 1 : 0;
    }
    return count;
}

Freshness perhaps_a_holiday(Date last) {
    return {"holiday", "perhaps a holiday; the last announcement is of " + compact_date(last)};
}

Freshness name_day_off(Date day, std::string note) {
    return {is_weekend(day) ? "weekend" : "holiday", std::move(note)};
}

Freshness judge_empty_arxiv(const Listing& listing, const ArxivCalendar& calendar, Instant now) {
    const Date day = listing.date.value_or(calendar.day_at(now)), due = calendar.due(now);
    if (announcements_between(day, due).surely > 0) return {"stale", stale_note(day)};
    if (day < due) return perhaps_a_holiday(day);
    if (!ArxivCalendar::has_announcement(day))
        return name_day_off(day, fmt::format("{}: arXiv announces nothing for {}",
                                             is_weekend(day) ? "weekend" : "holiday", compact_date(day)));
    if (day > due) return {"early", "the announcement of " + compact_date(day) + " is not there yet"};
    if (ArxivCalendar::may_lack_announcement(day))
        return {"holiday", "perhaps a holiday: nothing was announced for " + compact_date(day)};
    return {"empty", "nothing was announced for " + compact_date(day)};
}

Freshness judge_arxiv(const Listing& listing, const std::optional<Batch>& before, Instant now) {
    const ArxivCalendar calendar;
    const Date due = calendar.due(now);
    if (count_of_papers(listing) == 0) return judge_empty_arxiv(listing, calendar, now);
    const Date day = listing.last_listed ? *listing.last_listed : listing.date.value_or(due);
    const bool is_again = before && before->mark == listing.batch;
    const Date first = is_again ? std::min(day, calendar.announced(before->since)) : day;
    const Announcements behind = announcements_between(day, due), again = announcements_between(first, due);
    if (behind.surely > 0 || again.surely > 1) return {"stale", stale_note(first)};
    if (behind.at_most > 0 || again.at_most > 1) return perhaps_a_holiday(first);
    if (is_again && first < due)
        return {"unchanged", "unchanged since " + first.to_string() + ", nothing announced"};
    if (!ArxivCalendar::has_announcement(day))
        return {"unchanged",
                fmt::format("an earlier batch again: arXiv announces nothing for {}", compact_date(day))};
    if (day < calendar.announced(now))
        return {"early", fmt::format("of {}; the announcement of {} is not there yet", compact_date(day),
                                     compact_date(calendar.announced(now)))};
    const Date today = calendar.day_at(now);
    if (day < today && !ArxivCalendar::has_announcement(today))
        return name_day_off(today, fmt::format("{}; the last announcement is of {}",
                                               is_weekend(today) ? "weekend" : "holiday", compact_date(day)));
    return {};
}

Freshness judge_latest_day(const Listing& listing, Date today) {
    if (count_of_papers(listing) == 0) return {"stale", "nothing was listed in the last eight days"};
    const Date day = listing.date.value_or(today);
    if (day >= today) return {};
    const std::string latest = "latest listed day: " + day.to_string();
    for (Date between{day.days + 1}; between < today; ++between.days)
        if (!is_weekend(between)) return {"stale", stale_note(day) + "; " + latest};
    return is_weekend(today) ? Freshness{"weekend", "weekend; " + latest}
                             : Freshness{"early", "nothing is listed for today yet; " + latest};
}

Freshness judge_asked_day(const Listing& listing, Date asked, Date today) {
    if (count_of_papers(listing) > 0) {
        if (listing.date.value_or(asked) == asked) return {};
        return {"earlier", fmt::format("lists {}, not {}", listing.date->to_string(), asked.to_string())};
    }
    if (is_weekend(asked)) return {"weekend", "weekend: " + compact_date(asked)};
    if (asked >= today) return {"early", "nothing is listed for " + compact_date(asked) + " yet"};
    return {"empty", "nothing was listed on " + compact_date(asked)};
}

Freshness judge_hugging_face(const ListingRequest& request, const Listing& listing, Date today) {
    if (request.selection.kind == HfSelection::Kind::kLatestDay) return judge_latest_day(listing, today);
    if (request.selection.kind == HfSelection::Kind::kDay)
        return judge_asked_day(listing, request.selection.day.value(), today);
    return {count_of_papers(listing) == 0 ? "empty" : "ok", {}};
}

/// The day of a page of Hugging Face stands at the end of its address.
Freshness judge_page(const ListingRequest& request, const Listing& listing, Date today) {
    const std::string& address = request.location;
    const auto asked = address.size() > 16 && address.find("/date/") == address.size() - 16
                           ? parse_date(std::string_view(address).substr(address.size() - 10))
                           : std::nullopt;
    if (asked) return judge_asked_day(listing, *asked, today);
    return {count_of_papers(listing) == 0 ? "empty" : "ok", {}};
}

bool is_preprint_server(const ListingRequest& request) {
    return request.service == SourceKind::kBiorxiv || request.service == SourceKind::kMedrxiv;
}

std::optional<Date> newest_day(const Listing& listing) {
    std::optional<Date> newest = listing.last_listed;
    for (const Paper& paper : listing.papers)
        for (const std::optional<Date>& day : {paper.listed, paper.published})
            if (day && (!newest || *newest < *day)) newest = day;
    return newest;
}

Freshness judge_feed(const ListingRequest& request, const Listing& listing,
                     const std::optional<Batch>& before, Date today) {
    if (count_of_papers(listing) == 0) return {"empty", {}};
    const std::optional<Date> newest = is_preprint_server(request) ? newest_day(listing) : std::nullopt;
    if (newest && newest->days < today.days - kPreprintDays) return {"stale", stale_note(*newest)};
    if (before && before->mark == listing.batch && utc_date(before->since) < today)
        return {"unchanged", "unchanged since " + utc_date(before->since).to_string()};
    return {};
}

/// How many papers the service gives at most, when the listing has as many; else 0.
std::size_t cap_reached(const ListingRequest& request, const Listing& listing) {
    const std::size_t papers = count_of_papers(listing);
    if (listing.cut_at > 0) return listing.cut_at;
    if (request.kind != Kind::kUrl && request.is_fetched())
        return 0;  // asked page by page, or told elsewhere
    const bool is_page =
        listing.format == Format::kHfJson && (papers == kHfPageSize || papers == kHfDefaultPageSize);
    const bool is_feed = listing.format == Format::kArxivRss && papers >= kMostArxivAnnounced;
    // The last thirty are cut only when they are of one day: else the newest day is whole.
    const bool is_server = is_preprint_server(request);
    const bool is_one_day =
        !listing.papers.empty() &&
        std::all_of(listing.papers.begin(), listing.papers.end(),
                    [&](const Paper& paper) { return paper.published == listing.papers.front().published; });
    return is_page || is_feed || (is_server && papers >= kPreprintFeedSize && is_one_day) ? papers : 0;
}

Freshness judge_days(const ListingRequest& request, const Listing& listing,
                     const std::optional<Batch>& before, Instant now) {
    const Date today = utc_date(now);
    if (request.kind == Kind::kHuggingFace) return judge_hugging_face(request, listing, today);
    if (request.kind == Kind::kUrl && listing.format == Format::kArxivRss)
        return judge_arxiv(listing, before, now);
    if (request.kind == Kind::kUrl && listing.format == Format::kHfPageHtml)
        return judge_page(request, listing, today);
    if (request.kind == Kind::kUrl && listing.format == Format::kFeed)
        return judge_feed(request, listing, before, today);
    return {count_of_papers(listing) == 0 ? "empty" : "ok", {}};
}

}  // namespace

std::optional<Batch> find_batch(std::span<const SourceRun> runs, std::string_view source) {
    for (const SourceRun& run : runs)
        if (run.name == source && run.batch_since) return Batch{run.batch, *run.batch_since};
    return std::nullopt;
}

std::string mark_of_batch(const ListingRequest& request, const Listing& listing) {
    if (listing.papers.empty()) return {};
    std::vector<std::string> ids;
    for (const Paper& paper : listing.papers)
        ids.push_back(fmt::format("{} v{} {}", paper.id.value, paper.version.value_or(0), paper.url));
    std::sort(ids.begin(), ids.end());
    std::string all = request.location;
    for (const std::string& id : ids) all.append("\n").append(id);
    return fingerprint(all);
}

std::optional<KnownAnswer> know_answer(const ListingRequest& request, const Listing& listing,
                                       std::string mark) {
    const bool is_feed = listing.format == Format::kFeed || listing.format == Format::kArxivRss;
    if (request.kind != Kind::kUrl || !is_feed || listing.is_cut || listing.papers.empty())
        return std::nullopt;
    return KnownAnswer{std::move(mark),
                       std::string(kFormatNames[static_cast<std::size_t>(listing.format)]),
                       listing.papers.size(),
                       listing.date,
                       is_preprint_server(request) ? newest_day(listing) : std::nullopt,
                       cap_reached(request, listing)};
}

Listing recall_listing(const ListingRequest& request, const KnownAnswer& known, const Batch& before) {
    Listing listing;
    listing.source = request.name;
    listing.format = known.format == kFormatNames[static_cast<std::size_t>(Format::kArxivRss)]
                         ? Format::kArxivRss
                         : Format::kFeed;
    listing.date = known.date;
    listing.handed_on = known.papers;
    listing.last_listed = known.newest;
    listing.cut_at = known.cut_at;
    listing.batch = before.mark;
    listing.is_known = true;
    return listing;
}

Freshness judge_freshness(const ListingRequest& request, const Listing& listing,
                          const std::optional<Batch>& before, Instant now) {
    Freshness freshness = judge_days(request, listing, before, now);
    if (const std::size_t cap = cap_reached(request, listing); cap > 0) {
        if (freshness.status == "ok") freshness.status = "cut";
        freshness.note += (freshness.note.empty() ? "" : "; ") + cut_note(cap);
    }
    return freshness;
}

}  // namespace offprint
