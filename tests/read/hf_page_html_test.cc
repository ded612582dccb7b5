// Saved papers pages: the data in their attribute, whatever stands around it.
#include <gtest/gtest.h>

#include "support/listing_text.h"

namespace offprint {
namespace {

const std::string kData =
    "{&quot;dailyPapers&quot;:[{&quot;paper&quot;:{&quot;id&quot;:&quot;2601.00001&quot;,&quot;title&quot;:&"
    "quot;Q &amp;amp; A &lt;1 GB "
    "&#39;x&#x27;&quot;}}],&quot;date&quot;:&quot;2026-01-09T00:00:00.000Z&quot;}";
const std::string kRead =
    "id=arxiv:2601.00001; title=Q &amp; A <1 GB 'x'; url=https://arxiv.org/abs/2601.00001; "
    "pdf=https://arxiv.org/pdf/2601.00001; listed=2026-01-09\n";

std::string page(const std::string& body) {
    return "<!doctype html>\n<html><head><title>Daily Papers - Hugging Face</title></head>\n<body>" + body +
           "</body></html>\n";
}

TEST(HfPageHtml, ReadsTheDataOfThePage) {
    const Listing listing =
        read_text(page("<div class=\"x\" data-target=\"DailyPapers\" data-props=\"" + kData + "\"></div>"));
    EXPECT_EQ(listing.format, Format::kHfPageHtml);
    EXPECT_EQ(listing.title, "Daily Papers");
    EXPECT_EQ(listing.date, make_date(2026, 1, 9));
    EXPECT_EQ(to_text(listing), kRead);
}

TEST(HfPageHtml, FindsTheDataHoweverItIsWritten) {
    const std::string plain =
        R"({"dailyPapers":[{"paper":{"id":"2601.00001","title":"Q &amp;amp; A &lt;1 GB &apos;x&apos;"}}],"dateString":"2026-01-09"})";
    const std::string bodies[] = {
        "<div data-props=\"" + kData + "\" data-target=\"DailyPapers\">",
        "<div data-target='DailyPapers' data-props='" + plain + "'>",
        "<DIV\n  DATA-TARGET = DailyPapers\n  Data-Props = \"" + kData + "\"/>",
        "<div data-target=\"MainHeader\" data-props=\"{}\"></div><div data-target=\"DailyPapers\" "
        "data-props=\"" +
            kData + "\">",
        "<!-- <div data-target=\"DailyPapers\" data-props=\"{}\"> --><div data-target=\"DailyPapers\" "
        "data-props=\"" +
            kData + "\">",
        "<script>if (a<b && c=='\"') x = '<div data-target=\"DailyPapers\"';</script><div "
        "data-target=\"DailyPapers\" data-props=\"" +
            kData + "\">",
        "<p data-target=\"DailyPapers\">not here</p><div a=\"<b>\" data-target=\"DailyPapers\" "
        "data-props=\"" +
            kData + "\">",
        "<div data-target=\"Daily&#80;apers\" title=\"DailyPapers\" data-props=\"" + kData + "\">",
    };
    for (const std::string& body : bodies) EXPECT_EQ(to_text(read_text(page(body))), kRead) << body;
}

TEST(HfPageHtml, SaysWhatItSawInsteadOfTheData) {
    EXPECT_EQ(read_error(page("<p>Nothing</p>")),
              "read test: no papers listing: an HTML page \"Daily Papers - Hugging Face\" without Daily "
              "Papers data (the page may have changed) and without citation_title");
    EXPECT_EQ(read_error("<html><title>Hotel WiFi</title><form>Log in</form></html>"),
              "read test: no papers listing: an HTML page \"Hotel WiFi\" that asks to log in");
    EXPECT_EQ(read_error(page("<div data-target=\"DailyPapers\" data-props=\"{&quot;papers&quot;:0}\">")),
              "read test: no papers listing: an HTML page \"Daily Papers - Hugging Face\" without Daily "
              "Papers data (the page may have changed) and without citation_title");
}

TEST(HfPageHtml, NamesNoLinesForDefectsOfTheData) {
    const Listing listing =
        read_text(page("<div data-target=DailyPapers "
                       "data-props='{\"dailyPapers\":[{\"paper\":{\"id\":\"2601.00001\"}}]}'>"));
    EXPECT_EQ(to_text(listing), "note 0: entry 1: no title; skipped\n");
}

TEST(HfPageHtml, SurvivesBeingCutAtEveryByte) {
    const std::string text = page("<div data-target=\"DailyPapers\" data-props=\"" + kData + "\"></div>");
    for (std::size_t length = 0; length < text.size(); length++) {
        try {
            EXPECT_LE(read_text(text.substr(0, length)).papers.size(), 1u);
        } catch (const std::runtime_error&) {
        }
    }
}

TEST(HfPageHtml, SurvivesHostilePages) {
    std::string nested, quotes, attributes = "<div ";
    for (int i = 0; i < 100'000; i++) nested += "<div>", quotes += "<a b=\"", attributes += "a='b' ";
    const std::string data = "<div data-target=\"DailyPapers\" data-props=\"" + kData + "\">";
    EXPECT_EQ(to_text(read_text(page(nested + data))), kRead);
    EXPECT_EQ(to_text(read_text(page(attributes + ">" + data))), kRead);
    EXPECT_NE(read_error(page(quotes)), "no error");
    EXPECT_NE(read_error("<html>" + std::string(1'000'000, '<')), "no error");
    EXPECT_NE(read_error("<html><script>" + data), "no error");
}

}  // namespace
}  // namespace offprint
