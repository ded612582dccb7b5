// The feeds of publishers and of PubMed, each as that service writes it, with invented papers: where the
// title, the authors, the abstract, the journal, the DOI and the day stand.
#include <gtest/gtest.h>

#include "support/listing_text.h"

namespace offprint {
namespace {

constexpr std::string_view kWiley = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:taxo="http://purl.org/rss/1.0/modules/taxonomy/" version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">
<channel><title>Wiley: Journal of Bees: Table of Contents</title><link>https://onlinelibrary.wiley.com/journal/10991234?af=R</link><description>Table of Contents for Journal of Bees.</description>
<item>
<title>What Bees Say to Buses</title>
<link>https://onlinelibrary.wiley.com/doi/10.1002/bees.70001?af=R</link>
<pubDate>Fri, 09 Jan 2026 00:00:00 -0800</pubDate>
<dc:date>2026-01-09T12:00:00-08:00</dc:date>
<source url="https://onlinelibrary.wiley.com/journal/10991234?af=R">Wiley: Journal of Bees: Table of Contents</source>
<prism:coverDate>2026-02-01T12:00:00-08:00</prism:coverDate>
<prism:coverDisplayDate/>
<guid isPermaLink="false">10.1002/bees.70001</guid>
<description>Journal of Bees, Volume 12, Issue 2, Page 101-112, February 2026. </description>
<dc:description>
ABSTRACT
Bees talk to buses. We listen to forty hives and report what they say of roads.
</dc:description>
<content:encoded>
&lt;h2&gt;ABSTRACT&lt;/h2&gt;
&lt;p&gt;Bees talk to buses. We listen to forty hives and report what they say of roads.&lt;/p&gt;</content:encoded>
<dc:creator>
Ada Okafor, 
Lena Brandt, 
Mio Sato
</dc:creator>
<category>RESEARCH ARTICLE</category>
<dc:title>What Bees Say to Buses</dc:title>
<dc:identifier>10.1002/bees.70001</dc:identifier>
<prism:publicationName>Journal of Bees</prism:publicationName>
<prism:doi>10.1002/bees.70001</prism:doi>
<prism:url>https://onlinelibrary.wiley.com/doi/10.1002/bees.70001?af=R</prism:url>
<prism:section>RESEARCH ARTICLE</prism:section>
<prism:volume>12</prism:volume>
<prism:number>2</prism:number>
</item>
</channel></rss>)xml";

constexpr std::string_view kPubmed = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" version="2.0">
  <channel>
    <title>bees AND buses</title>
    <link>https://pubmed.ncbi.nlm.nih.gov/rss-feed/?feed_id=1x&amp;utm_source=Other&amp;utm_medium=rss</link>
    <description>bees AND buses: Latest results from PubMed</description>
    <atom:link href="https://pubmed.ncbi.nlm.nih.gov/rss-feed/?feed_id=1x" rel="self"/>
    <docs>http://www.rssboard.org/rss-specification</docs>
    <language>en</language>
    <lastBuildDate>Fri, 09 Jan 2026 12:00:00 +0000</lastBuildDate>
    <pubDate>Fri, 09 Jan 2026 06:00:00 -0500</pubDate>
    <ttl>120</ttl>
    <item>
      <title>What bees say to buses</title>
      <link>https://pubmed.ncbi.nlm.nih.gov/40012345/?utm_source=Other&amp;utm_medium=rss&amp;utm_campaign=pubmed-2&amp;utm_content=1x&amp;fc=20260109120000&amp;ff=20260109120000&amp;v=2.18.0</link>
      <description>Bees talk to buses. We listen to forty hives and report what they say of roads. Most of it...</description>
      <content:encoded><![CDATA[<div><p style="color: #4aa564;">J Bees. 2026 Jan 9;12(2):101-112. doi: 10.1002/bees.70001. Online ahead of print.</p><p><b>ABSTRACT</b></p><p xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML" xmlns:p1="http://pubmed.gov/pub-one"><b>BACKGROUND: </b>Bees talk to buses.</p><p xmlns:p1="http://pubmed.gov/pub-one"><b>METHODS: </b>We listen to forty hives and report what they say of roads. Most of it is kind.</p><p style="color: lightgray">PMID:<a href="https://pubmed.ncbi.nlm.nih.gov/40012345/?utm_source=Other">40012345</a> | PMC:<a href="https://www.ncbi.nlm.nih.gov/pmc/PMC1234567/?utm_source=Other">PMC1234567</a> | DOI:<a href=https://doi.org/10.1002/bees.70001>10.1002/bees.70001</a></p></div>]]></content:encoded>
      <guid isPermaLink="false">pubmed:40012345</guid>
      <pubDate>Fri, 09 Jan 2026 06:00:00 -0500</pubDate>
      <dc:creator>Ada Okafor</dc:creator>
      <dc:creator>Lena B Brandt</dc:creator>
      <dc:date>2026-01-09</dc:date>
      <dc:source>Journal of bees</dc:source>
      <dc:title>What bees say to buses</dc:title>
      <dc:identifier>pmid:40012345</dc:identifier>
      <dc:identifier>pmc:PMC1234567</dc:identifier>
      <dc:identifier>doi:10.1002/bees.70001</dc:identifier>
    </item>
  </channel>
</rss>)xml";

constexpr std::string_view kOup = R"xml(<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><channel><title>Bees Research Current Issue</title><link>https://academic.oup.com/bees</link><description>ISSN: 0305-1234</description><language>en-us</language><pubDate>Fri, 09 Jan 2026 00:00:00 GMT</pubDate><generator>Silverchair</generator><item><title>What bees say to buses</title><link>https://academic.oup.com/bees/article/54/1/gkag001/8400001?rss=1</link><pubDate>Fri, 09 Jan 2026 00:00:00 GMT</pubDate><description>&lt;span class="paragraphSection"&gt;&lt;div class="boxTitle"&gt;Abstract&lt;/div&gt;Bees talk to buses. We listen to forty hives and report what they say of roads.&lt;/span&gt;</description><prism:volume>54</prism:volume><prism:issue>1</prism:issue><prism:startingPage>gkag001</prism:startingPage><prism:doi>10.1093/bees/gkag001</prism:doi><guid>https://academic.oup.com/bees/article/54/1/gkag001/8400001?rss=1</guid></item></channel></rss>)xml";

constexpr std::string_view kScience = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">
<channel rdf:about="https://www.science.org/loi/science?af=R"><title>AAAS: Science: Table of Contents</title><link>https://www.science.org/loi/science?af=R</link><description>Table of Contents for Science. List of articles from both the latest and EarlyView issues.</description><items><rdf:Seq><rdf:li rdf:resource="https://www.science.org/doi/abs/10.1126/science.bee0001?af=R"/></rdf:Seq></items></channel>
<item rdf:about="https://www.science.org/doi/abs/10.1126/science.bee0001?af=R"><title>What bees say to buses</title><link>https://www.science.org/doi/abs/10.1126/science.bee0001?af=R</link><content:encoded>Science, Volume 391, Issue 6780, Page 123-128, January 2026. &lt;br/&gt;</content:encoded><description>Science, Volume 391, Issue 6780, Page 123-128, January 2026. &lt;br/&gt;</description><dc:title>What bees say to buses</dc:title><dc:identifier>doi:10.1126/science.bee0001</dc:identifier><dc:source>Science</dc:source><dc:date>2026-01-08T08:00:00Z</dc:date><dc:rights/><dc:creator>Ada Okafor</dc:creator><dc:creator>Lena Brandt</dc:creator><prism:publicationName>Science</prism:publicationName><prism:volume>391</prism:volume><prism:number>6780</prism:number><prism:startingPage>123</prism:startingPage><prism:coverDate>2026-01-08T08:00:00Z</prism:coverDate><prism:doi>10.1126/science.bee0001</prism:doi><prism:url>https://www.science.org/doi/abs/10.1126/science.bee0001?af=R</prism:url></item>
</rdf:RDF>)xml";

constexpr std::string_view kElsevier =
    R"xml(<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title><![CDATA[ScienceDirect Publication: Bees Reports]]></title><description><![CDATA[ScienceDirect RSS]]></description><link>https://www.sciencedirect.com/journal/bees-reports</link><generator>RSS for Node</generator><lastBuildDate>Fri, 09 Jan 2026 10:00:00 GMT</lastBuildDate><item><title><![CDATA[What bees say to buses]]></title><description><![CDATA[<p>Publication date: 27 January 2026</p><p><b>Source:</b> Bees Reports, Volume 45, Issue 1</p><p>Author(s): Ada Okafor, Lena Brandt, Mio Sato</p>]]></description><link>https://www.sciencedirect.com/science/article/pii/S2211124726000011?dgcid=rss_sd_all</link><guid isPermaLink="true">https://www.sciencedirect.com/science/article/pii/S2211124726000011</guid></item><item><title><![CDATA[Bees in the rain]]></title><description><![CDATA[<p>Publication date: Available online 8 January 2026</p><p><b>Source:</b> Bees Reports</p><p>Author(s): Ada Okafor</p>]]></description><link>https://www.sciencedirect.com/science/article/pii/S2211124726000023?dgcid=rss_sd_all</link></item></channel></rss>)xml";

constexpr std::string_view kPlos = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>PLOS Bees</title>
  <link rel="alternate" href="https://journals.plos.org/plosbees/" title="PLOS Bees"/>
  <link rel="self" href="https://journals.plos.org/plosbees/feed/atom" title="PLOS Bees"/>
  <author><name>PLOS</name><uri>https://journals.plos.org/plosbees/</uri><email>webmaster@plos.org</email></author>
  <rights>All PLOS articles are Open Access.</rights>
  <id>https://journals.plos.org/plosbees/feed/atom</id>
  <updated>2026-01-09T20:30:21Z</updated>
  <entry>
    <title>What bees say to buses</title>
    <link rel="alternate" href="https://journals.plos.org/plosbees/article?id=10.1371/journal.pbee.1000001" title="What bees say to buses"/>
    <link rel="related" type="application/pdf" href="https://journals.plos.org/plosbees/article/file?id=10.1371/journal.pbee.1000001&amp;type=printable" title="(PDF) What bees say to buses"/>
    <link rel="related" type="text/xml" href="https://journals.plos.org/plosbees/article/file?id=10.1371/journal.pbee.1000001&amp;type=manuscript" title="(XML) What bees say to buses"/>
    <author><name>Ada Okafor</name></author>
    <id>10.1371/journal.pbee.1000001</id>
    <updated>2026-01-09T14:00:00Z</updated>
    <published>2026-01-09T14:00:00Z</published>
    <content type="html">&lt;p&gt;by Ada Okafor, Lena Brandt, Mio Sato&lt;/p&gt;

Bees talk to buses. We listen to forty hives and report what they say of roads.</content>
  </entry>
</feed>)xml";

constexpr std::string_view kMedrxiv = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:admin="http://webns.net/mvcb/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://purl.org/rss/1.0/modules/prism/" xmlns:syn="http://purl.org/rss/1.0/modules/syndication/">
<channel rdf:about="http://connect.medrxiv.org/"><title>medRxiv Subject Collection: Bees</title><link>http://connect.medrxiv.org/</link><description>This feed contains articles for medRxiv Subject Collection "Bees"</description><prism:publicationName>medRxiv</prism:publicationName><items><rdf:Seq><rdf:li rdf:resource="http://medrxiv.org/cgi/content/short/2026.01.05.26343401v1?rss=1"/></rdf:Seq></items></channel>
<item rdf:about="http://medrxiv.org/cgi/content/short/2026.01.05.26343401v1?rss=1"><title><![CDATA[What bees say to buses]]></title><link>http://medrxiv.org/cgi/content/short/2026.01.05.26343401v1?rss=1</link><description><![CDATA[Background: Bees talk to buses. Methods: We listen to forty hives.]]></description><dc:creator><![CDATA[Okafor, A., Brandt, L. B., Sato, M.]]></dc:creator><dc:date>2026-01-08</dc:date><dc:identifier>doi:10.64898/2026.01.05.26343401</dc:identifier><dc:title><![CDATA[What bees say to buses]]></dc:title><dc:publisher>Cold Spring Harbor Laboratory Press</dc:publisher><prism:publicationDate>2026-01-08</prism:publicationDate><prism:section></prism:section></item>
</rdf:RDF>)xml";

Listing read_feed_of(std::string_view text) { return read_text(std::string(text)); }

TEST(PublisherFeed, OfWileyHasTheAbstractBehindAHeading) {
    EXPECT_EQ(to_text(read_feed_of(kWiley)),
              "id=doi:10.1002/bees.70001; title=What Bees Say to Buses; abstract=Bees talk to buses. We "
              "listen to forty hives and report what they say of roads.; "
              "url=https://onlinelibrary.wiley.com/doi/10.1002/bees.70001?af=R; authors=Ada Okafor, Lena "
              "Brandt, Mio Sato; author_count=3; categories=RESEARCH ARTICLE; doi=10.1002/bees.70001; "
              "journal=Journal of Bees; published=2026-01-09\n");
}

TEST(PublisherFeed, OfPubmedHasAllOfTheAbstractAndItsNumbers) {
    EXPECT_EQ(
        to_text(read_feed_of(kPubmed)),
        "id=doi:10.1002/bees.70001; title=What bees say to buses; abstract=BACKGROUND: Bees talk to "
        "buses. METHODS: We listen to forty hives and report what they say of roads. Most of it is "
        "kind.; url=https://pubmed.ncbi.nlm.nih.gov/40012345/?utm_source=Other&utm_medium=rss&utm_campai"
        "gn=pubmed-2&utm_content=1x&fc=20260109120000&ff=20260109120000&v=2.18.0; authors=Ada Okafor, "
        "Lena B Brandt; author_count=2; doi=10.1002/bees.70001; pmid=40012345; pmcid=PMC1234567; "
        "journal=Journal of bees; published=2026-01-09\n");
    std::string none(kPubmed);
    const std::size_t begin = none.find("<p><b>ABSTRACT"), end = none.find("<p style=\"color: lightgray\">");
    none.replace(begin, end - begin, "<p><b>NO ABSTRACT</b></p>");
    EXPECT_EQ(read_text(none).papers.at(0).abstract, "");
}

TEST(PublisherFeed, OfOxfordNamesTheJournalInItsTitle) {
    EXPECT_EQ(to_text(read_feed_of(kOup)),
              "id=doi:10.1093/bees/gkag001; title=What bees say to buses; abstract=Bees talk to buses. We "
              "listen to forty hives and report what they say of roads.; "
              "url=https://academic.oup.com/bees/article/54/1/gkag001/8400001?rss=1; "
              "doi=10.1093/bees/gkag001; journal=Bees Research; published=2026-01-09\n");
}

TEST(PublisherFeed, OfScienceHasNoAbstractButAPlace) {
    EXPECT_EQ(to_text(read_feed_of(kScience)),
              "id=doi:10.1126/science.bee0001; title=What bees say to buses; "
              "url=https://www.science.org/doi/abs/10.1126/science.bee0001?af=R; authors=Ada Okafor, Lena "
              "Brandt; author_count=2; doi=10.1126/science.bee0001; journal=Science; published=2026-01-08\n");
}

TEST(PublisherFeed, OfElsevierHasFactsForADescription) {
    EXPECT_EQ(to_text(read_feed_of(kElsevier)),
              "id=url:https://www.sciencedirect.com/science/article/pii/S2211124726000011?dgcid=rss_sd_all; "
              "title=What bees say to buses; "
              "url=https://www.sciencedirect.com/science/article/pii/S2211124726000011?dgcid=rss_sd_all; "
              "authors=Ada Okafor, Lena Brandt, Mio Sato; author_count=3; journal=Bees Reports, Volume 45, "
              "Issue 1; published=2026-01-27\n"
              "id=url:https://www.sciencedirect.com/science/article/pii/S2211124726000023?dgcid=rss_sd_all; "
              "title=Bees in the rain; "
              "url=https://www.sciencedirect.com/science/article/pii/S2211124726000023?dgcid=rss_sd_all; "
              "authors=Ada Okafor; author_count=1; journal=Bees Reports; published=2026-01-08\n");
}

TEST(PublisherFeed, OfPlosNamesAllAuthorsInItsFirstLine) {
    EXPECT_EQ(
        to_text(read_feed_of(kPlos)),
        "id=doi:10.1371/journal.pbee.1000001; title=What bees say to buses; abstract=Bees talk to "
        "buses. We listen to forty hives and report what they say of roads.; "
        "url=https://journals.plos.org/plosbees/article?id=10.1371/journal.pbee.1000001; "
        "pdf=https://journals.plos.org/plosbees/article/file?id=10.1371/journal.pbee.1000001&type=printa"
        "ble; authors=Ada Okafor, Lena Brandt, Mio Sato; author_count=3; "
        "doi=10.1371/journal.pbee.1000001; journal=PLOS Bees; published=2026-01-09; updated=2026-01-09\n");
}

TEST(PublisherFeed, OfMedrxivIsNoJournals) {
    EXPECT_EQ(
        to_text(read_feed_of(kMedrxiv)),
        "id=doi:10.64898/2026.01.05.26343401; title=What bees say to buses; abstract=Background: Bees "
        "talk to buses. Methods: We listen to forty hives.; "
        "url=http://medrxiv.org/cgi/content/short/2026.01.05.26343401v1?rss=1; authors=A. Okafor, L. B. "
        "Brandt, M. Sato; author_count=3; doi=10.64898/2026.01.05.26343401; published=2026-01-08\n");
}

TEST(PublisherFeed, OfOursHasNoTitleForAnAbstract) {
    const auto abstract = [](const std::string& generator, const std::string& text) {
        return read_text(
                   "<feed xmlns=\"http://www.w3.org/2005/Atom\"><generator>" + generator +
                   "</generator><entry><title>Season &amp; Sound</title><content type=\"html\">&lt;p&gt;" +
                   text + "&lt;/p&gt;</content></entry></feed>")
            .papers.at(0)
            .abstract;
    };
    EXPECT_EQ(abstract("offprint", "Season &amp;amp; Sound"), "");
    EXPECT_EQ(abstract("offprint", "Bees talk."), "Bees talk.");
    EXPECT_EQ(abstract("another", "Season &amp;amp; Sound"), "Season & Sound");
}

TEST(PublisherFeed, OfOursKeepsNamesakes) {
    const auto people = [](const std::string& generator) {
        return read_text(
                   "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><generator>" +
                   generator +
                   "</generator><item><title>T</title><dc:creator>Wei Zhang</dc:creator>"
                   "<dc:creator>Li Wu</dc:creator><dc:creator>Wei Zhang</dc:creator></item></channel></rss>")
            .papers.at(0)
            .authors.size();
    };
    EXPECT_EQ(people("offprint"), 3U);
    EXPECT_EQ(people("another"), 2U);
}

}  // namespace
}  // namespace offprint
