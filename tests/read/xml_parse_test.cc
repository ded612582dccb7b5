// The parser alone: what it keeps, and where it says that the text stops being well-formed.
#include "../../src/read/xml_parse.h"

#include <gtest/gtest.h>

#include <string>

namespace offprint {
namespace {

/// `<name attribute=value>` … `</>`, texts in brackets.
std::string describe(const XmlNode& node) {
    if (!node.is_element() && node.parent != nullptr) return '[' + std::string(node.text) + ']';
    std::string out = '<' + std::string(node.name);
    for (const XmlAttribute* one = node.first_attribute; one != nullptr; one = one->next)
        out += ' ' + std::string(one->name) + '=' + std::string(one->value);
    out += '>';
    if (!node.text.empty()) out += '[' + std::string(node.text) + ']';
    for (const XmlNode* child = node.first_child; child != nullptr; child = child->next)
        out += describe(*child);
    return out + "</>";
}

std::string parsed(std::string_view text) {
    XmlNodes nodes;
    const auto damage = parse_xml(text, nodes);
    std::string out;
    for (const XmlNode* node = nodes.document().first_child; node != nullptr; node = node->next)
        out += describe(*node);
    return out + (damage ? " damaged at " + std::to_string(*damage) : "");
}

TEST(XmlParse, KeepsElementsAttributesAndTexts) {
    EXPECT_EQ(
        parsed(
            R"(<?xml version="1.0"?><!DOCTYPE a "x>y"><!-- <b> --><a:b c = 'd"' é="1"><e/> f <g >h</g ></a:b>)"),
        R"(<a:b c=d" é=1><e></>[ f ]<g>[h]</></>)");
    EXPECT_EQ(parsed("<a> <b>\n</b><![CDATA[ ]]><![CDATA[<x>&amp;]]></a>"), "<a><b></>[ ][<x>&amp;]</>");
    EXPECT_EQ(parsed("<a>x<b>y<!-- -->z</b>w</a>"), "<a>[x]<b>[y][z]</>[w]</>");
    EXPECT_EQ(parsed("<a/><b/> out of it"), "<a></><b></>");
    EXPECT_EQ(parsed("<a><b/></a><c>x<d/></c>"), "<a><b></></><c>[x]<d></></>");
    EXPECT_EQ(parsed(""), "");
    EXPECT_EQ(parsed(" \n "), "");
}

TEST(XmlParse, DecodesReferences) {
    EXPECT_EQ(
        parsed(
            "<a b='&quot;&#x3b1;&apos;'>R&amp;D &lt;&gt; &#945;&#x1D400; &amp;amp; &none; &#; &#xZ; & b</a>"),
        "<a b=\"α'>[R&D <> α𝐀 &amp; &none; &#; &#xZ; & b]</>");
    EXPECT_EQ(parsed("<a>&amp</a>"), "<a>[&amp]</>");
}

TEST(XmlParse, SaysWhereItIsDamaged) {
    EXPECT_EQ(parsed("<a><b></a>"), "<a><b></></> damaged at 6");
    EXPECT_EQ(parsed("<a>x</a></b>"), "<a>[x]</> damaged at 8");
    EXPECT_EQ(parsed("<a b=c></a>"), "<a></> damaged at 5");
    EXPECT_EQ(parsed("<a b='1'c='2'></a>"), "<a b=1></> damaged at 8");
    EXPECT_EQ(parsed("<a>1 < 2</a>"), "<a>[1 ]</> damaged at 5");
    EXPECT_EQ(parsed("<a><![CDATA[x</a>"), "<a></> damaged at 17");
    EXPECT_EQ(parsed("<a>x\n"), "<a>[x\n]</> damaged at 5");
    EXPECT_EQ(parsed("<a>x</a\n"), "<a>[x]</> damaged at 7");
    EXPECT_EQ(parsed("<a b='x"), "<a></> damaged at 7");
    EXPECT_EQ(parsed("<"), " damaged at 1");
}

TEST(XmlParse, TakesTimeInProportionToTheLength) {
    std::string deep, wide = "<a>";
    for (int i = 0; i < 200'000; ++i) {
        deep += "<a>";
        wide += "<!--<a b='&amp;'/>&";
    }
    XmlNodes nodes;
    EXPECT_EQ(parse_xml(deep, nodes), deep.size());
    nodes.clear();
    EXPECT_EQ(parse_xml(wide, nodes), wide.size());
    EXPECT_EQ(nodes.document().first_child->name, "a");
}

}  // namespace
}  // namespace offprint
