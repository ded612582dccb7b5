// What is new is what a fetch brought first: not what was imported, and whatever the clock says.
#include <gtest/gtest.h>

#include "database.h"
#include "offprint/store/archive.h"
#include "support/papers.h"
#include "support/temporary_folder.h"

namespace offprint {
namespace {

constexpr Instant kMorning{1'767'945'600};  // 2026-01-09T08:00:00Z

Paper paper_called(const std::string& title) {
    return PaperBuilder(title).arxiv("2601.010" + std::to_string(title.front())).listed("2026-01-09").build();
}

class ArrivalsTest : public testing::Test {
  protected:
    void fetch(const std::vector<std::string>& titles, Instant now) {
        std::vector<Paper> papers;
        for (const std::string& title : titles) papers.push_back(paper_called(title));
        archive_.add(papers, Date{20'462}, now);
    }
    /// Their titles.
    std::vector<std::string> since(std::int64_t from) {
        std::vector<std::string> titles;
        archive_.visit_arrivals(from, [&](std::int64_t number, Paper&& paper) {
            EXPECT_EQ(archive_.arrival(number)->title, paper.title);
            last_ = number;
            titles.push_back(paper.title);
            return true;
        });
        return titles;
    }
    using Titles = std::vector<std::string>;

    TemporaryFolder folder_;
    Archive archive_ = Archive::open_to_write(folder_ / "archive.db");
    std::int64_t last_ = 0;
};

TEST_F(ArrivalsTest, AreWhatAFetchBroughtFirst) {
    archive_.add(std::vector{paper_called("Imported")}, std::nullopt);
    archive_.import(std::vector{paper_called("Saved")}, "file", 1);
    fetch({"Imported", "B", "A", "Saved"}, kMorning);
    fetch({"A", "C", "C"}, {kMorning.seconds + 1});
    EXPECT_EQ(since(0), (Titles{"B", "A", "C"}));
    EXPECT_EQ(since(first_arrival_of({kMorning.seconds + 1})), Titles{"C"});
    EXPECT_EQ(since(last_ + 1), Titles{});
}

TEST_F(ArrivalsTest, HaveRisingNumbersThoughTheClockGoesBack) {
    fetch({"A"}, kMorning);
    since(0);
    const std::int64_t seen = last_;
    fetch({"B", "C"}, {kMorning.seconds - 86'400});
    EXPECT_EQ(since(seen + 1), (Titles{"B", "C"}));
}

TEST_F(ArrivalsTest, OfANewArchiveComeAfterThoseOfTheOld) {
    fetch({"A", "B"}, kMorning);
    since(0);
    const std::int64_t seen = last_;
    archive_ = Archive::open_to_write(folder_ / "new.db");
    fetch({"A", "B"}, {kMorning.seconds + 1});
    EXPECT_EQ(since(seen + 1), (Titles{"A", "B"}));
}

TEST_F(ArrivalsTest, StopWhenNobodyWantsMore) {
    fetch({"A", "B"}, kMorning);
    int visited = 0;
    archive_.visit_arrivals(0, [&](std::int64_t, Paper&&) { return ++visited < 1; });
    EXPECT_EQ(visited, 1);
    EXPECT_EQ(archive_.arrival(42), std::nullopt);
}

TEST_F(ArrivalsTest, KeepWithinWhatANumberHolds) {
    EXPECT_EQ(first_arrival_of({-5}), 0);
    EXPECT_GT(first_arrival_of(*parse_instant("9999-12-31")), first_arrival_of(kMorning));
    EXPECT_GT(first_arrival_of({INT64_MAX}), 0);
}

}  // namespace
}  // namespace offprint
