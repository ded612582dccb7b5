// Every way in which a source gives other papers than those of today, told from the others.
#include "offprint/app/freshness.h"

#include <gtest/gtest.h>

#include "offprint/app/collect.h"
#include "support/papers.h"

namespace offprint {
namespace {

const ConfigContext kContext{parse_instant("2026-01-09T12:00:00Z").value(), Zone()};

Listing arxiv_feed(const char* day, int papers, int first = 1) {
    Listing listing;
    listing.format = Format::kArxivRss;
    listing.date = parse_date(day);
    for (int i = 0; i < papers; ++i) {
        Paper paper = PaperBuilder("Paper " + std::to_string(first + i)).listed(day).build();
        paper.id.value = "arxiv:2601." + std::to_string(10'000 + first + i);
        listing.papers.push_back(paper);
    }
    if (papers > 0) listing.last_listed = listing.first_listed = listing.date;
    return listing;
}

std::string judge(const ListingRequest& request, Listing listing, const char* now,
                  const std::optional<Batch>& before = {}) {
    listing.batch = mark_of_batch(request, listing);
    const Freshness freshness = judge_freshness(request, listing, before, parse_instant(now).value());
    return freshness.status + (freshness.note.empty() ? "" : ": ") + freshness.note;
}

ListingRequest arxiv() { return resolve_listing("arxiv:cs.SD", Config(), kContext); }

TEST(Freshness, OfArxivGoesByItsCalendar) {
    struct Case {
        const char* day;
        int papers;
        const char *now, *told;
    };
    const Case cases[] = {
        {"2026-01-09", 3, "2026-01-09T12:00:00Z", "ok"},
        {"2026-01-09", 0, "2026-01-09T12:00:00Z", "empty: nothing was announced for Fri 9 Jan 2026"},
        {"2026-01-10", 0, "2026-01-10T12:00:00Z",
         "weekend: weekend: arXiv announces nothing for Sat 10 Jan 2026"},
        {"2026-01-20", 0, "2026-01-20T12:00:00Z",
         "holiday: holiday: arXiv announces nothing for Tue 20 Jan 2026"},
        {"2026-01-12", 0, "2026-01-12T05:30:00Z",
         "early: the announcement of Mon 12 Jan 2026 is not there yet"},
        {"2026-01-08", 0, "2026-01-09T12:00:00Z", "stale: stale since 2026-01-08"},
        {"2026-01-09", 3, "2026-01-10T12:00:00Z",
         "weekend: weekend; the last announcement is of Fri 9 Jan 2026"},
        {"2026-01-19", 3, "2026-01-20T12:00:00Z",
         "holiday: holiday; the last announcement is of Mon 19 Jan 2026"},
        {"2026-01-08", 3, "2026-01-09T02:00:00Z",
         "early: of Thu 8 Jan 2026; the announcement of Fri 9 Jan 2026 is not there yet"},
        {"2026-01-08", 3, "2026-01-09T12:00:00Z", "stale: stale since 2026-01-08"},
        {"2026-01-09", 3, "2026-01-12T12:00:00Z", "stale: stale since 2026-01-09"},
        {"2026-01-10", 3, "2026-01-10T12:00:00Z",
         "unchanged: an earlier batch again: arXiv announces nothing for Sat 10 Jan 2026"},
        {"2026-01-20", 3, "2026-01-20T12:00:00Z",
         "unchanged: an earlier batch again: arXiv announces nothing for Tue 20 Jan 2026"},
        {"2027-11-25", 3, "2027-11-26T12:00:00Z",
         "holiday: perhaps a holiday; the last announcement is of Thu 25 Nov 2027"},
        {"2027-11-25", 0, "2027-11-26T12:00:00Z",
         "holiday: perhaps a holiday; the last announcement is of Thu 25 Nov 2027"},
        {"2027-11-26", 0, "2027-11-26T12:00:00Z",
         "holiday: perhaps a holiday: nothing was announced for Fri 26 Nov 2027"},
        {"2027-11-26", 3, "2027-11-26T12:00:00Z", "ok"},
        {"2027-11-25", 3, "2027-11-29T12:00:00Z", "stale: stale since 2027-11-25"},
        {"2026-01-09", 2000, "2026-01-09T12:00:00Z", "cut: cut at 2000: more may exist"},
        {"2026-01-09", 1999, "2026-01-09T12:00:00Z", "ok"},
    };
    for (const Case& c : cases)
        EXPECT_EQ(judge(arxiv(), arxiv_feed(c.day, c.papers), c.now), c.told) << c.day << ' ' << c.now;
}

TEST(Freshness, OfArxivKnowsABatchThatComesAgainUnderTodaysDate) {
    const Batch friday{mark_of_batch(arxiv(), arxiv_feed("2026-01-09", 3)),
                       parse_instant("2026-01-09T12:00:00Z").value()};
    const auto monday = [&](const char* day, int first, const char* now) {
        return judge(arxiv(), arxiv_feed(day, 3, first), now, friday);
    };
    EXPECT_EQ(monday("2026-01-12", 1, "2026-01-12T12:00:00Z"),
              "unchanged: unchanged since 2026-01-09, nothing announced");
    EXPECT_EQ(monday("2026-01-12", 2, "2026-01-12T12:00:00Z"), "ok");
    EXPECT_EQ(monday("2026-01-09", 1, "2026-01-09T18:00:00Z"), "ok");  // asked again on the same day
    EXPECT_EQ(monday("2026-01-13", 1, "2026-01-13T12:00:00Z"), "stale: stale since 2026-01-09");
}

TEST(Freshness, OfABatchDoesNotDependOnTheOrderOfItsPapers) {
    Listing one = arxiv_feed("2026-01-09", 3), two = one;
    std::swap(two.papers[0], two.papers[2]);
    EXPECT_EQ(mark_of_batch(arxiv(), one), mark_of_batch(arxiv(), two));
    two.papers[1].version = 2;
    EXPECT_NE(mark_of_batch(arxiv(), one), mark_of_batch(arxiv(), two));
    EXPECT_EQ(mark_of_batch(arxiv(), Listing()), "");
}

Listing hf_day(const char* day, int papers) {
    Listing listing = arxiv_feed(day, papers);
    listing.format = Format::kHfJson;
    return listing;
}

TEST(Freshness, OfHuggingFaceGoesByWeekdays) {
    struct Case {
        const char *written, *day;
        int papers;
        const char *now, *told;
    };
    const Case cases[] = {
        {"hf", "2026-01-09", 3, "2026-01-09T12:00:00Z", "ok"},
        {"hf", "2026-01-09", 3, "2026-01-10T12:00:00Z", "weekend: weekend; latest listed day: 2026-01-09"},
        {"hf", "2026-01-09", 3, "2026-01-12T01:00:00Z",
         "early: nothing is listed for today yet; latest listed day: 2026-01-09"},
        {"hf", "2026-01-09", 3, "2026-01-13T01:00:00Z",
         "stale: stale since 2026-01-09; latest listed day: 2026-01-09"},
        {"hf", "2026-01-01", 0, "2026-01-09T01:00:00Z", "stale: nothing was listed in the last eight days"},
        {"hf:2026-01-10", "2026-01-10", 0, "2026-01-12T12:00:00Z", "weekend: weekend: Sat 10 Jan 2026"},
        {"hf:2026-01-08", "2026-01-08", 0, "2026-01-12T12:00:00Z",
         "empty: nothing was listed on Thu 8 Jan 2026"},
        {"hf:2026-01-12", "2026-01-12", 0, "2026-01-12T02:00:00Z",
         "early: nothing is listed for Mon 12 Jan 2026 yet"},
        {"hf:2026-01-10", "2026-01-09", 3, "2026-01-12T12:00:00Z",
         "earlier: lists 2026-01-09, not 2026-01-10"},
    };
    for (const Case& c : cases)
        EXPECT_EQ(judge(resolve_listing(c.written, Config(), kContext), hf_day(c.day, c.papers), c.now),
                  c.told)
            << c.written << ' ' << c.now;
}

TEST(Freshness, OfAPageKnowsTheDayThatItsAddressAsksFor) {
    ListingRequest request =
        resolve_listing("https://huggingface.co/papers/date/2026-01-10", Config(), kContext);
    Listing page = hf_day("2026-01-09", 3);
    page.format = Format::kHfPageHtml;
    EXPECT_EQ(judge(request, page, "2026-01-12T12:00:00Z"), "earlier: lists 2026-01-09, not 2026-01-10");
    request.location = "https://huggingface.co/papers/date/2026-01-09";
    EXPECT_EQ(judge(request, page, "2026-01-12T12:00:00Z"), "ok");
    request.location = "https://huggingface.co/papers";
    EXPECT_EQ(judge(request, page, "2026-01-12T12:00:00Z"), "ok");
}

TEST(Freshness, OfSavedPagesSaysWhenTheyAreAsLongAsTheServiceGives) {
    const ListingRequest request = resolve_listing("./day.json", Config(), kContext);
    EXPECT_EQ(judge(request, hf_day("2026-01-09", 49), "2026-03-01"), "ok");
    EXPECT_EQ(judge(request, hf_day("2026-01-09", 50), "2026-03-01"), "cut: cut at 50: more may exist");
    EXPECT_EQ(judge(request, hf_day("2026-01-09", 51), "2026-03-01"), "ok");
    EXPECT_EQ(judge(request, hf_day("2026-01-09", 100), "2026-03-01"), "cut: cut at 100: more may exist");
    EXPECT_EQ(judge(request, hf_day("2026-01-09", 0), "2026-03-01"), "empty");
}

Listing preprints(int papers, const char* newest, const char* oldest) {
    Listing listing;
    listing.format = Format::kFeed;
    for (int i = 0; i < papers; ++i)
        listing.papers.push_back(
            PaperBuilder("Paper " + std::to_string(i)).published(i == 0 ? newest : oldest).build());
    return listing;
}

TEST(Freshness, OfPreprintsIsThatOfTheNewestPaper) {
    const ListingRequest request = resolve_listing("biorxiv:genomics", Config(), kContext);
    EXPECT_EQ(judge(request, preprints(30, "2026-01-09", "2026-01-08"), "2026-01-09"), "ok");
    EXPECT_EQ(judge(request, preprints(30, "2026-01-09", "2026-01-09"), "2026-01-09"),
              "cut: cut at 30: more may exist");
    EXPECT_EQ(judge(request, preprints(29, "2026-01-09", "2026-01-09"), "2026-01-09"), "ok");
    EXPECT_EQ(judge(request, preprints(30, "2026-01-05", "2026-01-04"), "2026-01-09"), "ok");
    EXPECT_EQ(judge(request, preprints(30, "2026-01-05", "2026-01-04"), "2026-01-10"),
              "stale: stale since 2026-01-05");
}

TEST(Freshness, OfOtherFeedsIsOnlyWhetherTheyChanged) {
    const ListingRequest request = resolve_listing("https://lab.example.org/feed.xml", Config(), kContext);
    const Listing feed = preprints(3, "2019-01-01", "2018-01-01");
    EXPECT_EQ(judge(request, feed, "2026-01-09"), "ok");
    const Batch before{mark_of_batch(request, feed), parse_instant("2026-01-05").value()};
    EXPECT_EQ(judge(request, feed, "2026-01-09", before), "unchanged: unchanged since 2026-01-05");
    EXPECT_EQ(judge(request, feed, "2026-01-05", before), "ok");
}

}  // namespace
}  // namespace offprint
