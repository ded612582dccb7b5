#include "offprint/digest/volume.h"

#include <gtest/gtest.h>

#include "support/topics.h"

namespace offprint {
namespace {

Paper paper(const char* title, const char* listed, const char* published = "") {
    Paper made;
    made.title = title;
    made.listed = parse_date(listed);
    made.published = parse_date(published);
    return made;
}

std::string to_text(const Volume& volume) {
    std::string text(time_step_name(volume.step));
    for (const Date start : volume.starts) text += ' ' + start.to_string().substr(5);
    for (const VolumeTopic& one : volume.topics) {
        text += '\n' + one.name + ' ' + std::to_string(one.total) + ':';
        for (const std::size_t count : one.counts) text += ' ' + std::to_string(count);
    }
    return text;
}

Volume count(std::vector<Topic> topics, const std::vector<Paper>& papers, DayRange range = {},
             std::optional<TimeStep> step = std::nullopt) {
    const RuleSet rules(std::move(topics));
    VolumeCounter counter(rules, range);
    for (const Paper& one : papers) counter.add(one);
    return counter.finish(step);
}

const std::vector<Paper>& papers() {
    static const std::vector<Paper> all = {
        paper("Audio", "2026-01-01"),    paper("Audio and video", "2026-01-03"),
        paper("Video", "2026-01-05"),    paper("Audio survey", "2026-01-05"),
        paper("Text", "", "2026-02-28"), paper("Audio", "", ""),
    };
    return all;
}

TEST(Volume, CountsEachTopicOnTheDayOfThePaper) {
    const Volume volume = count({topic("A", "audio"), topic("V", "video"), topic("Never", "survey", true)},
                                papers(), {std::nullopt, parse_date("2026-01-31")});
    EXPECT_EQ(to_text(volume),
              "day 01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 01-09 01-10 01-11 01-12 01-13 01-14 01-15 "
              "01-16 01-17 "
              "01-18 01-19 01-20 01-21 01-22 01-23 01-24 01-25 01-26 01-27 01-28 01-29 01-30 01-31\n"
              "A 2: 1 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n"
              "V 2: 0 0 1 0 1 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0");
    EXPECT_EQ(volume.total, 4U) << "muted papers are papers, too";
    EXPECT_EQ(volume.undated, 1U);
    EXPECT_EQ(volume.papers[4], 2U);
}

TEST(Volume, PutsDaysTogetherToWeeksAndMonths) {
    EXPECT_EQ(to_text(count({topic("A", "audio")}, papers(), {}, TimeStep::kWeek)),
              "week 12-29 01-05 01-12 01-19 01-26 02-02 02-09 02-16 02-23\nA 3: 2 1 0 0 0 0 0 0 0");
    EXPECT_EQ(to_text(count({topic("A", "audio")}, papers(), {}, TimeStep::kMonth)),
              "month 01-01 02-01\nA 3: 3 0");
    EXPECT_EQ(count({}, papers()).step, TimeStep::kWeek) << "of two months";
}

TEST(Volume, OfNoTopicIsOfAllPapers) {
    EXPECT_EQ(to_text(count({}, papers(), {parse_date("2026-01-05"), parse_date("2026-01-06")})),
              "day 01-05 01-06\nAll papers 2: 2 0");
    EXPECT_EQ(to_text(count({topic("Never", "survey", true)}, papers(), {}, TimeStep::kMonth)),
              "month 01-01 02-01\nAll papers 5: 4 1");
}

TEST(Volume, OfNoPaperIsEmpty) {
    EXPECT_EQ(to_text(count({topic("A", "audio")}, {})), "day\nA 0:");
    EXPECT_EQ(to_text(count({topic("A", "audio")}, {}, {parse_date("2026-01-05"), parse_date("2026-01-06")})),
              "day 01-05 01-06\nA 0: 0 0");
    EXPECT_EQ(to_text(count({topic("A", "audio")}, {}, {parse_date("2026-01-05"), std::nullopt})),
              "day\nA 0:");
    EXPECT_EQ(to_text(count({}, {paper("x", "9999-12-31")}, {}, TimeStep::kMonth)),
              "month 12-01\nAll papers 1: 1")
        << "the last month there is";
}

}  // namespace
}  // namespace offprint
