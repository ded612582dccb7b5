#include "offprint/app/compose.h"

#include <gtest/gtest.h>

#include "offprint/app/digest_composer.h"
#include "support/papers.h"

namespace offprint {
namespace {

Listing listing(const std::string& source, std::vector<Paper> papers, std::optional<Date> date = {}) {
    Listing out;
    out.source = source;
    out.date = date;
    for (Paper& paper : papers) paper.sources = {source};
    out.papers = std::move(papers);
    return out;
}

TEST(Compose, MergesFirstAndMatchesThen) {
    const ConfigContext context{{0}, Zone()};
    const Config config = parse_config("[[topic]]\nname='Both'\nmatch='sound upvotes>40'\n", "c", context);
    DigestComposer composer(DigestRules{config.topics, {}});
    composer.begin_listing("page.txt");
    composer.add(PaperBuilder("Spectra That Listen to Rooms").abstract("sound").build());
    composer.begin_listing("daily.json");
    composer.add(PaperBuilder("Spectra that listen to rooms").arxiv("2510.01234").upvotes(41).build());
    const Digest digest = composer.compose();
    EXPECT_EQ(digest.counts.listed, 1u);
    EXPECT_EQ(digest.counts.duplicates, 1u);
    ASSERT_EQ(digest.sections[0].papers.size(), 1u);
    EXPECT_EQ(digest.sections[0].papers[0].paper.id.value, "arxiv:2510.01234");
    EXPECT_EQ(digest.sections[0].papers[0].paper.sources,
              (std::vector<std::string>{"page.txt", "daily.json"}));
}

TEST(Compose, NamesTheFieldsThatNoPaperHas) {
    const ConfigContext context{{0}, Zone()};
    const std::vector<Topic> topics =
        parse_config(
            "[[topic]]\nname='a'\nmatch='x upvotes>3 stars>1'\n[[topic]]\nname='b'\nmatch='cat:cs'\n", "c",
            context)
            .topics;
    DigestComposer composer(DigestRules{topics, {}});
    EXPECT_EQ(composer.describe_absent_fields(), "");
    composer.begin_listing("page.txt");
    composer.add(PaperBuilder("A Paper of Some Kind").build());
    composer.begin_listing("daily.json");
    composer.add(PaperBuilder("Another One").upvotes(1).build());
    EXPECT_EQ(composer.describe_absent_fields(), "no paper there has a value for stars, category");
    composer.drop_listing();
    EXPECT_EQ(composer.describe_absent_fields(), "no paper there has a value for upvotes, stars, category");
}

TEST(Compose, IsForTheDayThatAllListingsAgreeOn) {
    const Date today = *parse_date("2026-01-11");
    const auto ninth = parse_date("2026-01-09");
    EXPECT_EQ(day_of({listing("a", {}, ninth), listing("b", {}, ninth)}, today), *ninth);
    EXPECT_EQ(day_of({listing("a", {}, ninth), listing("b", {}, today)}, today), today);
    EXPECT_EQ(day_of({listing("a", {}, ninth), listing("b", {})}, today), today);
    EXPECT_EQ(day_of({}, today), today);
}

TEST(Compose, IsForTheDaysThatItsPapersWereListedOn) {
    const Date today = *parse_date("2026-01-20");
    const std::vector<Listing> one = {
        listing("a", {PaperBuilder("A").listed("2026-01-09").build(), PaperBuilder("B").build(),
                      PaperBuilder("C").listed("2026-01-08").build()})};
    EXPECT_EQ(period_of(one), "8–9 January 2026");
    EXPECT_EQ(day_of(one, today), *parse_date("2026-01-09"));
    std::vector<Listing> more = one;
    more.push_back(listing("b", {}, parse_date("2025-12-31")));
    EXPECT_EQ(period_of(more), "31 December 2025 – 9 January 2026");
    more.push_back(listing("c", {PaperBuilder("D").build()}));
    EXPECT_EQ(period_of(more), "");
    EXPECT_EQ(day_of(more, today), today);
    EXPECT_EQ(period_of({listing("a", {PaperBuilder("A").listed("2026-01-09").build()})}), "");
    more = {listing("a", {}), listing("b", {})};
    more[0].period = more[1].period = "week 2026-W02";
    EXPECT_EQ(period_of(more), "week 2026-W02");
}

}  // namespace
}  // namespace offprint
