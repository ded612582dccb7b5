// Saved pages of one paper, with invented papers.
#include <gtest/gtest.h>

#include "support/hostile_text.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

std::string meta(const std::string& name, const std::string& content) {
    return "<meta name=\"" + name + "\" content=\"" + content + "\" />\n";
}

std::string page(const std::string& head, const std::string& body = "") {
    return "<!DOCTYPE html>\n<html><head><title>A page</title>\n" + head + "</head><body>\n" + body +
           "</body></html>\n";
}

const std::string kArxivPage = page(
    meta("description", "Abstract page for arXiv paper 2601.04101v2: What Bees Say") +
        "<meta property=\"og:description\" content=\"Bees talk to buses; see this https URL for the code of "
        "all of it "
        "and for much more that is not told here.\"/>\n" +
        meta("citation_title", "What Bees Say: $\\alpha$ Hives") + meta("citation_author", "Okafor, Ada") +
        meta("citation_author", "Brandt, Lena B.") + meta("citation_date", "2026/01/09") +
        meta("citation_online_date", "2026/02/03") +
        meta("citation_pdf_url", "https://arxiv.org/pdf/2601.04101") +
        meta("citation_arxiv_id", "2601.04101") +
        meta("citation_abstract", "Bees talk to buses; see this https URL."),
    "<h1 class=\"title mathjax\"><span class=\"descriptor\">Title:</span>What Bees Say</h1>\n"
    "<blockquote class=\"abstract mathjax\">\n<span class=\"descriptor\">Abstract:</span>Bees talk to buses; "
    "see "
    "<a href=\"https://github.com/okafor/bees\" rel=\"external\">this https URL</a>.\n</blockquote>\n"
    "<table><tr><td class=\"tablecell label\">Comments:</td><td class=\"tablecell comments mathjax\">9 "
    "pages</td>"
    "</tr><tr><td class=\"tablecell label\">Subjects:</td><td class=\"tablecell subjects\"><span "
    "class=\"primary-subject\">Sound (cs.SD)</span>; Machine Learning (cs.LG); Neurons (q-bio.NC)</td></tr>"
    "<tr><td class=\"tablecell label\">Report number:</td><td class=\"tablecell "
    "report-number\">BEE-5</td></tr>"
    "<tr><td class=\"tablecell label\">Journal&nbsp;reference:</td><td class=\"tablecell jref\">J. Bees 3 "
    "(2026) "
    "1</td></tr></table>\n"
    "<div class=\"submission-history\">\n<h2>Submission history</h2> From: Ada Okafor [<a href=\"/x\">view "
    "email</a>] <br/><strong><a href=\"/abs/2601.04101v1\">[v1]</a></strong>\n Fri, 9 Jan 2026 20:43:30 UTC "
    "(223 "
    "KB)<br/><strong>[v2]</strong>\n Tue, 3 Feb 2026 11:43:55 UTC (380 KB)<br/></div>\n");

/// What is said of a page with this beside its title.
std::string said_of(const std::string& head, const std::string& body = "") {
    const std::string text = to_text(read_text(page(meta("citation_title", "T") + head, body)));
    constexpr std::string_view kTitle = "title=T";
    return text.substr(text.find(kTitle) + kTitle.size());
}

TEST(PaperHtml, ReadsArxivsPageOfAPaper) {
    const Listing listing = read_text(kArxivPage);
    EXPECT_EQ(listing.format, Format::kPaperHtml);
    EXPECT_EQ(listing.title, "A page");
    EXPECT_EQ(
        to_text(listing),
        "id=arxiv:2601.04101; title=What Bees Say: α Hives; title_raw=What Bees Say: $\\alpha$ Hives; "
        "abstract=Bees talk to buses; see https://github.com/okafor/bees.; "
        "url=https://arxiv.org/abs/2601.04101; pdf=https://arxiv.org/pdf/2601.04101; "
        "code=https://github.com/okafor/bees; authors=Ada Okafor, Lena B. Brandt; author_count=2; "
        "categories=cs.SD, cs.LG, q-bio.NC; primary=cs.SD; submitter=Ada Okafor; journal=J. Bees 3 (2026) "
        "1; report=BEE-5; comment=9 pages; published=2026-01-09; updated=2026-02-03; version=2\n");
}

TEST(PaperHtml, ReadsAPageOfAPreprintServer) {
    EXPECT_EQ(
        to_text(read_text(page(
            meta("DC.Title", "Another title") + meta("citation_title", "What <i>Apis</i> Says") +
            meta("citation_abstract", "&lt;p&gt;Bees talk.&lt;/p&gt;") +
            meta("citation_journal_title", "bioRxiv") + meta("citation_publication_date", "2026/01/09") +
            meta("citation_doi", "10.1101/2026.01.05.123456") +
            meta("citation_public_url", "https://www.biorxiv.org/content/10.1101/2026.01.05.123456v1") +
            meta("citation_pdf_url", "https://www.biorxiv.org/content/10.1101/2026.01.05.123456v1.full.pdf") +
            meta("citation_author", "Ada Okafor") + meta("citation_author_institution", "Lagos") +
            meta("citation_author_email", "a@x.example") + meta("citation_author", "Lena Brandt") +
            meta("citation_author_institution", "Lagos")))),
        "id=doi:10.1101/2026.01.05.123456; title=What Apis Says; abstract=Bees talk.; "
        "url=https://www.biorxiv.org/content/10.1101/2026.01.05.123456v1; "
        "pdf=https://www.biorxiv.org/content/10.1101/2026.01.05.123456v1.full.pdf; authors=Ada Okafor, Lena "
        "Brandt; author_count=2; affiliations=Lagos; doi=10.1101/2026.01.05.123456; published=2026-01-09\n");
}

TEST(PaperHtml, ReadsPubmedsPageOfAPaper) {
    EXPECT_EQ(
        to_text(read_text(page(
            meta("citation_title", "What bees say.") + meta("citation_authors", "Okafor AB;van der Berg J;") +
                meta("citation_journal_title", "Journal of bees") + meta("citation_date", "05/12/2025") +
                meta("citation_pmid", "7"),
            "<div class=\"abstract-content selected\" id=\"eng-abstract\"><p><strong "
            "class=\"sub-title\">Background:</strong> Bees talk.</p></div><a class=\"docsum-title\" "
            "href=\"/8/\">Similar</a>"))),
        "id=pmid:7; title=What bees say; abstract=Background: Bees talk.; "
        "url=https://pubmed.ncbi.nlm.nih.gov/7/; authors=A. B. Okafor, J. van der Berg; author_count=2; "
        "journal=Journal of bees; published=2025-01-01\n");
}

TEST(PaperHtml, ReadsPagesWithoutQuotes) {
    EXPECT_EQ(
        to_text(read_text("<!doctype html><html><head><meta content=\"What Bees Say\" name=citation_title>"
                          "<meta content=\"Ada Okafor\" name=citation_author><meta content=2025/7 "
                          "name=citation_publication_date><meta content=10.1234/bees.5 name=citation_doi>")),
        "id=doi:10.1234/bees.5; title=What Bees Say; url=https://doi.org/10.1234/bees.5; authors=Ada Okafor; "
        "author_count=1; doi=10.1234/bees.5; published=2025-07-01\n");
}

TEST(PaperHtml, ReadsPagesInDublinCoreAlone) {
    EXPECT_EQ(
        to_text(read_text("<!DOCTYPE html><html><head><meta name=\"DC.Title\" content=\"What Bees Say\"/>"
                          "<meta name=\"DC.Creator.PersonalName\" content=\"Ada Okafor\"/>"
                          "<meta name=\"DC.Creator\" content=\"Okafor, Ada\"/>"
                          "<meta name=\"DC.Creator\" content=\"Brandt, Lena\"/>"
                          "<meta name=\"DC.Date.issued\" content=\"2026-01-09\"/>"
                          "<meta name=\"DC.Description\" content=\"Bees talk.\"/>"
                          "<meta name=\"DC.Identifier.DOI\" content=\"10.1234/bees.5\"/>"
                          "<meta name=\"DC.Source\" content=\"Journal of Bees\"/>"
                          "<meta name=\"DC.Subject\" content=\"bees; buses\"/></head></html>")),
        "id=doi:10.1234/bees.5; title=What Bees Say; abstract=Bees talk.; "
        "url=https://doi.org/10.1234/bees.5; "
        "authors=Ada Okafor, Lena Brandt; author_count=2; keywords=bees, buses; doi=10.1234/bees.5; "
        "journal=Journal of Bees; published=2026-01-09\n");
    EXPECT_NE(read_error("<!DOCTYPE html><html><head><meta name=\"DC.title\" content=\"Our shop\"/></head>"),
              "no error");
}

TEST(PaperHtml, FillsGapsFromOtherDescriptions) {
    EXPECT_EQ(
        said_of(meta("dc.creator", "Okafor, Ada") + meta("DC.Date", "2026-01-09") +
                meta("dc.description", "Bees talk.") + meta("dc.identifier", "doi:10.1234/BEES.5") +
                meta("prism.publicationName", "Journal of Bees") + meta("dc.subject", "bees; buses")),
        "; abstract=Bees talk.; url=https://doi.org/10.1234/bees.5; authors=Ada Okafor; author_count=1; "
        "keywords=bees, buses; doi=10.1234/bees.5; journal=Journal of Bees; published=2026-01-09\n");
    EXPECT_EQ(said_of(meta("dc.identifier", "bees-5")), "\n");
}

TEST(PaperHtml, TakesADescriptionForAnAbstractOnlyWhereItMayBeOne) {
    const std::string text = repeated("Bees talk to buses. ", 6);
    EXPECT_EQ(said_of(meta("description", text)), "; abstract=" + text.substr(0, text.size() - 1) + "\n");
    EXPECT_EQ(said_of(meta("description", "A journal of bees.")), "\n");
    EXPECT_EQ(said_of(meta("citation_author", "Okafor, Ada") + meta("og:description", "Ada Okafor. " + text)),
              "; authors=Ada Okafor; author_count=1\n");
    EXPECT_EQ(said_of(meta("og:description", "Abstract page for arXiv paper 1: " + text)), "\n");
}

TEST(PaperHtml, TakesTheAbstractOutOfTheBody) {
    EXPECT_EQ(
        said_of("", "<div class=\"card-body acl-abstract\"><h5>Abstract</h5><span>Bees talk.</span></div>"),
        "; abstract=Bees talk.\n");
    EXPECT_EQ(said_of("", "<div class=\"abstract-content selected\"><p>Bees talk.</p></div>"),
              "; abstract=Bees talk.\n");
    EXPECT_EQ(said_of(meta("citation_abstract", "Bees talk to buses."),
                      "<blockquote class=abstract>No</blockquote>"),
              "; abstract=Bees talk to buses.\n");
}

TEST(PaperHtml, KnowsNamesInEveryForm) {
    const std::pair<const char*, const char*> cases[] = {
        {"Okafor, Ada", "Ada Okafor"},
        {"Okafor, Ada, PhD", "Ada Okafor"},
        {"García Márquez, Gabriel", "Gabriel García Márquez"},
        {"van der Berg, Jan", "Jan van der Berg"},
        {"Ada B. Okafor", "Ada B. Okafor"},
        {"Brandt, Lena, Jr.", "Lena Brandt Jr."},
        {"Quiet Collaboration", "Quiet Collaboration"},
        {"Okafor, A.", "A. Okafor"},
    };
    for (const auto& [written, said] : cases)
        EXPECT_EQ(said_of(meta("citation_author", written)),
                  "; authors=" + std::string(said) + "; author_count=1\n");
}

TEST(PaperHtml, KeepsTheDaysApart) {
    EXPECT_EQ(said_of(meta("citation_publication_date", "2026/01/01") + meta("citation_date", "2026-12-21")),
              said_of(meta("citation_date", "2026-12-21")));
    EXPECT_EQ(
        said_of(meta("citation_publication_date", "2026/02") + meta("citation_online_date", "2026/01/09")),
        "; published=2026-01-09\n");
    EXPECT_EQ(
        said_of(meta("citation_publication_date", "2026/02/03") + meta("citation_online_date", "2026/01/09")),
        "; published=2026-01-09\n");
    EXPECT_EQ(
        said_of(meta("citation_publication_date", "2026/01/09") + meta("citation_online_date", "2026/02/03")),
        "; published=2026-01-09\n");
    EXPECT_EQ(said_of(meta("citation_year", "2026") + meta("citation_online_date", "soon")),
              "; published=2026-01-01\n");
}

TEST(PaperHtml, KnowsAnArxivPaperByItsAddressOrDoi) {
    EXPECT_EQ(read_text(page(meta("citation_title", "T") + meta("citation_doi", "10.48550/arXiv.2601.04101")))
                  .papers.at(0)
                  .id.value,
              "arxiv:2601.04101");
    EXPECT_EQ(said_of("<meta property='og:url' content='https://arxiv.org/abs/2601.04101v3'>"),
              "; url=https://arxiv.org/abs/2601.04101; pdf=https://arxiv.org/pdf/2601.04101; version=3\n");
}

TEST(PaperHtml, ReadsPagesWithSeveralPapers) {
    const Listing listing = read_text(page(meta("citation_title", "One") + meta("citation_author", "A") +
                                           meta("citation_title", "Two") + meta("citation_author", "B") +
                                           meta("dc.description", "Of the page.")));
    EXPECT_EQ(to_text(listing).substr(0, 9), "id=title:");
    ASSERT_EQ(listing.papers.size(), 2U);
    EXPECT_EQ(listing.papers[0].title + listing.papers[1].title, "OneTwo");
    EXPECT_EQ(listing.papers[0].abstract, "");
    EXPECT_EQ(read_text(page(meta("citation_title", "One") + meta("citation_title", "Uno") +
                             meta("citation_author", "A") + meta("citation_title", "One")))
                  .papers.size(),
              1U);
}

TEST(PaperHtml, ReadsPagesInWindows1252) {
    EXPECT_EQ(read_text(page(meta("citation_title", "Caf\xE9"))).papers.at(0).title, "Café");
}

TEST(PaperHtml, IsRecognisedByItsTitleAlone) {
    EXPECT_NE(read_error(page("", "citation_title")), "no error");
    EXPECT_NE(read_error(page(meta("dc.title", "T"))), "no error");
    EXPECT_NE(read_error(page(meta("citation_title", ""))), "no error");
    EXPECT_NE(read_error("citation_title"), "no error");
}

TEST(PaperHtml, PrefersThePaperToTheArticlesBesideIt) {
    EXPECT_EQ(
        read_text(page(meta("citation_title", "T"), "<a class=\"docsum-title\" href=\"/7/\">Similar</a>"))
            .format,
        Format::kPaperHtml);
}

TEST(PaperHtml, LeavesOutAddressesThatAreNoLinks) {
    EXPECT_EQ(said_of(meta("citation_pdf_url", "javascript:alert(1)")),
              "\nnote 0: entry 1: the PDF's address is no usable link; left out\n");
}

TEST(PaperHtml, SurvivesBeingCutAtEveryByte) { read_at_every_length(kArxivPage, Format::kPaperHtml); }

TEST(PaperHtml, TakesLinearTimeOnHostileText) {
    for (const char* piece :
         {"<meta name=citation_title content=a>", "<meta name=citation_author content=a>",
          "<meta name=x content=", "<blockquote class=abstract>", "<td class='a b c d e f subjects'>(",
          "<div class=submission-history>[v1] ",
          "<meta name=citation_title content=a><meta name=citation_doi content=b><meta name=citation_title "
          "content=c><meta name=citation_doi content=d>",
          "<a href=x>this https URL"})
        EXPECT_LT(seconds_to_read("<html><meta name=citation_title content=T>" + repeated(piece, 50'000),
                                  Format::kPaperHtml),
                  5)
            << piece;
}

}  // namespace
}  // namespace offprint
