// Hugging Face's mail of the day's papers, with invented papers.
#include <gtest/gtest.h>

#include "offprint/base/base64.h"
#include "support/cpu_time.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

std::string link(const std::string& id, const std::string& text, const std::string& campaign = "2026-05-06") {
    return "<a style=\"x\" href=\"https://huggingface.co/papers/" + id +
           "?utm_source=digest-papers&amp;utm_medium=email&amp;utm_campaign=" + campaign + "\">" + text +
           "</a>\n";
}

std::string page(const std::string& inside) {
    return "<!DOCTYPE html><html><head><title>Daily papers</title></head><body>\n" + inside +
           "</body></html>\n";
}

std::string mail(const std::string& html) {
    return "From: daily_papers_digest@notifications.example.org\nSubject: Daily papers of 6 May 2026\nDate: "
           "Thu, 7 May 2026 "
           "06:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/alternative; "
           "boundary=\"=_b\"\n\n--=_b\nContent-Type: "
           "text/plain\n\nRead the papers on the web.\n--=_b\nContent-Type: text/html; "
           "charset=utf-8\nContent-Transfer-Encoding: "
           "base64\n\n" +
           encode_base64(html) + "\n--=_b--\n";
}

const std::string kTwo =
    page(link("2605.00001", "<img src=x>") + link("2605.00001", "Spectra That\n Listen (82 <span>▲</span>)") +
         link("2605.00002", "Grip &amp; Ask (in Parts) (1,204 &#9650;)"));
const std::string kTwoText =
    "id=arxiv:2605.00001; title=Spectra That Listen; url=https://arxiv.org/abs/2605.00001; "
    "pdf=https://arxiv.org/pdf/2605.00001; listed=2026-05-06; upvotes=82\n"
    "id=arxiv:2605.00002; title=Grip & Ask (in Parts); url=https://arxiv.org/abs/2605.00002; "
    "pdf=https://arxiv.org/pdf/2605.00002; listed=2026-05-06; upvotes=1204\n";

TEST(HfMail, ReadsTheHtmlPartAlone) {
    const Listing listing = read_text(kTwo);
    EXPECT_EQ(listing.format, Format::kHfMail);
    EXPECT_EQ(listing.title, "Daily papers");
    EXPECT_EQ(listing.date, parse_date("2026-05-06"));
    EXPECT_EQ(to_text(listing), kTwoText);
}

TEST(HfMail, ReadsTheWholeMailAndAnMboxOfSuch) {
    const Listing listing = read_text(mail(kTwo));
    EXPECT_EQ(listing.format, Format::kHfMail);
    EXPECT_EQ(listing.title, "Daily papers of 6 May 2026");
    EXPECT_EQ(listing.date, parse_date("2026-05-06"));
    EXPECT_EQ(to_text(listing), kTwoText);
    const std::string from = "From x Fri May  8 01:00:00 2026\n";
    EXPECT_EQ(to_text(read_text(from + mail(kTwo) + "\n" + from + mail(kTwo))), kTwoText + kTwoText);
}

TEST(HfMail, TakesTheDayOfTheSubjectWhereNoCampaignSaysIt) {
    EXPECT_EQ(read_text(mail(page(link("2605.00001", "One (3 ▲)", "may")))).papers.at(0).listed,
              parse_date("2026-05-06"));
    EXPECT_EQ(read_text(page(link("2605.00001", "One (3 ▲)", "may"))).papers.at(0).listed, std::nullopt);
    EXPECT_EQ(read_text(mail(page(link("2605.00001", "One", "2026-05-05")))).papers.at(0).listed,
              parse_date("2026-05-05"));
}

TEST(HfMail, HasADayOnlyWhereAllPapersAgree) {
    EXPECT_EQ(read_text(page(link("2605.00001", "One") + link("2605.00002", "Two", "2026-05-07"))).date,
              std::nullopt);
}

TEST(HfMail, KeepsTitlesThatOnlyLookCounted) {
    const std::pair<std::string, std::string> cases[] = {
        {"Maps (in 3 Parts)", "Maps (in 3 Parts) -"},
        {"Maps (▲ 12)", "Maps 12"},
        {"Maps (1.2k ▲)", "Maps 1200"},
        {"Maps (▲)", "Maps -"},
        {"Maps 12 ▲", "Maps 12 ▲ -"},
        {"Maps (many ▲)", "Maps -"},
        {"<b>Maps</b> <i>of</i> x &lt; y (4 ▲)", "Maps of x < y 4"},
    };
    for (const auto& [text, shown] : cases) {
        const Paper paper = read_text(page(link("2605.00001", text))).papers.at(0);
        EXPECT_EQ(paper.title + " " + (paper.upvotes ? std::to_string(*paper.upvotes) : "-"), shown) << text;
    }
}

TEST(HfMail, PassesOverOtherLinks) {
    EXPECT_EQ(to_text(read_text(page("<a href=\"https://huggingface.co/papers\">All</a>" +
                                     link("month/2026-05", "May") + link("", "Papers") +
                                     link("2605.00001", " ") + "<a>x</a>" + kTwo))),
              kTwoText);
}

TEST(HfMail, IsNotWhatAnyPageWithSuchALinkIs) {
    EXPECT_EQ(read_error("<html><p><a href=\"https://huggingface.co/papers/2605.00001\">One (3 ▲)</a></html>")
                  .substr(0, 45),
              "read test: no papers listing: an HTML page wi");
    ReadOptions options;
    options.format = Format::kHfMail;
    EXPECT_EQ(read_text("<html><p><a href=\"https://huggingface.co/papers/2605.00001\">One (3 ▲)</a></html>",
                        options)
                  .papers.size(),
              1u);
    EXPECT_EQ(read_error("<html>", options),
              "read test: no papers in the format hf-mail: an HTML page without Daily Papers data (the page "
              "may have changed) and without citation_title");
}

TEST(HfMail, StopsAtTheMostPapersThatAreWanted) {
    ReadOptions options;
    options.max_papers = 1;
    EXPECT_EQ(to_text(read_text(kTwo, options)),
              kTwoText.substr(0, kTwoText.find('\n') + 1) +
                  "note 0: only the first 1 papers were read; the rest is left out\n");
}

TEST(HfMail, IsReadCutAtEveryByte) {
    const std::string text = mail(kTwo);
    for (std::size_t size = 0; size <= text.size(); ++size) {
        if (read_error(text.substr(0, size)) != "no error") continue;
        EXPECT_LE(read_text(text.substr(0, size)).papers.size(), 2u);
    }
}

TEST(HfMail, TakesTimeInProportionToLinksThatNeverEnd) {
    std::string open;
    for (int i = 0; i < 100000; ++i)
        open += "<a href=https://huggingface.co/papers/2605.00001?utm_source=digest-papers>";
    const double begin = cpu_seconds();
    EXPECT_EQ(read_text(page(open)).papers.size(), 0u);
    EXPECT_LT(cpu_seconds() - begin, 5.0);
}

}  // namespace
}  // namespace offprint
