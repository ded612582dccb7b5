// What begins a line, and what does not.
#include "../../src/read/html_lines.h"

#include <gtest/gtest.h>

#include "support/hostile_text.h"

namespace offprint {
namespace {

TEST(HtmlLines, BlocksAndBreaksBeginLines) {
    EXPECT_EQ(html_lines("<div>one &amp;\n two</div>three<br>four"), "\none &  two\nthree\nfour");
    EXPECT_EQ(html_lines("a <b>bold</b> word<P>b</P>"), "a bold word\nb\n");
    EXPECT_EQ(html_lines("<pre>a\n  b</pre>c\nd"), "\na\n  b\nc d");
}

TEST(HtmlLines, ScriptsStylesAndCommentsAreNoText) {
    EXPECT_EQ(html_lines("<style>a </b> {}</style><i>x</i><!-- <br> --><script>1 < 2</script><i>y</i>"),
              "xy");
}

TEST(HtmlLines, WhatIsCutOffIsReadAsFarAsItGoes) {
    EXPECT_EQ(html_lines("a</"), "a");
    EXPECT_EQ(html_lines("a</p"), "a\n");
    EXPECT_EQ(html_lines("a<p"), "a\n");
    EXPECT_EQ(html_lines(""), "");
}

}  // namespace
}  // namespace offprint
