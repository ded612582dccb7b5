// PubMed's XML, with invented papers.
#include <gtest/gtest.h>

#include "support/hostile_text.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

std::string set_of(const std::string& inside) {
    return "<?xml version=\"1.0\" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle//EN\" "
           "\"https://x.example/pubmed.dtd\">\n<PubmedArticleSet>\n" +
           inside + "</PubmedArticleSet>\n";
}

std::string article(const std::string& inside) {
    return "<PubmedArticle><MedlineCitation><PMID Version=\"1\">1</PMID><Article>"
           "<ArticleTitle>T</ArticleTitle>" +
           inside + "</Article></MedlineCitation></PubmedArticle>\n";
}

const std::string kArticle =
    "<PubmedArticle>\n<MedlineCitation Status=\"MEDLINE\">\n<PMID Version=\"1\">40012345</PMID>\n"
    "<DateRevised><Year>2026</Year><Month>02</Month><Day>01</Day></DateRevised>\n"
    "<Article PubModel=\"Print-Electronic\">\n"
    "<Journal><JournalIssue><Volume>3</Volume><PubDate><Year>2026</Year><Month>Jan</Month></PubDate>"
    "</JournalIssue><Title>Journal of bees</Title><ISOAbbreviation>J Bees</ISOAbbreviation></Journal>\n"
    "<ArticleTitle>What <i>Apis</i> says about CO<sub>2</sub>.</ArticleTitle>\n"
    "<ELocationID EIdType=\"pii\">5</ELocationID><ELocationID EIdType=\"doi\">10.1234/BEES.5</ELocationID>\n"
    "<Abstract><AbstractText Label=\"BACKGROUND\">Bees talk.</AbstractText>"
    "<AbstractText Label=\"RESULTS\">To buses.</AbstractText></Abstract>\n"
    "<AuthorList CompleteYN=\"Y\"><Author><LastName>Okafor</LastName><ForeName>Ada</ForeName>"
    "<Initials>A</Initials></Author><Author><LastName>Brandt</LastName><Initials>LB</Initials>"
    "<Suffix>Jr</Suffix></Author><Author ValidYN=\"N\"><LastName>Wrong</LastName></Author>"
    "<Author><CollectiveName>Quiet Collaboration</CollectiveName></Author>"
    "</AuthorList>\n"
    "<ArticleDate DateType=\"Electronic\"><Year>2026</Year><Month>01</Month><Day>09</Day></ArticleDate>\n"
    "</Article>\n"
    "<MeshHeadingList><MeshHeading><DescriptorName MajorTopicYN=\"Y\">Bees</DescriptorName>"
    "<QualifierName>physiology</QualifierName></MeshHeading></MeshHeadingList>\n"
    "<KeywordList Owner=\"NOTNLM\"><Keyword>buses</Keyword></KeywordList>\n"
    "</MedlineCitation>\n"
    "<PubmedData><ArticleIdList><ArticleId IdType=\"pubmed\">40012345</ArticleId>"
    "<ArticleId IdType=\"doi\">10.1234/other</ArticleId></ArticleIdList></PubmedData>\n"
    "</PubmedArticle>\n";

Listing read_forced(const std::string& text) {
    ReadOptions forced;
    forced.format = Format::kPubmedXml;
    return read_text(text, forced);
}

/// What is said of an article with this beside its title, behind the address.
std::string said_of(const std::string& inside) {
    const std::string text = to_text(read_forced(set_of(article(inside))));
    constexpr std::string_view kUrl = "url=https://pubmed.ncbi.nlm.nih.gov/1/";
    return text.substr(text.find(kUrl, text.find("title=")) + kUrl.size());
}

TEST(PubmedXml, ReadsAllFieldsOfAnArticle) {
    const Listing listing = read_text(set_of(kArticle));
    EXPECT_EQ(listing.format, Format::kPubmedXml);
    EXPECT_EQ(
        to_text(listing),
        "id=doi:10.1234/bees.5; title=What Apis says about CO₂; abstract=BACKGROUND: Bees talk. RESULTS: "
        "To buses.; url=https://pubmed.ncbi.nlm.nih.gov/40012345/; authors=Ada Okafor, LB Brandt Jr, Quiet "
        "Collaboration; author_count=3; keywords=buses, Bees; doi=10.1234/bees.5; journal=Journal of "
        "bees; published=2026-01-09\n");
}

TEST(PubmedXml, ReadsChaptersOfBooks) {
    EXPECT_EQ(
        to_text(read_text(set_of(
            "<PubmedBookArticle><BookDocument><PMID>7</PMID><Book><BookTitle>All of "
            "Bees</BookTitle><PubDate><Year>2026</Year></PubDate></Book><ArticleTitle>Talk</ArticleTitle>"
            "<AuthorList Type=\"authors\"><Author><LastName>Okafor</LastName><ForeName>Ada</ForeName>"
            "</Author></AuthorList><Abstract><AbstractText>A.</AbstractText></Abstract></BookDocument>"
            "</PubmedBookArticle>"))),
        "id=pmid:7; title=Talk; abstract=A.; "
        "url=https://pubmed.ncbi.nlm.nih.gov/7/; authors=Ada Okafor; author_count=1; journal=All of Bees; "
        "published=2026-01-01\n");
}

TEST(PubmedXml, ReadsWhoWroteABook) {
    const auto people = [](const char* kind, const char* name) {
        return "<AuthorList Type=\"" + std::string(kind) + "\"><Author><LastName>" + name +
               "</LastName></Author></AuthorList>";
    };
    const auto said_of_book = [](const std::string& lists) {
        return to_text(
            read_text(set_of("<PubmedBookArticle><BookDocument><PMID>7</PMID><Book><BookTitle>Bees"
                             "</BookTitle>" +
                             lists + "</Book></BookDocument></PubmedBookArticle>")));
    };
    const std::string book = "id=pmid:7; title=Bees; url=https://pubmed.ncbi.nlm.nih.gov/7/; ";
    EXPECT_EQ(said_of_book(people("editors", "Brandt") + people("authors", "Okafor")),
              book + "authors=Okafor; author_count=1\n");
    EXPECT_EQ(said_of_book(people("editors", "Brandt")), book + "authors=Brandt; author_count=1\n");
    EXPECT_EQ(to_text(read_text("<PubmedBookArticleSet><PubmedBookArticle><BookDocument><PMID>7</PMID><Book>"
                                "<BookTitle>Bees</BookTitle></Book></BookDocument></PubmedBookArticle>"
                                "</PubmedBookArticleSet>")),
              "id=pmid:7; title=Bees; url=https://pubmed.ncbi.nlm.nih.gov/7/\n");
}

TEST(PubmedXml, KnowsDaysAsFarAsTheyAreTold) {
    const auto said_of_date = [](const std::string& date) {
        return said_of("<Journal><JournalIssue><PubDate>" + date + "</PubDate></JournalIssue></Journal>");
    };
    EXPECT_EQ(said_of_date("<Year>2026</Year>"), "; published=2026-01-01\n");
    EXPECT_EQ(said_of_date("<Year>2026</Year><Month>Feb</Month>"), "; published=2026-02-01\n");
    EXPECT_EQ(said_of_date("<Year>2026</Year><Month>02</Month><Day>9</Day>"), "; published=2026-02-09\n");
    EXPECT_EQ(said_of_date("<Year>2026</Year><Season>Spring</Season>"), "; published=2026-01-01\n");
    EXPECT_EQ(said_of_date("<MedlineDate>2026 Jan-Feb</MedlineDate>"), "; published=2026-01-01\n");
}

TEST(PubmedXml, CountsPeopleOnlyWhereTheListIsWhole) {
    EXPECT_EQ(
        said_of("<AuthorList CompleteYN=\"N\"><Author><LastName>Okafor</LastName></Author></AuthorList>"),
        "; authors=Okafor\n");
}

TEST(PubmedXml, SaysWhatIsDeleted) {
    EXPECT_EQ(to_text(read_text(set_of("<DeleteCitation><PMID>1</PMID><PMID>2</PMID></DeleteCitation>"))),
              "note 0: 2 deleted citations are left out\n");
    EXPECT_EQ(to_text(read_text(set_of(""))), "");
}

TEST(PubmedXml, NotesWhatHasNoTitleAndReadsTheRest) {
    EXPECT_EQ(to_text(read_text(set_of("<PubmedArticle/>\n" + kArticle))),
              to_text(read_text(set_of(kArticle))) + "note 4: entry 1: no title; skipped\n");
}

TEST(PubmedXml, KeepsWholeArticlesOfADocumentThatIsCut) {
    const std::string whole = set_of(kArticle + kArticle);
    const Listing listing = read_text(whole.substr(0, whole.size() - 500));
    EXPECT_GE(listing.papers.size(), 1U);
    EXPECT_FALSE(listing.notes.empty());
}

TEST(PubmedXml, StopsAtTheNumberOfPapersThatAreWanted) {
    ReadOptions one;
    one.max_papers = 1;
    EXPECT_EQ(read_text(set_of(kArticle + kArticle), one).papers.size(), 1U);
}

TEST(PubmedXml, SurvivesBeingCutAtEveryByte) { read_at_every_length(set_of(kArticle), Format::kPubmedXml); }

TEST(PubmedXml, TakesLinearTimeOnHostileText) {
    for (const char* piece :
         {"<PubmedArticle>", "<PubmedArticle/>", "<Author/>", "<PMID>1</PMID>", "</Article>"})
        EXPECT_LT(seconds_to_read("<PubmedArticleSet>" + repeated(piece, 50'000), Format::kPubmedXml), 5)
            << piece;
}

}  // namespace
}  // namespace offprint
