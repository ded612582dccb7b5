// The oracle of a long listing's digest is the digest of the same papers kept in memory.
#include "offprint/app/digest_composer.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <random>

#include "offprint/base/error.h"
#include "offprint/model/merge.h"
#include "offprint/render/render.h"
#include "support/papers.h"

namespace offprint {
namespace {

const std::string kWords[] = {"video",
                              "speech",
                              "graph",
                              "agents",
                              "policy",
                              "retrieval",
                              "Koopman",
                              "models",
                              "latent",
                              "robots",
                              "embeddings",
                              "Schr\xC3\xB6"
                              "dinger"};

class PaperMaker {
  public:
    explicit PaperMaker(unsigned seed) : random_(seed) {}

    Paper make() {
        Paper paper;
        paper.title =
            below(3) == 0 ? title(below(12)) : "Paper " + std::to_string(below(40)) + " of Its Kind";
        paper.abstract = words(below(20));
        if (below(2) == 0) paper.url = "https://arxiv.org/abs/2601." + std::to_string(10'000 + below(60));
        if (below(4) == 0) paper.doi = "10.5555/" + std::to_string(below(30));
        if (below(5) == 0 && paper.url.empty())
            paper.url = "https://example.org/" + std::to_string(below(30));
        if (below(3) == 0) paper.authors = {kWords[below(12)] + " Solheim", "Ada Koopman"};
        if (below(3) == 0) paper.upvotes = static_cast<int>(below(50));
        if (below(6) == 0) paper.stars = static_cast<int>(below(500));
        if (below(3) != 0) paper.listed = Date{20'460 + static_cast<int>(below(4))};
        if (below(3) != 0) paper.published = Date{19'800 + static_cast<int>(below(900))};
        if (below(8) == 0) paper.announce = static_cast<Announce>(below(4));
        if (below(4) == 0) paper.keywords = {kWords[below(12)]};
        if (below(4) == 0) paper.categories = {"cs.LG", "stat.ML"};
        paper.id = make_paper_id(paper);
        return paper;
    }
    std::size_t below(std::size_t limit) { return random_() % limit; }

  private:
    /// One of few, written in several ways.
    std::string title(std::size_t number) {
        const std::string word = below(2) == 0 ? "Schr\xC3\xB6"
                                                 "dinger"
                                               : "Schr\\\"odinger";
        return "On the " + word + (below(2) == 0 ? " equation, part " : " Equation -- Part ") +
               std::to_string(number);
    }
    std::string words(std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) text += kWords[below(12)] + " ";
        return text;
    }

    std::mt19937 random_;
};

Topic topic(const std::string& name, const std::string& query, bool mute = false) {
    Topic out;
    out.name = name;
    out.written = query;
    out.query = parse_query(query, {*parse_instant("2026-01-09T08:00:00Z"), Zone()});
    out.mute = mute;
    return out;
}

std::vector<Topic> topics(std::size_t choice) {
    switch (choice) {
        case 0:
            return {};
        case 1:
            return {topic("Video", "video -speech"), topic("Koopman", "koopman OR upvotes:>30")};
        case 2:
            return {topic("Never", "retrieval graph", true),
                    topic("Waves",
                          "schr\xC3\xB6"
                          "dinger"),
                    topic("All of it", "models OR latent OR cat:cs"), topic("By doi", "has:doi has:code")};
        default:
            return {topic("Never", "video", true)};
    }
}

DigestOptions some_options(PaperMaker& maker) {
    DigestOptions options;
    options.sort = static_cast<SortKey>(maker.below(5));
    if (maker.below(2) == 0) options.limit = maker.below(20);
    if (maker.below(3) == 0) options.per_topic = maker.below(8);
    if (maker.below(4) == 0) options.since = Date{20'461};
    if (maker.below(4) == 0) options.until = Date{20'462};
    options.rest = maker.below(2) == 0;
    options.show_hidden = maker.below(2) == 0;
    return options;
}

struct Source {
    std::string name;
    std::vector<Paper> papers;
    bool fails = false;
};

/// Everything that a digest says.
std::string compose(const std::vector<Source>& sources, DigestComposer& composer) {
    for (const Source& source : sources) {
        composer.begin_listing(source.name);
        for (Paper paper : source.papers) composer.add(std::move(paper));
        if (source.fails) composer.drop_listing();
    }
    composer.know_rules();
    return composer.describe_absent_fields() + "\n" +
           render_digest(composer.compose(), TemplateSet(), {OutputFormat::kJson});
}

std::string compose(const std::vector<Source>& sources, std::vector<Topic> topics,
                    const DigestOptions& options, KeptAtMost kept) {
    DigestComposer composer(DigestRules{std::move(topics), options}, kept);
    return compose(sources, composer);
}

TEST(DigestComposer, MakesTheSameDigestOfALongListingAsOfOneInMemory) {
    for (unsigned seed = 0; seed < 150; ++seed) {
        PaperMaker maker(seed);
        std::vector<Source> sources(1 + maker.below(3));
        for (std::size_t i = 0; i < sources.size(); ++i) {
            sources[i].name = "list" + std::to_string(i);
            sources[i].fails = maker.below(5) == 0;
            for (std::size_t n = maker.below(60); n > 0; --n) sources[i].papers.push_back(maker.make());
        }
        const DigestOptions options = some_options(maker);
        const std::size_t choice = maker.below(4);
        const std::string expected = compose(sources, topics(choice), options, {});
        for (const std::size_t alone : {0, 1, 20})
            ASSERT_EQ(compose(sources, topics(choice), options, {.short_listing = alone}), expected)
                << "seed " << seed << ", a second thread after " << alone;
        for (const std::size_t kept : {0, 1, 30})
            ASSERT_EQ(compose(sources, topics(choice), options, {kept}), expected)
                << "seed " << seed << ", " << kept << " kept";
        ASSERT_EQ(compose(sources, topics(choice), options, {4096, 500}), expected) << "seed " << seed;
    }
}

TEST(DigestComposer, MatchesWithASecondThreadAsWithout) {
    for (unsigned seed = 0; seed < 10; ++seed) {
        PaperMaker maker(seed);
        std::vector<Source> sources(2);
        for (std::size_t i = 0; i < 700; ++i) {
            Paper paper = maker.make();
            paper.title += " " + std::to_string(i);  // nothing is merged, so what the thread found counts
            paper.url = paper.doi = "";
            paper.id = {};
            sources[i % 2].papers.push_back(std::move(paper));
        }
        sources[1].fails = seed % 3 == 2;
        const DigestOptions options = some_options(maker);
        const std::size_t choice = maker.below(4);
        ASSERT_EQ(compose(sources, topics(choice), options, {}),
                  compose(sources, topics(choice), options, {.short_listing = 5000}))
            << "seed " << seed;
    }
}

TEST(DigestComposer, MergesWhatHasAnArxivIdOnlyWhenAnotherHasIt) {
    for (unsigned seed = 0; seed < 12; ++seed) {
        PaperMaker maker(seed);
        std::vector<Source> sources(2);
        for (std::size_t i = 0; i < 300; ++i) {
            Paper paper = maker.make();  // titles come again and again, and so may other ids
            paper.id = {"arxiv:2601." + std::to_string(10'000 + i)};
            sources[i % 2].papers.push_back(std::move(paper));
        }
        if (seed % 3 == 1) sources[1].papers.push_back(sources[0].papers[seed]);
        if (seed % 4 == 2) sources[1].papers.back().id = {};
        sources[seed % 2].fails = seed % 5 == 4;
        const DigestOptions options = some_options(maker);
        std::vector<Paper> papers;
        for (const Source& source : sources)
            for (Paper paper : source.papers) {
                name_source(paper, source.name);
                if (!source.fails) papers.push_back(std::move(paper));
            }
        Merged merged = merge_records(std::move(papers));
        DigestOptions whole = options;
        whole.duplicates = merged.duplicates;
        const RuleSet rules(topics(1));
        const std::string expected = render_digest(build_digest(std::move(merged.papers), rules, whole),
                                                   TemplateSet(), {OutputFormat::kJson});
        const std::string composed = compose(sources, topics(1), options, {.short_listing = 10});
        EXPECT_EQ(composed.substr(composed.find('\n') + 1), expected) << "seed " << seed;
    }
}

TEST(DigestComposer, TakesPapersWhileItsRulesArePrepared) {
    for (const int microseconds : {0, 50, 2000, 20'000}) {
        PaperMaker maker(static_cast<unsigned>(microseconds));
        std::vector<Source> sources(2);
        for (std::size_t i = 0; i < 700; ++i) sources[i % 2].papers.push_back(maker.make());
        sources[1].fails = microseconds == 50;
        const DigestOptions options = some_options(maker);
        DigestComposer composer([&] {
            usleep(static_cast<useconds_t>(microseconds));
            return DigestRules{topics(1), options};
        });
        ASSERT_EQ(compose(sources, composer), compose(sources, topics(1), options, {})) << microseconds;
    }
}

TEST(DigestComposer, SaysWhatIsWrongWithItsRules) {
    for (const std::size_t count : {0, 1, 1000}) {
        DigestComposer composer([]() -> DigestRules {
            usleep(1000);
            throw Error(ErrorKind::kQuery, "a query is wrong");
        });
        const auto add_all = [&] {
            for (std::size_t i = 0; i < count; ++i) composer.add(PaperBuilder("Video").build());
        };
        if (count == 1000)
            EXPECT_THROW(add_all(), Error);
        else
            add_all();
        EXPECT_THROW(composer.know_rules(), Error);
        EXPECT_THROW(composer.know_rules(), Error);
        EXPECT_THROW(composer.compose(), Error);
    }
}

TEST(DigestComposer, WaitsForItsRulesWhenItGoes) {
    for (int round = 0; round < 20; ++round) {
        std::vector<Topic> prepared = topics(1);
        DigestComposer composer([&] { return DigestRules{std::move(prepared), {}}; });
        composer.add(PaperBuilder("Video").build());
    }
}

TEST(DigestComposer, ForgetsPapersThatAreBeingMatched) {
    for (std::size_t count = 0; count < 100; ++count) {
        DigestComposer composer(DigestRules{topics(1), {}}, {.short_listing = 1});
        for (std::size_t i = 0; i < count; ++i) composer.add(PaperBuilder("Video").build());
    }
}

TEST(DigestComposer, SaysAtOnceThatItCannotPutPapersAway) {
    ::setenv("TMPDIR", "/nonexistent/folder", 1);
    DigestComposer composer(DigestRules{}, {0, 0});
    composer.begin_listing("page.txt");
    const auto add_many = [&] {
        for (int i = 0; i < 400; ++i)
            composer.add(PaperBuilder("Paper " + std::to_string(i)).abstract(std::string(4000, 'x')).build());
    };
    EXPECT_THROW(add_many(), Error);
    EXPECT_THROW(composer.add(PaperBuilder("One more").build()), Error);
    EXPECT_THROW(composer.drop_listing(), Error);  // so that no other listing is read
    EXPECT_THROW(composer.compose(), Error);
    ::unsetenv("TMPDIR");
}

}  // namespace
}  // namespace offprint
