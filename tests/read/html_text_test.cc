// HTML in fields → text.
#include "../../src/read/html_text.h"

#include <gtest/gtest.h>

#include "../../src/read/creator_names.h"

namespace offprint {
namespace {

TEST(HtmlText, LeavesTagsOutAndDecodesReferences) {
    const struct {
        const char *html, *text;
    } cases[] = {
        {"plain", "plain"},
        {"<p>One &amp; two</p>", " One & two "},
        {"H<sub>2</sub>O<br/>next<BR>line", "H₂O next line"},
        {"AlphaFold 2<sup>1</sup> at 10<sup>&minus;3</sup>", "AlphaFold 2¹ at 10⁻³"},
        {"a<SUP><i>2</i></SUP> x<sub>i<sup>2</sup></sub> <sup>open", "a² x_i² open"},
        {"<math><msup><mn>10</mn><mrow><mo>-</mo><mn>3</mn></mrow></msup></math> x<main>y</main>", "10⁻³ xy"},
        {"<math><msub><mi>x</mi><msup><mi>n</mi><mn>2</mn></msup></msub></math></mi></math>", "x_n²"},
        {"a<li>b</li>c", "a b c"},
        {"x < y, x <y, x<y> and <think>", "x < y, x <y, x<y> and <think>"},
        {"<1 GB, LMK > CLS", "<1 GB, LMK > CLS"},
        {"a<!-- <p>no</p> -->b", "ab"},
        {"a<script>if (1<2) x='<p>'</script>b<style>p{}</style>c", "abc"},
        {"a<script>no end", "a"},
        {"<a href=\"x>y\">link</a>", "link"},
        {"<a href=x>y\">link</a>", "y\">link"},
        {"<a href=\"no end>text</a>", "text"},
        {"<img alt='a' src=\"b\"/>c", "c"},
        {"&amp;lt;b&amp;gt; &eacute;&nbsp;&#8217;&#146;", "&lt;b&gt; é\u00A0’’"},
        {"<b", "<b"},
        {"<b x", "<b x"},
        {"</", "</"},
        {"<![CDATA[x]]>", "x]]>"},
        {"<!DOCTYPE", "<!DOCTYPE"},
        {"it's <b title=it's>bold</b> isn't it", "it's bold isn't it"},
    };
    for (const auto& c : cases) EXPECT_EQ(html_to_text(c.html), c.text) << c.html;
}

TEST(HtmlText, TakesTimeOnlyInProportion) {
    for (const char* unit :
         {"<a \"", "<a b='", "<!--", "<script>", "<style ", "<b", "<sup>", "<sub></sup>", "&", "&#"}) {
        std::string html;
        for (int i = 0; i < 200'000; ++i) html += unit;
        EXPECT_LE(html_to_text(html).size(), html.size());
    }
}

TEST(CreatorNames, AreToldFromTheirCommas) {
    using Names = std::vector<std::string>;
    const struct {
        const char* text;
        Names names;
    } cases[] = {
        {"Adaeze Okafor", {"Adaeze Okafor"}},
        {"Adaeze Okafor, Lena Brandt and Mio Sato", {"Adaeze Okafor", "Lena Brandt", "Mio Sato"}},
        {"Adaeze Okafor and Lena Brandt", {"Adaeze Okafor", "Lena Brandt"}},
        {"Okafor, Adaeze", {"Adaeze Okafor"}},
        {"Okafor, Adaeze; Brandt, Lena", {"Adaeze Okafor", "Lena Brandt"}},
        {"OKAFOR, A., BRANDT, L.-M., van der Sato, M. K.",
         {"A. OKAFOR", "L.-M. BRANDT", "M. K. van der Sato"}},
        {"Okafor, A., Jr., Brandt, L.", {"A. Okafor Jr.", "L. Brandt"}},
        {"Okafor, AB, Brandt, L", {"AB Okafor", "L Brandt"}},
        {"Ångström, Å., Ölund, Ö.", {"Å. Ångström", "Ö. Ölund"}},
        {"Sato, Mio, Jr.", {"Sato", "Mio Jr."}},
        {"Adaeze Okafor, Lena Brandt", {"Adaeze Okafor", "Lena Brandt"}},
        {"", {""}},
    };
    for (const auto& c : cases) EXPECT_EQ(split_creators(c.text), c.names) << c.text;
    EXPECT_EQ(turn_name("Okafor, Adaeze"), "Adaeze Okafor");
    EXPECT_EQ(turn_name("Okafor, A., Jr."), "A. Okafor Jr.");
    EXPECT_EQ(turn_name("Adaeze Okafor"), "Adaeze Okafor");
    EXPECT_EQ(turn_name("Deep Sky Collaboration, Kyoto, Lima"), "Deep Sky Collaboration, Kyoto, Lima");
}

}  // namespace
}  // namespace offprint
