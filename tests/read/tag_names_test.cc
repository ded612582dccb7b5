// Feeds with their tags in capitals.
#include "../../src/read/tag_names.h"

#include <gtest/gtest.h>

#include "support/listing_text.h"

namespace offprint {
namespace {

std::string lowered(std::string text) {
    lower_names(text);
    return text;
}

TEST(TagNames, AreLookedAtInTheFirstElements) {
    for (const char* text : {"<RSS>", "<?xml version='1.0'?>\n<!-- <a> -->\n<Channel>", "<rss><CHANNEL>",
                             "<rss><channel><Item>", "<rss><channel><title>The lab</title><ITEM>"})
        EXPECT_TRUE(has_capital_names(text)) << text;
    for (const char* text :
         {"", "<", "<rss", "<rdf:RDF xmlns='X'><channel>", "<!DOCTYPE RSS><rss version='A'>",
          "<rss><channel><!-- <A> --><title><![CDATA[<B>]]></title></channel></rss>",
          "<feed><title>A &lt;B&gt;</title><link/><id/><X/></feed>", "R <3 D"})
        EXPECT_FALSE(has_capital_names(text)) << text;
}

TEST(TagNames, AreLoweredWhereTheyBeginWithACapital) {
    EXPECT_EQ(lowered("<ITEM><Link HREF=\"/A\"/><pubDate A='B>C' isPermaLink=No>D E</pubDate></ITEM>"),
              "<item><link href=\"/A\"/><pubDate a='B>C' isPermaLink=No>D E</pubDate></item>");
    EXPECT_EQ(lowered("<A HREF=http://Example.org/A?B=C><DC:Creator>"),
              "<a href=http://Example.org/A?B=C><dc:creator>");
    for (const char* text : {"<![CDATA[<A HREF='B'>]]>", "<!-- <A> -->", "<!DOCTYPE RSS PUBLIC 'A'>",
                             "R <3 D", "<a b='C D", "<a b='C' <![CDATA[<D>", "<", "</", "A < B", "&lt;A&gt;"})
        EXPECT_EQ(lowered(text), text);
}

TEST(TagNames, MayBeInCapitalsInAFeed) {
    const std::string paper =
        "id=url:https://lab.example.org/A; title=The SOUND of <Soil>; abstract=We read it.; "
        "url=https://lab.example.org/A; authors=Ada Okafor; author_count=1; categories=Sound; "
        "published=2004-01-08\n";
    const Listing rss = read_text(R"(<?xml version="1.0"?>
<RSS VERSION="0.91"><CHANNEL><TITLE>The Lab</TITLE><LASTBUILDDATE>Fri, 09 Jan 2004 08:00:00 GMT</LASTBUILDDATE>
<ITEM><TITLE>The SOUND of &amp;lt;Soil&amp;gt;</TITLE><LINK>https://lab.example.org/A</LINK>
<DESCRIPTION><![CDATA[<P>We read it.</P>]]></DESCRIPTION><AUTHOR>Ada Okafor</AUTHOR><Category>Sound</category>
<PubDate>Thu, 08 Jan 2004 08:00:00 GMT</PubDate></ITEM></CHANNEL></RSS>)");
    EXPECT_EQ(rss.format, Format::kFeed);
    EXPECT_EQ(rss.title, "The Lab");
    EXPECT_EQ(rss.date, make_date(2004, 1, 9));
    EXPECT_EQ(to_text(rss), paper);
    EXPECT_EQ(to_text(read_text(R"(<Feed xmlns="http://www.w3.org/2005/Atom"><Title>The Lab</Title>
<Entry><Title>The SOUND of &lt;Soil&gt;</Title><Link Rel="alternate" HRef="https://lab.example.org/A"/>
<Summary>We read it.</Summary><Author><Name>Ada Okafor</Name></Author><Category Term="Sound"/>
<Published>2004-01-08T08:00:00Z</Published></Entry></Feed>)")),
              paper);
    EXPECT_EQ(to_text(read_text(R"(<RDF:RDF xmlns:RDF="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><Channel/>
<Item><Title>The SOUND of &amp;lt;Soil&amp;gt;</Title><Link>https://lab.example.org/A</Link>
<Description>We read it.</Description><DC:Creator>Ada Okafor</DC:Creator><Category>Sound</Category>
<DC:Date>2004-01-08</DC:Date></Item></RDF:RDF>)")),
              paper);
}

TEST(TagNames, AreThoseOfTheChannelDefinitionFormat) {
    const Listing listing =
        read_text(R"(<CHANNEL BASE="https://lab.example.org/" HREF="https://lab.example.org/new">
<TITLE>The Lab</TITLE><ABSTRACT>Papers</ABSTRACT><ITEM HREF="/A" LASTMOD="2004-01-08T08:00"><TITLE>The SOUND</TITLE>
<ABSTRACT>We read it.</ABSTRACT></ITEM></CHANNEL>)");
    EXPECT_EQ(listing.title, "The Lab");
    EXPECT_EQ(to_text(listing),
              "id=url:https://lab.example.org/A; title=The SOUND; abstract=We read it.; "
              "url=https://lab.example.org/A\n");
}

TEST(TagNames, OfOtherXmlDoNotMakeItAFeed) {
    for (const char* text :
         {"<Feed><Product/></Feed>", "<Channel><Programme/></Channel>", "<Item/>", "<Entry/>"})
        EXPECT_EQ(read_error(text).substr(0, 48), "read test: no papers listing: an XML document th") << text;
}

}  // namespace
}  // namespace offprint
