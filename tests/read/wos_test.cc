// What Web of Science saves, with invented papers.
#include <gtest/gtest.h>

#include "support/hostile_text.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

const std::string kHead =
    "\xEF\xBB\xBF"
    "FN Clarivate Analytics Web of Science\nVR 1.0\n";
const std::string kRecord =
    "PT J\n"
    "AU Okafor, A\n"
    "   Brandt, LB\n"
    "AF Okafor, Ada\n"
    "   Brandt, Lena B.\n"
    "CA Quiet Collaboration\n"
    "TI What Bees Say\n"
    "   to Buses\n"
    "SO JOURNAL OF BEES\n"
    "DE bees; city\n"
    "   buses\n"
    "ID INSECTS\n"
    "AB Bees talk. To\n"
    "   buses.\n"
    "SN 1234-5678\n"
    "PD JAN 9\n"
    "PY 2026\n"
    "DI 10.1234/BEES.5\n"
    "UT WOS:000123456700001\n"
    "ER\n"
    "\n";

Listing read_forced(const std::string& text) {
    ReadOptions forced;
    forced.format = Format::kWos;
    return read_text(text, forced);
}

/// What is said of a record with this beside its title.
std::string said_of(const std::string& lines) {
    const std::string text = to_text(read_forced("PT J\nTI T\n" + lines + "ER\n"));
    constexpr std::string_view kTitle = "title=T";
    return text.substr(text.find(kTitle) + kTitle.size());
}

TEST(Wos, ReadsAllFieldsOfARecord) {
    const Listing listing = read_text(kHead + kRecord + "EF\n");
    EXPECT_EQ(listing.format, Format::kWos);
    EXPECT_EQ(to_text(listing),
              "id=doi:10.1234/bees.5; title=What Bees Say to Buses; abstract=Bees talk. To buses.; "
              "url=https://doi.org/10.1234/bees.5; authors=Ada Okafor, Lena B. Brandt, Quiet Collaboration; "
              "author_count=3; keywords=bees, city buses; doi=10.1234/bees.5; journal=JOURNAL OF BEES; "
              "published=2026-01-09\n");
}

TEST(Wos, ReadsRecordsInARow) {
    EXPECT_EQ(to_text(read_text(kRecord + kRecord)),
              to_text(read_text(kRecord)) + to_text(read_text(kRecord)));
}

TEST(Wos, IsFoundInALetter) {
    EXPECT_EQ(
        read_text("Dear Ann,\n\n" + kHead.substr(3) + kRecord + "ER\n\nEF\n\nBest, Bob\n").papers.size(), 1U);
    EXPECT_NE(read_error("Dear Ann,\nFN is a tag\n" + kRecord + "ER\n"), "no error");
}

TEST(Wos, IsRecognisedByItsFirstLine) {
    for (const char* text : {"PT Boats\n", "PT j\n", "Dear reader,\nPT J\nTI T\n", "FN x\nVR 1.0\nEF\n"})
        EXPECT_NE(read_error(text), "no error") << text;
}

TEST(Wos, KnowsDaysAsFarAsTheyAreTold) {
    EXPECT_EQ(said_of("PY 2026\n"), "; published=2026-01-01\n");
    EXPECT_EQ(said_of("PD FEB\nPY 2026\n"), "; published=2026-02-01\n");
    EXPECT_EQ(said_of("PD MAR-APR\nPY 2026\n"), "; published=2026-01-01\n");
    EXPECT_EQ(said_of("PY 2026\nEA FEB 2026\n"), "; published=2026-02-01\n");
}

TEST(Wos, KnowsPeopleInEveryForm) {
    EXPECT_EQ(said_of("AU Okafor, A\n   [Anonymous]\n"), "; authors=A Okafor; author_count=1\n");
    EXPECT_EQ(said_of("AU Okafor, Ada (ada@example.org)\n   Brandt, L. (B.)\n"),
              "; authors=Ada Okafor, L. (B.) Brandt; author_count=2\n");
    EXPECT_EQ(said_of("AU Okafor, Ada; Brandt, Lena\n"),
              "; authors=Ada Okafor, Lena Brandt; author_count=2\n");
    EXPECT_EQ(said_of("BE Okafor, Ada\n"), "; authors=Ada Okafor; author_count=1\n");
    EXPECT_EQ(said_of("CA Bee Group\n   Bus Group\n"), "; authors=Bee Group, Bus Group; author_count=2\n");
}

TEST(Wos, LeadsToItsOwnPageWhereThereIsNoDoi) {
    EXPECT_EQ(said_of("UT WOS:000123456700001\n"),
              "; url=https://www.webofscience.com/wos/woscc/full-record/WOS:000123456700001\n");
    EXPECT_EQ(said_of("UT MEDLINE:40012345\n"), "; url=https://pubmed.ncbi.nlm.nih.gov/40012345/\n");
    EXPECT_EQ(said_of("UT WOS:../x\n"), "\n");
}

TEST(Wos, NotesWhatIsMissingAndReadsTheRest) {
    EXPECT_EQ(to_text(read_text("PT J\nAB A.\n" + kRecord)),
              to_text(read_text(kRecord)) +
                  "note 1: entry 1: without its line ER\nnote 1: entry 1: no title; skipped\n");
}

TEST(Wos, StopsAtTheNumberOfPapersThatAreWanted) {
    ReadOptions one;
    one.max_papers = 1;
    EXPECT_EQ(read_text(kRecord + kRecord, one).papers.size(), 1U);
}

TEST(Wos, SurvivesBeingCutAtEveryByte) { read_at_every_length(kHead + kRecord + kRecord, Format::kWos); }

TEST(Wos, TakesLinearTimeOnHostileText) {
    for (const char* piece :
         {"PT J\n", "PT J\nTI T\nER\n", "AU A\n", "   x\n", "\n", "DE ;;\n", "ER\n", "\r"})
        EXPECT_LT(seconds_to_read("PT J\nTI T\n" + repeated(piece, 100'000), Format::kWos), 5) << piece;
}

}  // namespace
}  // namespace offprint
