// What the archive does to be fast is not seen from outside: one segment of the index of words a batch, keys
// in tables of three sizes. Here it is looked at in the file, and searched.
#include <gtest/gtest.h>

#include "archive_tables.h"
#include "key_levels.h"
#include "offprint/model/paper_id.h"
#include "offprint/query/word_index.h"
#include "offprint/store/archive.h"
#include "paper_record.h"
#include "query/query_support.h"
#include "support/papers.h"
#include "support/temporary_folder.h"
#include "work_key.h"

namespace offprint {
namespace {

constexpr Date kToday{20'462};  // 2026-01-09

Paper listed_on(int day, std::string title) {
    Paper paper = PaperBuilder(std::move(title)).build();
    paper.listed = Date{day};
    return paper;
}

class ArchiveIndexTest : public testing::Test {
  protected:
    TemporaryFolder folder_;
    Archive archive_ = Archive::open_to_write(folder_ / "archive.db");

    std::int64_t number(std::string_view sql) {
        return Database::open(folder_ / "archive.db", OpenMode::kRead).integer(sql).value_or(-1);
    }
    std::int64_t segments() {
        constexpr std::string_view kCount =
            "SELECT count(DISTINCT id >> 37) FROM paper_fts_data WHERE id > 10";
        return number(kCount);
    }
    std::size_t found(std::string_view query) {
        return archive_.search(parse(query), {.limit = 10'000}).papers.size();
    }
};

TEST_F(ArchiveIndexTest, GetsOneSegmentABatchWhateverTheOrderOfItsDays) {
    std::vector<Paper> papers;
    for (int i = 0; i < 50; ++i)
        papers.push_back(listed_on(20'000 - i * 7 % 50, "Koopman " + std::to_string(i)));
    archive_.add(papers, kToday);
    EXPECT_EQ(segments(), 1);
    EXPECT_EQ(found("koopman"), 50U);
}

TEST_F(ArchiveIndexTest, HasTheLastWordsOfAPaperThatABatchNamesSeveralTimes) {
    for (const int batches : {1, 2}) {
        Archive archive = Archive::open_to_write(folder_ / std::to_string(batches));
        std::vector<Paper> papers;
        for (const char* word : {"first", "second", "third"}) {
            Paper paper = PaperBuilder("Koopman").build();
            paper.id = {"arxiv:2601.00001"};
            paper.abstract = word;
            paper.listed = Date{20'000};
            papers.push_back(paper);
        }
        const std::span<const Paper> all = papers;
        if (batches == 2) archive.add(all.first(1), kToday);
        archive.add(all.last(batches == 2 ? 2 : 3), kToday);
        const auto count = [&](std::string_view word) {
            return archive.search(parse(word), {})
                .examined;  // what the index gives, before the matcher looks
        };
        EXPECT_EQ(count("koopman"), 1U) << batches;
        EXPECT_EQ(count("first"), 0U) << batches;
        EXPECT_EQ(count("second"), 0U) << batches;
        EXPECT_EQ(count("third"), 1U) << batches;
    }
}

TEST_F(ArchiveIndexTest, IsOneSegmentAfterAnImportThatBroughtMuch) {
    for (int batch = 0; batch < 5; ++batch)
        archive_.import(std::vector{listed_on(20'000 + batch, "Koopman " + std::to_string(batch))}, "a", 1);
    EXPECT_EQ(segments(), 5);
    archive_.settle(0);
    EXPECT_EQ(segments(), 5) << "an import that brought nothing";
    archive_.settle(5);
    EXPECT_EQ(segments(), 1);
    EXPECT_EQ(found("koopman"), 5U);
}

TEST_F(ArchiveIndexTest, IsLeftAsItIsAfterAnImportThatBroughtLittle) {
    for (int batch = 0; batch < 16; ++batch)
        archive_.import(std::vector{listed_on(20'000 + batch, "Koopman " + std::to_string(batch))}, "a", 1);
    archive_.settle(1);
    EXPECT_EQ(segments(), 16);
}

TEST_F(ArchiveIndexTest, IsMergedAfterManyDays) {
    for (int day = 0; day < 70; ++day)
        archive_.add(std::vector{listed_on(20'000 + day, "Koopman " + std::to_string(day))}, kToday);
    EXPECT_LT(segments(), 32);
    EXPECT_EQ(found("koopman"), 70U);
}

TEST_F(ArchiveIndexTest, FindsKeysInTablesOfAllSizes) {
    std::vector<Paper> papers;
    for (int i = 0; i < 9; ++i) {
        papers.push_back(listed_on(20'000 + i, "Koopman " + std::to_string(i)));
        papers.back().id = {"arxiv:2601.0000" + std::to_string(i)};
    }
    const std::span<const Paper> all = papers;
    Database database = Database::open(folder_ / "archive.db", OpenMode::kWrite);
    archive_.add(all.first(3), kToday);
    move_keys_on(database, {.in_new = 0, .in_recent = 0});
    archive_.add(all.subspan(3, 3), kToday);
    move_keys_on(database, {.in_new = 0, .in_recent = 100});
    archive_.add(all.last(3), kToday);
    move_keys_on(database, {.in_new = 100, .in_recent = 0});
    EXPECT_EQ(number("SELECT count(*) FROM work_key"), 6) << "an id and a title each";
    EXPECT_EQ(number("SELECT count(*) FROM recent_key"), 6);
    EXPECT_EQ(number("SELECT count(*) FROM new_key"), 6);
    EXPECT_EQ(archive_.add(all, kToday), (AddedCounts{.unchanged = 9}));
    EXPECT_EQ(number("SELECT count(*) FROM new_key"), 6) << "none a second time";
    for (const Paper& paper : papers) EXPECT_TRUE(archive_.find(paper.id.value)) << paper.id.value;
}

/// An archive as offprint made it before its tables of keys were three.
void make_old_archive(const std::string& path, const Paper& paper) {
    Schema schema = archive_schema();
    schema.steps = schema.steps.first(5);
    Database database = open_with_schema(path, OpenMode::kWrite, schema);
    const std::int64_t number = first_number_of(*paper.listed);
    const std::string record = encode_paper(paper);
    database.prepare("INSERT INTO paper VALUES(?, ?)").bind(1, number).bind_bytes(2, record).run();
    for (const std::int64_t key : work_keys(paper))
        database.prepare("INSERT INTO work_key VALUES(?, ?)").bind(1, key).bind(2, number).run();
    const auto words = index_texts(FoldedPaper(paper));
    database.prepare("INSERT INTO paper_fts(rowid, title) VALUES(?, ?)")
        .bind(1, number)
        .bind(2, std::string_view(words[0]))
        .run();
    database.execute("UPDATE total SET papers = 1");
}

TEST_F(ArchiveIndexTest, OfAnOlderOffprintIsBroughtUpToDate) {
    Paper old = listed_on(20'000, "Koopman old"), young = listed_on(20'001, "Koopman young");
    old.id = {"arxiv:2601.00001"};
    young.id = {"arxiv:2601.00002"};
    make_old_archive(folder_ / "old.db", old);
    Archive archive = Archive::open_to_write(folder_ / "old.db");
    EXPECT_EQ(archive.add(std::vector{old, young}, kToday), (AddedCounts{.added = 1, .unchanged = 1}));
    EXPECT_EQ(archive.search(parse("koopman"), {}).papers.size(), 2U);
    EXPECT_EQ(archive.facts().papers, 2U);
    EXPECT_TRUE(archive.find_damage().empty());
    Database database = Database::open(folder_ / "old.db", OpenMode::kRead);
    EXPECT_EQ(database.integer("SELECT v FROM paper_fts_config WHERE k = 'automerge'"), 0);
}

}  // namespace
}  // namespace offprint
