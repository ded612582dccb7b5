#include "offprint/app/collect.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>

#include "offprint/fetch/arxiv.h"
#include "offprint/fetch/hugging_face.h"

namespace offprint {
namespace {

const Date kToday = *parse_date("2026-01-11");
const ConfigContext kContext{{std::int64_t{kToday.days} * 86'400}, Zone()};

std::string item(int number) {
    const std::string id = std::to_string(260100000 + number);
    return R"({"paper":{"id":")" + id.substr(0, 4) + "." + id.substr(4) + R"(","title":"Paper )" +
           std::to_string(number) + R"("}})";
}

std::string items(int from, int to) {
    std::string out;
    for (int i = from; i < to; i++) out += (out.empty() ? "[" : ",") + item(i);
    return out + "]";
}

/// Answers from memory; what is not there is not found.
struct MemoryFetcher final : Fetcher {
    std::map<std::string, std::string> answers;
    std::vector<std::string> asked;
    std::string charset;
    std::vector<std::string> kept;
    std::mutex mutex;

    Response get(const Request& request) override {
        const std::lock_guard lock(mutex);  // several hosts are asked at once
        asked.push_back(request.url);
        const auto found = answers.find(request.url);
        if (found == answers.end()) throw Error(ErrorKind::kNetwork, "fetch " + request.url + ": not there");
        Response response{found->second, request.url, charset};
        response.keep = [this, url = request.url] { kept.push_back(url); };
        return response;
    }
};

std::string page(const std::string& query, int number) {
    return "https://huggingface.co/api/daily_papers?" + query + "&limit=100&p=" + std::to_string(number);
}

Collected collect_all(const std::vector<std::string>& written, Fetcher& fetcher) {
    return collect(resolve_listings(written, Config(), kContext), fetcher, {std::nullopt, kToday, kToday});
}

TEST(Collect, AsksForPagesUntilOneIsShort) {
    MemoryFetcher fetcher;
    fetcher.answers[page("month=2026-01", 0)] = items(0, 100);
    fetcher.answers[page("month=2026-01", 1)] = items(100, 200);
    fetcher.answers[page("month=2026-01", 2)] = items(200, 203);
    const Collected collected = collect_all({"hf:2026-01"}, fetcher);
    ASSERT_EQ(collected.listings.size(), 1u);
    EXPECT_EQ(collected.listings[0].papers.size(), 203u);
    EXPECT_EQ(collected.sources[0].listed, 203u);
    EXPECT_EQ(fetcher.asked.size(), 3u);
}

TEST(Collect, AsksForNoMoreWhenAPageBringsNothingNew) {
    MemoryFetcher fetcher;
    for (int i = 0; i < 60; i++) fetcher.answers[page("week=2026-W02", i)] = items(0, 100);
    const Collected collected = collect_all({"hf:2026-W02"}, fetcher);
    EXPECT_EQ(collected.listings[0].papers.size(), 100u);
    EXPECT_EQ(fetcher.asked.size(), 2u);
}

TEST(Collect, SaysWhenAServiceGivesTheSamePageAgain) {
    MemoryFetcher fetcher;
    fetcher.answers[page("week=2026-W02", 0)] = items(0, 50);  // it heard neither how many nor which page
    fetcher.answers[page("week=2026-W02", 1)] = items(0, 50);
    const SourceHealth health = collect_all({"hf:2026-W02"}, fetcher).sources.at(0);
    EXPECT_EQ(health.listed, 50u);
    EXPECT_EQ(health.status, "cut");
    EXPECT_EQ(health.note, "cut at 50: more may exist");
    fetcher.answers.erase(page("week=2026-W02", 1));  // or knows no pages at all
    EXPECT_EQ(collect_all({"hf:2026-W02"}, fetcher).sources.at(0).note, "cut at 50: more may exist");
    fetcher.answers[page("week=2026-W02", 1)] = "[]";
    EXPECT_EQ(collect_all({"hf:2026-W02"}, fetcher).sources.at(0).note, "");
    fetcher.answers[page("week=2026-W02", 1)] = items(50, 80);
    EXPECT_EQ(collect_all({"hf:2026-W02"}, fetcher).sources.at(0).listed, 80u);
}

TEST(Collect, SaysWhenADayIsReallyTheDayBefore) {
    MemoryFetcher fetcher;
    std::string friday = items(0, 2);
    for (std::size_t at = 0; (at = friday.find("\"title\"", at)) != friday.npos; at += 60)
        friday.insert(at, R"("submittedOnDailyAt":"2026-01-09T06:00:00Z",)");
    fetcher.answers[page("date=2026-01-10", 0)] = friday;
    const Collected collected = collect_all({"hf:2026-01-10"}, fetcher);
    EXPECT_EQ(collected.sources[0].status, "earlier");
    EXPECT_EQ(collected.sources[0].note, "lists 2026-01-09, not 2026-01-10");
    EXPECT_EQ(collected.listings[0].date, parse_date("2026-01-09"));
}

TEST(Collect, TakesFiveThousandPapersWithoutAWord) {
    MemoryFetcher fetcher;
    for (int i = 0; i < 50; i++) fetcher.answers[page("month=2026-01", i)] = items(i * 100, i * 100 + 100);
    fetcher.answers[page("month=2026-01", 50)] = "[]";
    const Collected collected = collect_all({"hf:2026-01"}, fetcher);
    EXPECT_EQ(collected.listings[0].papers.size(), 5000u);
    EXPECT_TRUE(collected.listings[0].notes.empty());
}

TEST(Collect, ReadsAnAnswerInTheEncodingOfItsHeader) {
    const std::string head =
        "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><item><title>";
    const std::string tail = "</title><link>https://example.org/1</link></item></channel></rss>";
    struct Case {
        const char *charset, *title, *expected;
    };
    const Case cases[] = {
        {"Windows-1251", "\xC1\xE0\xE9\xE5\xF1", "Байес"},
        {"iso-2022-jp", "\x1B$B?tM}\x1B(B", "数理"},
        {"windows-1251", "Байес", "Байес"},  // a default of the server's: the document knows better
        {"iso-8859-1", "Байес", "Байес"},
        {"", "Байес", "Байес"},
        {"no-such", "Bayes", "Bayes"},
    };
    for (const Case& c : cases) {
        MemoryFetcher fetcher;
        fetcher.charset = c.charset;
        fetcher.answers["https://example.org/feed"] = head + c.title + tail;
        const Collected collected = collect_all({"https://example.org/feed"}, fetcher);
        ASSERT_EQ(collected.listings.size(), 1u) << c.charset;
        EXPECT_EQ(collected.listings[0].papers.at(0).title, c.expected) << c.charset;
    }
}

TEST(Collect, CutsAFetchedListingBehindFiveThousandPapers) {
    MemoryFetcher fetcher;
    std::string& list = fetcher.answers["https://example.org/list.ris"];
    for (int i = 0; i < 5000; i++) list += "TY  - GEN\nTI  - Paper " + std::to_string(i) + "\nER  - \n";
    const auto read = [&] { return collect_all({"https://example.org/list.ris"}, fetcher).listings.at(0); };
    EXPECT_EQ(read().papers.size(), 5000u);
    EXPECT_TRUE(read().notes.empty());
    list += "TY  - GEN\nTI  - One more\nER  - \n";
    EXPECT_EQ(read().papers.size(), 5000u);
    EXPECT_EQ(read().notes,
              (std::vector<Note>{{0, "only the first 5000 papers were read; the rest is left out"}}));
}

TEST(Collect, StopsBehindFiveThousandPapersAndSaysSo) {
    MemoryFetcher fetcher;
    for (int i = 0; i < 50; i++) fetcher.answers[page("month=2026-01", i)] = items(i * 100, i * 100 + 100);
    fetcher.answers[page("month=2026-01", 50)] = items(5000, 5001);
    const Collected collected = collect_all({"hf:2026-01"}, fetcher);
    EXPECT_EQ(collected.listings[0].papers.size(), 5000u);
    ASSERT_EQ(collected.listings[0].notes.size(), 1u);
    EXPECT_EQ(collected.listings[0].notes[0].text, "more than 5000 papers; the rest was not fetched");
}

TEST(Collect, GoesBackToTheLatestListedDay) {
    MemoryFetcher fetcher;
    fetcher.answers[page("date=2026-01-11", 0)] = "[]";
    fetcher.answers[page("date=2026-01-10", 0)] = "[]";
    fetcher.answers[page("date=2026-01-09", 0)] = items(0, 3);
    const Collected collected = collect_all({"hf"}, fetcher);
    EXPECT_EQ(collected.listings[0].date, parse_date("2026-01-09"));
    EXPECT_EQ(collected.listings[0].papers[0].listed, parse_date("2026-01-09"));
    EXPECT_EQ(collected.sources[0].note, "weekend; latest listed day: 2026-01-09");
}

TEST(Collect, KeepsTheAnswersOfListingsThatWereRead) {
    MemoryFetcher fetcher;
    fetcher.answers["https://example.org/login"] = "<html><title>Log in</title></html>";
    fetcher.answers["https://example.org/cut"] = items(0, 3).substr(0, 120);
    fetcher.answers[page("month=2026-01", 0)] = items(0, 100);
    fetcher.answers[page("month=2026-01", 1)] = items(100, 103);
    const Collected collected =
        collect_all({"https://example.org/cut", "https://example.org/login", "hf:2026-01"}, fetcher);
    EXPECT_EQ(collected.listings.size(), 2u);
    EXPECT_TRUE(fetcher.kept.empty());
    for (const auto& keep : collected.keep) keep();
    EXPECT_EQ(fetcher.kept, (std::vector<std::string>{page("month=2026-01", 0), page("month=2026-01", 1)}));
}

TEST(Collect, KeepsTheOrderOfTheRequestsThoughHostsAreAskedAtOnce) {
    MemoryFetcher fetcher;
    std::vector<std::string> written;
    for (int i = 0; i < 20; i++) {
        written.push_back("https://h" + std::to_string(i) + ".example.org/list.json");
        if (i != 7) fetcher.answers[written.back()] = items(i, i + 1);
    }
    const Collected collected = collect_all(written, fetcher);
    ASSERT_EQ(collected.sources.size(), 20u);
    for (std::size_t i = 0; i < 20; i++) {
        EXPECT_EQ(collected.sources[i].name, written[i]);
        EXPECT_EQ(collected.sources[i].status, i == 7 ? "failed" : "ok");
    }
    EXPECT_EQ(collected.listings[7].papers[0].id.value, "arxiv:2601.00008");
    EXPECT_EQ(fetcher.asked.size(), 20u);
}

TEST(Collect, GoesBackToADayThatIsKeptWhenItIsOffline) {
    MemoryFetcher fetcher;
    fetcher.answers[page("date=2026-01-09", 0)] = items(0, 3);
    const auto offline = [&](const std::string& written) {
        CollectOptions options{std::nullopt, kToday, kToday};
        options.is_offline = true;
        const std::vector<std::string> names = {written};
        return collect(resolve_listings(names, Config(), kContext), fetcher, options);
    };
    EXPECT_EQ(offline("hf").sources[0].note, "weekend; latest listed day: 2026-01-09");
    EXPECT_TRUE(offline("hf:2026-01-11").listings.empty());
    EXPECT_TRUE(collect_all({"hf"}, fetcher).listings.empty());
    fetcher.answers.clear();
    EXPECT_EQ(offline("hf").sources[0].note, "fetch " + page("date=2026-01-11", 0) + ": not there");
}

TEST(Collect, TakesAnEmptyDayThatWasAskedForAsItIs) {
    MemoryFetcher fetcher;
    fetcher.answers[page("date=2026-01-10", 0)] = "[]";
    const Collected collected = collect_all({"hf:2026-01-10"}, fetcher);
    EXPECT_EQ(collected.sources[0].status, "weekend");
    EXPECT_TRUE(collected.failures.empty());
    EXPECT_EQ(fetcher.asked.size(), 1u);
}

TEST(Collect, GoesOnWhenASourceFails) {
    MemoryFetcher fetcher;
    fetcher.answers["https://example.org/b.json"] = items(0, 2);
    const Collected collected =
        collect_all({"https://example.org/a.json", "https://example.org/b.json"}, fetcher);
    ASSERT_EQ(collected.sources.size(), 2u);
    EXPECT_EQ(collected.sources[0].status, "failed");
    EXPECT_EQ(collected.sources[0].note, "fetch https://example.org/a.json: not there");
    EXPECT_EQ(collected.sources[1].status, "ok");
    EXPECT_EQ(collected.listings.size(), 1u);
    EXPECT_EQ(collected.failures.size(), 1u);
}

TEST(Collect, SaysWhenAPageBreaksOff) {
    MemoryFetcher fetcher;
    fetcher.answers[page("month=2026-01", 0)] = items(0, 100);
    fetcher.answers[page("month=2026-01", 1)] = items(100, 103).substr(0, 120);
    const Collected collected = collect_all({"hf:2026-01"}, fetcher);
    EXPECT_EQ(collected.sources[0].note, "breaks off, what is there was read");
    EXPECT_TRUE(collected.keep.empty());
}

TEST(Collect, LosesNoPageInSilence) {
    MemoryFetcher fetcher;
    fetcher.answers[page("month=2026-01", 0)] = items(0, 100);
    const Collected collected = collect_all({"hf:2026-01"}, fetcher);
    EXPECT_TRUE(collected.listings.empty());
    EXPECT_EQ(collected.failures.size(), 1u);
}

std::string found(int number) {
    const std::string id = std::to_string(260100000 + number);
    return "<entry><id>http://arxiv.org/abs/" + id.substr(0, 4) + "." + id.substr(4) + "v1</id><title>" +
           (number % 10 == 9 ? "Other " : "Koopman ") + std::to_string(number) + "</title></entry>";
}

std::string search_page(int from, int to, int total) {
    std::string out =
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:o='http://a9.com/-/spec/opensearch/1.1/'>"
        "<title>arXiv Query: x</title><o:totalResults>" +
        std::to_string(total) + "</o:totalResults>";
    for (int i = from; i < to; i++) out += found(i);
    return out + "</feed>";
}

std::string search_url(int first) {
    return arxiv_search_url("", "all:koopman", static_cast<std::size_t>(first));
}

TEST(CollectSearch, AsksForSlicesAndKeepsWhatMatches) {
    MemoryFetcher fetcher;
    fetcher.answers[search_url(0)] = search_page(0, 500, 620);
    fetcher.answers[search_url(500)] = search_page(500, 620, 620);
    const Collected collected = collect_all({"arxiv:search:koopman"}, fetcher);
    ASSERT_EQ(collected.listings.size(), 1u);
    EXPECT_EQ(collected.listings[0].papers.size(), 558u);
    EXPECT_TRUE(collected.listings[0].notes.empty());
    EXPECT_EQ(collected.sources[0].listed, 558u);
    EXPECT_EQ(collected.sources[0].note, "without 62 that do not match");
    EXPECT_EQ(fetcher.asked.size(), 2u);
}

TEST(CollectSearch, StopsBehindTwoThousandAndSaysSo) {
    MemoryFetcher fetcher;
    for (int i = 0; i < 5; i++)
        fetcher.answers[search_url(i * 500)] = search_page(i * 500, i * 500 + 500, 9999);
    const Collected collected = collect_all({"arxiv:search:koopman"}, fetcher);
    EXPECT_EQ(fetcher.asked.size(), 4u);
    EXPECT_EQ(collected.listings[0].papers.size(), 1800u);
    EXPECT_EQ(collected.listings[0].notes,
              (std::vector<Note>{{0, "arXiv found 9999 papers, and the newest 2000 were fetched"}}));
    EXPECT_EQ(collected.sources[0].note, "the newest 2000 of 9999 found, without 200 that do not match");
}

TEST(CollectSearch, TakesExactlyTwoThousandWithoutAWord) {
    MemoryFetcher fetcher;
    for (int i = 0; i < 4; i++)
        fetcher.answers[search_url(i * 500)] = search_page(i * 500, i * 500 + 500, 2000);
    const Collected collected = collect_all({"arxiv:search:koopman"}, fetcher);
    EXPECT_TRUE(collected.listings[0].notes.empty());
}

TEST(CollectSearch, SaysWhenTheServiceBreaksOff) {
    MemoryFetcher fetcher;
    fetcher.answers[search_url(0)] = search_page(0, 500, 620);
    fetcher.answers[search_url(500)] = search_page(500, 510, 620);
    const Collected collected = collect_all({"arxiv:search:koopman"}, fetcher);
    EXPECT_EQ(collected.sources[0].note, "the newest 510 of 620 found, without 51 that do not match");
}

TEST(CollectSearch, AsksForNoMoreWhenASliceBringsNothingNew) {
    MemoryFetcher fetcher;
    for (int i = 0; i < 4; i++) fetcher.answers[search_url(i * 500)] = search_page(0, 500, 2000);
    collect_all({"arxiv:search:koopman"}, fetcher);
    EXPECT_EQ(fetcher.asked.size(), 2u);
}

TEST(CollectSearch, AnErrorAnswerIsAnError) {
    MemoryFetcher fetcher;
    fetcher.answers[search_url(0)] =
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>arXiv Query: x</title><entry>"
        "<id>https://arxiv.org/api/errors#malformed</id><title>Error</title><summary>malformed</summary>"
        "</entry></feed>";
    const Collected collected = collect_all({"arxiv:search:koopman"}, fetcher);
    ASSERT_EQ(collected.failures.size(), 1u);
    EXPECT_EQ(collected.sources[0].note,
              "read arxiv:search:koopman: arXiv answered with an error: malformed");
}

TEST(CollectSearch, AsksHuggingFaceForEachAlternativeAndTakesAPaperOnce) {
    MemoryFetcher fetcher;
    const auto answer = [](std::initializer_list<std::pair<int, const char*>> papers) {
        std::string out;
        for (const auto& [number, title] : papers)
            out += (out.empty() ? "[" : ",") + (R"({"paper":{"id":"2601.0000)" + std::to_string(number) +
                                                R"(","title":")" + title + "\"}}");
        return out + "]";
    };
    fetcher.answers[hf_search_url("", "koopman")] =
        answer({{1, "Koopman Operators"}, {2, "On Koopmann, a Painter"}});
    fetcher.answers[hf_search_url("", "edmd")] = answer({{3, "EDMD in Practice"}, {1, "Koopman Operators"}});
    const Collected collected = collect_all({"hf:search:koopman OR edmd"}, fetcher);
    ASSERT_EQ(collected.listings.size(), 1u);
    ASSERT_EQ(collected.listings[0].papers.size(), 2u);
    EXPECT_EQ(collected.listings[0].papers[1].title, "EDMD in Practice");
    EXPECT_EQ(collected.sources[0].note, "without 1 that does not match");
}

TEST(CollectSearch, SaysWhenHuggingFaceGivesAsManyAsItCan) {
    MemoryFetcher fetcher;
    fetcher.answers[hf_search_url("", "paper")] = items(0, 120);
    const Collected collected = collect_all({"hf:search:paper"}, fetcher);
    EXPECT_EQ(collected.listings[0].papers.size(), 120u);
    EXPECT_EQ(
        collected.listings[0].notes,
        (std::vector<Note>{{0, "Hugging Face gives at most 120 papers for \"paper\"; there may be more"}}));
}

class CollectFiles : public testing::Test {
  protected:
    CollectFiles() : folder_(testing::TempDir() + "offprint-collect-" + std::to_string(::getpid())) {
        std::filesystem::create_directories(folder_ + "/box/new");
        std::ofstream(folder_ + "/day.json") << items(0, 3);
        std::ofstream(folder_ + "/box/new/1.a") << "Subject: s\nTo: me\n\n" << items(3, 5) << "\n";
    }
    ~CollectFiles() override { std::filesystem::remove_all(folder_); }

    std::string folder_;
};

TEST_F(CollectFiles, ReadsAMaildirAsAListing) {
    MemoryFetcher fetcher;
    const Collected collected = collect_all({folder_ + "/box"}, fetcher);
    ASSERT_EQ(collected.listings.size(), 1u);
    EXPECT_EQ(collected.listings[0].papers.size(), 2u);
    EXPECT_EQ(collected.listings[0].source, folder_ + "/box");
}

TEST_F(CollectFiles, TellsHowFarItIs) {
    MemoryFetcher fetcher;
    CollectOptions options{std::nullopt, kToday, kToday};
    std::vector<std::size_t> told;
    options.progress = [&](std::size_t bytes, std::size_t) { told.push_back(bytes); };
    const std::vector<std::string> written = {folder_ + "/day.json", folder_ + "/box"};
    collect(resolve_listings(written, Config(), kContext), fetcher, options);
    ASSERT_FALSE(told.empty());
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
    EXPECT_EQ(told.back(), items(0, 3).size() + items(3, 5).size() + 20);
}

TEST_F(CollectFiles, GivesPapersAwayWhenAsked) {
    MemoryFetcher fetcher;
    fetcher.answers[page("date=2026-01-09", 0)] = items(5, 7);
    CollectOptions options{std::nullopt, kToday, kToday};
    std::string ids;
    options.papers.take = [&](Paper&& paper) { ids += paper.id.value.back(); };
    options.papers.begin = [&](const std::string& name) {
        ids += "[" + name.substr(name.rfind('/') + 1) + "]";
    };
    options.papers.drop = [&] { ids += "!"; };
    const std::vector<std::string> written = {folder_ + "/day.json", folder_ + "/none", folder_ + "/box",
                                              "hf:2026-01-09"};
    const Collected collected = collect(resolve_listings(written, Config(), kContext), fetcher, options);
    EXPECT_EQ(ids, "[day.json]012[none]![box]34[hf:2026-01-09]56");
    ASSERT_EQ(collected.listings.size(), 3u);
    for (const Listing& listing : collected.listings) {
        EXPECT_TRUE(listing.papers.empty());
        EXPECT_GE(listing.handed_on, 2u);
    }
    EXPECT_EQ(collected.sources[0].status, "ok");
    EXPECT_EQ(collected.sources[0].listed, 3u);
}

}  // namespace
}  // namespace offprint
