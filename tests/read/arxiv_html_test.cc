// arXiv's listing pages of today and of before 2024, with invented papers.
#include <gtest/gtest.h>

#include "support/hostile_text.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

const std::string kTop =
    "<!DOCTYPE html>\n<html><head><title>Sound </title></head><body>\n"
    "<div class=\"header-breadcrumbs\"><a href=\"/\">arXiv</a> &gt; <a "
    "href=\"/list/cs.SD/recent\">cs.SD</a></div>\n"
    "<div id='dlpage'>\n<h1>Sound</h1>\n<ul><li><a href=\"/list/cs.SD/new?skip=0#item0\">New</a></li></ul>\n"
    "<p>See <a id=\"recent-cs.SD\" href=\"/list/cs.SD/recent\">recent</a> articles</p>\n"
    "<h3>Showing new listings for Friday, 9 January 2026</h3>\n";

std::string paging(int total) {
    return "<div class='paging'>Total of " + std::to_string(total) +
           " entries \n</div>\n<div class='morefewer'>Showing up to 2000 entries per page:</div>\n";
}

std::string section(const std::string& heading, const std::string& entries) {
    return "<dl id='articles'>\n<h3>" + heading + "</h3>\n" + entries + "</dl>\n";
}

std::string entry(const std::string& id, const std::string& mark, const std::string& subjects,
                  const std::string& abstract) {
    return "<dt>\n <a name='item1'>[1]</a>\n <a href =\"/abs/" + id + "\" title=\"Abstract\" id=\"" + id +
           "\">\n arXiv:" + id + "\n </a>\n " + mark + "\n [<a href=\"/pdf/" + id +
           "\" title=\"Download PDF\">pdf</a>, <a href=\"https://arxiv.org/html/" + id +
           "v1\">html</a>]\n</dt>\n<dd>\n<div class='meta'>\n<div class='list-title mathjax'><span "
           "class='descriptor'>Title:</span>\n Paper " +
           id +
           "\n</div>\n<div class='list-authors'><a href=\"https://arxiv.org/search/cs?query=Okafor\" "
           "rel=\"nofollow\">Ada Okafor</a>, "
           "<a href=\"https://arxiv.org/search/cs?query=Brandt\">L. Brandt</a></div>\n"
           "<div class='list-subjects'><span class='descriptor'>Subjects:</span>\n <span "
           "class=\"primary-subject\">" +
           subjects + "\n</div>\n" +
           (abstract.empty() ? "" : "<p class='mathjax'>\n " + abstract + "\n</p>\n") + "</div>\n</dd>\n";
}

const std::string kSound = "Sound (cs.SD)</span>; Machine Learning (cs.LG)";
const std::string kControl = "Optimization and Control (math.OC)</span>; Sound (cs.SD)";

const std::string kPage = kTop + paging(4) +
                          section("New submissions (showing 1 of 1 entries)",
                                  entry("2601.01234", "", kSound, "The first.<br> A second paragraph.")) +
                          section("Cross submissions (showing 1 of 1 entries)",
                                  entry("2601.00007", "(cross-list from math.OC)", kControl, "Crossed.")) +
                          section("Replacement submissions (showing 2 of 2 entries)",
                                  entry("2511.00001", "(replaced)", kSound, "") +
                                      entry("2511.00002", "(replaced)", kControl, "Again.")) +
                          paging(4) + "</div></body></html>\n";

std::string said(const std::string& id, const std::string& abstract, const std::string& categories,
                 const std::string& announce) {
    return "id=arxiv:" + id + "; title=Paper " + id + (abstract.empty() ? "" : "; abstract=" + abstract) +
           "; url=https://arxiv.org/abs/" + id + "; pdf=https://arxiv.org/pdf/" + id +
           "; authors=Ada Okafor, L. Brandt; author_count=2; categories=" + categories +
           "; primary=" + categories.substr(0, categories.find(',')) +
           "; listed=2026-01-09; announce=" + announce + "\n";
}

const std::string kSaid = said("2601.01234", "The first. A second paragraph.", "cs.SD, cs.LG", "new") +
                          said("2601.00007", "Crossed.", "math.OC, cs.SD", "cross") +
                          said("2511.00001", "", "cs.SD, cs.LG", "replace") +
                          said("2511.00002", "Again.", "math.OC, cs.SD", "replace-cross");

TEST(ArxivHtml, KeepsTheSectionsOfAPageApart) {
    const Listing listing = read_text(kPage);
    EXPECT_EQ(listing.format, Format::kArxivHtml);
    EXPECT_EQ(listing.title, "Sound");
    EXPECT_EQ(listing.date, make_date(2026, 1, 9));
    EXPECT_EQ(to_text(listing), kSaid);
}

TEST(ArxivHtml, ReadsAllFieldsOfAnEntry) {
    const std::string page =
        kTop +
        "<h3>New submissions (showing 1 of 1 entries)</h3>\n<dt><a "
        "href=\"https://arxiv.org/abs/hep-th/9901001\">x</a></dt><dd>"
        "<div class=\"list-title mathjax\"><span class=\"descriptor\">Title:</span> On $L^2$ &amp; B{\\'e}ta "
        "<b>x</b> &lt; y</div>"
        "<div class=\"list-authors\"><span class=\"descriptor\">Authors:</span> <a>A. One</a> (Lagos), <a>B. "
        "Two</a></div>"
        "<div class=\"list-comments mathjax\"><span class=\"descriptor\">Comments:</span> 12 pages, <a "
        "href=\"https://x.example/1\">this https URL</a></div>"
        "<div class=\"list-journal-ref\"><span class=\"descriptor\">Journal-ref:</span> J. Sound 3 (2026) "
        "1-12</div>"
        "<div class=\"list-subjects\"><span class=\"primary-subject\">High Energy Physics - Theory "
        "(hep-th)</span>; 81T (MSC)</div>"
        "<p class=\"mathjax\">Code is at <a href=\"https://github.com/example/spectra\" "
        "rel=\"external\">this https URL</a>.</p></dd>";
    EXPECT_EQ(
        to_text(read_text(page)),
        "id=arxiv:hep-th/9901001; title=On L² & Béta x < y; title_raw=On $L^2$ & B{\\'e}ta x < y; "
        "abstract=Code is at https://github.com/example/spectra.; url=https://arxiv.org/abs/hep-th/9901001; "
        "pdf=https://arxiv.org/pdf/hep-th/9901001; code=https://github.com/example/spectra; authors=A. One, "
        "B. Two; author_count=2; "
        "affiliations=Lagos; categories=hep-th; primary=hep-th; journal=J. Sound 3 (2026) 1-12; "
        "comment=12 pages, https://x.example/1; listed=2026-01-09; announce=new\n");
}

TEST(ArxivHtml, ReadsThePageOfBefore2024) {
    const std::string page =
        "<html><div id=\"dlpage\"><h1>Sound</h1><ul><li><a href=\"#item0\">New submissions</a></li></ul>"
        "<small>[ total of 2 entries: <b>1-2</b> ]</small><br />"
        "<h3>New submissions for Fri,  9 Jan 26</h3>\n<dl>\n<dt><a name=\"item1\">[1]</a>&nbsp;  <span "
        "class=\"list-identifier\">"
        "<a href=\"/abs/2601.01234\" title=\"Abstract\">arXiv:2601.01234</a> [<a "
        "href=\"/pdf/2601.01234\">pdf</a>]</span></dt>\n<dd>\n"
        "<div class=\"list-title mathjax\">\n<span class=\"descriptor\">Title:</span> "
        "One\n</div>\n</dd>\n</dl>\n"
        "<h3>Replacements for Fri,  9 Jan 26</h3>\n<dl><dt><a href=\"/abs/2601.00001\">arXiv:2601.00001</a> "
        "(replaced)</dt>\n"
        "<dd><div class=\"list-title mathjax\"><span class=\"descriptor\">Title:</span> "
        "Two</div></dd></dl></div>";
    const Listing listing = read_text(page);
    EXPECT_EQ(listing.date, make_date(2026, 1, 9));
    EXPECT_EQ(to_text(listing),
              "id=arxiv:2601.01234; title=One; url=https://arxiv.org/abs/2601.01234; "
              "pdf=https://arxiv.org/pdf/2601.01234; "
              "listed=2026-01-09; announce=new\n"
              "id=arxiv:2601.00001; title=Two; url=https://arxiv.org/abs/2601.00001; "
              "pdf=https://arxiv.org/pdf/2601.00001; "
              "listed=2026-01-09; announce=replace\n");
}

TEST(ArxivHtml, GivesEachEntryOfRecentPagesItsDay) {
    const Listing listing =
        read_text(kTop.substr(0, kTop.find("<h3>")) + paging(2) +
                  section("Fri, 9 Jan 2026 (showing 1 of 1 entries )", entry("2601.00002", "", kSound, "")) +
                  section("Thu, 8 Jan 2026 (showing 1 of 1 entries )",
                          entry("2601.00001", "(cross-list from math.OC)", kControl, "")));
    EXPECT_EQ(listing.date, std::nullopt);
    ASSERT_EQ(listing.papers.size(), 2u);
    EXPECT_EQ(listing.papers[0].listed, make_date(2026, 1, 9));
    EXPECT_EQ(listing.papers[0].announce, std::nullopt);
    EXPECT_EQ(listing.papers[1].listed, make_date(2026, 1, 8));
    EXPECT_EQ(listing.papers[1].announce, Announce::kCross);
    EXPECT_TRUE(listing.notes.empty());
}

TEST(ArxivHtml, ComparesItsCountsWithThoseOfThePage) {
    const auto notes_of = [](const std::string& page) {
        Listing listing = read_text(page);
        listing.papers.clear();
        return to_text(listing);
    };
    const std::string one = entry("2601.01234", "", kSound, "A.");
    EXPECT_EQ(notes_of(kTop + paging(1) + section("New submissions (showing 1 of 1 entries)", one)), "");
    EXPECT_EQ(notes_of(kTop + paging(2) + section("New submissions (showing 2 of 2 entries)", one)),
              "note 0: the section of new papers has 1 of the 2 entries that it says it shows\n");
    EXPECT_EQ(notes_of(kTop + paging(40) + section("Cross submissions (showing first 1 of 40 entries)", one)),
              "note 0: the section of cross-lists shows 1 of 40 entries\n");
    EXPECT_EQ(notes_of(kTop + paging(40) + section("Replacement submissions", one)),
              "note 0: the page has 1 of 40 entries\n");
}

TEST(ArxivHtml, TellsAnEmptyDayFromAChangedPage) {
    const Listing empty = read_text(kTop + "<p>No updates today.</p></div>");
    EXPECT_TRUE(empty.papers.empty() && empty.notes.empty());
    EXPECT_EQ(empty.date, make_date(2026, 1, 9));
    EXPECT_EQ(read_error("<!DOCTYPE html><title>Sound</title><link "
                         "href='https://static.arxiv.org/x.css'><div id=dlpage><article>New</article></div>"),
              "read test: no papers listing: an arXiv page \"Sound\" without a list of "
              "papers (the page may have changed)");
    const std::string link = "</title><a href='https://arxiv.org/abs/2601.01234'>x</a>";
    EXPECT_EQ(
        read_error("<!DOCTYPE html><title>Sound | arXiv" + link),
        "read test: no papers listing: an arXiv page \"Sound | arXiv\" without a list of papers (the page "
        "may have changed)");
    EXPECT_EQ(
        read_error("<!DOCTYPE html><title>Our Lab" + link),
        "read test: no papers listing: an HTML page \"Our Lab\" without Daily Papers data (the page may have "
        "changed) and without citation_title");
}

TEST(ArxivHtml, NotesWhatAnEntryLacks) {
    EXPECT_EQ(to_text(read_text(kTop + "<dt><a href=\"/abs/2601.00001\">x</a></dt><dd></dd>\n<dt>no "
                                       "id</dt><dd><div class=list-title>T</div></dd>")),
              to_text(read_text(kTop + "<dt><a>x</a><dd><div class=list-title>T</div>").papers[0]) +
                  "\nnote 9: entry 1: no title; skipped\nnote 10: entry 2: no arXiv id that can be read\n");
}

TEST(ArxivHtml, StopsAtTheNumberOfPapersThatAreWanted) {
    ReadOptions two;
    two.max_papers = 2;
    const Listing listing = read_text(kPage, two);
    EXPECT_EQ(listing.papers.size(), 2u);
    EXPECT_EQ(listing.notes,
              (std::vector<Note>{{0, "only the first 2 papers were read; the rest is left out"}}));
}

TEST(ArxivHtml, SurvivesBeingCutAtEveryByte) { read_at_every_length(kPage, Format::kArxivHtml); }

TEST(ArxivHtml, TakesLinearTimeOnHostileText) {
    for (const char* piece :
         {"<dt>", "<dt><a href=/abs/2601.00001>", "<div class=list-title>", "<div class=list-title><a>",
          "<p>", "<h3>Showing 1 of 2", "<div class=list-subjects>(", "<dt><dd><div class=list-title>T",
          "<a href='", "<!--", "</div", "<script>"})
        EXPECT_LT(seconds_to_read(kTop + "<dt><dd><div class=list-title>" + repeated(piece, 50'000),
                                  Format::kArxivHtml),
                  5)
            << piece;
}

}  // namespace
}  // namespace offprint
