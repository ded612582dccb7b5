// Bytes of papers: nothing lost, nothing believed that is damaged.
#include "paper_record.h"

#include <gtest/gtest.h>

#include "offprint/base/error.h"
#include "query/random_query.h"

namespace offprint {
namespace {

Paper full_paper() {
    Paper paper;
    paper.id.value = "arxiv:2401.00001";
    paper.title = "Spectra That Listen";
    paper.title_raw = "Spectra That {Listen}";
    paper.abstract = std::string(10'000, 'a');
    paper.abstract_raw = "raw";
    paper.url = "https://e.org/1";
    paper.pdf = "https://e.org/1.pdf";
    paper.code = "https://github.com/e/1";
    paper.project = "https://e.github.io";
    paper.doi = "10.1/x";
    paper.authors = {"Adaeze Okafor", "", "Lena Brandt"};
    paper.author_count = 7;
    paper.organization = Organization{"Harbour", "harbour"};
    paper.categories = {"cs.LG", "stat.ML"};
    paper.primary = "cs.LG";
    paper.keywords = {"sound"};
    paper.affiliations = {"Lagos"};
    paper.ai_summary = "short";
    paper.submitter = "A. Okafor";
    paper.comment = "12 pages";
    paper.journal = "J. Sound";
    paper.report = "LAG-1";
    paper.license = "CC BY";
    paper.published = Date{-40'000};
    paper.updated = Date{0};
    paper.listed = Date{20'000};
    paper.announce = Announce::kReplaceCross;
    paper.version = 3;
    paper.upvotes = 0;
    paper.comments = -1;
    paper.stars = 2'147'483'647;
    paper.sources = {"hf", "ml"};
    return paper;
}

TEST(PaperRecord, KeepsEveryField) {
    EXPECT_EQ(decode_paper(encode_paper(full_paper())), full_paper());
    EXPECT_EQ(decode_paper(encode_paper(Paper())), Paper());
}

TEST(PaperRecord, KeepsTheNumbersOfPubmed) {
    for (const DatePrecision precision : {DatePrecision::kDay, DatePrecision::kMonth, DatePrecision::kYear}) {
        Paper paper = full_paper();
        paper.published_precision = precision;
        paper.pmid = "40012345";
        paper.pmcid = "PMC1234567";
        const std::string bytes = encode_paper(paper);
        EXPECT_EQ(decode_paper(bytes), paper);
        for (std::size_t cut = 0; cut < bytes.size(); ++cut)
            EXPECT_THROW(decode_paper(bytes.substr(0, cut)), Error) << cut;
        EXPECT_THROW(decode_paper(bytes + '\0'), Error);
    }
    EXPECT_EQ(encode_paper(full_paper()).front(), 1) << "what earlier versions can read";
}

TEST(PaperRecord, KeepsHowMuchOfADayIsKnown) {
    for (const DatePrecision precision : {DatePrecision::kMonth, DatePrecision::kYear}) {
        Paper paper = full_paper();
        paper.published_precision = precision;
        const std::string bytes = encode_paper(paper);
        EXPECT_EQ(decode_paper(bytes), paper);
        for (std::size_t cut = 0; cut < bytes.size(); ++cut)
            EXPECT_THROW(decode_paper(std::string_view(bytes).substr(0, cut)), Error) << cut;
        EXPECT_THROW(decode_paper(bytes.substr(0, bytes.size() - 1) + '\3'), Error);
    }
    EXPECT_EQ(encode_paper(full_paper())[0], 1) << "as before there were rough days";
}

TEST(PaperRecord, KeepsRandomPapers) {
    RandomSource random(5);
    for (int i = 0; i < 1000; ++i) {
        const Paper paper = random_paper(random);
        ASSERT_EQ(decode_paper(encode_paper(paper)), paper);
    }
}

TEST(PaperRecord, RefusesEveryCutAndWhatFollows) {
    Paper paper = full_paper();
    paper.abstract = "short";
    const std::string bytes = encode_paper(paper);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        EXPECT_THROW(decode_paper(std::string_view(bytes).substr(0, size)), Error) << size;
    EXPECT_THROW(decode_paper(bytes + '\0'), Error);
}

TEST(PaperRecord, TakesDamagedBytesAsErrorsOrOtherPapers) {
    const std::string bytes = encode_paper(full_paper());
    RandomSource random(9);
    for (int i = 0; i < 20'000; ++i) {
        std::string damaged = bytes;
        for (std::size_t n = 1 + random.below(3); n > 0; --n)
            damaged[random.below(random.chance(2) ? 300 : damaged.size())] =
                static_cast<char>(random.below(256));
        try {
            decode_paper(damaged);
        } catch (const Error& error) {
            EXPECT_EQ(error.kind, ErrorKind::kOutput);
        }
    }
}

}  // namespace
}  // namespace offprint
