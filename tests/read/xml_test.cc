// XML as readers see it: names under any prefix, text, lines; damage, limits and attacks.
#include "../../src/read/xml.h"

#include <gtest/gtest.h>

#include "../../src/read/xml_head.h"
#include "../../src/read/xml_repair.h"
#include "offprint/base/error.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

struct Read {
    std::string tree;   ///< `name[text]{children}`
    std::string notes;  ///< `line: text`, a line each
};

std::string describe(XmlElement element, bool with_space) {
    std::string buffer, out(element.name());
    if (with_space) out += '#' + std::to_string(static_cast<int>(element.space()));
    if (!element.first()) return out + '[' + std::string(element.text(buffer)) + ']';
    out += '{';
    for (XmlElement e = element.first(); e; e = e.next()) out += describe(e, with_space);
    return out + '}';
}

Read read(std::string bytes, bool with_space = false) {
    NoteBook book;
    const XmlDocument document(std::move(bytes), "read test", book);
    Read result;
    if (document.root()) result.tree = describe(document.root(), with_space);
    for (const Note& note : book.take()) result.notes += std::to_string(note.line) + ": " + note.text + '\n';
    return result;
}

std::string error_of(std::string bytes) {
    try {
        read(std::move(bytes));
    } catch (const Error& error) {
        return error.what();
    }
    return "no error";
}

std::string repeat(const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

TEST(Xml, IsReadAsElementsWithText) {
    EXPECT_EQ(
        read("<?xml version='1.0'?>\n<a x='1'><b>t&amp;u</b><!-- no --><c/><d><![CDATA[<x>&amp;]]></d></a>")
            .tree,
        "a{b[t&u]c[]d[<x>&amp;]}");
    EXPECT_EQ(read("<!DOCTYPE a PUBLIC \"-//x[>//\" \"http://example.org/[\"><a>1</a>").tree, "a[1]");
}

TEST(Xml, RaisesWhatStandsAbove) {
    NoteBook notes;
    std::string buffer;
    const XmlDocument document(
        "<t>10<sup>-3</sup> AlphaFold 2<sup>1</sup> <m:math "
        "xmlns:m=\"x\"><m:msup><m:mn>10</m:mn><m:mrow><m:mo>-</m:mo>"
        "<m:mn>3</m:mn></m:mrow></m:msup></m:math> x<sub>a<sup>2</sup></sub><sup/></t>",
        "read test", notes);
    EXPECT_EQ(document.root().text(buffer), "10⁻³ AlphaFold 2¹ 10⁻³ x_a²");
}

TEST(Xml, HasTheTextOfAllInsideInOrder) {
    NoteBook book;
    std::string buffer;
    const XmlDocument document(
        "<t>\n A <b>bold</b>, H<sub>2</sub>O <i>x</i> <i>y</i><p>one</p>two<br/>three</t>", "read test",
        book);
    EXPECT_EQ(clean_line(document.root().text(buffer)), "A bold, H₂O x y one two three");
}

TEST(Xml, ResolvesNamesUnderAnyPrefix) {
    const auto space_of = [](std::string bytes) {
        NoteBook book;
        const XmlDocument document(std::move(bytes), "read test", book);
        return document.root().first().space();
    };
    EXPECT_EQ(space_of("<a xmlns:x='http://purl.org/dc/elements/1.1/'><x:b/></a>"), XmlSpace::kDublinCore);
    EXPECT_EQ(space_of("<a xmlns='http://www.w3.org/2005/Atom'><b/></a>"), XmlSpace::kAtom);
    EXPECT_EQ(space_of("<a xmlns='HTTPS://www.w3.org/2005/atom/'><b/></a>"), XmlSpace::kAtom);
    EXPECT_EQ(space_of("<a xmlns='urn:mine'><b/></a>"), XmlSpace::kNone);
    EXPECT_EQ(space_of("<a xmlns:m='urn:mine'><m:b/></a>"), XmlSpace::kOther);
    EXPECT_EQ(space_of("<a><dc:b/></a>"), XmlSpace::kDublinCore);  // nobody declared it
    EXPECT_EQ(space_of("<a><b xmlns='http://www.w3.org/1999/xhtml'/></a>"), XmlSpace::kXhtml);
    EXPECT_EQ(space_of("<a><b/><c xmlns='http://www.w3.org/1999/xhtml'/></a>"), XmlSpace::kNone);
    EXPECT_EQ(
        space_of(
            "<a xmlns:p='http://purl.org/rss/1.0/'><p:b/><c xmlns:p='http://arxiv.org/schemas/atom'/></a>"),
        XmlSpace::kRss);
    EXPECT_EQ(
        space_of("<a xmlns:p='http://purl.org/rss/1.0/'><p:b xmlns:p='http://arxiv.org/schemas/atom'/></a>"),
        XmlSpace::kArxiv);
    EXPECT_EQ(space_of("<a xmlns:p='http://prismstandard.org/namespaces/2.0/basic/'><p:b/></a>"),
              XmlSpace::kPrism);
}

TEST(Xml, KnowsAttributesAndLines) {
    NoteBook book;
    const XmlDocument document("\n\n<a>\n<b p:x='&lt;1'\n y='2' xmlns:z='3'/>\n<c/></a>", "read test", book);
    const XmlElement b = document.root().child("b"), c = b.next();
    EXPECT_EQ(b.attribute("x"), "<1");
    EXPECT_EQ(b.attribute("y"), "2");
    EXPECT_EQ(b.attribute("z"), "");
    EXPECT_EQ(c.line(), 6u);
    EXPECT_EQ(b.line(), 4u);
    EXPECT_EQ(c.parent(), document.root());
    EXPECT_FALSE(document.root().child("d"));
}

TEST(Xml, RepairsWhatNeedsNoTree) {
    const struct {
        const char *written, *repaired;
    } cases[] = {
        {"<a>&nbsp;&eacute;&amp;&lt;&#8217;&#xE9;</a>", "<a>\u00A0é&amp;&lt;&#8217;&#xE9;</a>"},
        {"<a>&AMP;&LT;x</a>", "<a>&amp;&lt;x</a>"},
        {"<a>R&D & B&nosuch; &; &</a>", "<a>R&amp;D &amp; B&amp;nosuch; &amp;; &amp;</a>"},
        {"<a href='?x=1&y=2&copy=3'/>", "<a href='?x=1&amp;y=2&amp;copy=3'/>"},
        {"<a>&#145;x&#146; &#x96;</a>", "<a>‘x’ –</a>"},
        {"<a>&#0;&#1;&#xD800;&#x110000;&#99999999999;</a>", "<a>\uFFFD\uFFFD\uFFFD</a>"},
        {"<a>&#X41;&#x;&#;</a>", "<a>&#x41;&amp;#x;&amp;#;</a>"},
        {"<a><![CDATA[&nbsp;&x]]>&nbsp;<![CDATA[&y]]>&z</a>",
         "<a><![CDATA[&nbsp;&x]]>\u00A0<![CDATA[&y]]>&amp;z</a>"},
        {"<a>&nbsp;<![CDATA[&x", "<a>\u00A0<![CDATA[&x"},
        {"<a>one\x01\x1b[2Jtwo\x0b</a>\x0c", "<a>one[2Jtwo</a>"},
        {"  \n<a/>", "<a/>"},
        {"Warning: 1 < 2 in feed.php\n<a/>", "<a/>"},
        {"no markup at all", ""},
        {"", ""},
    };
    for (const auto& c : cases) EXPECT_EQ(repair_xml(c.written).text, c.repaired) << c.written;
    EXPECT_EQ(repair_xml(std::string("<a>\0b</a>", 9)).text, "<a>b</a>");
}

TEST(Xml, SaysWhatItRepaired) {
    EXPECT_EQ(read("PHP warning\n<a>1</a>").notes, "1: text before the start of the document is ignored\n");
    EXPECT_EQ(read("<a>1\x02</a>").notes, "0: control characters are left out\n");
    EXPECT_EQ(read("<?xml version='1.0' encoding='utf-8'?><a>\xE9</a>").notes,
              "0: some bytes are not valid utf-8\n");
    EXPECT_EQ(read("<a>&nbsp;R&D</a> and more text").notes, "");
}

struct DamageCase {
    const char *written, *tree, *notes;
};

TEST(Xml, GoesOnBehindDamage) {
    const char* kCut = "the document breaks off; what is there was read\n";
    const char* kDamaged = "the XML is damaged here; what could be read was read\n";
    const DamageCase cases[] = {
        {"<rss><item><description>a", "rss{item{description[a]}}", kCut},
        {"<rss><item><title>a</title><item><title>b</title></rss>", "rss{item{title[a]}item{title[b]}}",
         kDamaged},
        {"<rss><item><title>x < y &amp; z</title></item></rss>", "rss{item{title[x < y & z]}}", kDamaged},
        {"<rss version=2.0><item><title>a</title></item></rss>", "rss{item{title[a]}}", kDamaged},
        {"<rss></b><item><title>a</title></item></rss>", "rss{item{title[a]}}", kDamaged},
        {"<rss><item><title>a<link>b</link></item><item><link>c</item></rss>",
         "rss{item{title[a]link[b]}item{link[c]}}", kDamaged},
        {"<rss><channel><link>l<item><title>a</title></item></channel></rss>",
         "rss{channel{link[l]item{title[a]}}}", kDamaged},
        {"<rss><item><title><![CDATA[a</title></item><item><title>b</title></item></rss>",
         "rss{item{title[a]}item{title[b]}}", kCut},
        {"<rss><item><link href=\"a>b</link></item><item><link href=\"c\">d</link></item></rss>",
         "rss{item{link[b]}item{link[d]}}", kDamaged},
        {"<rss><item><a b=c/>e<d/></item></x></rss>", "rss{item{a[]d[]}}", kDamaged},
        {"<rss><item><a b='c<d'>e</a></item></x></rss>", "rss{item{a[e]}}", kDamaged},
        {"<rss><item><br/><hr x=/><b/ ></item></x></rss>", "rss{item{br[]hr{b[]}}}", kDamaged},
        {"<rss><!-- no end <item>\n<item><title>a</title></item></rss>", "rss{item{title[a]}}", kCut},
        {"<rss><item><title>a</title><", "rss{item{title[a]}}", kCut},
    };
    for (const DamageCase& c : cases) {
        const Read result = read(c.written);
        EXPECT_EQ(result.tree, c.tree) << c.written;
        EXPECT_EQ(result.notes.substr(result.notes.find(' ') + 1), c.notes) << c.written;
    }
}

TEST(Xml, LeavesATitleOutThatBreaksOff) {
    const std::pair<const char*, const char*> cases[] = {
        {"<rss><item><title>a", "rss{item[]}"},
        {"<rss><item><link>b</link><title>a &lt; b", "rss{item{link[b]}}"},
        {"<rss><item><title><![CDATA[a <i>b", "rss{item[]}"},
        {"<rss><item><dc:title>a <i>b</i> c", "rss{item[]}"},
        {"<rss><item><title>a</title></item><item><title type='x'>", "rss{item{title[a]}item[]}"},
        {"<rss><item><title>a</title", "rss{item{title[a]}}"},
        {"<rss><item><title>a</title><link>b", "rss{item{title[a]link[b]}}"},
        {"<rss><item><titles>a", "rss{item{titles[a]}}"},
    };
    for (const auto& [written, tree] : cases) EXPECT_EQ(read(written).tree, tree) << written;
}

TEST(Xml, NamesTheLineOfDamage) {
    EXPECT_EQ(read("junk\n<a>\n<b>\n</c></a>").notes,
              "1: text before the start of the document is ignored\n4: the XML is damaged here; what could "
              "be read was read\n");
}

TEST(Xml, RefusesADoctypeThatDeclaresEntities) {
    EXPECT_EQ(error_of("<?xml version='1.0'?><!-- x --><!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"),
              "read test: its DOCTYPE declares entities");
    EXPECT_EQ(error_of("<!doctype a SYSTEM 'b' ["), "read test: its DOCTYPE declares entities");
    EXPECT_EQ(error_of("<a><![CDATA[<!DOCTYPE a [<!ENTITY x 'y'>]>]]></a>"), "no error");
}

TEST(Xml, RefusesDeepNesting) {
    const auto nested = [](int depth) { return repeat("<a>", depth) + repeat("</a>", depth); };
    EXPECT_EQ(error_of(nested(64)), "no error");
    EXPECT_EQ(error_of(nested(65)), "read test: nested more than 64 deep");
    EXPECT_EQ(error_of(nested(100'000)), "read test: nested more than 64 deep");
    EXPECT_EQ(error_of(repeat("<a>", 100'000)), "read test: nested more than 64 deep");
}

TEST(Xml, CountsNoDepthForElementsThatLackTheirEnds) {
    const Read result = read("<rss>" + repeat("<item><title>t</item>", 200) + "</rss>");
    EXPECT_EQ(result.tree, "rss{" + repeat("item{title[t]}", 200) + "}");
}

TEST(Xml, SurvivesWhatIsNoXml) {
    for (const std::string bytes :
         {"",      "<",         "<a",        "<a ",         "<a b",
          "<a b=", "<a b='",    "</a>",      "<!",          "<?",
          "<!--",  "<![CDATA[", "&",         "<a>&",        "<>",
          "< a>",  "<a/><b/>",  "\xFF\xFE<", "\xFF\xFE\0<", "<?xml encoding='utf-16'?>"})
        EXPECT_EQ(error_of(bytes), "no error") << bytes;
    EXPECT_EQ(read("text").tree, "");
}

TEST(Xml, SurvivesEveryTruncation) {
    const std::string text =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE rss PUBLIC \"a\" \"b\">\n<rss "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        "<channel><!-- c --><item a='b' c = d><title>a &amp; b &eacute; &#8217; "
        "\xC3\xA9</title><x><![CDATA[y]]></x><dc:z/></item></channel></rss>";
    for (std::size_t i = 0; i <= text.size(); ++i) EXPECT_EQ(error_of(text.substr(0, i)), "no error") << i;
    std::string wide = "\xFF\xFE";
    for (const char c : text) (wide += c) += '\0';
    for (std::size_t i = 0; i <= wide.size(); ++i) EXPECT_EQ(error_of(wide.substr(0, i)), "no error") << i;
}

TEST(Xml, TakesTimeOnlyInProportion) {
    for (const char* unit : {"<a ", "<a b=\"", "<a b='", "<!--", "<![CDATA[", "<?", "</a>", "<", "&", "&#",
                             "<item>", "<a b=c/>"}) {
        try {
            read("<rss><x " + repeat(unit, 100'000));
        } catch (const Error& error) {
            EXPECT_STREQ(error.what(), "read test: nested more than 64 deep");
        }
    }
}

TEST(XmlHead, FindsTheFirstElement) {
    EXPECT_EQ(scan_xml_head("<?xml version='1.0'?><!-- <x> --><!DOCTYPE y><atom:feed xmlns:atom='z'>").root,
              "feed");
    EXPECT_EQ(scan_xml_head("\xEF\xBB\xBF <rss>").root, "rss");
    EXPECT_EQ(scan_xml_head(std::string("\xFF\xFE<\0r\0/\0>\0", 10)).root, "r");
    EXPECT_EQ(scan_xml_head("1 < 2 <rss").root, "rss");
    EXPECT_EQ(scan_xml_head("no").root, "");
    EXPECT_EQ(scan_xml_head("<!-- <rss>").root, "");
}

TEST(Xml, NoElementIsEmpty) {
    std::string buffer;
    const XmlElement none;
    EXPECT_FALSE(none.first() || none.next() || none.parent() || none.child("a"));
    EXPECT_EQ(none.name(), "");
    EXPECT_EQ(none.text(buffer), "");
    EXPECT_EQ(none.attribute("a"), "");
    EXPECT_EQ(none.space(), XmlSpace::kNone);
    EXPECT_EQ(none.line(), 0u);
}

}  // namespace
}  // namespace offprint
