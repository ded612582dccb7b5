// Where a value of a page would be more than text.
#include "offprint/render/place_check.h"

#include <gtest/gtest.h>

#include "offprint/render/template_set.h"

namespace offprint {
namespace {

/// What is wrong, each with what stands in its place.
std::string find(const std::string& html) {
    std::string told;
    for (const Mistake& mistake : find_unsafe_places(Template::read(html, "page")))
        told += html.substr(mistake.span.begin, mistake.span.end - mistake.span.begin) + ": " +
                mistake.problem + "\n";
    return told;
}

TEST(PlaceCheck, FindsNothingInTheBuiltInTemplates) {
    std::size_t pages = 0;
    for (const BuiltinTemplate& builtin : builtin_templates()) {
        if (!builtin.name.ends_with(".html")) continue;
        ++pages;
        EXPECT_EQ(find(std::string(builtin.text)), "") << builtin.name;
    }
    EXPECT_GT(pages, 10u);
}

TEST(PlaceCheck, LetsValuesStandInTextAndInQuotes) {
    for (const char* html :
         {"<p>{{title}}</p>", "<a href=\"{{url}}\" title='{{title}}'>{{title}}</a>",
          "<a href=\"#{{anchor}}\">", "<a href=\"https://example.org/?q={{title}}\">",
          "<!-- {{title}} > \" --><p>{{title}}</p>", "<input disabled value=\"{{title}}\"/>{{title}}",
          "a < b {{title}}", "<p\ntitle\n=\n\"{{title}}\"\n>",
          "<style>p { color: red }</style><p>{{title}}</p>", "<script>if (a < b) c();</script>{{title}}",
          "<a {{#url}}href=\"{{url}}\"{{/url}}>{{title}}</a>", "<img src=\"{{organization.url}}\">"})
        EXPECT_EQ(find(html), "") << html;
}

TEST(PlaceCheck, RefusesThemElsewhere) {
    struct Case {
        const char *html, *problem;
    };
    for (const Case& c : {
             Case{"<a title={{title}}>", "title: a value is not safe without quotes\n"},
             Case{"<a title=x{{title}}>", "title: a value is not safe without quotes\n"},
             Case{"<a {{title}}>", "title: a value is not safe inside of a tag\n"},
             Case{"<{{title}}>", "title: a value is not safe inside of a tag\n"},
             Case{"<a x{{title}}=\"1\">", "title: a value is not safe inside of a tag\n"},
             Case{"<a onClick=\"f('{{title}}')\">", "title: a value is not safe in the attribute onclick\n"},
             Case{"<p style='width:{{score}}px'>", "score: a value is not safe in the attribute style\n"},
             Case{"<a HREF=\"{{title}}\">",
                  "title: an address may not begin with this: it may be javascript:…\n"},
             Case{"<a href=' {{title}}'>",
                  "title: an address may not begin with this: it may be javascript:…\n"},
             Case{"<a href=\"JavaScript:f('{{url}}')\">",
                  "url: a value is not safe in an address that is a program or a document\n"},
             Case{"<SCRIPT>f('{{title}}')</SCRIPT>{{title}}",
                  "title: a value is not safe inside of <script>\n"},
             Case{"<style>p::before{content:'{{title}}'}</style>",
                  "title: a value is not safe inside of <style>\n"},
         })
        EXPECT_EQ(find(c.html), c.problem) << c.html;
}

}  // namespace
}  // namespace offprint
