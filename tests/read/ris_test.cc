// RIS as reference managers and publishers write it, with invented papers.
#include <gtest/gtest.h>

#include "support/hostile_text.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

const std::string kRecord =
    "TY  - JOUR\nAU  - Okafor, Adaeze\nAU  - Brandt, Lena, Jr.\nTI  - Spectra That Listen\nT2  - Journal of "
    "Sound\n"
    "JO  - J. Sound\nAB  - The first line,\n and the second.\n\nPY  - 2026\nDA  - 2026/01/09/\nDO  - "
    "10.1234/ABC.5\n"
    "UR  - https://example.org/1\nKW  - koopman\nKW  - sound; audio\nN1  - 12 pages\nER  - \n";

const std::string kSaid =
    "id=doi:10.1234/abc.5; title=Spectra That Listen; abstract=The first line, and the second.; "
    "url=https://example.org/1; authors=Adaeze Okafor, Lena Brandt Jr.; author_count=2; "
    "keywords=koopman, sound, audio; doi=10.1234/abc.5; journal=Journal of Sound; comment=12 pages; "
    "published=2026-01-09\n";

std::string said_of(const std::string& lines) {
    const std::string text = to_text(read_text("TY  - GEN\nTI  - T\n" + lines + "ER  - \n"));
    return text.substr(text.find("; title=T") + 9);
}

TEST(Ris, ReadsAllFieldsOfARecord) {
    const Listing listing = read_text(kRecord);
    EXPECT_EQ(listing.format, Format::kRis);
    EXPECT_EQ(to_text(listing), kSaid);
}

TEST(Ris, ReadsLineEndsAndMarksOfEveryKind) {
    for (const char* end : {"\r\n", "\r"}) {
        std::string text = "\xEF\xBB\xBF";
        for (const char c : kRecord) text += c == '\n' ? std::string(end) : std::string(1, c);
        EXPECT_EQ(to_text(read_text(text)), kSaid);
    }
    std::string wide = "\xFF\xFE";
    for (const char c : kRecord) (wide += c) += '\0';
    EXPECT_EQ(to_text(read_text(wide)), kSaid);
    EXPECT_EQ(read_text("TY - GEN\nTI - Caf\xE9\nER -\n").papers[0].title, "Café");
}

TEST(Ris, PassesOverFurnitureBeforeTheFirstRecord) {
    EXPECT_EQ(
        to_text(read_text("Provider: Example Press\nContent:text/plain; charset=\"UTF-8\"\n\n\n" + kRecord)),
        kSaid);
}

TEST(Ris, IsRecognisedByTheTypeOfARecord) {
    for (const char* text : {"TY  - GEN\nTI  - T\nER  - ", "\n\nTY - GEN\nTI - T\n"})
        EXPECT_EQ(read_text(text).format, Format::kRis) << text;
    for (const char* text : {"TY  - \n", "TY  - a long text\n", "ty  - GEN\n", "TY-GEN\n", "x TY  - GEN\n"})
        EXPECT_NE(read_error(text), "no error") << text;
}

TEST(Ris, ReadsRecordsOfUnknownTypesBesideOthers) {
    EXPECT_EQ(
        read_text("TY  - Book Section\nTI  - A\nER  -\nTY  - GEN\nTI  - B\nER  -\nTY  -\nTI  - C\nER  -\n")
            .papers.size(),
        3U);
}

TEST(Ris, KnowsTheTagsOfOtherPrograms) {
    EXPECT_EQ(to_text(read_text("TY  - CONF\nT1  - T\nBT  - Proc. of Bees\nER  - \n")).substr(43),
              "title=T; journal=Proc. of Bees\n");
    EXPECT_EQ(
        to_text(
            read_text(
                "TY  - JFULL\nA1  - Sato, M.\nT1  - T\nN2  - A.\nY1  - 2026/02//spring\nJF  - J\nER  - \n"))
            .substr(43),
        "title=T; abstract=A.; authors=M. Sato; author_count=1; journal=J; published=2026-02-01\n");
    EXPECT_EQ(said_of("M3  - 10.1234/a\n"), "; url=https://doi.org/10.1234/a; doi=10.1234/a\n");
    EXPECT_EQ(said_of("A2  - Sato, Mio\n"), "; authors=Mio Sato; author_count=1\n");
    EXPECT_EQ(said_of("AU  - Sato, M.; Roe, J.\n"), "; authors=M. Sato, J. Roe; author_count=2\n");
    EXPECT_EQ(said_of("AU  - Sato, M.\nAU  - et al.\n"), "; authors=M. Sato\n");
    EXPECT_EQ(said_of("AU  - Deep Sky Lab,\nAU  - [Anonymous]\n"),
              "; authors=Deep Sky Lab; author_count=1\n");
    EXPECT_EQ(said_of("AU  - Sato, M. and Roe, J.\n"), "; authors=M. Sato, J. Roe; author_count=2\n");
    EXPECT_EQ(said_of("KW  - one\ntwo\nthree\n"), "; keywords=one, two, three\n");
    EXPECT_EQ(said_of("PY  - 2026///\n"), "; published=2026-01-01\n");
    EXPECT_EQ(said_of("DA  - 2026-01-09\nPY  - 2026\n"), "; published=2026-01-09\n");
    EXPECT_EQ(said_of("UR  - file:///home/x.pdf\nUR  - https://a.example/1; https://b.example/2\n"),
              "; url=https://a.example/1\n");
    EXPECT_EQ(said_of("L1  - internal-pdf://1/x.pdf\nL1  - https://a.example/x.pdf\n"),
              "; pdf=https://a.example/x.pdf\n");
}

TEST(Ris, ReadsMarkupAndDaysBesideAYear) {
    EXPECT_EQ(said_of("AB  - <p>We add CO<sub>2</sub> &amp; x &lt; 5.</p>\n"),
              "; abstract=We add CO₂ & x < 5.\n");
    EXPECT_EQ(said_of("AU  - O&apos;Hara, Ada\nJO  - Bees &amp; Buses\nKW  - R&amp;D; bees &lt; buses\n"),
              "; authors=Ada O'Hara; author_count=1; keywords=R&D, bees < buses; journal=Bees & Buses\n");
    EXPECT_EQ(said_of("PY  - 2026\nDA  - MAR 15\n"), "; published=2026-03-15\n");
    EXPECT_EQ(said_of("PY  - 2026\nDA  - 15 March\n"), "; published=2026-03-15\n");
    EXPECT_EQ(said_of("PY  - 2026\nDA  - 2025/12/30/\n"), "; published=2025-12-30\n");
}

TEST(Ris, FindsArxivIdsWhereverTheyStand) {
    for (const char* line : {"AN  - arXiv:2601.01234", "M1  - arXiv:2601.01234",
                             "N1  - arXiv:2601.01234 [cs]", "UR  - http://arxiv.org/abs/2601.01234",
                             "DO  - 10.48550/arXiv.2601.01234", "JO  - arXiv preprint arXiv:2601.01234"})
        EXPECT_EQ(read_text("TY  - GEN\nTI  - T\n" + std::string(line) + "\nER  - \n").papers[0].id.value,
                  "arxiv:2601.01234")
            << line;
}

TEST(Ris, IsReadInGb18030) {
    // As CNKI exports it: 张伟, 蜜蜂对公交车说的话, 昆虫学报, 研究表明蜜蜂能够交流。
    const std::string ris =
        "TY  - JOUR\nAU  - \xD5\xC5\xCE\xB0\nTI  - "
        "\xC3\xDB\xB7\xE4\xB6\xD4\xB9\xAB\xBD\xBB\xB3\xB5\xCB\xB5\xB5\xC4\xBB\xB0\nJO  - "
        "\xC0\xA5\xB3\xE6\xD1\xA7\xB1\xA8\nAB  - "
        "\xD1\xD0\xBE\xBF\xB1\xED\xC3\xF7\xC3\xDB\xB7\xE4\xC4\xDC\xB9\xBB\xBD\xBB\xC1\xF7\xA1\xA3\nER  - \n";
    const Listing listing = read_text(ris);
    EXPECT_EQ(listing.papers.at(0).title, "蜜蜂对公交车说的话");
    EXPECT_EQ(listing.papers.at(0).authors, std::vector<std::string>{"张伟"});
    EXPECT_EQ(listing.papers.at(0).journal, "昆虫学报");
    EXPECT_TRUE(listing.notes.empty());
}

TEST(Ris, KnowsPubmedsNumberWhereverItStands) {
    for (const char* lines : {"AN  - 40012345\nDB  - PubMed\n", "AN  - 40012345\nDP  - NLM Medline\n",
                              "N1  - Place: England\nPMID: 40012345\n", "AN  - PMID: 40012345\n",
                              "UR  - https://www.ncbi.nlm.nih.gov/pubmed/40012345\n"}) {
        const Paper paper =
            read_text("TY  - JOUR\nTI  - T\nC2  - PMC1234567\n" + std::string(lines) + "ER  - \n")
                .papers.at(0);
        EXPECT_EQ(paper.id.value, "pmid:40012345") << lines;
        EXPECT_EQ(paper.pmcid, "PMC1234567") << lines;
        EXPECT_NE(paper.url, "") << lines;
    }
    const std::string scopus = "TY  - JOUR\nTI  - T\nAN  - 40012345\nDB  - Scopus\nER  - \n";
    EXPECT_EQ(read_text(scopus).papers.at(0).pmid, "") << "a number of another index";
}

TEST(Ris, KnowsWhatProvidersMarkInTheirOwnWay) {
    EXPECT_EQ(said_of("U1  - 40012345[pmid]\nU2  - PMC1234567[pmcid]\nU4  - bees-5[PII]\n"),
              "; url=https://pubmed.ncbi.nlm.nih.gov/40012345/; pmcid=PMC1234567\n");
    EXPECT_EQ(said_of("A1  - Okafor A.\nA1  - van der Berg J.-P.\nA1  - Bee Group\nA1  - Group Inc.\n"),
              "; authors=A. Okafor, J.-P. van der Berg, Bee Group, Group Inc.; author_count=4\n");
    EXPECT_EQ(said_of("KW  - *bees\nKW  - buses\n"), "; keywords=bees, buses\n");
    for (const char* lines : {"N1  - doi: 10.1234/a\nDO  - 10.1234/a\n", "N1  - doi: 10.1234/a\n"})
        EXPECT_EQ(said_of(lines), "; url=https://doi.org/10.1234/a; doi=10.1234/a\n");
}

TEST(Ris, NotesWhatIsMissingAndReadsTheRest) {
    EXPECT_EQ(
        to_text(read_text("TY  - GEN\nTI  - A\nTY  - GEN\nAU  - B\nER  - \nER  - \nTY  - GEN\nTI  - C")),
        to_text(read_text("TY  - GEN\nTI  - A\nER  - \n")) +
            to_text(read_text("TY  - GEN\nTI  - C\nER  - \n")) +
            "note 1: entries 1 and 3: without its line ER\nnote 3: entry 2: no title; skipped\n");
}

TEST(Ris, StopsAtTheNumberOfPapersThatAreWanted) {
    ReadOptions one;
    one.max_papers = 1;
    EXPECT_TRUE(read_text(kRecord, one).notes.empty());
    EXPECT_EQ(read_text(kRecord + kRecord, one).notes,
              (std::vector<Note>{{0, "only the first 1 papers were read; the rest is left out"}}));
}

TEST(Ris, SurvivesBeingCutAtEveryByte) { read_at_every_length(kRecord + kRecord, Format::kRis); }

TEST(Ris, TakesLinearTimeOnHostileText) {
    for (const char* piece : {"TY  - GEN\n", "TY  - GEN\nTI  - T\n", "AU  - A\n", "KW  - a;\n", "x\n", "\n",
                              "ER  - \n", "TY  -\n", "\r"})
        EXPECT_LT(seconds_to_read("TY  - GEN\nTI  - T\n" + repeated(piece, 100'000), Format::kRis), 5)
            << piece;
}

}  // namespace
}  // namespace offprint
