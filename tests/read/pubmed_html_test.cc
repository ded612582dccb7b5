// PubMed's page of results and its mails of them, with invented papers.
#include <gtest/gtest.h>

#include "support/hostile_text.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

const std::string kPage =
    "<!DOCTYPE html><html><head><title>bees - Search Results - PubMed</title></head><body>\n"
    "<article class=\"full-docsum\" data-rel-pos=\"1\"><div class=\"docsum-wrap\"><div "
    "class=\"docsum-content\">\n"
    "<a class=\"docsum-title\" href=\"/40012345/\" ref=\"linksrc=docsum_link&amp;article_id=40012345\"\n"
    "   data-article-id=\"40012345\">\n  What <b>bees</b> say.\n</a>\n"
    "<div class=\"docsum-citation full-citation\">\n"
    "<span class=\"docsum-authors full-authors\">Okafor AB, <b>Brandt</b> L, van der Berg J.</span>\n"
    "<span class=\"docsum-authors short-authors\">Okafor AB, et al.</span>\n"
    "<span class=\"docsum-journal-citation full-journal-citation\">J Bees. 2026 Jan 9;3(1):1-9. doi: "
    "10.1234/BEES.5. Epub 2025 Dec 30.</span>\n"
    "<span class=\"docsum-journal-citation short-journal-citation\">J Bees. 2026.</span>\n"
    "<span class=\"citation-part\">PMID: <span class=\"docsum-pmid\">40012345</span></span></div>\n"
    "<div class=\"docsum-snippet\"><div class=\"full-view-snippet\">Bees <b>talk</b> to buses. …</div>\n"
    "<div class=\"short-view-snippet\">Bees …</div></div></div></div></article>\n"
    "<article class=\"full-docsum\"><a class=\"docsum-title\" "
    "href=\"https://pubmed.ncbi.nlm.nih.gov/7/\">[Hives]."
    "</a><span class=\"docsum-authors short-authors\">Sato M, et al.</span>"
    "<span class=\"docsum-journal-citation short-journal-citation\">Hives. 2026.</span></article>\n"
    "</body></html>\n";
const std::string kPapers =
    "id=doi:10.1234/bees.5; title=What bees say; abstract=Bees talk to buses. …; "
    "url=https://pubmed.ncbi.nlm.nih.gov/40012345/; authors=A. B. Okafor, L. Brandt, J. van der Berg; "
    "author_count=3; doi=10.1234/bees.5; journal=J Bees; published=2026-01-09\n"
    "id=pmid:7; title=Hives; url=https://pubmed.ncbi.nlm.nih.gov/7/; "
    "authors=M. "
    "Sato; journal=Hives; published=2026-01-01\n";

const std::string kOldMail =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\" "
    "\"x\">\n<html>"
    "<body><p>This message contains My NCBI what's new results</p>Search: <b>bees</b>\n<table><tbody><tr>"
    "<td>1.</td><td><a href=\"http://www.ncbi.nlm.nih.gov/pubmed/40012345\" ref=\"ordinalpos=1\">What bees "
    "say.</a></td></tr><tr><td width=\"10\"/><td>Okafor AB, Brandt L.</td></tr><tr><td/><td><span "
    "class=\"jrnl\" "
    "title=\"Journal of bees : the journal\">J Bees</span>. 2026 Jan 9. doi: 10.1234/BEES.5. [Epub ahead of "
    "print]</td></tr><tr><td/><td>PMID: 40012345 [PubMed]</td></tr><tr><td/><td><a "
    "href=\"http://www.ncbi.nlm.nih.gov/pubmed?linkname=pubmed_pubmed&amp;from_uid=40012345\" "
    "ref=\"ordinalpos=1\">Similar articles</a></td></tr></tbody></table>\n"
    "<table><tr><td>2.</td><td><a href=\"http://www.ncbi.nlm.nih.gov/pubmed/7\" "
    "ref=\"ordinalpos=2\">Hives.</a>"
    "</td></tr><tr><td/><td>Sato M.</td></tr><tr><td/><td>Hives. 2026.</td></tr></table></body></html>\n";

std::string mail(const std::string& html) {
    return "From: My NCBI <efback@ncbi.nlm.nih.gov>\nSubject: What's new for 'bees' in PubMed\nDate: Fri, 9 "
           "Jan "
           "2026 06:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" +
           html;
}

TEST(PubmedHtml, ReadsThePageOfResults) {
    const Listing listing = read_text(kPage);
    EXPECT_EQ(listing.format, Format::kPubmedHtml);
    EXPECT_EQ(listing.title, "bees - Search Results - PubMed");
    EXPECT_EQ(to_text(listing), kPapers);
}

TEST(PubmedHtml, ReadsTheMailsBefore2020) {
    const Listing listing = read_text(mail(kOldMail));
    EXPECT_EQ(listing.format, Format::kPubmedHtml);
    EXPECT_EQ(listing.title, "What's new for 'bees' in PubMed");
    EXPECT_EQ(
        to_text(listing),
        "id=doi:10.1234/bees.5; title=What bees say; url=https://pubmed.ncbi.nlm.nih.gov/40012345/; "
        "authors=A. B. Okafor, L. Brandt; author_count=2; doi=10.1234/bees.5; journal=Journal of bees : the "
        "journal; published=2026-01-09; listed=2026-01-09\n"
        "id=pmid:7; title=Hives; url=https://pubmed.ncbi.nlm.nih.gov/7/; "
        "authors=M. Sato; author_count=1; journal=Hives; published=2026-01-01; listed=2026-01-09\n");
}

TEST(PubmedHtml, ListsThePapersOfAMailOnItsDay) {
    const Listing listing = read_text(mail(kPage));
    EXPECT_EQ(listing.papers.size(), 2U);
    EXPECT_EQ(listing.papers.at(0).listed, parse_date("2026-01-09"));
}

TEST(PubmedHtml, NotesWhatHasNoTitleAndReadsTheRest) {
    EXPECT_EQ(
        to_text(read_text("<html><a class=docsum-title href=/1/></a>\n<a class=docsum-title href=/2/>T</a>")),
        "id=pmid:2; title=T; url=https://pubmed.ncbi.nlm.nih.gov/2/\n"
        "note 1: entry 1: no title; skipped\n");
}

TEST(PubmedHtml, StopsAtTheNumberOfPapersThatAreWanted) {
    ReadOptions one;
    one.max_papers = 1;
    EXPECT_EQ(read_text(kPage, one).papers.size(), 1U);
}

TEST(PubmedHtml, SurvivesBeingCutAtEveryByte) {
    read_at_every_length(kPage, Format::kPubmedHtml);
    read_at_every_length(kOldMail, Format::kPubmedHtml);
}

TEST(PubmedHtml, TakesLinearTimeOnHostileText) {
    for (const char* piece :
         {"<a class=docsum-title href=/1/>", "<a class=docsum-title>T</a>", "<td>", "<td>x</td>", "<b>",
          "<span>", "<a ref=ordinalpos=1 href=/pubmed/1>", "<span class=docsum-authors>A,", "doi: ", "<div>"})
        EXPECT_LT(seconds_to_read("<html><a ref=ordinalpos=1 href=/pubmed/1>T</a>" + repeated(piece, 50'000),
                                  Format::kPubmedHtml),
                  5)
            << piece;
}

}  // namespace
}  // namespace offprint
