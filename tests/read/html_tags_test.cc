#include "../../src/read/html_tags.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

TEST(Entities, AreDecodedOnce) {
    const struct {
        const char *written, *text;
    } cases[] = {
        {"&lt;&gt;&amp;&quot;&apos;", "<>&\"'"},
        {"&amp;lt;", "&lt;"},
        {"&#65;&#x42;&#X63;", "ABc"},
        {"&#0;&#xD800;&#x110000;", "\uFFFD\uFFFD\uFFFD"},
        {"&#99999999999;", "&#99999999999;"},
        {"&#;&#x;&;&unknown;&amp", "&#;&#x;&;&unknown;&amp"},
        {"a & b; c", "a & b; c"},
        {"", ""},
    };
    for (const auto& c : cases) EXPECT_EQ(decode_entities(c.written), c.text) << c.written;
}

TEST(HtmlTags, AreReadWithTheirAttributes) {
    HtmlTags tags(
        "x<a href=\"1&amp;2\" B='q\"' c=d e /><p\n f = \"g\" f='h'>text</p><!-- <i> --><b "
        "x=\"<u>\"><style><s></style><em");
    std::string names;
    while (tags.next()) {
        names += std::string(tags.name()) + ":";
        for (const char* name : {"href", "b", "c", "e", "f", "x"})
            if (const auto value = tags.attribute(name)) names += std::string(name) + "=" + *value + ",";
        names += ' ';
    }
    EXPECT_EQ(names, "a:href=1&2,b=q\",c=d,e=, p:f=g, b:x=<u>, style: em: ");
}

TEST(HtmlTags, ShowTheValuesOfATagAsLongAsItIsInHand) {
    HtmlTags tags("<DIV Title='a &lt; b' class=\"c\" id='1 &amp; 2'><p>");
    ASSERT_TRUE(tags.next());
    EXPECT_EQ(tags.name(), "DIV");
    EXPECT_EQ(tags.element(), "div");
    const std::string_view title = tags.value("title"), id = tags.value("id"), classes = tags.value("class");
    EXPECT_EQ(title, "a < b");
    EXPECT_EQ(id, "1 & 2");
    EXPECT_EQ(classes, "c");
    EXPECT_EQ(tags.value("href"), "");
    ASSERT_TRUE(tags.next());
    EXPECT_EQ(tags.element(), "p");
    EXPECT_EQ(tags.value("title"), "");
}

TEST(HtmlTitle, IsOneCleanLine) {
    EXPECT_EQ(html_title("<html><title>\n A &amp; B\x1b[2J\n</title>"), "A & B[2J");
    EXPECT_EQ(html_title("<html><body>"), "");
    EXPECT_EQ(html_title("<title>cut off"), "cut off");
}

}  // namespace
}  // namespace offprint
