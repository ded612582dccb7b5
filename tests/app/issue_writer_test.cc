// Whose digest is due, and what is in it: for many subscriptions at once the same as for each alone.
#include "offprint/app/issue_writer.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "offprint/app/list_links.h"
#include "support/papers.h"
#include "support/temporary_folder.h"

namespace offprint {
namespace {

using Titles = std::vector<std::string>;

Instant at(const std::string& time) { return *parse_instant(time); }

class IssueWriterTest : public testing::Test {
  protected:
    IssueWriterTest() {
        config_.mail.from = parse_address("Papers <papers@example.org>");
        subscribe("ada@example.org", {"Sound=audio"});
    }

    void subscribe(const std::string& address, const Titles& topics,
                   const std::string& schedule = "daily at 8", std::optional<std::size_t> limit = {}) {
        Subscription one;
        one.address = address;
        one.topics = topics;
        one.schedule = parse_schedule(schedule);
        one.since = at("2026-01-08T12:00Z");
        one.limit = limit;
        subscriptions_.save({&one, 1});
    }
    /// Listed on that day.
    void fetch(const std::string& time, const Titles& titles) {
        std::vector<Paper> papers;
        for (const std::string& title : titles) {
            papers.push_back(PaperBuilder(title).arxiv("2601." + std::to_string(10'000 + number_++)).build());
            papers.back().listed = utc_date(at(time));
        }
        archive_.add(papers, std::nullopt, at(time));
    }
    DueQueue due(const std::string& time, std::vector<std::string> only = {}) {
        return DueQueue(subscriptions_, issues_, config_, at(time), std::move(only));
    }
    std::size_t count_due(const std::string& time) { return due(time).next(10'000).issues.size(); }
    /// By address, what each issue shows.
    std::map<std::string, Titles> write(const std::string& time, bool leaves_empty = false) {
        std::map<std::string, Titles> shown;
        IssueSettings settings{at(time), config_, templates_, [](const Subscription&) { return "0af1"; }};
        settings.leaves_empty = leaves_empty;
        DueQueue queue = due(time);
        const WrittenIssues written =
            write_issues(queue, archive_, issues_, settings, [&](const NewIssue& issue) {
                Titles& titles = shown[issue.address];
                for (const IssuePaper& paper : issue.papers) arrivals_.insert(paper.arrival);
                for (const IssuePaper& paper : issue.papers)
                    if (!paper.is_cut) titles.push_back(paper.paper->title);
                std::sort(titles.begin(), titles.end());
                EXPECT_TRUE(issues_.freeze(issue));
            });
        EXPECT_TRUE(written.failures.empty());
        return shown;
    }
    std::string mail(std::int64_t number) { return issues_.find(number)->bytes; }

    TemporaryFolder folder_;
    int number_ = 0;
    std::set<std::int64_t> arrivals_;  ///< of the papers of all issues
    Config config_;
    TemplateSet templates_;
    Subscriptions subscriptions_ = Subscriptions::open_to_write(folder_ / "ledger.db");
    Issues issues_ = Issues::open_to_write(folder_ / "ledger.db");
    Archive archive_ = Archive::open_to_write(folder_ / "archive.db");
};

TEST_F(IssueWriterTest, GivesEachTheNewPapersOfTheirTopics) {
    subscribe("bo@example.org", {"Video=video", "Sound=audio"});
    subscribe("cy@example.org", {});
    subscribe("di@example.org", {"Sound=audio"}, "weekly monday");
    fetch("2026-01-08T11:59Z", {"Audio of old"});
    fetch("2026-01-09T07:00Z", {"Audio one", "Video one", "Text one"});
    const auto shown = write("2026-01-09T08:30Z");
    EXPECT_EQ(shown.at("ada@example.org"), (Titles{"Audio one"}));
    EXPECT_EQ(shown.at("bo@example.org"), (Titles{"Audio one", "Video one"}));
    EXPECT_EQ(shown.at("cy@example.org"), (Titles{"Audio one", "Text one", "Video one"}));
    EXPECT_FALSE(shown.contains("di@example.org"));
    EXPECT_NE(mail(1).find("1 of 3 papers matches \"Sound\""), std::string::npos);
    EXPECT_TRUE(write("2026-01-09T09:00Z").empty());
    EXPECT_EQ(write("2026-01-12T08:00Z").at("di@example.org"), (Titles{"Audio one"}));
}

TEST_F(IssueWriterTest, GivesEveryWorkOfOneTitle) {
    subscribe("cy@example.org", {});
    std::vector<Paper> papers;
    for (const char* title : {"Editorial", "Audio Spectra", "A Title of Two Works on Audio"})
        for (const char* author : {"Ada Okafor", "Lena Brandt"})
            papers.push_back(PaperBuilder(title).author(author).published("2026-01-01").build());
    archive_.add(papers, std::nullopt, at("2026-01-09T07:00Z"));
    const auto shown = write("2026-01-09T08:30Z");
    EXPECT_EQ(arrivals_.size(), 6u) << "each has its own";
    EXPECT_EQ(shown.at("cy@example.org"),
              (Titles{"A Title of Two Works on Audio", "A Title of Two Works on Audio", "Audio Spectra",
                      "Audio Spectra", "Editorial", "Editorial"}));
    EXPECT_EQ(shown.at("ada@example.org").size(), 4u);
    std::size_t had = 0;
    for (const Paper& paper : papers) had += issues_.has_had("ada@example.org", paper) ? 1 : 0;
    EXPECT_EQ(had, 4u);
    EXPECT_TRUE(write("2026-01-09T09:00Z").empty());
}

TEST_F(IssueWriterTest, MatchesForManyAsForEachAlone) {
    const Titles queries = {"B=video -text", "C=ti:\"audio video\"", "D=*", "E=text OR audio", "F=@A video"};
    Titles titles;
    for (int i = 0; i < 64; ++i) {
        std::string title = "Paper " + std::to_string(i);
        for (const auto& [bit, word] : {std::pair{1, " audio"}, {2, " video"}, {4, " text"}})
            if ((i & bit) != 0) title += word;
        titles.push_back(title);
    }
    fetch("2026-01-09T07:00Z", titles);
    for (std::size_t i = 0; i < 20; ++i)
        subscribe("r" + std::to_string(i) + "@example.org",
                  {i % 2 == 0 ? "A=audio" : "A=video", queries[i % queries.size()], "Own=text -@A"});
    DueQueue all = due("2026-01-09T08:00Z");
    IssueSettings settings{at("2026-01-09T08:00Z"), config_, templates_,
                           [](const Subscription&) { return "0"; }};
    std::map<std::string, std::string> together, in_parts, alone;
    const auto counts_of = [](const NewIssue& issue) {
        std::string text = std::to_string(issue.examined);
        for (const IssuePaper& paper : issue.papers) text += '\n' + paper.paper->title;
        return text + issue.bytes.substr(issue.bytes.find("\n\n"));
    };
    write_issues(all, archive_, issues_, settings,
                 [&](const NewIssue& issue) { together[issue.address] = counts_of(issue); });
    settings.at_once = 6;
    settings.hits_in_memory = 10;
    all.rewind();
    write_issues(all, archive_, issues_, settings,
                 [&](const NewIssue& issue) { in_parts[issue.address] = counts_of(issue); });
    for (const Subscription& one : subscriptions_.all()) {
        DueQueue queue = due("2026-01-09T08:00Z", {one.address});
        write_issues(queue, archive_, issues_, settings,
                     [&](const NewIssue& issue) { alone[issue.address] = counts_of(issue); });
    }
    EXPECT_EQ(together.size(), 21u);
    EXPECT_EQ(together, in_parts);
    EXPECT_EQ(together, alone);
}

TEST_F(IssueWriterTest, TakesWhatIsChangedMeanwhile) {
    const auto reader = [](int number) { return "r" + std::to_string(number) + "@example.org"; };
    for (int i = 100; i < 600; ++i) subscribe(reader(i), {"Sound=audio"});  // more than are read at once
    fetch("2026-01-09T07:00Z", {"Audio one", "Video one", "Text one"});
    DueQueue queue = due("2026-01-09T08:00Z");
    const IssueSettings settings{at("2026-01-09T08:00Z"), config_, templates_,
                                 [](const Subscription&) { return "0"; }};
    std::map<std::string, Titles> shown;
    write_issues(queue, archive_, issues_, settings, [&](const NewIssue& issue) {
        if (shown.empty()) {
            subscribe(reader(594), {"Film=video"});
            subscribe(reader(595), {"Text=text", "All=*"});
            subscribe("r596a@example.org", {"Words=text"});
            subscriptions_.erase(reader(598));
        }
        for (const IssuePaper& paper : issue.papers) shown[issue.address].push_back(paper.paper->title);
        std::sort(shown[issue.address].begin(), shown[issue.address].end());
    });
    EXPECT_EQ(shown.size(), 501u);
    EXPECT_EQ(shown[reader(593)], Titles{"Audio one"});
    EXPECT_EQ(shown[reader(594)], Titles{"Video one"});
    EXPECT_EQ(shown[reader(595)], (Titles{"Audio one", "Text one", "Video one"}));
    EXPECT_EQ(shown[reader(596)], Titles{"Audio one"});
    EXPECT_EQ(shown["r596a@example.org"], Titles{"Text one"});
    EXPECT_FALSE(shown.contains(reader(598)));
    EXPECT_EQ(shown[reader(599)], Titles{"Audio one"});
}

TEST_F(IssueWriterTest, IsOneForAWeekAsleep) {
    fetch("2026-01-09T07:00Z", {"Audio one"});
    fetch("2026-01-12T07:00Z", {"Audio two"});
    EXPECT_EQ(write("2026-01-15T20:00Z").at("ada@example.org"), (Titles{"Audio one", "Audio two"}));
    EXPECT_EQ(issues_.find(1)->issue.due, at("2026-01-15T08:00Z"));
    EXPECT_EQ(issues_.find(1)->issue.subject, "Daily Papers, 9–15 January 2026");
}

TEST_F(IssueWriterTest, IsByDayWhereDailyOnesWereMissed) {
    subscribe("bo@example.org", {"Sound=audio"}, "weekly thursday at 8");
    fetch("2026-01-09T07:00Z", {"Audio one"});
    fetch("2026-01-12T07:00Z", {"Audio two"});
    write("2026-01-15T20:00Z");
    const std::string ada = mail(1), bo = mail(2);
    EXPECT_NE(ada.find("\nMON 12 JAN 2026: SOUND (1)\n"), std::string::npos);
    EXPECT_LT(ada.find("MON 12 JAN"), ada.find("\nFRI 9 JAN 2026: SOUND (1)\n"));
    EXPECT_NE(ada.find("listed on 2 days, the newest first"), std::string::npos);
    EXPECT_NE(bo.find("\nSOUND (2)\n"), std::string::npos) << "a week is what they asked for";
    fetch("2026-01-16T06:00Z", {"Audio three"});
    fetch("2026-01-15T21:00Z", {"Audio four"});
    write("2026-01-16T08:00Z");
    EXPECT_NE(mail(3).find("\nSOUND (2)\n"), std::string::npos) << "none was missed";
    fetch("2026-01-20T06:00Z", {"Audio five", "Audio six"});
    write("2026-01-20T08:00Z");
    EXPECT_NE(mail(4).find("\nSOUND (2)\n"), std::string::npos) << "all of one day";
}

TEST_F(IssueWriterTest, IsCappedWhereDailyOnesWereMissed) {
    for (const std::string day : {"09", "10", "12"}) {
        Titles titles;
        for (int i = 0; i < 100; ++i) titles.push_back("Audio " + day + " " + std::to_string(i));
        fetch("2026-01-" + day + "T07:00Z", titles);
    }
    EXPECT_EQ(write("2026-01-15T20:00Z").at("ada@example.org").size(), 200u);
    EXPECT_NE(mail(1).find("300 of 300 papers match"), std::string::npos);
    EXPECT_NE(mail(1).find("100 of them cut"), std::string::npos);
}

TEST_F(IssueWriterTest, GivesAgainWhatAnIssueThatFailedShowed) {
    fetch("2026-01-09T07:00Z", {"Audio one"});
    write("2026-01-09T08:00Z");
    issues_.claim(1, at("2026-01-09T08:00Z"));
    issues_.finish(1, IssueState::kFailed, {at("2026-01-09T08:00Z"), "no such user"});
    fetch("2026-01-10T07:00Z", {"Audio two"});
    EXPECT_EQ(write("2026-01-10T08:00Z").at("ada@example.org"), (Titles{"Audio one", "Audio two"}));
}

TEST_F(IssueWriterTest, GivesNothingTwiceWhileAnIssueWaits) {
    fetch("2026-01-09T07:00Z", {"Audio one"});
    write("2026-01-09T08:00Z");
    fetch("2026-01-10T07:00Z", {"Audio two"});
    EXPECT_EQ(write("2026-01-10T08:00Z").at("ada@example.org"), (Titles{"Audio two"}));
}

TEST_F(IssueWriterTest, WithoutPapersIsDoneUnlessASourceFailed) {
    EXPECT_TRUE(write("2026-01-09T08:00Z", true).empty());
    EXPECT_EQ(count_due("2026-01-09T08:05Z"), 1u);
    EXPECT_EQ(write("2026-01-09T08:10Z").at("ada@example.org"), Titles());
    EXPECT_EQ(count_due("2026-01-09T08:15Z"), 0u);
}

TEST_F(IssueWriterTest, ShowsAsManyAsThereMayBeAndCountsTheOthersAsHad) {
    subscribe("ada@example.org", {"Sound=audio"}, "daily at 8", 2);
    fetch("2026-01-09T07:00Z", {"Audio one", "Audio two", "Audio three"});
    EXPECT_EQ(write("2026-01-09T08:00Z").at("ada@example.org").size(), 2u);
    EXPECT_EQ(write("2026-01-10T08:00Z").at("ada@example.org").size(), 0u);
    Titles many;
    for (int i = 0; i < 600; ++i) many.push_back("Audio number " + std::to_string(i));
    subscribe("bo@example.org", {"Sound=audio"}, "weekly saturday at 9");
    fetch("2026-01-10T08:30Z", many);
    EXPECT_EQ(write("2026-01-10T09:00Z").at("bo@example.org").size(), 500u);
}

/// Papers that were sent, and what became of them.
class PaperUpdatesTest : public IssueWriterTest {
  protected:
    void fetch_paper(const std::string& day, const std::string& title, const std::string& id,
                     const std::function<void(Paper&)>& change = {}) {
        Paper paper = PaperBuilder(title).arxiv("2601." + id).listed("2026-01-09").build();
        paper.version = 1;
        if (change) change(paper);
        archive_.add({&paper, 1}, std::nullopt, at("2026-01-" + day + "T07:00Z"));
    }
    static void make_popular(Paper& paper) {
        paper.version = 2;
        paper.code = "https://github.com/example/spectra";
        paper.upvotes = 50;
    }
    static void withdraw(Paper& paper) { paper.comment = "This paper has been withdrawn by the authors"; }
    /// The issue of that day at eight.
    std::string mail_of(const std::string& day) {
        write("2026-01-" + day + "T08:00Z");
        const std::vector<Issue> all = issues_.list(1);
        if (all.empty() || all[0].due != at("2026-01-" + day + "T08:00Z")) return {};
        std::string bytes = mail(all[0].number);  // lines as they were before they were encoded
        for (std::size_t at; (at = bytes.find("=\n")) != bytes.npos;) bytes.erase(at, 2);
        return bytes;
    }
    static bool has(const std::string& mail, const std::string& text) { return mail.find(text) != mail.npos; }
};

TEST_F(PaperUpdatesTest, AreToldOnceBelowThePapers) {
    fetch_paper("09", "Audio <one>", "00001");
    EXPECT_FALSE(has(mail_of("09"), "UPDATES"));
    fetch_paper("10", "Audio <one>", "00001", make_popular);
    fetch_paper("10", "Audio two", "00002");
    const std::string mail = mail_of("10");
    EXPECT_TRUE(has(mail,
                    "\nUPDATES TO PAPERS YOU WERE SENT\n\nAudio <one>: v2, now with code, passed 50 "
                    "upvotes\nhttps://arxiv.org/abs/2601.00001\n"));
    EXPECT_TRUE(has(mail, "Audio &lt;one&gt;</a></span>: v2, now"));
    EXPECT_LT(mail.find("1. Audio two"), mail.find("\nUPDATES"));
    fetch_paper("11", "Audio three", "00003");
    EXPECT_FALSE(has(mail_of("11"), "UPDATES"));
}

TEST_F(PaperUpdatesTest, WaitForPapersToGoWith) {
    fetch_paper("09", "Audio one", "00001");
    mail_of("09");
    fetch_paper("10", "Audio one", "00001", make_popular);
    EXPECT_EQ(mail_of("10"), "");
    fetch_paper("11", "Audio two", "00002");
    EXPECT_TRUE(has(mail_of("11"), "\nAudio one: v2, now with code"));
}

TEST_F(PaperUpdatesTest, GoAloneWhenAPaperWasWithdrawn) {
    fetch_paper("09", "Audio one", "00001");
    fetch_paper("09", "Audio two", "00002");
    mail_of("09");
    fetch_paper("10", "Audio one", "00001", make_popular);
    fetch_paper("10", "Audio two", "00002", withdraw);
    const std::string mail = mail_of("10");
    EXPECT_TRUE(has(mail, "\nSubject: Daily Papers, 10 January 2026: withdrawn\n"));
    EXPECT_LT(mail.find("\nAudio two: withdrawn\n"), mail.find("\nAudio one: v2"));
    EXPECT_EQ(issues_.list(1)[0].papers, 0u);
    EXPECT_EQ(mail_of("11"), "");
}

TEST_F(PaperUpdatesTest, AreToldAgainWhenTheMailFailed) {
    fetch_paper("09", "Audio one", "00001");
    mail_of("09");
    fetch_paper("10", "Audio one", "00001", withdraw);
    mail_of("10");
    const std::int64_t number = issues_.list(1)[0].number;
    issues_.claim(number, at("2026-01-10T08:00Z"));
    issues_.finish(number, IssueState::kFailed, {at("2026-01-10T08:00Z"), "no such user"});
    EXPECT_TRUE(has(mail_of("11"), "\nAudio one: withdrawn\n"));
}

TEST_F(PaperUpdatesTest, OfManyWaitForTheNext) {
    for (int i = 10; i < 22; ++i) fetch_paper("09", "Audio " + std::to_string(i), "000" + std::to_string(i));
    mail_of("09");
    for (int i = 10; i < 22; ++i)
        fetch_paper("10", "Audio " + std::to_string(i), "000" + std::to_string(i),
                    [](Paper& paper) { paper.version = 3; });
    fetch_paper("10", "Audio new", "00002");
    const std::string first = mail_of("10");
    EXPECT_TRUE(has(first, "\nAudio 19: v3\n"));
    EXPECT_FALSE(has(first, "\nAudio 20: v3\n"));
    EXPECT_TRUE(has(first, "\n2 more in the next mail.\n"));
    fetch_paper("11", "Audio newer", "00003");
    const std::string second = mail_of("11");
    EXPECT_FALSE(has(second, "\nAudio 19: v3\n"));
    EXPECT_TRUE(has(second, "\nAudio 20: v3\n"));
    EXPECT_FALSE(has(second, "in the next mail"));
}

TEST_F(PaperUpdatesTest, OfAVersionNeedOneBefore) {
    const auto unknown = [](Paper& paper) { paper.version.reset(); };
    const auto second_of = [](const std::string& day) {
        return [day](Paper& paper) {
            paper.version = 2;
            paper.updated = parse_date(day);
        };
    };
    fetch_paper("09", "Audio one", "00001", unknown);
    fetch_paper("09", "Audio two", "00002", unknown);
    mail_of("09");
    fetch_paper("10", "Audio one", "00001", second_of("2025-12-01"));
    fetch_paper("10", "Audio two", "00002", second_of("2026-01-10"));
    fetch_paper("10", "Audio new", "00003");
    const std::string mail = mail_of("10");
    EXPECT_FALSE(has(mail, "Audio one: v2")) << "it had it when it was sent";
    EXPECT_TRUE(has(mail, "\nAudio two: v2\n"));
    fetch_paper("11", "Audio one", "00001", [](Paper& paper) { paper.version = 3; });
    fetch_paper("11", "Audio newer", "00004");
    const std::string next = mail_of("11");
    EXPECT_TRUE(has(next, "\nAudio one: v3\n")) << "the second one was known by then";
    EXPECT_FALSE(has(next, "Audio two"));
}

TEST_F(IssueWriterTest, HasTheHeadersOfAListAndShowsHowToLeave) {
    config_.mail.unsubscribe_url = "https://papers.example.org/leave/{token}";
    fetch("2026-01-09T07:00Z", {"Audio one"});
    write("2026-01-09T08:00Z");
    EXPECT_EQ(mail(1).find("References:"), std::string::npos);
    EXPECT_NE(mail(1).find("List-Unsubscribe-Post: List-Unsubscribe=One-Click\n"), std::string::npos);
    EXPECT_NE(mail(1).find("\nUnsubscribe: https://papers.example.org/leave/0af1\n"), std::string::npos);
    fetch("2026-01-10T07:00Z", {"Audio two"});
    write("2026-01-10T08:00Z");
    EXPECT_NE(mail(2).find("References: <" + issues_.find(1)->issue.message_id + ">\n"), std::string::npos);
}

TEST_F(IssueWriterTest, IsDueToWhoIsThereAndNotPaused) {
    struct Case {
        const char *since, *paused_until, *now;
        std::size_t due;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"2026-01-08T12:00Z", "", "2026-01-09T07:59:59Z", 0},
             {"2026-01-08T12:00Z", "", "2026-01-09T08:00Z", 1},
             {"2026-01-09T08:00Z", "", "2026-01-09T08:00Z", 0},
             {"2026-01-08T12:00Z", "2026-01-10", "2026-01-09T12:00Z", 0},
             {"2026-01-08T12:00Z", "2026-01-10", "2026-01-10T07:00Z", 0},
             {"2026-01-08T12:00Z", "2026-01-10", "2026-01-10T08:00Z", 1},
         }) {
        Subscription one = *subscriptions_.find("ada@example.org");
        one.since = at(c.since);
        one.paused_until = parse_date(c.paused_until);
        subscriptions_.save({&one, 1});
        EXPECT_EQ(count_due(c.now), c.due) << c.since << ' ' << c.paused_until << ' ' << c.now;
    }
}

TEST_F(IssueWriterTest, IsNotDueAgainBecauseTheScheduleChanged) {
    write("2026-01-09T08:00Z");
    subscribe("ada@example.org", {"Sound=audio"}, "daily at 7");
    EXPECT_EQ(count_due("2026-01-09T08:05Z"), 0u);
    EXPECT_EQ(count_due("2026-01-10T07:00Z"), 1u);
}

TEST_F(IssueWriterTest, IsDueAgainAfterAClockRanAhead) {
    fetch("2031-01-09T07:00Z", {"Audio one"});
    EXPECT_EQ(write("2031-01-09T08:00Z").at("ada@example.org"), (Titles{"Audio one"}));
    fetch("2026-01-09T07:00Z", {"Audio two"});
    EXPECT_EQ(write("2026-01-09T08:00Z").at("ada@example.org"), (Titles{"Audio two"}));
    EXPECT_TRUE(write("2026-01-09T09:00Z").empty());
}

TEST_F(IssueWriterTest, GoesThroughManyReadersAFewAtATime) {
    for (int i = 0; i < 700; ++i)
        subscribe("r" + std::to_string(i) + (i % 2 == 0 ? "@example.org" : "@Example.net"), {"Sound=audio"},
                  i % 3 == 0 ? "monthly" : "daily at 8:00");
    const auto addresses_of = [](DueQueue& queue, std::size_t most) {
        std::vector<std::string> addresses;
        for (DueIssues some = queue.next(most); !some.is_empty(); some = queue.next(most)) {
            EXPECT_LE(some.issues.size(), most);
            for (const DueIssue& one : some.issues) addresses.push_back(one.subscription.address);
        }
        return addresses;
    };
    std::vector<std::string> expected;
    for (const Subscription& one : subscriptions_.all())
        if (to_text(one.schedule).starts_with("daily")) expected.push_back(one.address);
    DueQueue queue = due("2026-01-09T08:00Z");
    EXPECT_EQ(expected.size(), 467u);
    for (const std::size_t most : {1u, 7u, 256u, 257u, 1000u}) {
        EXPECT_EQ(addresses_of(queue, most), expected) << most;
        EXPECT_TRUE(queue.next(1).is_empty());
        queue.rewind();
    }
    DueQueue two =
        due("2026-01-09T08:00Z", {"r7@example.net", "r4@example.org", "r4@example.org", "r3@example.net"});
    EXPECT_EQ(addresses_of(two, 10), (Titles{"r4@example.org", "r7@Example.net"}));
}

TEST_F(IssueWriterTest, TellsOfATopicThatIsGoneAndServesTheOthers) {
    subscribe("bo@example.org", {"Gone"});
    fetch("2026-01-09T07:00Z", {"Audio one"});
    DueQueue found = due("2026-01-09T08:00Z");
    const IssueSettings settings{at("2026-01-09T08:00Z"), config_, templates_,
                                 [](const Subscription&) { return "0af1"; }};
    Titles served;
    const auto [count, failures] = write_issues(
        found, archive_, issues_, settings, [&](const NewIssue& issue) { served.push_back(issue.address); });
    EXPECT_EQ(count, 2u);
    EXPECT_EQ(served, Titles{"ada@example.org"});
    ASSERT_EQ(failures.size(), 1u);
    EXPECT_EQ(failures[0].address, "bo@example.org");
}

TEST(ListLinks, AreSafeInHeadersAndPages) {
    MailConfig config;
    const Address from = parse_address("a+b%c&d?e@example.org");
    ListLinks links = make_list_links(config, from, "0af1", "");
    EXPECT_EQ(links.unsubscribe_url, "mailto:a%2Bb%25c%26d%3Fe@example.org?subject=unsubscribe%200af1");
    EXPECT_EQ(links.headers[0].value, "<a-b-c-d-e.example.org>");
    config.list_id = "papers.example.net";
    config.unsubscribe_mail = parse_address("leave@example.net");
    config.unsubscribe_url = "https://e.org/x?t={token}";
    links = make_list_links(config, from, "0af1", "id@e");
    EXPECT_EQ(links.unsubscribe_url, "https://e.org/x?t=0af1");
    EXPECT_EQ(links.headers[0].value, "<id@e>");
    EXPECT_EQ(links.headers[1].value, "<papers.example.net>");
    EXPECT_EQ(links.headers[2].value,
              "<https://e.org/x?t=0af1>, <mailto:leave@example.net?subject=unsubscribe%200af1>");
}

}  // namespace
}  // namespace offprint
