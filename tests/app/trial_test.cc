#include "offprint/app/trial.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

Topic topic(const std::string& query) {
    return {.name = "t", .written = query, .query = parse_query(query, {}), .limit = {}};
}

Paper paper(const std::string& id, const std::string& title, const char* listed) {
    Paper made;
    made.id.value = id;
    made.title = title;
    made.listed = parse_date(listed);
    return made;
}

const std::vector<Paper> kPapers = {paper("c", "robot", "2026-01-09"), paper("b", "robot arm", "2026-01-08"),
                                    paper("a", "arm", ""), paper("d", "other", "2026-01-08"),
                                    paper("e", "robot", "2026-01-09")};

TEST(Trial, CountsMatchesADay) {
    const Trial trial = try_topic(topic("robot"), nullptr, kPapers);
    ASSERT_EQ(trial.days.size(), 3U);
    EXPECT_EQ(trial.days[0].day, parse_date("2026-01-08"));
    EXPECT_EQ(trial.days[0].of, 2U);
    EXPECT_EQ(trial.days[0].matched, 1U);
    EXPECT_EQ(trial.days[1].matched, 2U);
    EXPECT_FALSE(trial.days[2].day);
    EXPECT_EQ(trial.days[2].matched, 0U);
    EXPECT_EQ(trial.total.of, 5U);
    EXPECT_EQ(trial.total.matched, 3U);
    EXPECT_EQ(trial.total.added + trial.total.removed, 0U);
}

TEST(Trial, OrdersPapersByDayThenAsADigestDoes) {
    const Trial trial = try_topic(topic("robot OR arm"), nullptr, kPapers);
    std::string ids;
    for (const TrialPaper& found : trial.papers) ids += kPapers[found.paper].id.value;
    EXPECT_EQ(ids, "bcea");
    EXPECT_EQ(trial.papers[0].matched, (std::vector<std::string>{"robot", "arm"}));
    EXPECT_GT(trial.papers[0].score, trial.papers[1].score);
}

TEST(Trial, TellsWhatAChangeAddsAndRemoves) {
    const Topic old = topic("robot");
    const Trial trial = try_topic(topic("arm"), &old, kPapers);
    std::string changes;
    for (const TrialPaper& found : trial.papers) {
        changes += found.change == TrialChange::kAdded     ? "+"
                   : found.change == TrialChange::kRemoved ? "-"
                                                           : "=";
        changes += kPapers[found.paper].id.value;
    }
    EXPECT_EQ(changes, "=b-c-e+a");
    EXPECT_EQ(trial.total.added, 1U);
    EXPECT_EQ(trial.total.removed, 2U);
    EXPECT_EQ(trial.total.matched, 2U);
    EXPECT_EQ(trial.days[1].removed, 2U);
    EXPECT_EQ(trial.papers[1].matched, std::vector<std::string>{"robot"}) << "the words of the old query";
}

TEST(Trial, OfNothingIsEmpty) {
    const Trial trial = try_topic(topic("robot"), nullptr, {});
    EXPECT_TRUE(trial.days.empty());
    EXPECT_TRUE(trial.papers.empty());
    EXPECT_EQ(trial.total.of, 0U);
}

}  // namespace
}  // namespace offprint
