// Feeds of every kind, with invented papers: what becomes which field.
#include <gtest/gtest.h>

#include "offprint/base/error.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

const std::string kRss = R"(<?xml version="1.0"?>
<rss version="2.0" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:p="http://prismstandard.org/namespaces/basic/2.0/">
<channel>
<title>Lab &amp;amp; Field</title><link>https://lab.example.org/</link><pubDate>Fri, 09 Jan 2026 08:00:00 GMT</pubDate>
<item>
<title>Spectra That &lt;i&gt;Listen&lt;/i&gt;</title>
<link>https://lab.example.org/spectra</link>
<description><![CDATA[<p>The Koopman operator, R&amp;D.</p><p>Code: <a href="x">https://github.com/example/spectra</a></p>]]></description>
<d:creator>Adaeze Okafor</d:creator><d:creator>Lena Brandt</d:creator>
<category>Sound</category><category>Sound</category><d:subject>spectra</d:subject>
<pubDate>Thu, 08 Jan 2026 23:30:00 -0500</pubDate>
<p:doi>10.1234/ABC.5</p:doi><p:publicationName>J. Sound</p:publicationName>
<enclosure url="https://lab.example.org/spectra.pdf" type="application/pdf"/>
<d:rights>CC BY</d:rights>
</item>
</channel></rss>
)";

TEST(Feed, ReadsRssWithItsNamespacesUnderAnyPrefix) {
    const Listing listing = read_text(kRss);
    EXPECT_EQ(listing.format, Format::kFeed);
    EXPECT_EQ(listing.title, "Lab & Field");
    EXPECT_EQ(listing.date, make_date(2026, 1, 9));
    EXPECT_EQ(to_text(listing),
              "id=doi:10.1234/abc.5; title=Spectra That Listen; abstract=The Koopman operator, R&D. Code: "
              "https://github.com/example/spectra; url=https://lab.example.org/spectra; "
              "pdf=https://lab.example.org/spectra.pdf; code=https://github.com/example/spectra; "
              "authors=Adaeze Okafor, Lena Brandt; author_count=2; categories=Sound; keywords=spectra; "
              "doi=10.1234/abc.5; journal=J. Sound; license=CC BY; published=2026-01-09\n");
}

TEST(Feed, ReadsRdfWhoseItemsStandBesideTheChannel) {
    const Listing listing = read_text(R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="http://preprints.example.org"><title>Preprints</title></channel>
<image rdf:about=""><title>not this</title></image>
<item rdf:about="http://preprints.example.org/1?rss=1">
<title><![CDATA[
A Fungus, Read Whole
]]></title>
<link> http://preprints.example.org/1?rss=1 </link>
<description>We read it.</description>
<dc:creator><![CDATA[ OKAFOR, A., BRANDT, L.-M., O'Sato, R. J. ]]></dc:creator>
<dc:date>2026-01-07</dc:date>
<dc:identifier>doi:10.9999/2026.01.07.123456</dc:identifier>
</item></rdf:RDF>)");
    EXPECT_EQ(listing.title, "Preprints");
    EXPECT_EQ(to_text(listing),
              "id=doi:10.9999/2026.01.07.123456; title=A Fungus, Read Whole; abstract=We read it.; "
              "url=http://preprints.example.org/1?rss=1; authors=A. OKAFOR, L.-M. BRANDT, R. J. O'Sato; "
              "author_count=3; doi=10.9999/2026.01.07.123456; published=2026-01-07\n");
}

TEST(Feed, ReadsRss11WhoseItemsStandInAnElement) {
    const Listing listing = read_text(R"(<Channel xmlns="http://purl.org/net/rss1.1#"
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="https://lab.example.org/feed">
<title>The Lab</title><link>https://lab.example.org/</link><description>Papers</description>
<items rdf:parseType="Collection"><item rdf:about="https://lab.example.org/1"><title>One</title>
<link>https://lab.example.org/1</link></item>
<item rdf:about="https://lab.example.org/2"><title>Two</title></item></items></Channel>)");
    EXPECT_EQ(listing.format, Format::kFeed);
    EXPECT_EQ(listing.title, "The Lab");
    EXPECT_EQ(to_text(listing),
              "id=url:https://lab.example.org/1; title=One; url=https://lab.example.org/1\n"
              "id=url:https://lab.example.org/2; title=Two; url=https://lab.example.org/2\n");
}

TEST(Feed, ReadsAtomWithBasesTypesAndSeveralLinks) {
    const Listing listing =
        read_text(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://lab.example.org/a/">
<title type="html">Papers &amp;lt;of&amp;gt; the lab</title><updated>2026-01-09T01:00:00+09:00</updated>
<author><name>The Lab</name></author>
<link rel="self" href="feed.xml"/><link href="/"/>
<entry>
<id>tag:lab.example.org,2026:1</id>
<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">H<sub>2</sub>O and <b>more</b></div></title>
<link rel="enclosure" href="x.mp3"/><link rel="related" href="other"/><link rel="alternate" href="../b/1?x=1&amp;y=2"/><link href="second"/>
<link rel="related" type="application/pdf" href="1.pdf"/>
<summary type="text">a &lt;b&gt; c</summary><content type="html">&lt;p&gt;Long&lt;/p&gt;</content>
<author><name>Mio Sato</name><email>mio@example.org</email></author><author><email>lena@example.org</email></author>
<category term="cs.SD" label="Sound"/><category label="Only a label"/>
<published>2026-01-07T10:00:00Z</published><updated>2026-01-08T10:00:00.5Z</updated>
</entry>
<entry xml:base="https://elsewhere.example.org/c/"><title>Second</title><link href="2"/>
<content type="application/octet-stream">PGI+Qm9sZDwvYj4gdGV4dA==</content></entry>
</feed>)");
    EXPECT_EQ(listing.title, "Papers <of> the lab");
    EXPECT_EQ(listing.date, make_date(2026, 1, 8));
    EXPECT_EQ(to_text(listing),
              "id=url:https://lab.example.org/b/1?x=1&y=2; title=H₂O and more; abstract=a <b> c; "
              "url=https://lab.example.org/b/1?x=1&y=2; pdf=https://lab.example.org/a/1.pdf; "
              "authors=Mio Sato, lena@example.org; author_count=2; categories=cs.SD, Only a label; "
              "published=2026-01-07; updated=2026-01-08\n"
              "id=url:https://elsewhere.example.org/c/2; title=Second; abstract=Bold text; "
              "url=https://elsewhere.example.org/c/2; authors=The Lab; author_count=1\n");
}

TEST(Feed, ReadsAnEntryThatIsADocument) {
    const std::string entry = R"(<?xml version="1.0"?>
<a:entry xmlns:a="http://www.w3.org/2005/Atom"><a:title>Spectra That Listen</a:title>
<a:id>http://arxiv.org/abs/2510.01234v2</a:id><a:author><a:name>Adaeze Okafor</a:name></a:author>
<a:updated>2026-01-09T08:00:00Z</a:updated><a:summary>We listen.</a:summary></a:entry>)";
    const Listing listing = read_text(entry);
    EXPECT_EQ(listing.format, Format::kFeed);
    EXPECT_EQ(listing.title, "");
    EXPECT_EQ(to_text(listing),
              "id=arxiv:2510.01234; title=Spectra That Listen; abstract=We listen.; "
              "url=http://arxiv.org/abs/2510.01234v2; pdf=https://arxiv.org/pdf/2510.01234; "
              "authors=Adaeze Okafor; author_count=1; updated=2026-01-09; version=2\n");
}

TEST(Feed, ReadsAtomOfTheYear2003) {
    EXPECT_EQ(
        to_text(read_text(R"(<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>F</title><entry>
<title mode="escaped" type="text/html">A &lt;b&gt;title&lt;/b&gt;</title><link rel="alternate" href="http://example.org/1"/>
<issued>2003-12-31T10:14:55Z</issued><modified>2004-01-02T00:00:00Z</modified><summary type="text/plain">S</summary></entry></feed>)")),
        "id=url:http://example.org/1; title=A title; abstract=S; url=http://example.org/1; "
        "published=2003-12-31; updated=2004-01-02\n");
}

TEST(Feed, KnowsArxivIdsAndDoisInLinksAndIds) {
    const auto id_of = [](const std::string& inside) {
        return read_text("<rss><channel><item><title>T</title>" + inside + "</item></channel></rss>")
            .papers.at(0);
    };
    EXPECT_EQ(id_of("<guid>oai:arXiv.org:2601.01234v2</guid>").id.value, "arxiv:2601.01234");
    EXPECT_EQ(id_of("<guid>oai:arXiv.org:2601.01234v2</guid>").version, 2);
    EXPECT_EQ(id_of("<guid>oai:arXiv.org:2601.01234v2</guid>").url, "https://arxiv.org/abs/2601.01234");
    EXPECT_EQ(id_of("<link>https://huggingface.co/papers/2601.01234</link>").id.value, "arxiv:2601.01234");
    EXPECT_EQ(id_of("<link>https://huggingface.co/papers/2601.01234</link>").url,
              "https://huggingface.co/papers/2601.01234");
    EXPECT_EQ(id_of("<link>https://doi.org/10.1234/x</link>").doi, "10.1234/x");
    EXPECT_EQ(id_of("<link>https://pubs.example.org/doi/abs/10.1234/x?af=R</link>").doi, "10.1234/x");
    EXPECT_EQ(id_of("<link>https://example.org/10.1234/x</link>").doi, "");
    EXPECT_EQ(id_of("<guid>https://example.org/1</guid>").url, "https://example.org/1");
    EXPECT_EQ(id_of("<guid isPermaLink='false'>https://example.org/1</guid>").url, "");
}

TEST(Feed, TakesPeopleApart) {
    const auto authors_of = [](const std::string& inside) {
        return to_text(read_text("<rss><item><title>T</title>" + inside + "</item></rss>").papers.at(0));
    };
    const std::string start =
        "id=title:"
        "32fff57dd83d3f9b9caadd86fc8d1d19; title=T; authors=";
    const auto names = [&](const std::string& inside) {
        const std::string text = authors_of(inside);
        return text.substr(text.find("authors=") + 8,
                           text.find("; author_count") - text.find("authors=") - 8);
    };
    EXPECT_EQ(names("<author>lena@example.org (Lena Brandt)</author>"), "Lena Brandt");
    EXPECT_EQ(names("<author>Lena Brandt &lt;lena@example.org&gt;</author>"), "Lena Brandt");
    EXPECT_EQ(names("<author>Lena Brandt (lena@example.org)</author>"), "Lena Brandt");
    EXPECT_EQ(names("<author>lena@example.org</author>"), "lena@example.org");
    EXPECT_EQ(names("<a:author xmlns:a='http://www.w3.org/2005/Atom'><a:name>Mio Sato</a:name></a:author>"),
              "Mio Sato");
    EXPECT_EQ(names("<author>Mio Sato</author><dc:creator>Mio Sato</dc:creator>"), "Mio Sato");
    EXPECT_EQ(names("<author>Lena Brandt lena@example.org</author>"), "Lena Brandt");
    EXPECT_EQ(names("<author>lena@example.org Lena Brandt</author>"), "Lena Brandt");
    EXPECT_EQ(names("<author>mailto:lena@example.org</author>"), "lena@example.org");
    EXPECT_EQ(names("<author>mio@example.org</author><dc:creator>Mio Sato</dc:creator>"), "Mio Sato");
    EXPECT_EQ(names("<dc:creator><rdf:Seq><rdf:li>Mio Sato</rdf:li><rdf:li>Brandt, "
                    "Lena</rdf:li></rdf:Seq></dc:creator>"),
              "Mio Sato, Lena Brandt");
}

TEST(Feed, TakesTheAuthorsOfAtomApart) {
    const auto names = [](const std::string& inside) {
        return read_text(
                   "<feed xmlns='http://www.w3.org/2005/Atom'><author><name>The Lab</name></author>"
                   "<entry><title>T</title>" +
                   inside + "</entry></feed>")
            .papers.at(0)
            .authors;
    };
    using Names = std::vector<std::string>;
    EXPECT_EQ(names("<author><name/><email>lena@example.org</email></author>"), Names{"lena@example.org"});
    EXPECT_EQ(names("<author><name>Brandt, Lena</name></author>"), Names{"Lena Brandt"});
    EXPECT_EQ(names("<author><uri>https://example.org/lena</uri></author>"), Names{"The Lab"});
    EXPECT_EQ(names("<source><author><name>Lena Brandt</name></author></source>"), Names{"Lena Brandt"});
    EXPECT_EQ(names("<author><name>Mio Sato</name></author><source><author><name>Lena "
                    "Brandt</name></author></source>"),
              Names{"Mio Sato"});
}

TEST(Feed, FindsTheLinkOfAnEntryAmongOthers) {
    const auto rss = [](const std::string& inside) {
        return read_text("<rss><channel><link>https://lab.example.org/</link><item><title>T</title>" +
                         inside + "</item></channel></rss>")
            .papers.at(0)
            .url;
    };
    const auto atom = [](const std::string& inside) {
        return read_text(
                   "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://lab.example.org/'>"
                   "<entry><title>T</title>" +
                   inside + "</entry></feed>")
            .papers.at(0)
            .url;
    };
    // An empty one is none, not the page that the feed belongs to.
    EXPECT_EQ(rss("<link/><guid>https://lab.example.org/1</guid>"), "https://lab.example.org/1");
    EXPECT_EQ(rss("<link> </link>"), "");
    EXPECT_EQ(atom("<link rel='alternate' type='text/html'/>"), "");
    EXPECT_EQ(atom("<link href=''/><link href='1'/>"), "https://lab.example.org/1");
    EXPECT_EQ(atom("<link rel='Alternate' href=' 1 '/>"), "https://lab.example.org/1");
    // A page before the other forms of it.
    EXPECT_EQ(atom("<link type='application/pdf' href='1.pdf'/><link type='text/html' href='1'/>"),
              "https://lab.example.org/1");
    EXPECT_EQ(atom("<link type='application/pdf' href='1.pdf'/><link rel='via' href='2'/>"),
              "https://lab.example.org/1.pdf");
}

TEST(Feed, ReadsLinksThatAreEscapedTwice) {
    for (const char* link : {"https://lab.example.org/?a=1&amp;b=2&amp;c=3",
                             "https://lab.example.org/?a=1&amp;amp;b=2&amp;amp;c=3",
                             "<![CDATA[https://lab.example.org/?a=1&amp;b=2&amp;c=3]]>",
                             "<![CDATA[https://lab.example.org/?a=1&b=2&c=3]]>"})
        EXPECT_EQ(read_text("<rss><item><title>T</title><link>" + std::string(link) + "</link></item></rss>")
                      .papers.at(0)
                      .url,
                  "https://lab.example.org/?a=1&b=2&c=3");
}

TEST(Feed, ReadsMonthsAndDaysBehindTheirYear) {
    const auto published = [](const std::string& element) {
        const Paper paper = read_text("<rss><item><title>T</title>" + element + "</item></rss>").papers.at(0);
        const std::string text = to_text(paper);
        return text.substr(std::min(text.find("published="), text.size()));
    };
    EXPECT_EQ(published("<dc:date>2026-01</dc:date>"), "published=2026-01-01");
    EXPECT_EQ(published("<pubDate>2026 Jan 9</pubDate>"), "published=2026-01-09");
    EXPECT_EQ(published("<pubDate>2026/01/09</pubDate>"), "published=2026-01-09");
    EXPECT_EQ(published("<pubdate>2026-01-09</pubdate>"), "published=2026-01-09");
}

TEST(Feed, TakesTheContentWhereTheDescriptionOfAPaperIsALine) {
    const auto read = [](const std::string& link) {
        return read_text(
                   "<rss "
                   "xmlns:content='http://purl.org/rss/1.0/modules/content/'><item><title>T</title><link>" +
                   link +
                   "</link><description>J. Sound, 3</description><content:encoded>&lt;p&gt;The Koopman "
                   "operator "
                   "of what bees say to buses, at length.&lt;/p&gt;</content:encoded></item></rss>")
            .papers.at(0)
            .abstract;
    };
    EXPECT_EQ(read("https://x.example/doi/10.1234/x"),
              "The Koopman operator of what bees say to buses, at length.");
    EXPECT_EQ(read("https://x.example/post"), "J. Sound, 3");
}

TEST(Feed, TakesAnotherTextWhereTheFirstHasNoWords) {
    const auto abstract = [](const std::string& inside) {
        return read_text("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title>" + inside +
                         "</entry></feed>")
            .papers.at(0)
            .abstract;
    };
    const std::string picture = "<summary type='html'>&lt;img src='a.png'/&gt;</summary>";
    EXPECT_EQ(abstract(picture + "<content>We read it.</content>"), "We read it.");
    EXPECT_EQ(abstract("<content>We read it.</content>" + picture), "We read it.");
    EXPECT_EQ(abstract("<summary>Short.</summary><content>We read it.</content>"), "Short.");
    EXPECT_EQ(abstract(picture), "");
}

TEST(Feed, LeavesOutScriptsAndStyles) {
    EXPECT_EQ(
        read_text(
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title><content type='xhtml'>"
            "<div xmlns='http://www.w3.org/1999/xhtml'><style>p { color: red }</style><p>We read it.</p>"
            "<script>count(<b/>)</script></div></content></entry></feed>")
            .papers.at(0)
            .abstract,
        "We read it.");
}

TEST(Feed, ReadsTheTermsOfDublinCore) {
    EXPECT_EQ(
        to_text(read_text("<rss><item><title>T</title><dcterms:identifier>doi:10.9999/7</dcterms:identifier>"
                          "<dcterms:subject>sound</dcterms:subject><dcterms:date>2026-01-07</dcterms:date>"
                          "<dcterms:description>We read it.</dcterms:description></item></rss>")),
        "id=doi:10.9999/7; title=T; abstract=We read it.; keywords=sound; doi=10.9999/7; "
        "published=2026-01-07\n");
}

TEST(Feed, ReadsTheCategoriesOfMediaAndPodcasts) {
    EXPECT_EQ(read_text(R"(<rss version="2.0" xmlns:m="http://search.yahoo.com/mrss/"
 xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:x="https://example.org/x"><channel><item><title>T</title>
<category>Sound</category><m:category label="Of bees">Bees</m:category><m:category label="Only a label"/>
<i:category text="Science"><i:category text="Life &amp; Earth"/></i:category><i:category text="Sound"/>
<i:category/><x:category>Not this</x:category></item></channel></rss>)")
                  .papers.at(0)
                  .categories,
              (std::vector<std::string>{"Sound", "Bees", "Only a label", "Science", "Life & Earth"}));
}

TEST(Feed, MayHaveTwoChannels) {
    EXPECT_EQ(read_text("<rss><channel><item><title>A</title></item></channel>"
                        "<channel><item><title>B</title></item></channel></rss>")
                  .papers.size(),
              2U);
}

TEST(Feed, LeavesOutTheMarksOfFootnotes) {
    EXPECT_EQ(
        read_text("<rss><item><title>T</title><dc:creator>Ada Okafor&lt;sup&gt;1,2&lt;/sup&gt;*</dc:creator>"
                  "<dc:creator>Lena Brandt†</dc:creator></item></rss>")
            .papers.at(0)
            .authors,
        (std::vector<std::string>{"Ada Okafor", "Lena Brandt"}));
}

TEST(Feed, TakesApartADescriptionWithLabels) {
    const auto read = [](const std::string& description) {
        return to_text(
            read_text("<rss version='2.0'><channel><item><title>T</title><link>https://e.org/1</link>"
                      "<description><![CDATA[" +
                      description + "]]></description></item></channel></rss>"));
    };
    EXPECT_EQ(read("<p><img src='x'></p><p><b>Authors:</b> A. Okafor, L. Brandt</p><p><b>Upvotes:</b> 52</p>"
                   "<p><b>Summary:</b> Soil is noisy. Upvotes: 3</p>"),
              "id=url:https://e.org/1; title=T; abstract=Soil is noisy. Upvotes: 3; url=https://e.org/1; "
              "authors=A. Okafor, L. Brandt; author_count=2; upvotes=52\n");
    EXPECT_EQ(read("Abstract: Soil is noisy."),
              "id=url:https://e.org/1; title=T; abstract=Soil is noisy.; url=https://e.org/1\n");
    EXPECT_EQ(read("Authors: who asks for them does not get a summary."),
              "id=url:https://e.org/1; title=T; abstract=Authors: who asks for them does not get a summary.; "
              "url=https://e.org/1\n");
    EXPECT_EQ(read("<p>Publication date: April 2024</p><p><b>Source:</b> J. Sound, Volume 3</p>"
                   "<p>Author(s): A. Okafor, L. Brandt</p>"),
              "id=url:https://e.org/1; title=T; url=https://e.org/1; authors=A. Okafor, L. Brandt; "
              "author_count=2; journal=J. Sound, Volume 3; published=2024-04-01\n");
    EXPECT_EQ(read("Upvotes: many Summary: Soil."),
              "id=url:https://e.org/1; title=T; abstract=Soil.; url=https://e.org/1\n");
}

TEST(Feed, NamesAnEntryWithoutATitleAfterItsText) {
    EXPECT_EQ(
        to_text(
            read_text("<rss><channel>\n<item><description>Only a text.</description></item>\n"
                      "<item><link>http://example.org/1</link></item>\n<item><category>c</category></item>\n"
                      "<item/><item></item></channel></rss>")),
        "id=title:" +
            read_text("<rss><item><title>Only a text.</title></item></rss>").papers[0].id.value.substr(6) +
            "; title=Only a text.; abstract=Only a text.\n"
            "id=url:http://example.org/1; title=http://example.org/1; url=http://example.org/1\n"
            "id=" +
            read_text("<rss><item><title>Untitled</title></item></rss>").papers[0].id.value +
            "; title=Untitled; categories=c\n"
            "note 2: entries 1, 2 and 3: no title\n"
            "note 5: entries 4 and 5: it says nothing; skipped\n");
}

TEST(Feed, NotesDatesAndLinksThatCannotBeRead) {
    EXPECT_EQ(to_text(read_text("<rss><channel>\n<item><title>T</title><link>javascript:alert(1)</link>"
                                "<pubDate>some day</pubDate></item></channel></rss>")),
              read_text("<rss><item><title>T</title></item></rss>").papers[0].id.value.insert(0, "id=") +
                  "; title=T\nnote 2: entry 1: the published date cannot be read; left out\n");
}

TEST(Feed, ReadsAnEmptyFeedAsAnEmptyListing) {
    for (const char* feed :
         {"<rss><channel><title>Quiet</title></channel></rss>", "<feed><title>Quiet</title></feed>",
          "<rdf:RDF><channel><title>Quiet</title></channel></rdf:RDF>"}) {
        const Listing listing = read_text(feed);
        EXPECT_EQ(listing.title, "Quiet") << feed;
        EXPECT_TRUE(listing.papers.empty() && listing.notes.empty()) << feed;
    }
}

TEST(Feed, TellsEntriesApartThatStandInOnePage) {
    const Listing listing = read_text(
        "<rss><channel><item><title>One "
        "bee</title><link>https://x.example/list#one</link></item><item><title>Two bees</title>"
        "<link>https://x.example/list#two</link></item></channel></rss>");
    ASSERT_EQ(listing.papers.size(), 2U);
    EXPECT_NE(listing.papers[0].id, listing.papers[1].id);
    EXPECT_EQ(listing.papers[1].url, "https://x.example/list#two");
}

TEST(Feed, OfOursIsNotItsPapersAuthor) {
    const auto authors = [](const std::string& generator) {
        return read_text(
                   "<feed "
                   "xmlns=\"http://www.w3.org/2005/Atom\"><author><name>offprint</name></author><generator>" +
                   generator + "</generator><entry><title>Season</title></entry></feed>")
            .papers.at(0)
            .authors;
    };
    EXPECT_TRUE(authors("offprint").empty());
    EXPECT_EQ(authors("another"), std::vector<std::string>{"offprint"});
}

TEST(Feed, IsNoneOfOtherThingsInRdf) {
    for (const char* text : {"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"></rdf:RDF>",
                             "<rdf:RDF><bibo:Book><dc:title>T</dc:title></bibo:Book></rdf:RDF>"})
        EXPECT_THROW(read_text(text), Error) << text;
    EXPECT_EQ(read_text("<rdf:RDF><item><title>T</title></item></rdf:RDF>").papers.size(), 1U);
}

TEST(Feed, IsWholeWhenItsRootEnds) {
    for (const char* feed :
         {"<rss><channel><title>Quiet</title></channel></rss", "<feed><title>Quiet</title></feed\n",
          "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>Quiet</a:title></a:feed",
          "<rss><channel><title>Quiet</title></channel></rss>\n<p>more"}) {
        const Listing listing = read_text(feed);
        EXPECT_EQ(listing.title, "Quiet") << feed;
        EXPECT_FALSE(listing.is_cut) << feed;
        EXPECT_EQ(listing.notes.size(), 1U) << feed;
    }
    EXPECT_EQ(read_error("<rss><channel><title>Quiet</title></channel"),
              "read test: the document breaks off before the end of its first paper");
}

TEST(Feed, ReadsWhatIsDamagedAndSaysSo) {
    EXPECT_EQ(to_text(read_text("<rss version=2.0><channel>\n<item><title>R&D at 1 < "
                                "2</title><link>http://example.org/?a=1&b=2</item>\n"
                                "<item><title>Second &eacute;</title>")),
              "id=url:http://example.org?a=1&b=2; title=R&D at 1 < 2; url=http://example.org/?a=1&b=2\n"
              "id=" +
                  read_text("<rss><item><title>Second é</title></item></rss>").papers[0].id.value +
                  "; title=Second é\nnote 1: the XML is damaged here; what could be read was read\n");
}

TEST(Feed, ReadsEveryEncoding) {
    const std::string text = "<rss><item><title>Müller</title></item></rss>";
    const std::string id = "id=" + read_text(text).papers[0].id.value + "; title=Müller\n";
    EXPECT_EQ(to_text(read_text("\xEF\xBB\xBF" + text)), id);
    EXPECT_EQ(
        to_text(read_text(
            "<?xml version='1.0' encoding='iso-8859-1'?><rss><item><title>M\xFCller</title></item></rss>")),
        id);
    EXPECT_EQ(to_text(read_text("<rss><item><title>M\xFCller</title></item></rss>")), id);
    EXPECT_EQ(to_text(read_text("<rss><item><title>M&uuml;ller</title></item></rss>")), id);
    std::string wide = "\xFE\xFF";
    for (const char c : std::string("<rss><item><title>M\xFCller</title></item></rss>")) (wide += '\0') += c;
    EXPECT_EQ(to_text(read_text(wide)), id);
}

TEST(Feed, StopsAtTheNumberOfPapersThatAreWanted) {
    ReadOptions options;
    options.max_papers = 1;
    const Listing listing =
        read_text("<rss><item><title>A</title></item><item><title>B</title></item></rss>", options);
    EXPECT_EQ(listing.papers.size(), 1u);
    EXPECT_EQ(listing.notes.at(0).text, "only the first 1 papers were read; the rest is left out");
}

TEST(Feed, IsRefusedWhenItIsNone) {
    ReadOptions feed;
    feed.format = Format::kFeed;
    EXPECT_EQ(
        read_error("<opml><body/></opml>", feed),
        "read test: no papers in the format feed: an XML document that starts with \"<opml><body/></opml>\"");
    EXPECT_EQ(read_error("", feed), "read test: no papers in the format feed: an empty document");
    EXPECT_EQ(read_error("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss/>"),
              "read test: its DOCTYPE declares entities");
}

TEST(Feed, SurvivesEveryTruncation) {
    ReadOptions feed;
    feed.format = Format::kFeed;
    for (std::size_t i = 0; i < kRss.size(); ++i) read_error(kRss.substr(0, i), feed);
}

TEST(Feed, TellsNoPaperOfHalfATitle) {
    const Listing listing =
        read_text("<rss><channel><item><title>One</title></item>\n<item><title>Two and a ha");
    ASSERT_EQ(listing.papers.size(), 1U);
    EXPECT_EQ(listing.papers[0].title, "One");
    EXPECT_TRUE(listing.is_cut);
    const std::string bound = "<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>";
    EXPECT_EQ(
        read_text(bound + "<item><dc:title>One</dc:title><link>http://example.org/1</link>").papers.at(0).url,
        "http://example.org/1");
    EXPECT_EQ(read_text("<rss><channel><item><title/><link>http://example.org/1</link>").papers.at(0).url,
              "http://example.org/1");
}

}  // namespace
}  // namespace offprint
