#include "offprint/digest/build.h"

#include <gtest/gtest.h>

#include <algorithm>

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

Topic limited(Topic out, std::size_t limit) {
    out.limit = limit;
    return out;
}

Topic mute(Topic out) {
    out.mute = true;
    return out;
}

std::vector<Paper> day() {
    return {
        PaperBuilder("Video Models That Wait").arxiv("2601.00001").upvotes(5).listed("2026-01-08").build(),
        PaperBuilder("A Survey of Video").arxiv("2601.00002").upvotes(50).listed("2026-01-09").build(),
        PaperBuilder("Speech from Video").arxiv("2601.00003").upvotes(20).listed("2026-01-09").build(),
        PaperBuilder("Quiet Graphs").arxiv("2601.00004").listed("2026-01-07").build()};
}

std::vector<std::string> titles(const DigestSection& section) {
    std::vector<std::string> out;
    for (const DigestPaper& paper : section.papers) out.push_back(paper.paper.title);
    return out;
}

using Titles = std::vector<std::string>;

TEST(BuildDigest, PutsEveryPaperUnderATopicThatMatchesIt) {
    const auto papers = day();
    const Digest digest =
        build_digest(papers, RuleSet({topic("Video", "video"), topic("Graphs", "graph")}), {});
    ASSERT_EQ(digest.sections.size(), 2u);
    EXPECT_EQ(digest.sections[0].name, "Video");
    EXPECT_EQ(digest.sections[0].count, 3u);
    EXPECT_EQ(titles(digest.sections[1]), Titles{"Quiet Graphs"});
    EXPECT_EQ(digest.counts.listed, 4u);
    EXPECT_EQ(digest.counts.matched, 4u);
    EXPECT_EQ(digest.counts.shown, 4u);
}

TEST(BuildDigest, ShowsAPaperOnceAndNamesEveryTopicThatMatches) {
    const auto papers = day();
    const Digest digest =
        build_digest(papers, RuleSet({topic("Video", "video"), topic("Speech", "speech video")}), {});
    ASSERT_EQ(digest.sections[1].papers.size(), 1u);
    const DigestPaper& paper = digest.sections[1].papers[0];
    EXPECT_EQ(paper.topics, (Titles{"Speech", "Video"}));
    EXPECT_EQ(paper.matched, (Titles{"video", "speech"}));
    EXPECT_EQ(paper.title_marks, (std::vector<TextSpan>{{0, 6}, {12, 17}}));
    EXPECT_EQ(digest.sections[0].count, 3u);
    EXPECT_EQ(digest.sections[0].papers.size(), 2u);
}

TEST(BuildDigest, MovesAPaperToItsNextTopicWhenItsBestIsFull) {
    const auto papers = day();
    DigestOptions options;
    options.sort = SortKey::kUpvotes;
    const Digest digest = build_digest(
        papers, RuleSet({limited(topic("Video", "ti:video"), 1), topic("Speech", "ti:speech OR ti:wait")}),
        options);
    EXPECT_EQ(titles(digest.sections[0]), Titles{"A Survey of Video"});
    EXPECT_EQ(titles(digest.sections[1]), (Titles{"Speech from Video", "Video Models That Wait"}));
    EXPECT_EQ(digest.counts.cut, 0u);
}

TEST(BuildDigest, HidesWhatAMuteMatchesAndCountsIt) {
    const auto papers = day();
    DigestOptions options;
    options.show_hidden = true;
    const Digest digest =
        build_digest(papers, RuleSet({topic("Video", "video"), mute(topic("Never", "survey"))}), options);
    EXPECT_EQ(digest.counts.hidden, 1u);
    EXPECT_EQ(digest.counts.matched, 2u);
    ASSERT_EQ(digest.muted.size(), 1u);
    EXPECT_EQ(digest.muted[0].name, "Never");
    ASSERT_EQ(digest.hidden.size(), 2u);
    EXPECT_EQ(digest.hidden[0].reason, "muted by \"Never\"");
    EXPECT_EQ(digest.hidden[1].reason, "matched by no topic");
    EXPECT_EQ(digest.topic_count, 1u);
}

TEST(BuildDigest, CutsByTheLimitOfTheWholeDigest) {
    const auto papers = day();
    DigestOptions options;
    options.sort = SortKey::kUpvotes;
    options.limit = 1;
    options.show_hidden = true;
    const Digest digest = build_digest(papers, RuleSet({topic("Video", "video")}), options);
    EXPECT_EQ(titles(digest.sections[0]), Titles{"A Survey of Video"});
    EXPECT_EQ(digest.counts.cut, 2u);
    EXPECT_EQ(digest.hidden[0].reason, "cut by a limit");
}

TEST(BuildDigest, LeavesOutWhatWasShownAndKeepsWhatWasCut) {
    for (const bool show_hidden : {false, true}) {
        DigestOptions options;
        options.sort = SortKey::kUpvotes;
        options.limit = 1;
        options.keep_cut = true;
        options.show_hidden = show_hidden;
        options.only_new = true;
        options.has_shown = [](const Paper& paper) { return paper.title == "A Survey of Video"; };
        const Digest digest = build_digest(day(), RuleSet({topic("Video", "video")}), options);
        EXPECT_EQ(digest.counts.seen, 1u);
        EXPECT_EQ(digest.counts.matched, 2u);
        ASSERT_EQ(digest.cut.size(), 1u);
        EXPECT_FALSE(digest.cut[0].title.empty());
        EXPECT_NE(digest.cut[0].title, titles(digest.sections[0])[0]);
        EXPECT_EQ(digest.hidden.empty(), !show_hidden);
    }
}

TEST(BuildDigest, KnowsWhatWasShownWhereTopicsAsk) {
    DigestOptions options;
    options.has_shown = [](const Paper& paper) { return paper.title == "A Survey of Video"; };
    const Digest digest = build_digest(
        day(), RuleSet({topic("Again", "video is:seen"), topic("First", "video is:unseen")}), options);
    EXPECT_EQ(titles(digest.sections[0]), Titles{"A Survey of Video"});
    EXPECT_EQ(digest.sections[1].papers.size(), 2u);
    EXPECT_EQ(digest.counts.seen, 0u);
}

TEST(BuildDigest, CountsReplacedPapersWhoseAbstractNobodyCouldLookInto) {
    std::vector<Paper> papers = {PaperBuilder("Video again").arxiv("2601.00005").build(),
                                 PaperBuilder("Graphs again").arxiv("2601.00006").build(),
                                 PaperBuilder("Trees again").arxiv("2601.00007").build(),
                                 PaperBuilder("Words again").arxiv("2601.00008").build(),
                                 PaperBuilder("New").arxiv("2601.00009").build()};
    papers[0].announce = papers[1].announce = papers[3].announce = Announce::kReplace;
    papers[2].announce = Announce::kReplaceCross;
    papers[3].abstract = "About words.";
    papers[4].announce = Announce::kNew;
    EXPECT_EQ(build_digest(papers, RuleSet({topic("Video", "video")}), {}).counts.without_abstract, 2u);
    EXPECT_EQ(build_digest(papers, RuleSet(), {}).counts.without_abstract, 0u);
}

TEST(BuildDigest, AddsTheRestAsTheLastSection) {
    const auto papers = day();
    DigestOptions options;
    options.rest = true;
    const Digest digest = build_digest(papers, RuleSet({topic("Speech", "speech")}), options);
    ASSERT_EQ(digest.sections.size(), 2u);
    EXPECT_TRUE(digest.sections[1].is_rest);
    EXPECT_EQ(titles(digest.sections[1]),
              (Titles{"A Survey of Video", "Video Models That Wait", "Quiet Graphs"}));
    EXPECT_EQ(digest.counts.unmatched, 0u);
    EXPECT_EQ(digest.counts.matched, 1u);
}

TEST(BuildDigest, ShowsAllPapersInOneSectionWithoutTopics) {
    const auto papers = day();
    DigestOptions options;
    options.sort = SortKey::kTitle;
    const Digest digest = build_digest(papers, RuleSet(), options);
    ASSERT_EQ(digest.sections.size(), 1u);
    EXPECT_EQ(digest.sections[0].name, "All papers");
    EXPECT_EQ(titles(digest.sections[0]),
              (Titles{"A Survey of Video", "Quiet Graphs", "Speech from Video", "Video Models That Wait"}));
    EXPECT_EQ(digest.counts.matched, 4u);
}

TEST(BuildDigest, LeavesOutWhatWasListedOutsideTheDates) {
    std::vector<Paper> papers = day();
    papers.push_back(PaperBuilder("No Day").build());
    DigestOptions options;
    options.since = parse_date("2026-01-08");
    options.until = parse_date("2026-01-08");
    options.show_hidden = true;
    const Digest digest = build_digest(papers, RuleSet(), options);
    EXPECT_EQ(titles(digest.sections[0]), Titles{"Video Models That Wait"});
    EXPECT_EQ(digest.counts.outside, 4u);
    EXPECT_EQ(digest.counts.undated, 1u);
    EXPECT_EQ(digest.hidden.back().reason, "has no listed day");
}

TEST(BuildDigest, OrdersByEveryKeyWithAbsentValuesLast) {
    const auto papers = day();
    const struct {
        SortKey key;
        Titles expected;
    } kCases[] = {
        {SortKey::kUpvotes,
         {"A Survey of Video", "Speech from Video", "Video Models That Wait", "Quiet Graphs"}},
        {SortKey::kListed,
         {"A Survey of Video", "Speech from Video", "Video Models That Wait", "Quiet Graphs"}},
        {SortKey::kPublished,
         {"A Survey of Video", "Speech from Video", "Video Models That Wait", "Quiet Graphs"}},
        {SortKey::kTitle,
         {"A Survey of Video", "Quiet Graphs", "Speech from Video", "Video Models That Wait"}},
    };
    for (const auto& c : kCases) {
        DigestOptions options;
        options.sort = c.key;
        EXPECT_EQ(titles(build_digest(papers, RuleSet(), options).sections[0]), c.expected)
            << sort_key_names()[static_cast<std::size_t>(c.key)];
    }
}

TEST(BuildDigest, PutsNewPapersBeforeCrossListsAndReplacementsOfTheirDay) {
    std::vector<Paper> papers;
    for (const char* id : {"1901.00001", "2001.00002", "2101.00003", "2601.00004", "2601.00005"})
        papers.push_back(PaperBuilder(id).arxiv(id).listed("2026-01-09").build());
    papers[0].announce = Announce::kReplaceCross;
    papers[1].announce = Announce::kReplace;
    papers[2].announce = Announce::kCross;
    papers[3].announce = Announce::kNew;
    const Digest digest = build_digest(papers, RuleSet(), {});
    EXPECT_EQ(titles(digest.sections[0]),
              (Titles{"2601.00004", "2601.00005", "2101.00003", "2001.00002", "1901.00001"}));
}

TEST(BuildDigest, DoesNotDependOnTheOrderOfThePapers) {
    std::vector<Paper> papers = day();
    const std::vector<Topic> topics = {limited(topic("Video", "video"), 2),
                                       topic("Speech", "speech OR survey")};
    const Digest first = build_digest(papers, RuleSet(topics), {});
    std::reverse(papers.begin(), papers.end());
    const Digest second = build_digest(papers, RuleSet(topics), {});
    for (std::size_t i = 0; i < 2; i++) EXPECT_EQ(titles(first.sections[i]), titles(second.sections[i]));
}

TEST(BuildDigest, WeighsATopic) {
    const auto papers = day();
    Topic heavy = topic("Speech", "video");
    heavy.weight = 10;
    const Digest digest = build_digest(papers, RuleSet({topic("Video", "video"), heavy}), {});
    EXPECT_EQ(digest.sections[0].papers.size(), 0u);
    EXPECT_EQ(digest.sections[1].papers.size(), 3u);
}

}  // namespace
}  // namespace offprint
