// What is taken out of an archive is gone with all of its traces; what stays is found as before.
#include <gtest/gtest.h>

#include "database.h"
#include "offprint/query/query.h"
#include "offprint/store/archive.h"
#include "support/papers.h"
#include "support/temporary_folder.h"

namespace offprint {
namespace {

constexpr Date kToday{20'462};  // 2026-01-09

class ArchivePruneTest : public testing::Test {
  protected:
    void fill(int papers) {
        std::vector<Paper> all;
        for (int i = 0; i < papers; ++i) {
            Paper paper = PaperBuilder("Koopman Operators " + std::to_string(i))
                              .arxiv("2601." + std::to_string(10'000 + i))
                              .abstract("Words about number" + std::to_string(i) + " and audio.")
                              .upvotes(i)
                              .build();
            paper.listed = Date{kToday.days - papers + i};
            paper.version = 1;
            paper.sources = {"hf"};
            all.push_back(std::move(paper));
        }
        archive_.add(all, kToday, Instant{1'700'000'000});
        for (Paper& paper : all) paper.sources = {"arxiv"};
        archive_.add(all, kToday);
    }

    std::size_t found(const char* query) {
        const QueryContext context{{0}, Zone()};
        return archive_.search(parse_query(query, context), {.limit = 100'000}).papers.size();
    }

    std::int64_t rows(const std::string& table) {
        return Database::open(path_, OpenMode::kRead).integer("SELECT count(*) FROM " + table).value_or(-1);
    }

    TemporaryFolder folder_;
    std::string path_ = folder_ / "archive.db";
    Archive archive_ = Archive::open_to_write(path_);
};

TEST_F(ArchivePruneTest, TakesOutWhatIsOlderWithAllItsTraces) {
    fill(30);
    const PruneCounts counts =
        archive_.prune({.first = Date{kToday.days - 10}, .papers = {}, .bytes = {}}, false);
    EXPECT_EQ(counts.removed, 20u);
    EXPECT_EQ(counts.left, 10u);
    EXPECT_EQ(counts.first, (Date{kToday.days - 10}));
    EXPECT_EQ(archive_.facts().papers, 10u);
    EXPECT_EQ(found("koopman"), 10u);
    EXPECT_EQ(found("number3"), 0u);
    EXPECT_EQ(found("number25"), 1u);
    EXPECT_FALSE(archive_.find("2601.10003"));
    EXPECT_EQ(archive_.records_of("2601.10025").size(), 2u);
    EXPECT_TRUE(archive_.find_damage().empty());
    for (const char* table : {"paper", "count", "version", "arrival"}) EXPECT_EQ(rows(table), 10) << table;
    EXPECT_EQ(rows("record"), 20);
    EXPECT_EQ(rows("work_key WHERE paper NOT IN (SELECT number FROM paper)"), 0);
}

TEST_F(ArchivePruneTest, TakesAPaperThatComesAgainForANewOne) {
    fill(5);
    archive_.prune({.first = {}, .papers = 2, .bytes = {}}, false);
    const Paper again = PaperBuilder("Koopman Operators 0").arxiv("2601.10000").listed("2026-01-09").build();
    EXPECT_EQ(archive_.add(std::vector{again}, kToday), (AddedCounts{1, 0, 0}));
    EXPECT_EQ(found("koopman"), 3u);
}

TEST_F(ArchivePruneTest, KeepsTheNewest) {
    fill(2500);  // more than one batch
    EXPECT_EQ(archive_.prune({.first = {}, .papers = 100, .bytes = {}}, false).removed, 2400u);
    EXPECT_EQ(found("koopman"), 100u);
    EXPECT_EQ(found("number2499"), 1u);
    EXPECT_EQ(archive_.prune({.first = {}, .papers = 100, .bytes = {}}, false).removed, 0u);
}

TEST_F(ArchivePruneTest, MakesTheFileSmaller) {
    fill(3000);
    const std::size_t bytes = archive_.facts().bytes;
    const PruneCounts counts = archive_.prune({.first = {}, .papers = {}, .bytes = bytes / 2}, false);
    EXPECT_LE(counts.bytes, bytes / 2);
    EXPECT_EQ(archive_.facts().bytes, counts.bytes);
    EXPECT_GT(counts.left, 500u);
    EXPECT_EQ(found("koopman"), counts.left);
    EXPECT_TRUE(archive_.find_damage().empty());
}

TEST_F(ArchivePruneTest, OnlyCountsWhenItIsATrial) {
    fill(30);
    const PruneCounts counts = Archive::open_to_read(path_).prune(
        {.first = Date{kToday.days - 10}, .papers = {}, .bytes = {}}, true);
    EXPECT_EQ(counts.removed, 20u);
    EXPECT_EQ(counts.left, 10u);
    EXPECT_EQ(counts.first, (Date{kToday.days - 10}));
    EXPECT_EQ(archive_.facts().papers, 30u);
}

TEST_F(ArchivePruneTest, TakesOutAllOfItToo) {
    fill(3);
    EXPECT_EQ(archive_.prune({.first = Date{kToday.days + 1}, .papers = {}, .bytes = {}}, false).left, 0u);
    EXPECT_EQ(found("koopman"), 0u);
    fill(3);
    EXPECT_EQ(found("koopman"), 3u);
}

TEST_F(ArchivePruneTest, LetsPapersWithoutADayStay) {
    fill(3);
    const Paper undated = PaperBuilder("Koopman in press").arxiv("2503.00001").build();
    const Paper old = PaperBuilder("Koopman of old").published("1961-05-01").build();
    Paper later = PaperBuilder("Koopman with a day later").arxiv("2503.00002").build();
    archive_.import(std::vector{undated, old, later}, "a.jsonl", 3);
    EXPECT_EQ(archive_.facts().first, make_date(1961, 5, 1));
    EXPECT_TRUE(archive_.facts().has_undated);
    later.published = make_date(2025, 3, 15);
    EXPECT_EQ(archive_.import(std::vector{later}, "b.jsonl", 1).updated, 1u);
    EXPECT_EQ(found("koopman"), 6u);
    EXPECT_EQ(found("koopman later"), 1u);
    EXPECT_EQ(archive_.find("2503.00002")->published, later.published);
    for (const bool is_trial : {true, false}) {
        const PruneCounts counts =
            archive_.prune({.first = make_date(1980, 1, 1), .papers = {}, .bytes = {}}, is_trial);
        EXPECT_EQ(counts.removed, 1u);
        EXPECT_EQ(counts.left, 5u);
        EXPECT_EQ(counts.first, make_date(2025, 3, 15));
        EXPECT_TRUE(counts.has_undated);
    }
    EXPECT_TRUE(archive_.find("2503.00001"));
    EXPECT_EQ(archive_.prune({.first = Date{kToday.days - 299}, .papers = {}, .bytes = {}}, false).removed,
              1u);
    EXPECT_FALSE(archive_.find("2503.00002"));
    EXPECT_EQ(archive_.prune({.first = {}, .papers = 3, .bytes = {}}, false).removed, 1u);
    EXPECT_FALSE(archive_.find("2503.00001"));
    EXPECT_FALSE(archive_.facts().has_undated);
    EXPECT_EQ(found("koopman"), 3u);
    EXPECT_TRUE(archive_.find_damage().empty());
}

TEST_F(ArchivePruneTest, GivesAPaperItsPlaceInTheBatchThatBroughtIt) {
    Paper paper = PaperBuilder("Koopman twice").arxiv("2503.00002").build();
    Paper again = paper;
    again.published = make_date(2025, 3, 15);
    again.upvotes = 3;
    const Paper other = PaperBuilder("Koopman other").arxiv("2503.00003").build();
    archive_.import(std::vector{paper, again, again, other}, "a.jsonl", 4);
    EXPECT_EQ(archive_.facts().papers, 2u);
    EXPECT_EQ(archive_.facts().first, again.published);
    EXPECT_EQ(found("koopman"), 2u);
    EXPECT_EQ(found("twice"), 1u);
    EXPECT_TRUE(archive_.find_damage().empty());
    archive_.import(std::vector{again}, "b.jsonl", 1);
    EXPECT_EQ(archive_.facts().papers, 2u);
}

TEST_F(ArchivePruneTest, ForgetsHowFarFilesWereImported) {
    fill(3);
    archive_.import(std::vector{PaperBuilder("One").published("2001-01-01").build()}, "a.jsonl", 1);
    archive_.prune({.first = Date{kToday.days - 1}, .papers = {}, .bytes = {}}, false);
    EXPECT_EQ(archive_.imported("a.jsonl"), 0u);
}

}  // namespace
}  // namespace offprint
