// A digest after days without one: by listed day, with a limit, and said in its head.
#include <gtest/gtest.h>

#include "offprint/digest/build.h"
#include "offprint/query/query.h"
#include "support/papers.h"

namespace offprint {
namespace {

const QueryContext kContext{*parse_instant("2026-01-09T08:00:00Z"), Zone()};

Topic topic(const std::string& name, const std::string& query) {
    Topic out;
    out.name = name;
    out.written = query;
    out.query = parse_query(query, kContext);
    return out;
}

Paper paper(int number, const std::string& title, const char* day) {
    PaperBuilder builder(title + " " + std::to_string(number));
    builder.arxiv("2601." + std::to_string(10'000 + number));
    if (*day != '\0') builder.listed(day);
    return builder.build();
}

std::vector<Paper> week() {
    return {paper(1, "Speech", "2026-01-07"), paper(2, "Video", "2026-01-07"),
            paper(3, "Speech", "2026-01-09"), paper(4, "Video", "2026-01-08"),
            paper(5, "Speech", ""),           paper(6, "Video", "2026-01-09")};
}

std::string shape(const Digest& digest) {
    std::string out;
    for (const DigestSection& section : digest.sections) {
        out += (section.day ? section.day->to_string() : "-") + " " + section.name + ":";
        for (const DigestPaper& entry : section.papers)
            out += " " + entry.paper.title.substr(entry.paper.title.size() - 1);
        out += "\n";
    }
    return out;
}

RuleSet topics() { return RuleSet({topic("S", "speech"), topic("V", "video")}); }

TEST(DigestByDay, PutsDaysBeforeTopicsTheNewestFirstAndTheUndatedLast) {
    DigestOptions options;
    options.by_day = true;
    const Digest digest = build_digest(week(), topics(), options);
    EXPECT_EQ(
        shape(digest),
        "2026-01-09 S: 3\n2026-01-09 V: 6\n2026-01-08 V: 4\n2026-01-07 S: 1\n2026-01-07 V: 2\n- S: 5\n");
    EXPECT_EQ(digest.days, 4u);
    EXPECT_EQ(digest.counts.shown, 6u);
}

TEST(DigestByDay, IsThatOfADigestThatCatchesUpWithMoreThanTwoDays) {
    DigestOptions options;
    options.catch_up = true;
    EXPECT_EQ(build_digest(week(), topics(), options).days, 4u);
    std::vector<Paper> two = week();
    std::erase_if(two, [](const Paper& one) { return one.listed == parse_date("2026-01-07"); });
    const Digest digest = build_digest(std::move(two), topics(), options);
    EXPECT_EQ(digest.days, 0u);
    EXPECT_EQ(shape(digest), "- S: 3 5\n- V: 6 4\n");
    options.catch_up = false;
    EXPECT_EQ(build_digest(week(), topics(), options).days, 0u);
}

TEST(DigestByDay, HasALimitWhenItCatchesUpAndTheBestPapersStay) {
    std::vector<Paper> many;
    const char* const days[] = {"2026-01-07", "2026-01-08", "2026-01-09"};
    for (int i = 0; i < 300; ++i) many.push_back(paper(i, "Speech", days[i % 3]));
    DigestOptions options;
    options.catch_up = true;
    EXPECT_EQ(build_digest(std::span<const Paper>(many), topics(), options).counts.shown, kCatchUpLimit);
    EXPECT_EQ(build_digest(std::span<const Paper>(many), topics(), options).counts.cut, 300 - kCatchUpLimit);
    options.limit = 250;
    EXPECT_EQ(build_digest(std::span<const Paper>(many), topics(), options).counts.shown, 250u);
    options.limit = 7;
    EXPECT_EQ(build_digest(std::span<const Paper>(many), topics(), options).counts.shown, 7u);
}

TEST(DigestByDay, CountsOnlyTheDaysThatAreShown) {
    DigestOptions options;
    options.by_day = true;
    options.limit = 1;
    EXPECT_EQ(build_digest(week(), topics(), options).days, 1u);
}

}  // namespace
}  // namespace offprint
