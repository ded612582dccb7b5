// MEDLINE, as PubMed saves it, with invented papers.
#include <gtest/gtest.h>

#include "support/hostile_text.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

const std::string kRecord =
    "PMID- 40012345\n"
    "OWN - NLM\n"
    "PMC - PMC1234567\n"
    "STAT- MEDLINE\n"
    "DP  - 2026 Jan 9\n"
    "TI  - What bees say\n"
    "      to buses.\n"
    "LID - 103 [pii]\n"
    "LID - 10.1234/BEES.5 [doi]\n"
    "AB  - BACKGROUND: Bees talk. RESULTS: To\n"
    "      buses.\n"
    "FAU - Okafor, Ada\n"
    "AU  - Okafor A\n"
    "AD  - Department of Bees, Lagos.\n"
    "FAU - Brandt, Lena B\n"
    "AU  - Brandt LB\n"
    "CN  - Quiet Collaboration\n"
    "DEP - 20251230\n"
    "TA  - J Bees\n"
    "JT  - Journal of bees\n"
    "MH  - *Bees/physiology\n"
    "OT  - buses\n";

Listing read_forced(const std::string& text) {
    ReadOptions forced;
    forced.format = Format::kMedline;
    return read_text(text, forced);
}

/// What is said of a record with this beside its number and title, behind the address.
std::string said_of(const std::string& lines) {
    const std::string text = to_text(read_forced("PMID- 1\nTI  - T\n" + lines));
    constexpr std::string_view kUrl = "url=https://pubmed.ncbi.nlm.nih.gov/1/";
    return text.substr(text.find(kUrl, text.find("title=")) + kUrl.size());
}

TEST(Medline, ReadsAllFieldsOfARecord) {
    const Listing listing = read_text(kRecord);
    EXPECT_EQ(listing.format, Format::kMedline);
    EXPECT_EQ(
        to_text(listing),
        "id=doi:10.1234/bees.5; title=What bees say to buses; abstract=BACKGROUND: Bees talk. RESULTS: To "
        "buses.; url=https://pubmed.ncbi.nlm.nih.gov/40012345/; authors=Ada Okafor, Lena B Brandt, Quiet "
        "Collaboration; author_count=3; keywords=buses, Bees; doi=10.1234/bees.5; "
        "pmcid=PMC1234567; journal=Journal of bees; "
        "published=2026-01-09\n");
}

TEST(Medline, ReadsRecordsWithAndWithoutBlankLinesBetween) {
    EXPECT_EQ(read_text("\r\n" + kRecord + "\r\n" + kRecord).papers.size(), 2U);
    EXPECT_EQ(read_text(kRecord + kRecord).papers.size(), 2U);
    EXPECT_EQ(read_text("\xEF\xBB\xBF" + kRecord).papers.size(), 1U);
}

TEST(Medline, IsRecognisedByANumberOfPubmed) {
    for (const char* text :
         {"PMID- \n", "PMID- x\n", "PMID 1\n", "pmid- 1\n", "x PMID- 1\n", "PMID- 1234567890\n"})
        EXPECT_NE(read_error(text), "no error") << text;
}

TEST(Medline, ReadsEricsRecords) {
    const std::string record =
        "OWN - ERIC\r\nTI  - What Bees Say\r\nAU  - van der Berg, Jan M.\r\nAU  - Okafor, Ada\r\n"
        "OT  - Bees (Insects)\r\nJT  - Journal of Bees\r\nSO  - v21 n1 p12-24 2026\r\n"
        "AID - http://dx.doi.org/10.1234/BEES.5\r\nOID - EJ1234567\r\nDP  - Apr 2026\r\n"
        "LID - http://eric.ed.gov/?id=EJ1234567\r\nAB  - Bees talk.\r\nISSN - EISSN-1234-5678\r\n";
    const std::string said =
        "id=doi:10.1234/bees.5; title=What Bees Say; abstract=Bees talk.; "
        "url=http://eric.ed.gov/?id=EJ1234567; authors=Jan M. van der Berg, Ada Okafor; author_count=2; "
        "keywords=Bees (Insects); doi=10.1234/bees.5; journal=Journal of Bees; published=2026-04-01\n";
    EXPECT_EQ(to_text(read_text("\r\n" + record + "\r\n" + record)), said + said);
    EXPECT_EQ(to_text(read_text("OWN - ERIC\nTI  - T\nLID - http://eric.ed.gov/?id=ED1\n")),
              "id=url:http://eric.ed.gov?id=ED1; title=T; url=http://eric.ed.gov/?id=ED1\n");
    EXPECT_EQ(read_text(kRecord + record).papers.size(), 2U);
}

TEST(Medline, KnowsDaysAsFarAsTheyAreTold) {
    EXPECT_EQ(said_of("DP  - 2026\n"), "; published=2026-01-01\n");
    EXPECT_EQ(said_of("DP  - 2026 Feb\n"), "; published=2026-02-01\n");
    EXPECT_EQ(said_of("DP  - 2026 Feb-Mar\n"), "; published=2026-01-01\n");
    EXPECT_EQ(said_of("DP  - 2026 Feb\nDEP - 20260109\n"), "; published=2026-01-09\n");
    EXPECT_EQ(said_of("DEP - 20260109\n"), "; published=2026-01-09\n");
    EXPECT_EQ(said_of("DEP - 20269909\n"), "; published=2026-01-01\n");
}

TEST(Medline, KnowsNamesInEveryForm) {
    EXPECT_EQ(said_of("AU  - Okafor AB\nAU  - van der Berg J\n"),
              "; authors=A. B. Okafor, J. van der Berg; author_count=2\n");
    EXPECT_EQ(said_of("FAU - Okafor, Ada B Jr\nAU  - Okafor AB Jr\n"),
              "; authors=Ada B Okafor Jr; author_count=1\n");
    EXPECT_EQ(said_of("FAU - Okafor, Ada\nAU  - Okafor A\nAU  - et al.\n"), "; authors=Ada Okafor\n");
    EXPECT_EQ(said_of("AU  - Okafor A\nAU  - et al.\n"), "; authors=A. Okafor\n");
    EXPECT_EQ(said_of("CN  - Quiet Group\n"), "; authors=Quiet Group; author_count=1\n");
    EXPECT_EQ(said_of("FED - Okafor, Ada\n"), "; authors=Ada Okafor; author_count=1\n");
}

TEST(Medline, TakesTitlesOutOfTheirFurniture) {
    const auto title = [](const std::string& line) {
        return read_forced("PMID- 1\n" + line).papers.at(0).title;
    };
    EXPECT_EQ(title("TI  - [What bees say].\n"), "What bees say");
    EXPECT_EQ(title("TI  - And so on...\n"), "And so on...");
    EXPECT_EQ(title("BTI - A book of bees\n"), "A book of bees");
}

TEST(Medline, IsArxivsWhereItNamesAnId) {
    EXPECT_EQ(read_forced("PMID- 1\nTI  - T\nAID - arXiv:2601.04101v1 [pii]\n").papers.at(0).id.value,
              "arxiv:2601.04101");
}

TEST(Medline, NotesWhatHasNoTitleAndReadsTheRest) {
    EXPECT_EQ(to_text(read_text("PMID- 7\nAB  - A.\n" + kRecord)),
              to_text(read_text(kRecord)) + "note 1: entry 1: no title; skipped\n");
}

TEST(Medline, StopsAtTheNumberOfPapersThatAreWanted) {
    ReadOptions one;
    one.max_papers = 1;
    EXPECT_EQ(read_text(kRecord + kRecord, one).papers.size(), 1U);
}

TEST(Medline, SurvivesBeingCutAtEveryByte) { read_at_every_length(kRecord + kRecord, Format::kMedline); }

TEST(Medline, TakesLinearTimeOnHostileText) {
    for (const char* piece : {"PMID- 1\n", "PMID- 1\nTI  - T\n", "FAU - A\n", "      x\n", "\n",
                              "LID - 10.1234/x [doi]\n", "MH  - */\n", "\r"})
        EXPECT_LT(seconds_to_read("PMID- 1\nTI  - T\n" + repeated(piece, 100'000), Format::kMedline), 5)
            << piece;
}

}  // namespace
}  // namespace offprint
