// EndNote's tagged lines, with invented papers.
#include <gtest/gtest.h>

#include "support/hostile_text.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

const std::string kRecord =
    "%0 Journal Article\n"
    "%A Okafor, Ada\n"
    "%A Brandt, Lena B.\n"
    "%A Quiet Collaboration,\n"
    "%D 2026\n"
    "%T What Bees Say\n"
    "%J Journal of Bees\n"
    "%V 3\n"
    "%8 January 9\n"
    "%@ 1234-5678\n"
    "%R 10.1234/BEES.5\n"
    "%U file://mine.pdf\n"
    "https://x.example/bees\n"
    "%X Bees talk.\n"
    "To buses.\n"
    "%K bees\n"
    "buses; roads\n"
    "%Z 9 pages\n";

Listing read_forced(const std::string& text) {
    ReadOptions forced;
    forced.format = Format::kRefer;
    return read_text(text, forced);
}

/// What is said of a record with this beside its title.
std::string said_of(const std::string& lines) {
    const std::string text = to_text(read_forced("%0 Generic\n%T T\n" + lines));
    constexpr std::string_view kTitle = "title=T";
    return text.substr(text.find(kTitle) + kTitle.size());
}

TEST(Refer, ReadsAllFieldsOfARecord) {
    const Listing listing = read_text(kRecord);
    EXPECT_EQ(listing.format, Format::kRefer);
    EXPECT_EQ(to_text(listing),
              "id=doi:10.1234/bees.5; title=What Bees Say; abstract=Bees talk. To buses.; "
              "url=https://x.example/bees; authors=Ada Okafor, Lena B. Brandt, Quiet Collaboration; "
              "author_count=3; keywords=bees, buses, roads; doi=10.1234/bees.5; journal=Journal of Bees; "
              "comment=9 pages; published=2026-01-09\n");
}

TEST(Refer, KnowsPubmedsNumber) {
    EXPECT_EQ(said_of("%M 40012345\n%~ PubMed\n%2 PMC1234567\n"),
              "; url=https://pubmed.ncbi.nlm.nih.gov/40012345/; pmcid=PMC1234567\n");
    EXPECT_EQ(said_of("%M 40012345\n"), "\n");
}

TEST(Refer, ReadsRecordsWithAndWithoutBlankLinesBetween) {
    EXPECT_EQ(read_text("\xEF\xBB\xBF" + kRecord + "\r\n\r\n" + kRecord).papers.size(), 2U);
    EXPECT_EQ(read_text(kRecord + kRecord).papers.size(), 2U);
}

TEST(Refer, IsRecognisedByTheTypeOfARecord) {
    for (const char* text : {"%0 \n", "%0\n", "%0x Journal\n", " %0 Journal Article\n", "%0 50 % of {all}\n",
                             "%T Title\n%A Author\n"})
        EXPECT_NE(read_error(text), "no error") << text;
}

TEST(Refer, KnowsDaysAsFarAsTheyAreTold) {
    EXPECT_EQ(said_of("%D 2026\n"), "; published=2026-01-01\n");
    EXPECT_EQ(said_of("%D 2026\n%8 February\n"), "; published=2026-02-01\n");
    EXPECT_EQ(said_of("%D 2026\n%8 9 Feb\n"), "; published=2026-02-09\n");
    EXPECT_EQ(said_of("%D 2026\n%8 2026/02/09\n"), "; published=2026-02-09\n");
    EXPECT_EQ(said_of("%D 2026\n%8 2025/12/30\n"), "; published=2026-01-01\n");
    EXPECT_EQ(said_of("%8 2026-02-09\n"), "; published=2026-02-09\n");
    EXPECT_EQ(said_of("%D 2026\n%8 soon\n"), "; published=2026-01-01\n");
}

TEST(Refer, KnowsPeopleInEveryForm) {
    EXPECT_EQ(said_of("%A Ada Okafor\n%A et al.\n"), "; authors=Ada Okafor\n");
    EXPECT_EQ(said_of("%A Okafor, Ada; Brandt, Lena\n"),
              "; authors=Ada Okafor, Lena Brandt; author_count=2\n");
    EXPECT_EQ(said_of("%E Okafor, Ada\n"), "; authors=Ada Okafor; author_count=1\n");
    EXPECT_EQ(said_of("%A [Anonymous]\n"), "\n");
}

TEST(Refer, IsArxivsWhereItNamesAnId) {
    EXPECT_EQ(
        read_forced("%0 Journal Article\n%T T\n%J arXiv preprint arXiv:2601.04101v1\n").papers.at(0).id.value,
        "arxiv:2601.04101");
    EXPECT_EQ(read_forced("%0 Generic\n%T T\n%R arXiv:2601.04101\n").papers.at(0).id.value,
              "arxiv:2601.04101");
}

TEST(Refer, KeepsPathsToFilesOut) {
    EXPECT_EQ(said_of("%U internal-pdf://mine.pdf\n%> file:///home/x.pdf\n"), "\n");
    EXPECT_EQ(said_of("%> https://x.example/a.pdf\n"), "; pdf=https://x.example/a.pdf\n");
}

TEST(Refer, NotesWhatHasNoTitleAndReadsTheRest) {
    EXPECT_EQ(to_text(read_text("%0 Book\n%X A.\n" + kRecord)),
              to_text(read_text(kRecord)) + "note 1: entry 1: no title; skipped\n");
}

TEST(Refer, StopsAtTheNumberOfPapersThatAreWanted) {
    ReadOptions one;
    one.max_papers = 1;
    EXPECT_EQ(read_text(kRecord + kRecord, one).papers.size(), 1U);
}

TEST(Refer, ReadsRecordsOfUnknownTypesBesideOthers) {
    EXPECT_EQ(to_text(read_text(kRecord + "%0 Thesis 2\n%T Second\n")),
              to_text(read_text(kRecord)) + to_text(read_text("%0 Thesis\n%T Second\n")));
}

TEST(Refer, ReadsRecordsWithoutAType) {
    const std::string old =
        "%A Ada Okafor\n%A Lena Brandt\n%T What Bees\n  Say\n%J Journal of Bees\n%D January 2026\n%K bees\n\n"
        "Notes of mine.\n\n%T Second\n%A M. Sato\n%D 1999\n";
    const Listing listing = read_text(old);
    EXPECT_EQ(listing.format, Format::kRefer);
    EXPECT_EQ(
        to_text(listing),
        "id=title:dbd335e753fb801901cf0ac907e1c3e5; title=What Bees Say; authors=Ada Okafor, Lena Brandt; "
        "author_count=2; keywords=bees; journal=Journal of Bees; published=2026-01-01\n"
        "id=title:916344e05865565bc04ee60f134f817f; title=Second; authors=M. Sato; author_count=1; "
        "published=1999-01-01\n");
    for (const char* text : {"%A comment\n%T too\n", "%T T\n\n%A A\n%J J\n", "x\n%T T\n%A A\n%J J\n",
                             "\\documentclass{a}\n%T T\n%A A\n%D D\n"})
        EXPECT_NE(read_error(text), "no error") << text;
    EXPECT_EQ(to_text(read_text("%A A\n%J J\n\n" + old)).substr(0, 43), to_text(listing).substr(0, 43));
    ReadOptions one;
    one.max_papers = 1;
    EXPECT_EQ(read_text(old, one).papers.size(), 1U);
    read_at_every_length(old, Format::kRefer);
    for (const char* piece : {"%T T\n", "\n", "%T T\n%A A\n\n", "x\n"})
        EXPECT_LT(seconds_to_read(repeated(piece, 100'000), Format::kRefer), 5) << piece;
}

TEST(Refer, SurvivesBeingCutAtEveryByte) { read_at_every_length(kRecord + kRecord, Format::kRefer); }

TEST(Refer, TakesLinearTimeOnHostileText) {
    for (const char* piece : {"%0 Book\n", "%0 Book\n%T T\n", "%A A\n", "x\n", "\n", "%K ;;\n", "%U http\n",
                              "%8 9 Feb\n", "\r", "%"})
        EXPECT_LT(seconds_to_read("%0 Book\n%T T\n" + repeated(piece, 100'000), Format::kRefer), 5) << piece;
}

}  // namespace
}  // namespace offprint
