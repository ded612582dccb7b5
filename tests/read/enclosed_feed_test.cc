// Feeds in other documents.
#include "../../src/read/enclosed_feed.h"

#include <gtest/gtest.h>

#include "support/listing_text.h"

namespace offprint {
namespace {

const std::string kPaper = "id=url:https://lab.example.org/1; title=R&D “é”; url=https://lab.example.org/1\n";
const std::string kFeed =
    "<rss version=\"2.0\"><channel><title>The Lab</title>\n<item><title>R&amp;D “é”</title>"
    "<link>https://lab.example.org/1</link></item></channel></rss>";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '&')
            out += "&amp;";
        else
            out += c;
    }
    return out;
}

void expect_read(const std::string& document) {
    const Listing listing = read_text(document);
    EXPECT_EQ(listing.format, Format::kFeed) << document;
    EXPECT_EQ(listing.title, "The Lab") << document;
    EXPECT_EQ(to_text(listing), kPaper) << document;
}

TEST(EnclosedFeed, IsReadInOtherXml) {
    expect_read(
        "<?xml version='1.0'?>\n<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'>"
        "<s:Header><id>7</id></s:Header><s:Body>\n" +
        kFeed + "</s:Body></s:Envelope>\n");
    expect_read("<answer><![CDATA[" + kFeed + "]]></answer>");
    expect_read(
        "<answer><a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>The Lab</a:title>"
        "<a:entry><a:title>R&amp;D “é”</a:title><a:link href='https://lab.example.org/1'/></a:entry>"
        "</a:feed></answer>");
    expect_read(
        "<answer><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
        "xmlns='http://purl.org/rss/1.0/'><channel><title>The Lab</title></channel>"
        "<item><title>R&amp;D “é”</title><link>https://lab.example.org/1</link></item>"
        "</rdf:RDF></answer>");
    expect_read(
        "<?xml version='1.0' encoding='windows-1252'?><answer><rss version='2.0'>"
        "<channel><title>The Lab</title></channel><item><title>R&amp;D \x93\xE9\x94</title>"
        "<link>https://lab.example.org/1</link></item></rss></answer>");
}

TEST(EnclosedFeed, IsReadInThePageThatABrowserMadeOfIt) {
    expect_read(
        "<html xmlns='http://www.w3.org/1999/xhtml'><head><style id='xml-viewer-style'>div > p {}"
        "</style></head><body><div id='webkit-xml-viewer-source-xml'>" +
        kFeed + "</div><div class='header'><br/></div></body></html>");
    const std::string shown = escaped("<?xml version='1.0' encoding='ISO-8859-1'?>\n" + kFeed);
    expect_read(
        "<html><head><meta name='color-scheme' content='light dark'></head><body>"
        "<pre style='white-space: pre-wrap;'>" +
        shown + "</pre></body></html>");
    expect_read(
        "<!DOCTYPE html>\n<html><head><title>source</title></head><body id='viewsource'>\n"
        "<pre id='line1'><span></span><span class='pi'>&lt;?xml version='1.0'?&gt;</span>\n"
        "<span>&lt;<span>rss</span> version=\"2.0\"&gt;</span>" +
        escaped(kFeed.substr(kFeed.find('>') + 1)) + "\n</pre></body></html>");
}

TEST(EnclosedFeed, KeepsItsLines) {
    const Listing listing = read_text("<answer>\n\n<rss version='2.0'>\n<item/>\n</rss></answer>");
    EXPECT_EQ(to_text(listing), "note 4: entry 1: it says nothing; skipped\n");
    const Listing page =
        read_text("<html><body>\n<pre>&lt;rss version='2.0'&gt;\n&lt;item/&gt;\n&lt;/rss&gt;</pre>");
    EXPECT_EQ(to_text(page), "note 3: entry 1: it says nothing; skipped\n");
}

TEST(EnclosedFeed, HasToBeSureToBeOne) {
    const std::string atom = "<feed xmlns='http://www.w3.org/2005/Atom'><entry/></feed>";
    const std::string documents[] = {
        "",
        kFeed,
        atom,
        "<?xml version='1.0'?><Feed>" + kFeed + "</Feed>",
        "Tells of " + kFeed,
        "<answer><rss/></answer>",
        "<answer><feed><entry/></feed></answer>",
        "<answer>" + kFeed + kFeed + "</answer>",
        "<html><body>" + kFeed + "</body></html>",
        "<html><body><h1>How feeds look</h1><pre>" + escaped(kFeed) + "</pre></body></html>",
        "<html><body>A feed: <pre>" + escaped(kFeed) + "</pre></body></html>",
        "<html><body><pre>A feed: " + escaped(kFeed) + "</pre></body></html>",
        "<html><body><pre>&lt;p&gt;",
        "<html><body><pre",
        "<html><body id='webkit-xml-viewer-source-xml'><p>"};
    for (const std::string& document : documents)
        EXPECT_EQ(enclosed_feed(document), std::nullopt) << document;
}

}  // namespace
}  // namespace offprint
