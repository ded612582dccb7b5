// Google Scholar's and Semantic Scholar's mails of alerts, with invented papers.
#include <gtest/gtest.h>

#include "offprint/base/base64.h"
#include "support/hostile_text.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

std::string result(const std::string& address, const std::string& title, const std::string& line,
                   const std::string& excerpt, const std::string& mark = "") {
    return "<h3 style=\"font-weight:normal;margin:0\">" + mark + "<a href=\"" + address +
           "\" class=\"gse_alrt_title\" style=\"font-size:17px\">" + title +
           "</a></h3>\n<div style=\"color:#006621;line-height:18px\">" + line + "</div>\n" +
           (excerpt.empty()
                ? ""
                : "<div class=\"gse_alrt_sni\" style=\"line-height:17px\">" + excerpt + "</div>\n") +
           "<div style=\"width:auto\"><table><tr><td><a "
           "href=\"https://scholar.google.com/citations?x\">Save</a>"
           "</td></tr></table></div><br>\n";
}

std::string redirected(const std::string& address) {
    return "https://scholar.google.com/scholar_url?url=" + address + "&amp;hl=en&amp;sa=X&amp;d=28&amp;ei=c1";
}

std::string page(const std::string& inside) {
    return "<!doctype "
           "html><html><head><style>.gse_alrt_title{text-decoration:none}</style></head><body><div>\n"
           "<h3></h3>" +
           inside +
           "<p>This message was sent by Google Scholar because you follow new "
           "results.</p></div></body></html>\n";
}

const std::string kPage = page(
    result(redirected("https://x.example/bees.pdf"), "What <b>Bees</b> Say\n to Buses",
           "A Okafor, LB Brandt, M Sato\xE2\x80\xA6&nbsp;- Journal of Bees and\xC2\xA0\xE2\x80\xA6, 2026",
           "Bees talk to <br>buses of the city\xC2\xA0\xE2\x80\xA6",
           "<span style=\"font-weight:bold\">[PDF]</span> ") +
    result(redirected("https%3A%2F%2Farxiv.org%2Fabs%2F2601.04101"), "Spectra &amp; Hives",
           "J Roe - arXiv preprint arXiv:2601.04101, 2026", "Hives hum.") +
    result("https://scholar.google.com/scholar?cluster=1&amp;hl=en", "A Book of Bees", "A Okafor - 2025", "",
           "<span>[CITATION]</span> "));
const std::string kPapers =
    "id=url:https://x.example/bees.pdf; title=What Bees Say to Buses; abstract=Bees talk to buses of the "
    "city …; "
    "url=https://x.example/bees.pdf; pdf=https://x.example/bees.pdf; authors=A Okafor, LB Brandt, M Sato; "
    "journal=Journal of Bees and …; published=2026-01-01DAY\n"
    "id=arxiv:2601.04101; title=Spectra & Hives; abstract=Hives hum.; url=https://arxiv.org/abs/2601.04101; "
    "pdf=https://arxiv.org/pdf/2601.04101; authors=J Roe; author_count=1; published=2026-01-01DAY\n"
    "id=url:https://scholar.google.com/scholar?cluster=1&hl=en; title=A Book of Bees; "
    "url=https://scholar.google.com/scholar?cluster=1&hl=en; authors=A Okafor; author_count=1; "
    "published=2025-01-01DAY\n";

std::string papers_listed(const std::string& day) {
    std::string text = kPapers;
    for (std::size_t at = text.find("DAY"); at != text.npos; at = text.find("DAY", at))
        text.replace(at, 3, day);
    return text;
}

std::string mail(const std::string& html) {
    return "From: Google Scholar Alerts <scholaralerts-noreply@google.com>\nSubject: bees - new "
           "results\nDate: "
           "Fri, 9 Jan 2026 06:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/html; "
           "charset=UTF-8\nContent-Transfer-Encoding: base64\n\n" +
           encode_base64(html) + "\n";
}

/// The part of the first paper behind its address.
std::string said_of_line(const std::string& line) {
    const std::string text = to_text(read_text(page(result("https://x.example/", "T", line, ""))));
    constexpr std::string_view kUrl = "; url=https://x.example/";
    return text.substr(text.find(kUrl) + kUrl.size());
}

TEST(ScholarMail, ReadsTheHtmlPartAlone) {
    const Listing listing = read_text(kPage);
    EXPECT_EQ(listing.format, Format::kScholarMail);
    EXPECT_EQ(to_text(listing), papers_listed(""));
}

TEST(ScholarMail, ListsThePapersOfAMailOnItsDay) {
    const Listing listing = read_text(mail(kPage));
    EXPECT_EQ(listing.format, Format::kScholarMail);
    EXPECT_EQ(listing.title, "bees - new results");
    EXPECT_EQ(listing.date, parse_date("2026-01-09"));
    EXPECT_EQ(to_text(listing), papers_listed("; listed=2026-01-09"));
}

TEST(ScholarMail, ReadsTheTitlesOfSemanticScholar) {
    const std::string start = "<a class=\"x paper-link\" href=\"https://www.semanticscholar.org/paper/";
    const std::string page =
        "<html><body>\n" + start +
        "What-Bees-Say/1a2b?utm_source=alert_email&amp;x=1\"><img src=\"x\"></a>\n" + start +
        "What-Bees-Say/1a2b?utm_source=alert_email\">What <b>Bees</b> Say</a><div>A. Okafor</div>\n" + start +
        "What-Bees-Say/1a2b\">View paper</a>" +
        "<a class=\"paper-link\" href=\"https://x.example/\">Other</a>" + start + "Hives/3c\">Hives</a>";
    const Listing listing = read_text(page);
    EXPECT_EQ(listing.format, Format::kScholarMail);
    EXPECT_EQ(to_text(listing),
              "id=url:https://www.semanticscholar.org/paper/What-Bees-Say/1a2b; title=What Bees Say; "
              "url=https://www.semanticscholar.org/paper/What-Bees-Say/1a2b\n"
              "id=url:https://www.semanticscholar.org/paper/Hives/3c; title=Hives; "
              "url=https://www.semanticscholar.org/paper/Hives/3c\n");
    EXPECT_EQ(read_text(mail(page)).papers.at(0).listed, parse_date("2026-01-09"));
    read_at_every_length(page, Format::kScholarMail);
}

TEST(ScholarMail, KnowsTheLineUnderTheTitleInEveryForm) {
    EXPECT_EQ(said_of_line("A Okafor - Bees - Part A, 2026"),
              "; authors=A Okafor; author_count=1; journal=Bees - Part A; published=2026-01-01\n");
    EXPECT_EQ(said_of_line("A Okafor - Bees - Part A, 2026 - Hive Press"),
              "; authors=A Okafor; author_count=1; journal=Bees - Part A; published=2026-01-01\n");
    EXPECT_EQ(said_of_line("A Okafor - 2026 - books.example"),
              "; authors=A Okafor; author_count=1; published=2026-01-01\n");
    EXPECT_EQ(said_of_line("A Okafor - books.example"),
              "; authors=A Okafor; author_count=1; journal=books.example\n");
    EXPECT_EQ(said_of_line("A Okafor, L Brandt"), "; authors=A Okafor, L Brandt; author_count=2\n");
    EXPECT_EQ(said_of_line("A Okafor\xE2\x80\xA6 - 2026"), "; authors=A Okafor; published=2026-01-01\n");
    EXPECT_EQ(said_of_line(""), "\n");
}

TEST(ScholarMail, TakesMarksOffTitles) {
    EXPECT_EQ(read_text(page(result("https://x.example/", "[HTML] Bees", "A", ""))).papers.at(0).title,
              "Bees");
    EXPECT_EQ(read_text(page(result("https://x.example/", "[18F] Bees", "A", ""))).papers.at(0).title,
              "[18F] Bees");
}

TEST(ScholarMail, LeavesOutAddressesThatAreNoLinks) {
    const Listing listing = read_text(page(result(redirected("javascript:alert(1)"), "T", "A", "")));
    EXPECT_EQ(listing.papers.at(0).url, "");
    EXPECT_EQ(listing.notes.at(0).text, "entry 1: the paper's address is no usable link; left out");
}

TEST(ScholarMail, NotesWhatHasNoTitleAndReadsTheRest) {
    EXPECT_EQ(to_text(read_text(page(result("https://x.example/1", "<img>", "A", "") +
                                     result("https://x.example/2", "T", "A", "")))),
              "id=url:https://x.example/2; title=T; url=https://x.example/2; authors=A; author_count=1\n"
              "note 2: entry 1: no title; skipped\n");
}

TEST(ScholarMail, StopsAtTheNumberOfPapersThatAreWanted) {
    ReadOptions one;
    one.max_papers = 1;
    EXPECT_EQ(read_text(kPage, one).papers.size(), 1U);
}

TEST(ScholarMail, SurvivesBeingCutAtEveryByte) { read_at_every_length(kPage, Format::kScholarMail); }

TEST(ScholarMail, TakesLinearTimeOnHostileText) {
    for (const char* piece : {"<a class=gse_alrt_title href=x>", "<a class=gse_alrt_title>T</a>", "<div>",
                              "<b>", "<a class=paper-link href=semanticscholar.org/paper/>T",
                              "<div class=gse_alrt_sni>", "x - ", "<h3>", "&amp;", "[PDF]"})
        EXPECT_LT(seconds_to_read("<h3><a class=gse_alrt_title href=x>" + repeated(piece, 50'000),
                                  Format::kScholarMail),
                  5)
            << piece;
}

}  // namespace
}  // namespace offprint
