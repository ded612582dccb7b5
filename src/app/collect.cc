// Hugging Face answers in pages of at most 100 papers: they are asked for until one is short. A page without
// a new paper ends it too, so that a mirror that ignores page numbers is not asked for ever. "The latest
// listed day" is found by going back from today, because weekends and holidays answer with an empty list.
#include "offprint/app/collect.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_set>
#include <utility>

#include "offprint/app/announcements.h"
#include "offprint/base/ascii.h"
#include "offprint/base/encoding.h"
#include "offprint/base/hash.h"
#include "offprint/base/utf8.h"
#include "offprint/fetch/arxiv.h"
#include "offprint/fetch/early_fetcher.h"
#include "offprint/read/folder.h"
#include "offprint/read/maildir.h"
#include "offprint/read/read_listing.h"
#include "service_search.h"

namespace offprint {
namespace {

constexpr std::size_t kMostPages = kMaxFetchedPapers / kHfPageSize;
constexpr int kMostDaysBack = 7;
constexpr int kMostDaysMissed = 31;

Date weekday_before(Date day) {
    do --day.days;
    while (is_weekend(day));
    return day;
}

/// A batch is what a source has now. One that misses a day is none, so that the next run goes back as far as
/// this one; neither is a day of Hugging Face that was asked for by name.
bool is_batch(const ListingRequest& request, bool misses_a_day) {
    const bool is_named_day = request.kind == ListingRequest::Kind::kHuggingFace &&
                              request.selection.kind != HfSelection::Kind::kLatestDay;
    return request.is_fetched() && !is_named_day && !misses_a_day;
}

/// `January 2026`, `week 2026-W02`, or nothing for a day.
std::string describe_period(const HfSelection& selection) {
    if (selection.kind == HfSelection::Kind::kWeek) return "week " + selection.period;
    if (selection.kind != HfSelection::Kind::kMonth) return "";
    return plain_date(parse_date(selection.period + "-01").value())
        .substr(2);  // without the day of the month
}

/// The header of an answer goes before what a document says of itself (RFC 7303 §3.2), but only where it is
/// no default that servers add: decode_text() sees UTF-8, and what is near to it, better than they do.
std::string decode_body(Response&& response) {
    const std::string charset = ascii_lower(response.charset);
    const bool is_seven_bit = charset.starts_with("iso-2022");
    const bool is_default =
        charset.empty() || charset.starts_with("utf") || charset.starts_with("iso-8859-1");
    if (is_default || (is_valid_utf8(response.body) && !is_seven_bit)) return std::move(response.body);
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";  // wins over the declaration
    return std::string(kByteOrderMark) + decode_text(std::move(response.body), charset).text;
}

/// East of Greenwich today may not have begun there.
HfSelection first_selection(const ListingRequest& request, const CollectOptions& options) {
    HfSelection selection = request.selection;
    if (selection.kind == HfSelection::Kind::kLatestDay)
        selection.day = std::min(selection.day.value(), options.utc_today);
    return selection;
}

/// What a search brought of what the service found.
std::string describe_found(const Listing& listing, std::size_t papers) {
    std::string note;
    const std::size_t came = papers + listing.unmatched;
    if (listing.found.value_or(0) > came)
        note = "the newest " + std::to_string(came) + " of " + std::to_string(*listing.found) + " found";
    if (listing.unmatched > 0)
        note += (note.empty() ? "without " : ", without ") + std::to_string(listing.unmatched) +
                (listing.unmatched == 1 ? " that does not match" : " that do not match");
    return note;
}

/// The one day on which all papers were listed.
std::optional<Date> one_day_of(const Listing& listing) {
    std::optional<Date> day;
    for (const Paper& paper : listing.papers) {
        if (!paper.listed || (day && *day != *paper.listed)) return std::nullopt;
        day = paper.listed;
    }
    return day;
}

class ListingCollector {
  public:
    ListingCollector(Fetcher& fetcher, const CollectOptions& options)
        : fetcher_(fetcher), options_(options) {}

    Listing collect(const ListingRequest& request) {
        more_health_.clear();
        // Papers of the archive know where they came from.
        const bool is_archive = request.kind == ListingRequest::Kind::kArchive;
        if (options_.papers.begin) options_.papers.begin(is_archive ? std::string() : request.name);
        misses_a_day_ = false;
        answer_mark_.clear();
        Listing listing = read_request(request);
        if (is_batch(request, misses_a_day_) && !listing.is_known)
            listing.batch = mark_of_batch(request, listing);
        health_ = check_health(request, listing);
        if (!answer_mark_.empty() && !listing.is_known)
            if (auto known = know_answer(request, listing, answer_mark_))
                options_.note_answer(*std::move(known));
        if (!options_.papers.take) return listing;
        for (Paper& paper : std::exchange(listing.papers, {}))  // what was fetched is read whole first
            hand_on(std::move(paper), listing);
        return listing;
    }

    /// Of the listing that was collected last.
    const SourceHealth& health() const { return health_; }
    /// Of the sources that its papers came from, those that are not well.
    const std::vector<SourceHealth>& more_health() const { return more_health_; }

    /// Of the answers that the listings so far were read from.
    std::vector<std::function<void()>> take_keepers() { return std::exchange(keepers_, {}); }

  private:
    SourceHealth check_health(const ListingRequest& request, const Listing& listing) const {
        const Instant noon{std::int64_t{options_.utc_today.days} * 86'400 + 43'200};
        const Freshness freshness = judge_freshness(
            request, listing, options_.batch_before ? options_.batch_before(request) : std::nullopt,
            options_.now.value_or(noon));
        const std::size_t papers = listing.papers.size() + listing.handed_on;
        SourceHealth health{request.name, freshness.status, papers, freshness.note};
        if (const std::string found = describe_found(listing, papers); !found.empty()) health.note = found;
        if (listing.is_cut) health.note = "breaks off, what is there was read";
        return health;
    }

    Response get(const std::string& url) {
        Response response = fetcher_.get({url});
        if (response.keep) keepers_.push_back(std::move(response.keep));
        return response;
    }

    Listing read_request(const ListingRequest& request) {
        switch (request.kind) {
            case ListingRequest::Kind::kHuggingFace:
                return collect_hugging_face(request);
            case ListingRequest::Kind::kArxivSearch:
            case ListingRequest::Kind::kHuggingFaceSearch:
                return collect_search(request);
            case ListingRequest::Kind::kUrl:
                return collect_url(request);
            case ListingRequest::Kind::kFile:
                return collect_file(request);
            case ListingRequest::Kind::kArchive:
                return collect_archive(request);
            case ListingRequest::Kind::kStandardInput:
                return read(Input::standard_input(), request);
        }
        return {};
    }

    void hand_on(Paper&& paper, Listing& listing) {
        ++listing.handed_on;
        if (const std::optional<Date> day = paper.listed) {
            listing.first_listed = std::min(listing.first_listed.value_or(*day), *day);
            listing.last_listed = std::max(listing.last_listed.value_or(*day), *day);
        }
        options_.papers.take(std::move(paper));
    }

    /// `read` is given the options and where papers go.
    template <class Read>
    Listing read_local(const ListingRequest& request, Read read) {
        ReadOptions options;
        options.format = options_.input_format;
        options.today = options_.today;
        options.source = request.name;
        options.leaves_abstracts = options_.papers.take && options_.papers.finishes_abstracts;
        if (options_.progress)
            options.watch = [this](std::size_t bytes) { options_.progress(bytes_ += bytes, papers_); };
        Listing taken;
        Listing listing = read(options, [&](Paper&& paper) {
            ++papers_;
            if (options_.papers.take) return hand_on(std::move(paper), taken);
            taken.papers.push_back(std::move(paper));
        });
        listing.papers = std::move(taken.papers);
        listing.handed_on = taken.handed_on;
        listing.first_listed = taken.first_listed;
        listing.last_listed = taken.last_listed;
        return listing;
    }

    Listing read(Input input, const ListingRequest& request) {
        return read_local(request, [&](const ReadOptions& options, const PaperSink& sink) {
            return read_listing(input, options, sink);
        });
    }

    Listing collect_file(const ListingRequest& request) {
        if (is_folder(request.location))
            return read_local(request, [&](const ReadOptions& options, const PaperSink& sink) {
                return (is_maildir(request.location) ? read_maildir : read_folder)(request.location, options,
                                                                                   sink);
            });
        try {
            return read(Input::open_file(request.location), request);
        } catch (const Error& error) {
            if (request.hint.empty() || !error.hint.starts_with("check the path")) throw;
            throw Error(error.kind, error.what(), request.hint);
        }
    }

    Listing collect_archive(const ListingRequest& request) {
        const Archive archive = Archive::open_to_read(options_.archive);
        Listing listing;
        listing.source = request.name;
        listing.format = Format::kJsonl;
        listing.title = "Archive";
        const auto take = [&](Paper&& paper) {
            if (options_.papers.take)
                hand_on(std::move(paper), listing);
            else
                listing.papers.push_back(std::move(paper));
            return true;
        };
        if (!request.archive_days) {
            archive.visit(take);
        } else {
            const std::int64_t now =
                options_.now ? options_.now->seconds : std::int64_t{options_.utc_today.days} * 86'400;
            const Instant from{now - std::int64_t{*request.archive_days} * 86'400};
            archive.visit_arrivals(first_arrival_of(from),
                                   [&](std::int64_t, Paper&& paper) { return take(std::move(paper)); });
        }
        if (request.archive_days && listing.papers.empty() && listing.handed_on == 0 &&
            archive.facts().papers > 0)
            listing.notes.push_back({0, "no paper came by `offprint fetch` in the last " +
                                            std::to_string(*request.archive_days) +
                                            " days; archive:all has all papers"});
        for (const SourceRun& run : archive.source_runs()) {
            const bool is_well = run.note.empty() || run.status == "weekend" || run.status == "holiday";
            if (run.failures > 0)
                more_health_.push_back({run.name, "failed", std::nullopt, run.reason});
            else if (!is_well)
                more_health_.push_back({run.name, run.status, std::nullopt, run.note});
        }
        return listing;
    }

    Listing collect_url(const ListingRequest& request) {
        Response response = get(request.location);
        std::string text = decode_body(std::move(response));
        if (std::optional<Listing> known = find_known(request, text)) return *std::move(known);
        Input input = Input::from_memory(std::move(text), request.location);
        ReadOptions options;
        options.format = options_.input_format;
        options.today = options_.today;
        options.source = request.name;
        options.max_papers = kMaxFetchedPapers;
        return read_listing(input, options);
    }

    /// The same bytes as last time give the same papers, which are where they are to go. Another version may
    /// read more out of them.
    std::optional<Listing> find_known(const ListingRequest& request, const std::string& text) {
        if (!options_.known_before || !options_.batch_before) return std::nullopt;
        answer_mark_ = fingerprint(OFFPRINT_VERSION " " + request.location + "\n" + text);
        std::optional<KnownAnswer> known = options_.known_before(request);
        const std::optional<Batch> before = options_.batch_before(request);
        if (!known || !before || known->mark != answer_mark_) return std::nullopt;
        Listing listing = recall_listing(request, *known, *before);
        options_.note_answer(*std::move(known));
        return listing;
    }

    Listing collect_hugging_face(const ListingRequest& request) {
        HfSelection selection = first_selection(request, options_);
        if (selection.kind != HfSelection::Kind::kLatestDay) return collect_pages(request, selection);
        std::optional<Error> not_kept;
        for (int back = 0;; ++back) {
            try {
                Listing listing = collect_pages(request, selection);
                if (!listing.papers.empty() && options_.rereads) reread_days_before(request, listing);
                if (!listing.papers.empty() || (back == kMostDaysBack && !not_kept)) return listing;
            } catch (const Error& error) {
                if (!options_.is_offline) throw;  // else an earlier day may be kept
                if (!not_kept) not_kept = error;
            }
            if (back == kMostDaysBack) throw *not_kept;
            selection.day->days--;
        }
    }

    Listing collect_pages(const ListingRequest& request, const HfSelection& selection) {
        Listing all;
        std::unordered_set<std::string> seen;
        // One page more than there may be tells whether there is more.
        for (std::size_t page = 0; page <= kMostPages; page++) {
            const std::size_t before = all.papers.size();
            std::optional<Listing> next = read_next_page(request, selection, page, before);
            if (!next) {
                all.cut_at = before;
                break;
            }
            Listing& part = *next;
            const std::size_t count = part.papers.size();
            bool has_new = false;
            for (Paper& paper : part.papers) {
                has_new |= seen.insert(paper.id.value).second;
                all.papers.push_back(std::move(paper));
            }
            for (Note& note : part.notes)
                all.notes.push_back({0, std::move(note.text)});  // nobody sees its lines
            all.is_cut |= part.is_cut;
            if (page > 0 && !has_new) {
                all.papers.resize(before);
                if (count > 0) all.cut_at = before;  // the same page again
            }
            if (all.papers.size() > kMaxFetchedPapers) {
                all.papers.resize(kMaxFetchedPapers);
                all.notes.push_back({0, "more than " + std::to_string(kMaxFetchedPapers) +
                                            " papers; the rest was not fetched"});
                break;
            }
            if ((count != kHfPageSize && count != kHfDefaultPageSize) || !has_new) break;
        }
        all.source = request.name;
        all.format = Format::kHfJson;
        all.title = "Daily Papers";
        all.date = selection.day;
        if (selection.day)
            all.date = one_day_of(all).value_or(*selection.day);  // as the web page, it may show another
        all.period = describe_period(selection);
        return all;
    }

    /// Nothing when there is perhaps no such page: of a service that gives fifty papers whatever it is asked
    /// for, the first page may be all that it has.
    std::optional<Listing> read_next_page(const ListingRequest& request, const HfSelection& selection,
                                          std::size_t page, std::size_t read) {
        try {
            return read_page(request, selection, page);
        } catch (const Error&) {
            if (page != 1 || read != kHfDefaultPageSize) throw;
            return std::nullopt;
        }
    }

    /// A day grows while people find its papers, and when it is over, too. So the day before is read again,
    /// and with it all that came since papers were fetched last: nothing may have run for days.
    void reread_days_before(const ListingRequest& request, Listing& listing) {
        const Date latest = listing.date.value();
        Date first = weekday_before(latest);
        const std::optional<Batch> before =
            options_.batch_before ? options_.batch_before(request) : std::nullopt;
        const Date oldest{latest.days - kMostDaysMissed};
        if (before) first = std::max(oldest, std::min(first, utc_date(before->since)));
        std::unordered_set<std::string> ids;
        for (const Paper& paper : listing.papers) ids.insert(paper.id.value);
        for (Date day = weekday_before(latest); day >= first; day = weekday_before(day))
            reread_day(request, day, ids, listing);
    }

    void reread_day(const ListingRequest& request, Date day, std::unordered_set<std::string>& ids,
                    Listing& listing) {
        HfSelection selection = request.selection;
        selection.day = day;
        try {
            Listing again = collect_pages(request, selection);
            for (Paper& paper : again.papers)
                if (ids.insert(paper.id.value).second) listing.papers.push_back(std::move(paper));
        } catch (const Error& error) {
            misses_a_day_ = true;
            listing.notes.push_back(
                {0, day.to_string() + " could not be read again: " + clean_line(error.what())});
        }
    }

    Listing read_page(const ListingRequest& request, const HfSelection& selection, std::size_t page) {
        const std::string url = hf_page_url(request.api, selection, page);
        Input input = Input::from_memory(get(url).body, url);
        ReadOptions options;
        options.format = Format::kHfJson;
        options.asked_date = selection.day;
        options.today = options_.today;
        options.source = request.name;
        return read_listing(input, options);
    }

    Listing collect_search(const ListingRequest& request) {
        const bool is_arxiv = request.kind == ListingRequest::Kind::kArxivSearch;
        ReadOptions options;
        options.format = is_arxiv ? Format::kArxivApi : Format::kHfJson;
        options.today = options_.today;
        options.source = request.name;
        options.max_papers = is_arxiv ? kArxivPageSize : kHfSearchSize;
        const ReadAnswer read = [&](const std::string& url) {
            Input input = Input::from_memory(get(url).body, url);
            return read_listing(input, options);
        };
        return is_arxiv ? search_arxiv(request, read) : search_hugging_face(request, read);
    }

    Fetcher& fetcher_;
    const CollectOptions& options_;
    std::vector<std::function<void()>> keepers_;
    SourceHealth health_;
    std::vector<SourceHealth> more_health_;
    bool misses_a_day_ = false;  ///< the listing that is read now
    std::string answer_mark_;    ///< of the answer that is read now, when it may be left unread next time
    std::size_t bytes_ = 0, papers_ = 0;  ///< of files and standard input
};

}  // namespace

std::vector<std::string> first_addresses(std::span<const ListingRequest> requests,
                                         const CollectOptions& options) {
    std::vector<std::string> addresses;
    for (const ListingRequest& request : requests) {
        if (request.kind == ListingRequest::Kind::kUrl) addresses.push_back(request.location);
        if (request.kind == ListingRequest::Kind::kHuggingFace)
            addresses.push_back(hf_page_url(request.api, first_selection(request, options), 0));
        if (request.kind == ListingRequest::Kind::kArxivSearch)
            addresses.push_back(arxiv_search_url(request.api, request.searches.front(), 0));
        if (request.kind == ListingRequest::Kind::kHuggingFaceSearch)
            addresses.push_back(hf_search_url(request.api, request.searches.front()));
    }
    return addresses;
}

Collected collect(std::span<const ListingRequest> requests, Fetcher& fetcher, const CollectOptions& options) {
    Collected collected;
    const std::vector<std::string> addresses = first_addresses(requests, options);
    std::optional<EarlyFetcher> early;
    if (addresses.size() > 1) early.emplace(fetcher, addresses);
    ListingCollector collector(early ? *early : fetcher, options);
    for (const ListingRequest& request : requests) {
        try {
            Listing listing = collector.collect(request);
            collected.sources.push_back(collector.health());
            std::ranges::copy(collector.more_health(), std::back_inserter(collected.sources));
            std::vector<std::function<void()>> keepers = collector.take_keepers();
            if (listing.is_cut) keepers.clear();  // perhaps the server has all of it the next time
            collected.listings.push_back(std::move(listing));
            std::move(keepers.begin(), keepers.end(), std::back_inserter(collected.keep));
        } catch (const Error& error) {
            if (options.papers.drop) options.papers.drop();
            collector.take_keepers();
            collected.sources.push_back({request.name, "failed", std::nullopt, clean_line(error.what())});
            collected.failures.push_back(error);
        }
    }
    return collected;
}

}  // namespace offprint
