// What was shown is not new again, under whatever id it comes; what was only held is.
#include "offprint/store/ledger.h"

#include <gtest/gtest.h>

#include "database.h"
#include "offprint/base/error.h"
#include "support/papers.h"
#include "support/temporary_folder.h"

namespace offprint {
namespace {

constexpr Date kToday{20'462};

class LedgerTest : public testing::Test {
  protected:
    void commit(const Paper& paper, std::string_view digest = "default") {
        const Paper* papers[] = {&paper};
        ledger_.commit(digest, papers, kToday);
    }
    void hold(const Paper& paper) {
        const Paper* papers[] = {&paper};
        ledger_.hold("default", papers, kToday);
    }
    bool has_shown(const Paper& paper, std::string_view digest = "default") {
        return ledger_.has_shown(digest, paper);
    }

    TemporaryFolder folder_;
    std::string path_ = folder_ / "state/ledger.db";
    Ledger ledger_ = Ledger::open_to_write(path_);
    Paper paper_ = PaperBuilder("Spectra That Listen to Rooms").arxiv("2601.01234").build();
};

TEST_F(LedgerTest, KnowsWhatWasCommittedByDigest) {
    EXPECT_FALSE(has_shown(paper_));
    commit(paper_);
    EXPECT_TRUE(has_shown(paper_));
    EXPECT_FALSE(has_shown(paper_, "weekly"));
    EXPECT_FALSE(has_shown(PaperBuilder("Another Paper About Rooms").arxiv("2601.01235").build()));
}

TEST_F(LedgerTest, CountsIssuesAndKnowsWhatEachShowed) {
    const Paper first = PaperBuilder("First Words About Rooms").arxiv("2601.00001").build();
    const Paper second = PaperBuilder("Second Words About Rooms").arxiv("2601.00002").build();
    const Paper cut = PaperBuilder("Third Words About Rooms").arxiv("2601.00003").build();
    const Paper* papers[] = {&second, &first, &cut};
    ledger_.commit("default", papers, kToday, 1);
    commit(paper_);
    commit(paper_, "weekly");
    const std::vector<ShownIssue> issues = ledger_.issues("default");
    ASSERT_EQ(issues.size(), 2u);
    EXPECT_EQ(issues[0].number, 1u);
    EXPECT_EQ(issues[0].papers, 2u);
    EXPECT_EQ(issues[0].cut, 1u);
    EXPECT_EQ(issues[1].number, 2u);
    EXPECT_EQ(ledger_.issues("weekly").at(0).number, 1u);
    const std::vector<Paper> shown = ledger_.papers_of("default", 1);
    ASSERT_EQ(shown.size(), 2u);
    EXPECT_EQ(shown[0].title, second.title);
    EXPECT_EQ(shown[1].id, first.id);
    EXPECT_TRUE(ledger_.papers_of("default", 3).empty());
}

TEST_F(LedgerTest, ForgetsTheLastIssueAndNothingElse) {
    const Paper first = PaperBuilder("First Words About Rooms").arxiv("2601.00001").build();
    commit(first);
    commit(paper_);
    commit(paper_, "weekly");
    hold(PaperBuilder("Held Words About Rooms").arxiv("2601.00009").build());
    EXPECT_EQ(ledger_.undo("default").value().number, 2u);
    EXPECT_FALSE(has_shown(paper_));
    EXPECT_TRUE(has_shown(first));
    EXPECT_TRUE(has_shown(paper_, "weekly"));
    EXPECT_EQ(ledger_.acknowledge("default"), 1u);  // what is held is no issue yet
    EXPECT_TRUE(ledger_.undo("default"));
    EXPECT_TRUE(ledger_.undo("default"));
    EXPECT_FALSE(ledger_.undo("default"));
    EXPECT_FALSE(has_shown(first));
}

TEST_F(LedgerTest, KnowsAPaperUnderAnotherId) {
    commit(paper_);
    EXPECT_TRUE(has_shown(PaperBuilder("Spectra that listen to rooms").build()));  // a copied page has no ids
    Paper other = PaperBuilder("Spectra That Listen to Rooms").arxiv("2601.99999").build();
    EXPECT_FALSE(has_shown(other));  // two ids of one kind are two works
    Paper by_doi = PaperBuilder("New Title Altogether").build();
    by_doi.url = "https://arxiv.org/pdf/2601.01234v3";
    EXPECT_TRUE(has_shown(by_doi));
}

TEST_F(LedgerTest, TakesGenericTitlesForNobodysName) {
    commit(PaperBuilder("Preface").published("2026-01-01").build());
    Paper other = PaperBuilder("Preface").build();
    other.url = "https://example.org/other";
    other.id = make_paper_id(other);
    EXPECT_FALSE(has_shown(other));
}

TEST_F(LedgerTest, KnowsAGenericTitleAgainByItsAuthorAndDay) {
    const auto preface = [](const char* author, const char* day) {
        return PaperBuilder("Preface").author(author).published(day).build();
    };
    commit(preface("Ada Okafor", "2026-01-01"));
    EXPECT_TRUE(has_shown(preface("Ada Okafor", "2026-01-01")));
    EXPECT_FALSE(has_shown(preface("Lena Brandt", "2026-01-01")));
    EXPECT_FALSE(has_shown(preface("Ada Okafor", "2026-02-01")));
}

TEST_F(LedgerTest, KnowsShortTitlesThatAnEarlierVersionGaveAnId) {
    Paper before = PaperBuilder("Random Forests").author("Leo Breiman").published("2001-10-01").build();
    const Paper now = before;
    before.id = title_id(before.title);
    EXPECT_NE(before.id, now.id);
    commit(before);
    EXPECT_TRUE(has_shown(now));
}

TEST_F(LedgerTest, HoldsUntilItIsToldThatTheDigestArrived) {
    hold(paper_);
    EXPECT_FALSE(has_shown(paper_));
    EXPECT_EQ(ledger_.held_digests(), std::vector<std::string>{"default"});
    EXPECT_EQ(ledger_.acknowledge("weekly"), 0u);
    EXPECT_EQ(ledger_.acknowledge("default"), 1u);
    EXPECT_TRUE(has_shown(paper_));
    EXPECT_EQ(ledger_.acknowledge("default"), 0u);
    EXPECT_TRUE(ledger_.held_digests().empty());
}

TEST_F(LedgerTest, HoldsOnlyTheLastDigest) {
    hold(paper_);
    const Paper second = PaperBuilder("A Second Paper of Rooms").arxiv("2601.00002").build();
    hold(second);
    EXPECT_EQ(ledger_.acknowledge("default"), 1u);
    EXPECT_FALSE(has_shown(paper_));
    EXPECT_TRUE(has_shown(second));
}

TEST_F(LedgerTest, IsOnTheDiskWhenItWasCommitted) {
    commit(paper_);
    EXPECT_TRUE(Ledger::open_to_write(path_).has_shown("default", paper_));
}

TEST_F(LedgerTest, LeavesOtherFilesAlone) {
    const std::string path = folder_ / "other-ledger.db";
    Database::open(path, OpenMode::kWrite).execute("CREATE TABLE theirs(x)");
    try {
        Ledger::open_to_write(path);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(std::string(error.what()), "ledger " + path + ": it is a database of another program");
    }
}

}  // namespace
}  // namespace offprint
