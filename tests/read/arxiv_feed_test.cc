// arXiv's RSS, query API and OAI-PMH, with invented papers.
#include <gtest/gtest.h>

#include "../../src/read/arxiv_paper.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

const std::string kRss = R"(<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0">
  <channel>
    <title>cs.SD updates on arXiv.org</title>
    <link>http://rss.arxiv.org/rss/cs.SD</link>
    <description>cs.SD updates on the arXiv.org e-print archive.</description>
    <atom:link href="http://rss.arxiv.org/rss/cs.SD" rel="self" type="application/rss+xml"/>
    <pubDate>Fri, 09 Jan 2026 00:00:00 -0500</pubDate>
    <item>
      <title>Spectra That Listen: $\alpha$-Koopman Operators</title>
      <link>https://arxiv.org/abs/2601.01234</link>
      <description>arXiv:2601.01234v2 Announce Type: replace-cross 
Abstract: If x &lt;b and b&gt; c, sound is &amp; stays linear.</description>
      <guid isPermaLink="false">oai:arXiv.org:2601.01234v2</guid>
      <category>cs.SD</category>
      <category>cs.LG</category>
      <pubDate>Fri, 09 Jan 2026 00:00:00 -0500</pubDate>
      <arxiv:announce_type>replace-cross</arxiv:announce_type>
      <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
      <dc:creator>Adaeze Okafor (Lagos, Nigeria),  Madonna, L\'ena Brandt (Kyoto)</dc:creator>
      <arxiv:DOI>10.1234/ABC.5</arxiv:DOI>
      <arxiv:journal_reference>J. Sound 3 (2026) 1--12</arxiv:journal_reference>
    </item>
  </channel>
</rss>
)";

TEST(ArxivRss, ReadsAnAnnouncement) {
    const Listing listing = read_text(kRss);
    EXPECT_EQ(listing.format, Format::kArxivRss);
    EXPECT_EQ(listing.title, "cs.SD updates on arXiv.org");
    EXPECT_EQ(listing.date, make_date(2026, 1, 9));
    EXPECT_EQ(
        to_text(listing),
        "id=arxiv:2601.01234; title=Spectra That Listen: α-Koopman Operators; title_raw=Spectra That Listen: "
        "$\\alpha$-Koopman Operators; abstract=If x <b and b> c, sound is & stays linear.; "
        "url=https://arxiv.org/abs/2601.01234; pdf=https://arxiv.org/pdf/2601.01234; authors=Adaeze Okafor, "
        "Madonna, Léna Brandt; author_count=3; affiliations=Lagos, Nigeria, Kyoto; categories=cs.SD, cs.LG; "
        "primary=cs.SD; doi=10.1234/abc.5; journal=J. Sound 3 (2026) 1–12; "
        "license=http://creativecommons.org/licenses/by/4.0/; listed=2026-01-09; announce=replace-cross; "
        "version=2\n");
}

TEST(ArxivRss, MayBeIndented) {
    std::string indented = kRss;
    const std::string start = "<description>arXiv:";
    indented.replace(indented.find(start), start.size(), "<description>\n        arXiv:");
    EXPECT_EQ(to_text(read_text(indented)), to_text(read_text(kRss)));
}

TEST(ArxivRss, ReadsAtomToo) {
    const Listing listing =
        read_text(R"(<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
<id>http://rss.arxiv.org/atom/cs.SD</id><title>cs.SD updates on arXiv.org</title><updated>2026-01-09T05:00:10+00:00</updated>
<entry><id>oai:arXiv.org:2601.01234v1</id><title>Spectra</title><updated>2026-01-09T05:00:10+00:00</updated>
<link href="https://arxiv.org/abs/2601.01234" rel="alternate" type="text/html"/>
<summary>arXiv:2601.01234v1 Announce Type: new 
Abstract: Sound.</summary><author><name>Adaeze Okafor, Lena Brandt</name></author>
<category term="cs.SD"/><published>2026-01-09T00:00:00-05:00</published>
<arxiv:announce_type>new</arxiv:announce_type></entry></feed>)");
    EXPECT_EQ(listing.format, Format::kArxivRss);
    EXPECT_EQ(to_text(listing),
              "id=arxiv:2601.01234; title=Spectra; abstract=Sound.; url=https://arxiv.org/abs/2601.01234; "
              "pdf=https://arxiv.org/pdf/2601.01234; authors=Adaeze Okafor, Lena Brandt; author_count=2; "
              "categories=cs.SD; primary=cs.SD; listed=2026-01-09; announce=new; version=1\n");
}

TEST(ArxivRss, ReadsTheFeedOfBefore2024) {
    const auto item = [](const std::string& mark) {
        return read_text(
            R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="http://export.arxiv.org/rss/cs.SD"><title>cs.SD updates on arXiv.org</title><dc:date>2023-01-09T20:30:00-05:00</dc:date></channel>
<item rdf:about="http://arxiv.org/abs/2301.01234"><title>Spectra (That) Listen. (arXiv:2301.01234v2 [cs.SD])" +
            mark + R"()</title>
<link>http://arxiv.org/abs/2301.01234</link>
<description rdf:parseType="Literal">&lt;p&gt;Sound &amp;amp; more.
&lt;/p&gt;</description>
<dc:creator> &lt;a href="http://arxiv.org/find/x"&gt;Adaeze Okafor&lt;/a&gt; (Lagos), &lt;a href="http://arxiv.org/find/y"&gt;L. Brandt&lt;/a&gt;</dc:creator>
</item></rdf:RDF>)");
    };
    EXPECT_EQ(
        to_text(item(" UPDATED")),
        "id=arxiv:2301.01234; title=Spectra (That) Listen; abstract=Sound & more.; "
        "url=https://arxiv.org/abs/2301.01234; pdf=https://arxiv.org/pdf/2301.01234; authors=Adaeze Okafor, "
        "L. "
        "Brandt; author_count=2; affiliations=Lagos; categories=cs.SD; primary=cs.SD; listed=2023-01-09; "
        "announce=replace; version=2\n");
    EXPECT_EQ(item(" CROSS LISTED").papers[0].announce, Announce::kCross);
    EXPECT_EQ(item("").papers[0].announce, Announce::kNew);
}

TEST(ArxivRss, IsEmptyOnADayWithoutAnnouncement) {
    std::string quiet = kRss;
    quiet.erase(quiet.find("<item>"), quiet.find("</item>") + 7 - quiet.find("<item>"));
    const Listing listing = read_text(quiet);
    EXPECT_EQ(listing.format, Format::kArxivRss);
    EXPECT_TRUE(listing.papers.empty() && listing.notes.empty());
}

TEST(ArxivRss, TellsAnErrorFeedFromAnEmptyOne) {
    EXPECT_EQ(read_error("<rss><channel><title>Feed error for query: cs.XX</title><description>Bad archive: "
                         "cs.XX.</description>"
                         "</channel></rss>"),
              "read test: arXiv answered with an error: Bad archive: cs.XX.");
}

TEST(ArxivRss, QuotesNoMoreOfAnErrorThanALine) {
    const std::string words = std::string(199, 'x') + " and more";
    EXPECT_EQ(read_error("<rss><channel><title>Feed error for query: cs.XX</title><description>" + words +
                         "</description></channel></rss>"),
              "read test: arXiv answered with an error: " + std::string(199, 'x'));
}

TEST(ArxivRss, NotesWhatIsMissing) {
    EXPECT_EQ(
        to_text(read_text("<rss><channel><title>updates on arXiv.org</title>\n<item><link>x</link></item>\n"
                          "<item><title>T</title></item></channel></rss>")),
        "id=" + read_text("<rss><item><title>T</title></item></rss>").papers[0].id.value +
            "; title=T\nnote 2: entry 1: no title; skipped\nnote 3: entry 2: no arXiv id that can be read\n");
}

std::string api(const std::string& inside) {
    return "<?xml version=\"1.0\"?><feed "
           "xmlns=\"http://www.w3.org/2005/Atom\"><id>http://arxiv.org/api/x</id>"
           "<title type=\"html\">ArXiv Query: search_query=all:sound&amp;amp;start=0</title>" +
           inside + "</feed>";
}

TEST(ArxivApi, ReadsBothShapes) {
    const std::string read =
        "id=arxiv:hep-th/9901001; title=0; abstract=Sound is linear.; "
        "url=https://arxiv.org/abs/hep-th/9901001; "
        "pdf=https://arxiv.org/pdf/hep-th/9901001; authors=Adaeze Okafor, Léna Brandt; author_count=2; "
        "affiliations=Lagos; categories=cs.SD, math.OC; primary=cs.SD; keywords=68T10, 47B33; "
        "doi=10.1234/abc.5; "
        "journal=J. Sound 3; comment=12 pages; published=1999-01-02; updated=2001-02-03; version=3\n";
    const Listing old = read_text(api(R"(
  <entry>
    <id>http://arxiv.org/abs/hep-th/9901001v3</id>
    <updated>2001-02-03T04:05:06Z</updated>
    <published>1999-01-02T03:04:05Z</published>
    <title>0</title>
    <summary>  Sound is
linear.
</summary>
    <author><name>Adaeze Okafor</name><arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">Lagos</arxiv:affiliation></author>
    <author><name>L\'ena Brandt</name></author>
    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1234/ABC.5</arxiv:doi>
    <arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">12 pages</arxiv:comment>
    <arxiv:journal_ref xmlns:arxiv="http://arxiv.org/schemas/atom">J. Sound 3</arxiv:journal_ref>
    <link href="http://arxiv.org/abs/hep-th/9901001v3" rel="alternate" type="text/html"/>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.SD" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.SD" scheme="http://arxiv.org/schemas/atom"/>
    <category term="math.OC" scheme="http://arxiv.org/schemas/atom"/>
    <category term="68T10, 47B33" scheme="http://arxiv.org/schemas/atom"/>
  </entry>)"));
    EXPECT_EQ(old.format, Format::kArxivApi);
    EXPECT_EQ(old.title, "ArXiv Query: search_query=all:sound&start=0");
    EXPECT_EQ(to_text(old), read);
    EXPECT_EQ(to_text(read_text(
                  R"(<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
<id>https://arxiv.org/api/y</id><title>arXiv Query: search_query=all:sound</title>
<entry><id>http://arxiv.org/abs/hep-th/9901001v3</id><title>0</title><updated>2001-02-03T04:05:06Z</updated>
<summary>Sound is linear.</summary><category term="cs.SD"/><category term="math.OC"/><category term="68T10, 47B33"/>
<published>1999-01-02T03:04:05Z</published><arxiv:comment>12 pages</arxiv:comment><arxiv:primary_category term="cs.SD"/>
<arxiv:journal_ref>J. Sound 3</arxiv:journal_ref><author><name>Adaeze Okafor</name><arxiv:affiliation>Lagos</arxiv:affiliation></author>
<author><name>L\'ena Brandt</name></author><arxiv:doi>10.1234/ABC.5</arxiv:doi></entry></feed>)")),
              read);
}

TEST(ArxivApi, FindsTheCodeThatAnAbstractOrACommentNames) {
    const auto code_of = [](const std::string& abstract, const std::string& comment) {
        const Listing listing = read_text(
            api("<entry><id>http://arxiv.org/abs/2601.01234v1</id><title>T</title><summary>" + abstract +
                "</summary><arxiv:comment xmlns:arxiv=\"http://arxiv.org/schemas/atom\">" + comment +
                "</arxiv:comment></entry>"));
        return listing.papers.at(0).code;
    };
    EXPECT_EQ(code_of("See https://github.com/example/a.", "x"), "https://github.com/example/a");
    EXPECT_EQ(code_of("A", "Code: https://github.com/example/b"), "https://github.com/example/b");
    EXPECT_EQ(code_of("See https://github.com/example/a", "https://github.com/example/b"),
              "https://github.com/example/a");
    EXPECT_EQ(code_of("A", "12 pages"), "");
}

TEST(ArxivApi, LeavesAbstractsToBeFinished) {
    const std::string abstracts[] = {
        "",
        " \n ",
        "{}",
        "Sch{\\\"o}dinger's $\\alpha$ &lt; 1,\n  at https://github.com/example/a.",
        "Sound.\x01",
        std::string(12'000, 'x'),
        std::string(4000, '~')};
    std::string entries;
    for (const std::string& abstract : abstracts)
        entries += "<entry><id>http://arxiv.org/abs/2601.01234v1</id><title>T</title><summary>" + abstract +
                   "</summary></entry>";
    ReadOptions options;
    const Listing read = read_text(api(entries), options);
    options.leaves_abstracts = true;
    Listing left = read_text(api(entries), options);
    EXPECT_EQ(left.notes.size(), read.notes.size());
    ASSERT_EQ(left.papers.size(), std::size(abstracts));
    EXPECT_TRUE(left.papers[3].abstract.empty()) << "not read before it is finished";
    for (Paper& paper : left.papers) finish_abstract(paper);
    EXPECT_EQ(left.papers, read.papers);
    for (Paper& paper : left.papers) finish_abstract(paper);
    EXPECT_EQ(left.papers, read.papers) << "what is finished stays";
}

TEST(ArxivApi, IsEmptyWhenNothingWasFound) {
    const Listing listing = read_text(api("<opensearch:totalResults>0</opensearch:totalResults>"));
    EXPECT_EQ(listing.format, Format::kArxivApi);
    EXPECT_TRUE(listing.papers.empty() && listing.notes.empty());
}

TEST(ArxivApi, TellsAnErrorEntryFromAPaper) {
    EXPECT_EQ(
        read_error(
            api("<entry><id>http://arxiv.org/api/errors#incorrect_id_format_for_abc</id><title>Error</title>"
                "<summary>incorrect id format for abc</summary></entry>")),
        "read test: arXiv answered with an error: incorrect id format for abc");
}

std::string oai(const std::string& inside) {
    return "<?xml version=\"1.0\"?>\n<OAI-PMH "
           "xmlns=\"http://www.openarchives.org/OAI/2.0/\">\n<responseDate>2026-01-09T02:00:35Z"
           "</responseDate><request verb=\"ListRecords\">http://oaipmh.arxiv.org/oai</request>\n" +
           inside + "</OAI-PMH>\n";
}

std::string record(const std::string& metadata) {
    return "<record><header><identifier>oai:arXiv.org:2601.01234</identifier><datestamp>2026-01-09</"
           "datestamp></header><metadata>" +
           metadata + "</metadata></record>\n";
}

TEST(ArxivOai, ReadsTheFormatArxiv) {
    const Listing listing = read_text(oai("<ListRecords>" +
                                          record(R"(<arXiv xmlns="http://arxiv.org/OAI/arXiv/">
<id>2601.01234</id><created>2026-01-07</created><updated>2026-01-08</updated><authors>
<author><keyname>Okafor</keyname><forenames>Adaeze</forenames><suffix>Jr</suffix><affiliation>Lagos</affiliation><affiliation>Kyoto</affiliation></author>
<author><keyname>Br\"andt</keyname></author></authors><title>Spectra
  That Listen</title><categories>cs.SD cs.LG</categories><comments>12 pages</comments><msc-class>68T10</msc-class>
<report-no>LAG-26/1</report-no><journal-ref>J. Sound 3</journal-ref><doi>10.1234/ABC.5 10.1234/ABC.6</doi>
<license>http://arxiv.org/licenses/nonexclusive-distrib/1.0/</license><abstract>  Sound is linear.
</abstract></arXiv>)") + "</ListRecords>"));
    EXPECT_EQ(listing.format, Format::kArxivOai);
    EXPECT_EQ(to_text(listing),
              "id=arxiv:2601.01234; title=Spectra That Listen; abstract=Sound is linear.; "
              "url=https://arxiv.org/abs/2601.01234; pdf=https://arxiv.org/pdf/2601.01234; authors=Adaeze "
              "Okafor Jr, "
              "Brändt; author_count=2; affiliations=Lagos, Kyoto; categories=cs.SD, cs.LG; primary=cs.SD; "
              "doi=10.1234/abc.5; journal=J. Sound 3; report=LAG-26/1; "
              "license=http://arxiv.org/licenses/nonexclusive-distrib/1.0/; comment=12 pages; "
              "published=2026-01-07; "
              "updated=2026-01-08\n");
}

TEST(ArxivOai, ReadsTheFormatArxivRaw) {
    EXPECT_EQ(
        to_text(read_text(oai("<GetRecord>" + record(R"(<arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/">
<id>2601.01234</id><submitter>Adaeze Okafor</submitter>
<version version="v1"><date>Wed, 7 Jan 2026 20:43:30 GMT</date><size>223kb</size><source_type>D</source_type></version>
<version version="v2"><date>Fri, 9 Jan 2026 01:00:00 GMT</date><size>224kb</size></version>
<title>Spectra</title><authors>A. Okafor (Lagos), L. Brandt and M. Sato</authors><categories>cs.SD</categories>
<abstract>Sound.</abstract></arXivRaw>)") +
                              "</GetRecord>"))),
        "id=arxiv:2601.01234; title=Spectra; abstract=Sound.; url=https://arxiv.org/abs/2601.01234; "
        "pdf=https://arxiv.org/pdf/2601.01234; authors=A. Okafor, L. Brandt, M. Sato; author_count=3; "
        "affiliations=Lagos; categories=cs.SD; primary=cs.SD; submitter=Adaeze Okafor; published=2026-01-07; "
        "updated=2026-01-09; version=2\n");
}

TEST(ArxivOai, ReadsDublinCore) {
    EXPECT_EQ(
        to_text(read_text(oai(
            "<ListRecords>" +
            record(
                R"(<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Spectra</dc:title><dc:creator>Okafor, Adaeze</dc:creator><dc:creator>Brandt, L., Jr</dc:creator>
<dc:subject>Computer Science - Sound</dc:subject><dc:description>Sound is linear.</dc:description>
<dc:description>Comment: 12 pages</dc:description><dc:date>2026-01-07</dc:date><dc:date>2026-01-08</dc:date>
<dc:type>text</dc:type><dc:identifier>http://arxiv.org/abs/2601.01234</dc:identifier>
<dc:identifier>J. Sound 3 (2026)</dc:identifier><dc:identifier>doi:10.1234/ABC.5</dc:identifier></oai_dc:dc>)") +
            "</ListRecords>"))),
        "id=arxiv:2601.01234; title=Spectra; abstract=Sound is linear.; "
        "url=https://arxiv.org/abs/2601.01234; "
        "pdf=https://arxiv.org/pdf/2601.01234; authors=Adaeze Okafor, L. Brandt Jr; author_count=2; "
        "keywords=Computer Science - Sound; doi=10.1234/abc.5; journal=J. Sound 3 (2026); comment=12 pages; "
        "published=2026-01-07; updated=2026-01-08\n");
}

TEST(ArxivOai, NotesDeletedRecordsAndThatTheListGoesOn) {
    EXPECT_EQ(to_text(read_text(
                  oai("<ListRecords><record><header "
                      "status=\"deleted\"><identifier>oai:arXiv.org:2601.1</identifier></header></record>\n"
                      "<record><header/></record>\n"
                      "<resumptionToken cursor=\"0\" "
                      "completeListSize=\"102538\">1|1001</resumptionToken></ListRecords>"))),
              "note 5: entry 2: no metadata; skipped\nnote 0: 1 deleted record is left out\n"
              "note 6: this is one page of 102538 records; the list goes on\n");
    EXPECT_EQ(to_text(read_text(oai("<ListRecords>\n<resumptionToken/></ListRecords>"))), "");
}

TEST(ArxivOai, TellsErrorsFromAnEmptyList) {
    EXPECT_EQ(read_error(oai("<error code=\"badResumptionToken\">expired</error>")),
              "read test: arXiv answered with an error: badResumptionToken: expired");
    EXPECT_EQ(to_text(read_text(oai("<error code=\"noRecordsMatch\"/>"))),
              "note 4: the answer says that no records match\n");
}

TEST(ArxivFormats, SurviveEveryTruncation) {
    const std::string samples[] = {
        kRss,
        api("<entry><id>http://arxiv.org/abs/2601.01234v1</id><title>T</title><author><name>A</name></"
            "author></entry>"),
        oai("<ListRecords>" + record("<arXiv><id>2601.01234</id><title>T</title></arXiv>") +
            "</ListRecords>")};
    for (const std::string& sample : samples)
        for (const Format format : {Format::kArxivRss, Format::kArxivApi, Format::kArxivOai}) {
            ReadOptions options;
            options.format = format;
            for (std::size_t i = 0; i < sample.size(); ++i) read_error(sample.substr(0, i), options);
        }
}

TEST(ArxivCategory, IsToldFromOtherClasses) {
    for (const char* term : {"cs.LG", "math-ph", "cond-mat.mes-hall", "astro-ph.CO", "hep-th", "q-bio.NC"})
        EXPECT_TRUE(is_arxiv_category(term)) << term;
    for (const char* term : {"", "53D10", "53D10, 53D15", "I.2.7", "68T10; 47B33", "cs.", "Primary 68"})
        EXPECT_FALSE(is_arxiv_category(term)) << term;
}

}  // namespace
}  // namespace offprint
