#include "offprint/model/paper_shelf.h"

#include <gtest/gtest.h>

#include "support/papers.h"

namespace offprint {
namespace {

/// Every member says something else.
Paper full_paper() {
    Paper paper = PaperBuilder("Spectra That Listen").arxiv("2510.01234").build();
    int number = 0;
    for (std::string* text :
         {&paper.title_raw, &paper.abstract, &paper.abstract_raw, &paper.pdf, &paper.code, &paper.project,
          &paper.doi, &paper.pmid, &paper.pmcid, &paper.primary, &paper.ai_summary, &paper.submitter,
          &paper.comment, &paper.journal, &paper.report, &paper.license})
        *text = "text " + std::to_string(++number);
    for (std::vector<std::string>* list :
         {&paper.authors, &paper.categories, &paper.keywords, &paper.affiliations, &paper.sources})
        *list = {"item " + std::to_string(++number), "", std::string("a\0b", 3)};
    for (std::optional<int>* count :
         {&paper.author_count, &paper.version, &paper.upvotes, &paper.comments, &paper.stars})
        *count = ++number;
    for (std::optional<Date>* day : {&paper.published, &paper.updated, &paper.listed})
        *day = Date{20'000 + ++number};
    paper.announce = Announce::kReplaceCross;
    paper.organization = {"An Institute", "inst"};
    return paper;
}

TEST(PackPaper, KeepsEveryMember) {
    for (const Paper& paper : {full_paper(), Paper(), PaperBuilder("Ünï — \xF0\x9F\x8C\x8A").build()}) {
        std::string bytes;
        pack_paper(paper, bytes);
        EXPECT_EQ(unpack_paper(bytes), paper);
    }
}

TEST(PackPaper, KnowsHowManyMembersThereAre) {
    // Fails when a member is added: pack it, and say so here.
    EXPECT_EQ(sizeof(Paper), 19 * sizeof(std::string) + 5 * sizeof(std::vector<std::string>) +
                                 sizeof(std::optional<Organization>) + 9 * sizeof(std::optional<int>) +
                                 8);  // published_precision
}

TEST(PaperShelf, GivesBackEveryPaperWhereverItLies) {
    PaperShelf shelf;
    const std::size_t count = 3000;  // more than a block
    for (std::size_t i = 0; i < count; ++i)
        shelf.put(PaperBuilder("Paper " + std::to_string(i)).abstract(std::string(i % 700, 'x')).build());
    EXPECT_EQ(shelf.size(), count);
    for (const std::size_t i :
         {std::size_t{0}, std::size_t{1}, std::size_t{699}, std::size_t{1500}, count - 1}) {
        const Paper paper = shelf.take_out(i);
        EXPECT_EQ(paper.title, "Paper " + std::to_string(i));
        EXPECT_EQ(paper.abstract.size(), i % 700);
    }
    shelf.put(full_paper());
    EXPECT_EQ(shelf.take_out(count), full_paper());
}

}  // namespace
}  // namespace offprint
