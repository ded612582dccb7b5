// What goes in comes out: one paper a work, found by id and by words, by exactly the papers that the matcher
// takes.
#include "offprint/store/archive.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <deque>

#include "offprint/base/error.h"
#include "offprint/model/paper_id.h"
#include "offprint/query/match.h"
#include "offprint/query/score.h"
#include "offprint/query/word_index.h"
#include "query/query_support.h"
#include "query/random_query.h"
#include "support/papers.h"
#include "support/temporary_folder.h"

namespace offprint {
namespace {

constexpr Date kToday{20'462};  // 2026-01-09

Paper from(std::string source, PaperBuilder builder) {
    Paper paper = builder.build();
    paper.sources = {std::move(source)};
    return paper;
}

std::vector<std::string> titles(const std::vector<Paper>& papers) {
    std::vector<std::string> all;
    for (const Paper& paper : papers) all.push_back(paper.title);
    return all;
}

std::vector<std::string> found(const Archive& archive, std::string_view query) {
    return titles(archive.search(parse(query), {}).papers);
}

using Titles = std::vector<std::string>;

class ArchiveTest : public testing::Test {
  protected:
    TemporaryFolder folder_;
    Archive archive_ = Archive::open_to_write(folder_ / "state/archive.db");
};

TEST_F(ArchiveTest, FindsByWordsNewestFirst) {
    archive_.add(
        std::vector{from("hf", PaperBuilder("Koopman Spectra").listed("2026-01-07")),
                    from("hf", PaperBuilder("Speech").abstract("A Koopman operator.").listed("2026-01-09")),
                    from("hf", PaperBuilder("Koopman and Video").published("2026-01-08"))},
        kToday);
    EXPECT_EQ(found(archive_, "koopman"), (Titles{"Speech", "Koopman and Video", "Koopman Spectra"}));
    EXPECT_EQ(found(archive_, "ti:koopman -video"), Titles{"Koopman Spectra"});
    EXPECT_EQ(found(archive_, "spectrum OR speech"), (Titles{"Speech"}));
    EXPECT_EQ(found(archive_, "koop*"), (Titles{"Speech", "Koopman and Video", "Koopman Spectra"}));
    EXPECT_EQ(found(archive_, "zebra"), Titles{});
    EXPECT_EQ(found(archive_, "listed:2026-01-09"), Titles{"Speech"});
}

TEST_F(ArchiveTest, KeepsThePaperOfSeveralSourcesOnce) {
    Paper page =
        from("page", PaperBuilder("Spectra That Listen").abstract("The Koopman operator.").upvotes(3));
    EXPECT_EQ(archive_.add(std::vector{page}, kToday), (AddedCounts{1, 0, 0}));
    Paper arxiv = from("ml", PaperBuilder("Spectra that Listen").arxiv("2601.01234").author("Adaeze Okafor"));
    EXPECT_EQ(archive_.add(std::vector{arxiv}, kToday), (AddedCounts{0, 1, 0}));
    EXPECT_EQ(archive_.add(std::vector{arxiv, page}, kToday), (AddedCounts{0, 0, 2}));
    EXPECT_EQ(archive_.facts().papers, 1u);
    const Paper paper = archive_.find("https://arxiv.org/abs/2601.01234v2").value();
    EXPECT_EQ(paper.abstract, "The Koopman operator.");
    EXPECT_EQ(paper.authors, Titles{"Adaeze Okafor"});
    EXPECT_EQ(paper.sources, (Titles{"page", "ml"}));
    EXPECT_EQ(titles(archive_.records_of("2601.01234")),
              (Titles{"Spectra That Listen", "Spectra that Listen"}));
    EXPECT_EQ(found(archive_, "koopman au:okafor"), Titles{"Spectra That Listen"});
}

TEST_F(ArchiveTest, KeepsWorksOfOneTitleApart) {
    const auto paper = [](const char* title, const char* author, const char* day) {
        Paper made = PaperBuilder(title).author(author).published(day).build();
        made.sources = {"library.ris"};
        return made;
    };
    Paper old = paper("Editorial", "Mio Sato", "2026-02-01");  // as an earlier version called it
    old.id = title_id("Editorial");
    const std::vector<Paper> papers = {paper("Editorial", "Ada Okafor", "2026-01-01"),
                                       paper("Editorial", "Lena Brandt", "2026-01-01"),
                                       paper("Random Forests", "Ada Okafor", "2026-01-01"),
                                       paper("Random Forests", "Lena Brandt", "2026-01-01")};
    EXPECT_EQ(archive_.add(papers, std::nullopt).added, 4u);
    EXPECT_EQ(archive_.add(std::vector{old}, std::nullopt).added, 1u);
    EXPECT_EQ(archive_.add(papers, std::nullopt).unchanged, 4u);
    for (const Paper& one : papers) {
        EXPECT_EQ(archive_.find(one.id.value).value().authors, one.authors);
        EXPECT_EQ(archive_.records_of(one.id.value).at(0).authors, one.authors);
    }
    EXPECT_EQ(archive_.find(title_id("Editorial").value).value().authors, old.authors);
    EXPECT_TRUE(archive_.find(title_id("Random Forests").value)) << "an id of an earlier version";
}

TEST_F(ArchiveTest, KnowsPapersThatAnEarlierVersionGaveAnId) {
    std::vector<Paper> papers = {PaperBuilder("Preface").author("Ada Okafor").published("2026-01-01").build(),
                                 PaperBuilder("Noise").author("Ada Okafor").published("2026-01-01").build()};
    std::vector<Paper> before = papers;
    for (Paper& paper : before) paper.id = title_id(paper.title);
    const Instant now = parse_instant("2026-01-09T07:00Z").value();
    EXPECT_EQ(archive_.add(before, std::nullopt, now).added, 2u);
    EXPECT_EQ(archive_.add(papers, std::nullopt, now).added, 0u);
    std::size_t arrivals = 0;
    archive_.visit_arrivals(0, [&](std::int64_t, Paper&&) { return ++arrivals < 10; });
    EXPECT_EQ(arrivals, 2u) << "nothing is sent twice";
}

TEST_F(ArchiveTest, FindsAPaperByItsNumberOfPubmed) {
    Paper before = PaperBuilder("Bees").build();  // as an earlier version kept it
    before.url = "https://pubmed.ncbi.nlm.nih.gov/40012345/";
    before.id.value = "url:https://pubmed.ncbi.nlm.nih.gov/40012345";
    archive_.add(std::vector{before}, std::nullopt);
    Paper now = PaperBuilder("Bienen").build();
    now.pmid = "40012345";
    now.pmcid = "PMC1234567";
    now.url = "https://papers.example.org/bees";
    now.sources = {"library.ris"};
    EXPECT_TRUE(archive_.knows(now));
    EXPECT_EQ(archive_.add(std::vector{now}, std::nullopt).updated, 1u);
    for (const char* id : {"40012345", "pmid:40012345", "PMID: 40012345", "PMC1234567", "pmcid:PMC1234567",
                           "https://pubmed.ncbi.nlm.nih.gov/40012345/?utm_source=x",
                           "url:https://pubmed.ncbi.nlm.nih.gov/40012345", "https://papers.example.org/bees"})
        EXPECT_TRUE(archive_.find(id)) << id;
    EXPECT_EQ(archive_.find("40012345").value().id.value, "pmid:40012345");
    EXPECT_EQ(found(archive_, "pmid:40012345"), Titles{archive_.find("40012345").value().title});
}

TEST_F(ArchiveTest, TakesWhatIsNewerAndLosesNothing) {
    Paper first =
        from("ml", PaperBuilder("One").arxiv("2601.00001").abstract("Robots.").listed("2026-01-07"));
    first.upvotes = 3;
    Paper second = from("ml", PaperBuilder("One, Revised").arxiv("2601.00001").listed("2026-01-09"));
    second.upvotes = 9;
    archive_.add(std::vector{first}, kToday);
    EXPECT_EQ(archive_.add(std::vector{second}, kToday), (AddedCounts{0, 1, 0}));
    const Paper paper = archive_.find("arxiv:2601.00001").value();
    EXPECT_EQ(paper.title, "One, Revised");
    EXPECT_EQ(paper.abstract, "Robots.");
    EXPECT_EQ(paper.upvotes, 9);
    EXPECT_EQ(found(archive_, "revised robot"), Titles{"One, Revised"});
    EXPECT_EQ(archive_.add(std::vector{first, second}, kToday), (AddedCounts{0, 0, 2}));
    EXPECT_EQ(archive_.find("arxiv:2601.00001").value().title, "One, Revised");
}

TEST_F(ArchiveTest, FindsWhatTheMatcherFindsAndNothingElse) {
    RandomSource random(3);
    std::vector<Paper> papers;
    for (int i = 0; i < 300; ++i) {
        Paper paper = random_paper(random);
        paper.id.value = "arxiv:2401." + std::to_string(10'000 + i);
        paper.title += " n" + std::to_string(i);
        papers.push_back(std::move(paper));
    }
    ASSERT_EQ(archive_.add(papers, kToday).added, papers.size());
    std::vector<Paper> all;
    archive_.visit([&](Paper&& paper) { return all.push_back(std::move(paper)), true; });
    ASSERT_EQ(all.size(), papers.size());
    std::reverse(all.begin(), all.end());
    std::deque<FoldedPaper> folded;
    for (const Paper& paper : all) folded.emplace_back(paper);
    std::size_t held = 0, indexed = 0;
    const char* const asked = std::getenv("OFFPRINT_RANDOM_QUERIES");  // more take minutes with sanitizers
    const std::size_t queries = asked == nullptr ? 1500 : std::stoul(asked);
    for (std::size_t i = 0; i < queries; ++i) {
        const std::string text = random_query_text(random, 3);
        const Query query = parse(text);
        Titles expected;
        for (const FoldedPaper& paper : folded)
            if (matches(query, paper)) expected.push_back(paper.paper().title);
        held += expected.size();
        const ArchiveHits hits = archive_.search(query, {.limit = 1000});
        indexed += find_index_need(query.root) ? 1 : 0;
        ASSERT_EQ(titles(hits.papers), expected) << text;
        EXPECT_TRUE(hits.is_complete);
    }
    EXPECT_GT(held, queries * 6);
    EXPECT_GT(indexed, queries / 5);
}

TEST_F(ArchiveTest, SaysWhenThereMayBeMore) {
    std::vector<Paper> papers;
    for (int i = 0; i < 30; ++i) papers.push_back(PaperBuilder("Koopman " + std::to_string(i)).build());
    archive_.add(papers, kToday);
    EXPECT_FALSE(archive_.search(parse("koopman"), {.limit = 29}).is_complete);
    EXPECT_TRUE(archive_.search(parse("koopman"), {.limit = 31}).is_complete);
    const ArchiveHits few = archive_.search(parse("ti:7"), {.limit = 5, .most_examined = 10});
    EXPECT_TRUE(few.is_complete);  // the index knows all that have the word
    const ArchiveHits none = archive_.search(parse("upvotes>7"), {.limit = 5, .most_examined = 10});
    EXPECT_FALSE(none.is_complete);
    EXPECT_EQ(none.examined, 10u);
}

TEST_F(ArchiveTest, FindsInEveryText) {
    Paper paper = PaperBuilder("T").author("Yann LeCun").author("Xiao-Ming O'Brien").build();
    paper.keywords = {"diffusion models"};
    paper.ai_summary = "a summary";
    paper.comment = "accepted";
    paper.journal = "Nature";
    paper.report = "CERN-7";
    paper.organization = Organization{"Harbour Institute", "harbour"};
    paper.categories = {"cs.LG", "68T05 (Primary)"};
    paper.primary = "cs.LG";
    archive_.add(std::vector{paper}, kToday);
    for (const char* query : {"au:lecun",
                              "au:\"Y LeCun\"",
                              "au:\"LeCun, Y.\"",
                              "au:lec*",
                              "au:xiaoming",
                              "au:obrien",
                              "kw:\"diffusion model\"",
                              "summary",
                              "co:accepted",
                              "jr:nature",
                              "rn:cern*",
                              "org:harbour",
                              "cat:cs",
                              "cat:cs.LG",
                              "cat:cs.*",
                              "all:lecun",
                              "diffusion",
                              "kw:=\"diffusion models\"",
                              "co:=accepted",
                              "au:lecun NOT cat:math",
                              "cat:cs.l*"})
        EXPECT_EQ(found(archive_, query), Titles{"T"}) << query;
    for (const char* query : {"au:li", "cat:math", "kw:=diffusion", "jr:natural", "au:lecune"})
        EXPECT_EQ(found(archive_, query), Titles{}) << query;
}

TEST_F(ArchiveTest, KnowsHowRareWordsAre) {
    RandomSource random(5);
    std::vector<Paper> papers;
    for (int i = 0; i < 200; ++i) papers.push_back(random_paper(random));
    archive_.add(papers, kToday);
    std::vector<Paper> kept;
    archive_.visit([&](Paper&& paper) {
        kept.push_back(std::move(paper));
        return true;
    });
    std::vector<Topic> topics;
    for (const char* query : {"model OR =\"agents\" -survey", "ti:\"koopman operators\" au:lecun", "zebra"})
        topics.push_back({.name = query, .written = query, .query = parse(query), .limit = {}});
    TermStatistics counted(topics);
    for (const Paper& paper : kept) counted.add(FoldedPaper(paper));
    const std::optional<TermStatistics> told = archive_.statistics_of(topics);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->papers(), kept.size());
    for (const Topic& topic : topics)
        for (const Paper& paper : kept)
            EXPECT_EQ(score(topic, FoldedPaper(paper), *told), score(topic, FoldedPaper(paper), counted))
                << topic.name << "\n"
                << paper.title;
}

TEST_F(ArchiveTest, CountsOnlyAHundredWords) {
    std::string query = "w0";
    for (int i = 1; i <= 100; ++i) query += " OR w" + std::to_string(i);
    const Topic topic{.name = "t", .written = query, .query = parse(query), .limit = {}};
    EXPECT_FALSE(archive_.statistics_of({&topic, 1}));
    EXPECT_TRUE(archive_.statistics_of({}));
}

TEST_F(ArchiveTest, RemembersHowFarAFileWasImported) {
    EXPECT_EQ(archive_.imported("a.jsonl"), 0u);
    archive_.import(std::vector{PaperBuilder("One").build()}, "a.jsonl", 1);
    archive_.import(std::vector{PaperBuilder("Two").build()}, "a.jsonl", 5);
    EXPECT_EQ(archive_.imported("a.jsonl"), 5u);
    EXPECT_EQ(archive_.imported("b.jsonl"), 0u);
    EXPECT_EQ(archive_.facts().papers, 2u);
}

TEST_F(ArchiveTest, KnowsItsDaysAndPapers) {
    EXPECT_EQ(archive_.facts().papers, 0u);
    EXPECT_EQ(archive_.facts().first, std::nullopt);
    archive_.add(std::vector{PaperBuilder("Old").published("1931-05-04").build(),
                             PaperBuilder("New").published("2020-01-01").listed("2026-01-09").build()},
                 kToday);
    EXPECT_EQ(archive_.facts().first, make_date(1931, 5, 4));
    EXPECT_EQ(archive_.facts().last, make_date(2026, 1, 9));
    EXPECT_TRUE(archive_.find_damage().empty());
}

TEST_F(ArchiveTest, IsReadWhileAnotherWrites) {
    const Archive reader = Archive::open_to_read(folder_ / "state/archive.db");
    archive_.add(std::vector{PaperBuilder("One").build()}, kToday);
    EXPECT_EQ(reader.facts().papers, 1u);
    EXPECT_EQ(found(reader, "one"), Titles{"One"});
}

}  // namespace
}  // namespace offprint
