// Listings into the archive: what became of each, what a second run does, what a failure leaves.
#include "offprint/app/keep.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "database.h"
#include "offprint/base/file.h"
#include "support/temporary_folder.h"

namespace offprint {
namespace {

constexpr Date kToday{20'462};  // 2026-01-09
const ConfigContext kContext{{std::int64_t{kToday.days} * 86'400}, Zone()};

/// Answers from memory; what is not there fails.
struct MemoryFetcher final : Fetcher {
    std::string address, body;
    std::function<void()> on_keep;

    Response get(const Request& request) override {
        if (request.url != address) throw Error(ErrorKind::kNetwork, "fetch " + request.url + ": not there");
        Response response{body, request.url, {}};
        response.keep = on_keep;
        return response;
    }
};

std::string line(int number) {
    return R"({"id":"2601.)" + std::to_string(10'000 + number) + R"(","title":"Paper number )" +
           std::to_string(number) +
           R"(","abstract":"Text."})"
           "\n";
}

std::string lines(int from, int to) {
    std::string all;
    for (int i = from; i < to; ++i) all += line(i);
    return all;
}

CollectOptions run_at(Instant now) {
    CollectOptions options{std::nullopt, utc_date(now), utc_date(now)};
    options.now = now;
    return options;
}

class KeepTest : public testing::Test {
  protected:
    std::vector<Kept> keep(const std::vector<std::string>& written, const KeepOptions& options) {
        return keep_listings(resolve_listings(written, Config(), kContext), fetcher_,
                             {std::nullopt, kToday, kToday}, archive_, options);
    }

    TemporaryFolder folder_;
    MemoryFetcher fetcher_;
    Archive archive_ = Archive::open_to_write(folder_ / "archive.db");
};

TEST_F(KeepTest, CountsWhatIsNew) {
    write_file_atomically(folder_ / "a", lines(0, 3));
    fetcher_.address = "https://e.org/b";
    fetcher_.body = lines(2, 5);
    const std::vector<Kept> kept =
        keep({folder_ / "a", "https://e.org/b", "https://e.org/c"}, {.seen = kToday});
    ASSERT_EQ(kept.size(), 3u);
    EXPECT_EQ(kept[0].counts, (AddedCounts{3, 0, 0}));
    EXPECT_EQ(kept[0].source.status, "ok");
    EXPECT_EQ(kept[0].source.listed, 3u);
    EXPECT_EQ(kept[1].counts, (AddedCounts{2, 1, 0}));  // one paper has another source now
    EXPECT_TRUE(kept[2].failure.has_value());
    EXPECT_EQ(kept[2].source.status, "failed");
    EXPECT_EQ(archive_.facts().papers, 5u);
}

TEST_F(KeepTest, PutsTogetherWhatAListingSaysTwice) {
    write_file_atomically(
        folder_ / "a",
        std::string(R"({"id":"2601.00001","title":"T","abstract":"A long text of zebrafish."})") + "\n" +
            R"({"id":"2601.00001","title":"T","abstract":"Short.","comment":"9 pages"})" + "\n");
    const std::vector<Kept> kept = keep({folder_ / "a"}, {.seen = kToday});
    EXPECT_EQ(kept[0].counts.added, 1u);
    const std::optional<Paper> paper = archive_.find("arxiv:2601.00001");
    ASSERT_TRUE(paper);
    EXPECT_EQ(paper->abstract, "A long text of zebrafish.");
    EXPECT_EQ(paper->comment, "9 pages");
}

TEST_F(KeepTest, KeepsAnAnswerOnlyWhenItsPapersAreInTheArchive) {
    fetcher_.address = "https://e.org/b";
    fetcher_.body = lines(0, 3);
    std::vector<std::size_t> papers_then;
    fetcher_.on_keep = [&] { papers_then.push_back(archive_.facts().papers); };
    keep({"https://e.org/b"}, {.seen = kToday});
    EXPECT_EQ(papers_then, std::vector<std::size_t>{3});
    fetcher_.body = "<html>Log in</html>";
    EXPECT_TRUE(keep({"https://e.org/b"}, {.seen = kToday})[0].failure);
    EXPECT_EQ(papers_then.size(), 1u);
}

TEST_F(KeepTest, WritesPapersInBatchesOfBoundedLength) {
    const auto count_batches = [&](const char* name, const BatchLimits& limits) {
        const std::vector<std::string> written = {folder_ / "a"};
        write_file_atomically(written[0], lines(0, 10));
        Archive archive = Archive::open_to_write(folder_ / name);
        keep_listings(resolve_listings(written, Config(), kContext), fetcher_, {std::nullopt, kToday, kToday},
                      archive, {.seen = kToday, .batch = limits});
        EXPECT_EQ(archive.facts().papers, 10U);
        // Each is a segment of the index of words.
        return Database::open(folder_ / name, OpenMode::kRead)
            .integer("SELECT count(DISTINCT id >> 37) FROM paper_fts_data WHERE id > 10");
    };
    EXPECT_EQ(count_batches("one", {}), 1);
    EXPECT_EQ(count_batches("papers", {.papers = 4}), 3);
    EXPECT_EQ(count_batches("text", {.text = 50}), 4) << "a paper has some twenty bytes";
}

TEST_F(KeepTest, ReadsOnWhereAnImportEnded) {
    write_file_atomically(folder_ / "a", lines(0, 2500));
    EXPECT_EQ(keep({folder_ / "a"}, {.seen = {}, .resume = true})[0].counts, (AddedCounts{2500, 0, 0}));
    const Kept again = keep({folder_ / "a"}, {.seen = {}, .resume = true})[0];
    EXPECT_EQ(again.passed_over, 2500u);
    EXPECT_EQ(again.counts, AddedCounts());
    EXPECT_EQ(again.source.listed, 2500u);
    write_file_atomically(folder_ / "a", lines(0, 2501));  // another file now
    EXPECT_EQ(keep({folder_ / "a"}, {.seen = {}, .resume = true})[0].counts, (AddedCounts{1, 0, 2500}));
}

TEST_F(KeepTest, CallsTheDaysOfOneSourceByOneName) {
    fetcher_.address = "https://huggingface.co/api/daily_papers?date=2026-01-08&limit=100&p=0";
    fetcher_.body = R"([{"paper":{"id":"2601.00001","title":"One","publishedAt":"2026-01-05T00:00:00Z"}}])";
    EXPECT_EQ(keep({"hf:2026-01-08"}, {.seen = kToday})[0].counts.added, 1u);
    EXPECT_EQ(archive_.find("2601.00001").value().sources, std::vector<std::string>{"hf"});
}

/// Hugging Face, with what it lists of each day.
struct DayFetcher final : Fetcher {
    std::map<std::string, std::string> days;
    std::set<std::string> asked;

    Response get(const Request& request) override {
        const std::size_t at = request.url.find("date=");
        asked.insert(request.url.substr(at + 5, 10));
        const auto found = days.find(request.url.substr(at + 5, 10));
        const bool is_first = request.url.ends_with("p=0");
        return {found == days.end() || !is_first ? "[]" : found->second, request.url, {}};
    }
};

std::string hf_item(int number, int upvotes, const std::string& day) {
    return R"({"paper":{"id":"2601.)" + std::to_string(10'000 + number) + R"(","title":"Paper number )" +
           std::to_string(number) + R"(","upvotes":)" + std::to_string(upvotes) +
           R"(,"submittedOnDailyAt":")" + day + R"(T06:00:00Z"}})";
}

class KeepDays : public KeepTest {
  protected:
    Kept fetch(const char* now) {
        const Instant instant = parse_instant(now).value();
        const std::vector<std::string> written = {"hf"};
        return keep_listings(resolve_listings(written, Config(), {instant, Zone()}), days_, run_at(instant),
                             archive_, {.seen = utc_date(instant), .now = instant})
            .at(0);
    }
    SourceRun run() { return archive_.source_runs().at(0); }

    DayFetcher days_;
};

TEST_F(KeepDays, TakesUpLateIdsAndChangedUpvotesOnTheNextDay) {
    days_.days["2026-01-08"] = "[" + hf_item(1, 3, "2026-01-08") + "]";
    EXPECT_EQ(fetch("2026-01-08T12:00:00Z").counts, (AddedCounts{1, 0, 0}));
    days_.days["2026-01-08"] = "[" + hf_item(1, 30, "2026-01-08") + "," + hf_item(2, 1, "2026-01-08") + "]";
    days_.days["2026-01-09"] = "[" + hf_item(3, 5, "2026-01-09") + "]";
    const Kept kept = fetch("2026-01-09T12:00:00Z");
    EXPECT_EQ(kept.counts, (AddedCounts{2, 1, 0}));
    EXPECT_EQ(kept.source.status, "ok");
    EXPECT_EQ(archive_.find("2601.10001").value().upvotes, 30);
    EXPECT_EQ(archive_.find("2601.10002").value().listed, parse_date("2026-01-08"));
}

TEST_F(KeepDays, ReadsFridayAgainOnMonday) {
    days_.days["2026-01-09"] = "[" + hf_item(1, 3, "2026-01-09") + "]";
    days_.days["2026-01-12"] = "[" + hf_item(2, 3, "2026-01-12") + "]";
    EXPECT_EQ(fetch("2026-01-12T12:00:00Z").counts, (AddedCounts{2, 0, 0}));
}

TEST_F(KeepDays, ReadsTheDaysOnWhichNothingRan) {
    days_.days["2026-01-08"] = "[" + hf_item(1, 3, "2026-01-08") + "]";
    fetch("2026-01-08T09:00:00Z");
    days_.days["2026-01-08"] = "[" + hf_item(1, 3, "2026-01-08") + "," + hf_item(2, 1, "2026-01-08") + "]";
    for (int day = 9; day < 16; ++day)
        if (day < 10 || day > 11)
            days_.days[fmt::format("2026-01-{:02}", day)] =
                "[" + hf_item(day, 3, fmt::format("2026-01-{:02}", day)) + "]";
    EXPECT_EQ(fetch("2026-01-15T12:00:00Z").counts, (AddedCounts{6, 0, 1}));
    EXPECT_EQ(archive_.find("2601.10012").value().listed, parse_date("2026-01-12"));
    days_.asked.clear();
    fetch("2026-01-15T18:00:00Z");
    EXPECT_EQ(days_.asked, (std::set<std::string>{"2026-01-15", "2026-01-14"}));
}

TEST_F(KeepDays, AsksForADayThatCouldNotBeReadTheNextTime) {
    days_.days["2026-01-08"] = "[" + hf_item(1, 3, "2026-01-08") + "]";
    fetch("2026-01-08T12:00:00Z");
    days_.days["2026-01-12"] = "<html>no";
    days_.days["2026-01-14"] = "[" + hf_item(3, 3, "2026-01-14") + "]";
    const Kept kept = fetch("2026-01-14T12:00:00Z");
    EXPECT_EQ(kept.counts.added, 1u);
    EXPECT_TRUE(kept.listings.at(0).notes.at(0).text.starts_with("2026-01-12 could not be read again: "));
    days_.days["2026-01-12"] = "[" + hf_item(2, 3, "2026-01-12") + "]";
    EXPECT_EQ(fetch("2026-01-14T18:00:00Z").counts.added, 1u);
}

TEST_F(KeepDays, GoBackOneMonthAtMost) {
    days_.days["2026-01-08"] = "[" + hf_item(1, 3, "2026-01-08") + "]";
    fetch("2026-01-08T12:00:00Z");
    days_.days["2026-06-12"] = "[" + hf_item(2, 3, "2026-06-12") + "]";
    days_.asked.clear();
    fetch("2026-06-12T12:00:00Z");
    EXPECT_EQ(*days_.asked.begin(), "2026-05-12");
}

TEST_F(KeepDays, RemembersHowFreshASourceWas) {
    days_.days["2026-01-09"] = "[" + hf_item(1, 3, "2026-01-09") + "]";
    fetch("2026-01-10T12:00:00Z");
    EXPECT_EQ(run().status, "weekend");
    EXPECT_EQ(run().note, "weekend; latest listed day: 2026-01-09");
    fetch("2026-01-13T12:00:00Z");
    EXPECT_EQ(run().status, "stale");
    EXPECT_EQ(run().batch_since, parse_instant("2026-01-10T12:00:00Z"));
}

std::string announcements(const std::string& day, int from, int to) {
    std::string feed =
        "<rss version='2.0'><channel><title>cs.SD updates on arXiv.org</title>"
        "<link>http://rss.arxiv.org/rss/cs.SD</link><pubDate>" +
        day + " 00:00:00 -0500</pubDate>";
    for (int i = from; i < to; ++i) {
        const std::string id = "2601." + std::to_string(10'000 + i);
        feed += "<item><title>Paper number " + std::to_string(i) + "</title><link>https://arxiv.org/abs/" +
                id + "</link><guid>oai:arXiv.org:" + id + "v1</guid><description>arXiv:" + id +
                "v1 Announce Type: new\nAbstract: Text.</description><pubDate>" + day +
                " 00:00:00 -0500</pubDate></item>";
    }
    return feed + "</channel></rss>";
}

TEST_F(KeepTest, KnowsAFeedThatHasTheLastBatchAgainAndForgetsNothingOverAnEmptyDay) {
    fetcher_.address = "https://rss.arxiv.org/atom/cs.SD";
    const auto fetch = [&](const char* now) {
        const Instant instant = parse_instant(now).value();
        const std::vector<std::string> written = {"arxiv:cs.SD"};
        return keep_listings(resolve_listings(written, Config(), {instant, Zone()}), fetcher_,
                             run_at(instant), archive_, {.seen = utc_date(instant), .now = instant})
            .at(0)
            .source;
    };
    fetcher_.body = announcements("Fri, 09 Jan 2026", 0, 3);
    EXPECT_EQ(fetch("2026-01-09T12:00:00Z").status, "ok");
    fetcher_.body = announcements("Sat, 10 Jan 2026", 0, 0);
    EXPECT_EQ(fetch("2026-01-10T12:00:00Z").status, "weekend");
    fetcher_.body = announcements("Mon, 12 Jan 2026", 0, 3);
    EXPECT_EQ(fetch("2026-01-12T12:00:00Z").note, "unchanged since 2026-01-09, nothing announced");
    EXPECT_EQ(archive_.source_runs().at(0).status, "unchanged");
    fetcher_.body = announcements("Tue, 13 Jan 2026", 3, 5);
    EXPECT_EQ(fetch("2026-01-13T12:00:00Z").status, "ok");
}

/// A feed whose papers have these numbers.
std::string feed_of(std::initializer_list<int> numbers) {
    std::string items;
    for (const int number : numbers)
        items +=
            fmt::format("<item><title>Paper number {0}</title><link>https://e.org/{0}</link></item>", number);
    return "<rss version=\"2.0\"><channel><title>Feed</title>" + items + "</channel></rss>";
}

const std::vector<std::string> kFeed = {"https://e.org/feed"};

struct KeepFeed : KeepTest {
    KeepFeed() { fetcher_.address = "https://e.org/feed"; }

    Kept fetch(const std::string& body, int days_later = 0) {
        fetcher_.body = body;
        Instant now = *parse_instant("2026-01-09T09:00:00Z");
        now.seconds += 86'400 * days_later;
        return keep_listings(resolve_listings(kFeed, Config(), kContext), fetcher_, run_at(now), archive_,
                             {.seen = utc_date(now), .now = now})
            .front();
    }
    bool is_left_unread(const Kept& kept) { return kept.listings.front().is_known; }
};

TEST_F(KeepFeed, IsNotReadAgainWhileItIsTheSame) {
    const Kept first = fetch(feed_of({1, 2, 3}));
    EXPECT_FALSE(is_left_unread(first));
    EXPECT_EQ(first.counts, (AddedCounts{3, 0, 0}));
    const Kept again = fetch(feed_of({1, 2, 3}));
    EXPECT_TRUE(is_left_unread(again));
    EXPECT_EQ(again.counts, (AddedCounts{0, 0, 3}));
    EXPECT_EQ(again.source.listed, 3u);
    EXPECT_EQ(again.source.status, "ok");
    const Kept next_day = fetch(feed_of({1, 2, 3}), 1);
    EXPECT_TRUE(is_left_unread(next_day));
    EXPECT_EQ(next_day.source.status, "unchanged");
    EXPECT_EQ(next_day.source.note, "unchanged since 2026-01-09");
}

TEST_F(KeepFeed, IsReadWhenAByteOfItIsAnother) {
    fetch(feed_of({1, 2}));
    const Kept other = fetch(feed_of({1, 3}));
    EXPECT_FALSE(is_left_unread(other));
    EXPECT_EQ(other.counts, (AddedCounts{1, 0, 1}));
    EXPECT_FALSE(is_left_unread(fetch(feed_of({1, 2}))));  // only the last answer is known
}

TEST_F(KeepFeed, IsReadAgainWhenItsPapersMayBeGone) {
    fetch(feed_of({1, 2}));
    archive_.prune({.first = {}, .papers = 1, .bytes = {}}, false);
    const Kept again = fetch(feed_of({1, 2}));
    EXPECT_FALSE(is_left_unread(again));
    EXPECT_EQ(again.counts.added, 1u);
}

TEST_F(KeepFeed, IsReadEachTimeWhenItWasCutOrEmpty) {
    const std::string whole = feed_of({1, 2});
    const std::string cut = whole.substr(0, whole.size() - 12);
    fetch(cut);
    EXPECT_FALSE(is_left_unread(fetch(cut)));
    fetch(feed_of({}));
    EXPECT_FALSE(is_left_unread(fetch(feed_of({}))));
}

TEST_F(KeepFeed, IsReadByADryRun) {
    fetch(feed_of({1, 2}));
    const CollectOptions options = run_at(*parse_instant("2026-01-09T10:00:00Z"));
    const Kept tried =
        try_listings(resolve_listings(kFeed, Config(), kContext), fetcher_, options, &archive_).front();
    EXPECT_FALSE(is_left_unread(tried));
    EXPECT_EQ(tried.counts.unchanged, 2u);
}

TEST_F(KeepFeed, ThatFailsOnceIsStillKnown) {
    fetch(feed_of({1, 2}));
    EXPECT_TRUE(fetch("<html>Log in</html>").failure);
    EXPECT_TRUE(is_left_unread(fetch(feed_of({1, 2}))));
}

TEST_F(KeepTest, TakesALoginPageForNoListingWhateverTheStatus) {
    fetcher_.address = "https://rss.arxiv.org/atom/cs.SD";
    const char* const pages[] = {
        "<!doctype html><html><head><title>Sign in</title></head><body><form action='/login'>Name "
        "<input></form>"
        "<p>This network asks you to sign in before you go on.</p></body></html>",
        "Please sign in to the network of the library.\n\nYou will be brought back to your page "
        "afterwards.\n",
        "", "<rss version='2.0'><channel><title>cs.SD updates on arXiv.org"};
    for (const char* page : pages) {
        fetcher_.body = page;
        const Kept kept = keep({"arxiv:cs.SD"}, {.seen = kToday, .now = kContext.now})[0];
        EXPECT_TRUE(kept.failure.has_value()) << page;
        EXPECT_EQ(kept.source.status, "failed") << page;
    }
    EXPECT_EQ(archive_.source_runs().at(0).failures, std::size(pages));
    EXPECT_EQ(archive_.facts().papers, 0u);
}

}  // namespace
}  // namespace offprint
