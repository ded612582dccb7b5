// EndNote's XML, with invented papers.
#include <gtest/gtest.h>

#include "support/hostile_text.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

std::string library(const std::string& records) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<xml><records>" + records + "</records></xml>\n";
}

const std::string kRecord =
    "<record><database name=\"mine.enl\">mine.enl</database><ref-type name=\"Journal Article\">17</ref-type>"
    "<contributors><authors><author><style face=\"normal\" font=\"default\" size=\"100%\">Okafor, Ada</style>"
    "</author><author><style>Brandt, Lena B.</style></author><author>Quiet Collaboration,</author></authors>"
    "</contributors><titles><title><style face=\"normal\">What </style><style face=\"italic\">Apis</style>"
    "<style face=\"normal\"> Says</style></title><secondary-title>J Bees</secondary-title></titles>"
    "<periodical><full-title>Journal of Bees</full-title></periodical><keywords><keyword>bees</keyword>"
    "<keyword>buses&#xD;roads</keyword></keywords><dates><year><style>2026</style></year><pub-dates>"
    "<date><style>Jan 9</style></date></pub-dates></dates><abstract><style>Bees talk.&#xD;To buses.</style>"
    "</abstract><notes>9 pages</notes><urls><related-urls><url>https://x.example/bees</url></related-urls>"
    "<pdf-urls><url>internal-pdf://mine.pdf</url><url>https://x.example/bees.pdf</url></pdf-urls></urls>"
    "<electronic-resource-num><style>10.1234/BEES.5</style></electronic-resource-num></record>\n";

/// What is said of a record with this beside its title.
std::string said_of(const std::string& inside) {
    const std::string text =
        to_text(read_text(library("<record><titles><title>T</title></titles>" + inside + "</record>")));
    constexpr std::string_view kTitle = "title=T";
    return text.substr(text.find(kTitle) + kTitle.size());
}

TEST(EndnoteXml, ReadsAllFieldsOfARecord) {
    const Listing listing = read_text(library(kRecord));
    EXPECT_EQ(listing.format, Format::kEndnoteXml);
    EXPECT_EQ(
        to_text(listing),
        "id=doi:10.1234/bees.5; title=What Apis Says; abstract=Bees talk. To buses.; "
        "url=https://x.example/bees; pdf=https://x.example/bees.pdf; authors=Ada Okafor, Lena B. Brandt, "
        "Quiet Collaboration; author_count=3; keywords=bees, buses, roads; doi=10.1234/bees.5; "
        "journal=Journal of Bees; comment=9 pages; published=2026-01-09\n");
}

TEST(EndnoteXml, RaisesAndLowersWhatItsStyleSays) {
    EXPECT_EQ(
        said_of(
            "<abstract><style face=\"normal\">CO</style><style face=\"subscript\">2</style>"
            "<style face=\"normal\"> of 10</style><style face=\"bold superscript\">-3</style></abstract>"),
        "; abstract=CO₂ of 10⁻³\n");
}

TEST(EndnoteXml, KnowsPubmedsNumber) {
    const std::string number = "<accession-num>40012345</accession-num><custom2>PMC1234567</custom2>";
    EXPECT_EQ(said_of(number + "<remote-database-provider>NLM</remote-database-provider>"),
              "; url=https://pubmed.ncbi.nlm.nih.gov/40012345/; pmcid=PMC1234567\n");
    EXPECT_EQ(said_of(number + "<remote-database-name>Scopus</remote-database-name>"),
              "; pmcid=PMC1234567\n");
}

TEST(EndnoteXml, ReadsAListWithoutTheElementAround) {
    EXPECT_EQ(to_text(read_text("<records>" + kRecord + kRecord + "</records>")),
              to_text(read_text(library(kRecord + kRecord))));
}

TEST(EndnoteXml, IsRecognisedByItsRecords) {
    for (const char* text : {"<xml><x/></xml>", "<records><x/></records>", "<xml2><records/></xml2>"})
        EXPECT_NE(read_error(text), "no error") << text;
    EXPECT_EQ(to_text(read_text(library(""))), "");
}

TEST(EndnoteXml, IsArxivsWhereItNamesAnId) {
    EXPECT_EQ(said_of("<periodical><full-title>arXiv preprint arXiv:2601.04101</full-title></periodical>"),
              "; url=https://arxiv.org/abs/2601.04101; pdf=https://arxiv.org/pdf/2601.04101\n");
}

TEST(EndnoteXml, TakesEditorsWhereThereIsNoAuthor) {
    EXPECT_EQ(said_of("<contributors><secondary-authors><author>Okafor, Ada</author></secondary-authors>"
                      "</contributors>"),
              "; authors=Ada Okafor; author_count=1\n");
}

TEST(EndnoteXml, NotesWhatHasNoTitleAndReadsTheRest) {
    EXPECT_EQ(to_text(read_text(library("<record/>\n" + kRecord))),
              to_text(read_text(library(kRecord))) + "note 2: entry 1: no title; skipped\n");
}

TEST(EndnoteXml, StopsAtTheNumberOfPapersThatAreWanted) {
    ReadOptions one;
    one.max_papers = 1;
    EXPECT_EQ(read_text(library(kRecord + kRecord), one).papers.size(), 1U);
}

TEST(EndnoteXml, SurvivesBeingCutAtEveryByte) { read_at_every_length(library(kRecord), Format::kEndnoteXml); }

TEST(EndnoteXml, TakesLinearTimeOnHostileText) {
    for (const char* piece : {"<record>", "<record/>", "<style>", "<author/>", "<url>x</url>", "</record>"})
        EXPECT_LT(seconds_to_read("<xml><records>" + repeated(piece, 50'000), Format::kEndnoteXml), 5)
            << piece;
}

}  // namespace
}  // namespace offprint
