#include "offprint/model/work_index.h"

#include <gtest/gtest.h>

#include "support/papers.h"

namespace offprint {
namespace {

using Groups = std::vector<std::vector<std::uint32_t>>;

Groups groups_of(WorkIndex& index) {
    Groups groups;
    index.for_each_group(
        [&](std::span<const std::uint32_t> records) { groups.emplace_back(records.begin(), records.end()); });
    return groups;
}

Groups groups_of(const std::vector<Paper>& papers) {
    WorkIndex index;
    for (const Paper& paper : papers) index.add(paper);
    return groups_of(index);
}

Paper with_doi(const std::string& title, const std::string& doi) {
    Paper paper = PaperBuilder(title).build();
    paper.doi = doi;
    return paper;
}

Paper at(const std::string& title, const std::string& url) {
    Paper paper = PaperBuilder(title).build();
    paper.url = url;
    return paper;
}

TEST(WorkIndex, LinksWhatSharesAnId) {
    EXPECT_EQ(groups_of({PaperBuilder("A first version of it").arxiv("2601.00001").build(),
                         PaperBuilder("Something else altogether").arxiv("2601.00002").build(),
                         PaperBuilder("A second version of it").arxiv("2601.00001").build()}),
              (Groups{{0, 2}}));
    EXPECT_EQ(groups_of({with_doi("One title of it", "10.5555/a"), with_doi("Another title", "10.5555/b"),
                         with_doi("The third title here", "10.5555/a")}),
              (Groups{{0, 2}}));
    EXPECT_EQ(groups_of({at("One title of it", "https://example.org/a"),
                         at("Another title there", "https://example.org/a/")}),
              (Groups{{0, 1}}));
}

TEST(WorkIndex, LinksWhatSharesATitleHoweverItIsWritten) {
    const std::string titles[] = {
        "Spectra That Listen to Rooms and to the Schr\xC3\xB6"
        "dinger Equation",
        "Spectra that listen to rooms, and to the Schr\\\"{o}dinger equation",
        "SPECTRA THAT LISTEN TO ROOMS AND TO THE SCHRODINGER EQUATION",
        "$\\mathrm{Spectra}$ that listen to rooms -- and to the Schr{\\\"o}dinger equation.",
    };
    std::vector<Paper> papers;
    for (const std::string& title : titles) papers.push_back(PaperBuilder(title).build());
    EXPECT_EQ(groups_of(papers), (Groups{{0, 1, 2, 3}}));
}

TEST(WorkIndex, DoesNotLinkShortGenericTitles) {
    EXPECT_EQ(groups_of({PaperBuilder("Preface").build(), PaperBuilder("Preface").build(),
                         PaperBuilder("Editorial board").build(), PaperBuilder("Editorial board").build()}),
              Groups());
}

TEST(WorkIndex, KnowsThatTwoArxivIdsContradict) {
    std::vector<Paper> papers = {PaperBuilder("One title for several works").arxiv("2601.00001").build(),
                                 PaperBuilder("One title for several works").arxiv("2601.00002").build()};
    EXPECT_EQ(groups_of(papers), Groups());
    papers.push_back(PaperBuilder("One title for several works").build());
    EXPECT_EQ(groups_of(papers), (Groups{{0, 1, 2}}));
}

TEST(WorkIndex, LinksOverAThirdRecord) {
    Paper both = PaperBuilder("A title that two of them share").arxiv("2601.00007").build();
    EXPECT_EQ(groups_of({PaperBuilder("A title that two of them share").build(),
                         PaperBuilder("A title of its own").build(), both,
                         PaperBuilder("What it was called first").arxiv("2601.00007").build()}),
              (Groups{{0, 2, 3}}));
}

TEST(WorkIndex, ForgetsRecordsButNotTheirNumbers) {
    WorkIndex index;
    const Paper paper = PaperBuilder("A title that is there again").build();
    index.add(paper);
    index.add(paper);
    index.forget_from(1);
    index.add(paper);
    EXPECT_EQ(groups_of(index), (Groups{{0, 2}}));
}

}  // namespace
}  // namespace offprint
