// What a person is told about names that nothing makes.
#include "offprint/render/template_check.h"

#include <gtest/gtest.h>

namespace offprint {
namespace {

TemplateSet make_set(const std::vector<std::pair<std::string, std::string>>& parts) {
    TemplateSet set;
    for (const auto& [name, text] : parts) set.replace(name, Template::read(text, name));
    return set;
}

std::string join(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += text + '\n';
    return all;
}

/// The mistakes of one part, each as `COLUMN problem | remark`.
std::string check(const std::string& text, const std::string& part = "digest.md") {
    std::string told, all = join(check_templates(make_set({{part, text}})));
    while (!all.empty()) {  // place and problem, the line, the caret and the remark
        const std::size_t first = all.find('\n'), second = all.find('\n', first + 1),
                          third = all.find('\n', second + 1);
        const std::string head = all.substr(part.size() + 3, first - part.size() - 3);
        const std::string caret = all.substr(second + 1, third - second - 1);
        const std::size_t remark = caret.find_first_not_of(" ^~");
        told +=
            (told.empty() ? "" : "; ") + head + (remark == caret.npos ? "" : " | " + caret.substr(remark));
        all.erase(0, third + 1);
    }
    return told;
}

TEST(TemplateCheck, FindsNothingInTheBuiltInTemplates) {
    TemplateSet set;
    for (const BuiltinTemplate& builtin : builtin_templates())
        set.replace(std::string(builtin.name), Template::read(std::string(builtin.text), "built-in"));
    EXPECT_EQ(join(check_templates(set)), "");
}

TEST(TemplateCheck, ShowsEveryMistakeWithItsPlace) {
    const TemplateSet set =
        make_set({{"digest.md", "# {{titel}}\n{{#sections}}\n{{nam}} {{>extra}}\n{{/sections}}"},
                  {"extra", "é {{coutn}}"}});
    EXPECT_EQ(join(check_templates(set)),
              "digest.md:1:5: there is no name 'titel'\n"
              "  # {{titel}}\n"
              "      ^~~~~ did you mean 'title'?\n"
              "digest.md:3:3: there is no name 'nam'\n"
              "  {{nam}} {{>extra}}\n"
              "    ^~~ did you mean 'name'?\n"
              "extra:1:5: there is no name 'coutn'\n"
              "  é {{coutn}}\n"
              "      ^~~~~ did you mean 'count'?\n");
}

TEST(TemplateCheck, FindsPartialsWithoutAnEnd) {
    EXPECT_EQ(join(check_templates(make_set({{"digest.md", "{{>a}}"}, {"a", "x{{>b}}"}, {"b", "{{>a}}"}}))),
              "a:1:5: this writes itself again, without an end\n"
              "  x{{>b}}\n"
              "      ^ put it into a section of what it is to be written for\n"
              "b:1:4: this writes itself again, without an end\n"
              "  {{>a}}\n"
              "     ^ put it into a section of what it is to be written for\n");
    EXPECT_EQ(join(check_templates(make_set({{"digest.md", "{{#sections}}{{>a}}{{/sections}}"},
                                             {"a", "{{#papers}}{{>a}}{{/papers}}"}}))),
              "");
}

TEST(TemplateCheck, FindsAPartOfAPaperOutsideOfIt) {
    EXPECT_EQ(
        check("{{#sections}}{{>paper.md}}{{/sections}}"),
        "17: 'paper.md' is written where most of its names are none | look where the built-in templates "
        "write it: `offprint template show digest.md`");
    EXPECT_EQ(check("{{#sections}}{{#papers}}{{>paper.md}}{{/papers}}{{/sections}}"), "");
}

TEST(TemplateCheck, FindsFilesThatNothingAsksFor) {
    EXPECT_EQ(join(check_templates(make_set({{"digest.markdown", "x"}}))),
              "digest.markdown:1:1: nothing asks for this file\n"
              "  x\n"
              "  ^ `offprint template list` names those that are\n");
}

TEST(TemplateCheck, KnowsWhatOtherLanguagesWrite) {
    EXPECT_EQ(check("{{#if code}}c{{/if}}"),
              "1: 'if code' is no name: it holds white space | here {{#code}} … {{/code}} is written for "
              "each, or when "
              "there is one, and {{^code}} … {{/code}} when there is none");
    EXPECT_EQ(check("{{title | upper}}"),
              "1: 'title | upper' is no name: it holds white space | values are written as they are; there "
              "are no filters");
    EXPECT_EQ(
        check("{{title}\n{{date}}"),
        "1: 'title} {{date' is no name: it holds white space | is a } missing before the end of the line?");
}

TEST(TemplateCheck, KnowsWhereANameStands) {
    EXPECT_EQ(check("{{#sections}}{{#papers}}{{title}}{{abstract}}{{summary}}{{/papers}}{{/sections}}"), "");
    EXPECT_EQ(check("{{abstract}}"),
              "3: 'abstract' is not a name here | it is one inside of {{#papers}} or {{#hidden_papers}}");
    EXPECT_EQ(check("{{#papers}}{{title}}{{/papers}}"),
              "4: 'papers' is not a name here | it is one inside of {{#sections}}");
    EXPECT_EQ(check("{{abstrct}}"),
              "3: there is no name 'abstrct' | did you mean 'abstract', inside of "
              "{{#papers}} or {{#hidden_papers}}?");
    EXPECT_EQ(check("{{xyzzy}}"), "3: there is no name 'xyzzy' | `offprint template names` lists them");
}

TEST(TemplateCheck, LooksIntoInvertedSectionsAndUnknownOnes) {
    EXPECT_EQ(check("{{^titel}}{{summry}}{{/titel}}"),
              "4: there is no name 'titel' | did you mean 'title'?; "
              "13: there is no name 'summry' | did you mean 'summary'?");
    EXPECT_EQ(check("{{#section}}{{name}}{{#papers}}{{url}}{{/papers}}{{/section}}"),
              "4: there is no name 'section' | did you mean 'sections'?")
        << "what an unknown section holds may be right";
}

TEST(TemplateCheck, FollowsNamesWithDots) {
    EXPECT_EQ(check("{{counts.listed}}{{style.bold}}"), "");
    EXPECT_EQ(check("{{counts.listd}}"), "10: there is no name 'listd' | did you mean 'listed'?");
    EXPECT_EQ(check("{{count.listed}}"),
              "3: 'count' is not a name here | it is one inside of {{#sections}} or {{#muted}}");
    EXPECT_EQ(
        check("{{#sections}}{{#papers}}{{#organization}}{{name}}{{/organization}}{{/papers}}{{/sections}}"),
        "");
}

TEST(TemplateCheck, SaysHowAListIsWritten) {
    EXPECT_EQ(check("{{sections}}"),
              "3: 'sections' has no text of its own | open it: {{#sections}} … {{/sections}}");
    EXPECT_EQ(check("{{counts}}"),
              "3: 'counts' has no text of its own | name what is in it, as in {{counts.listed}}");
    EXPECT_EQ(check("{{#sections}}{{#papers}}{{authors}}{{/papers}}{{/sections}}"),
              "27: 'authors' has no text of its own | {{#authors}}{{.}}{{/authors}} writes each");
}

TEST(TemplateCheck, KnowsWhatAPageHas) {
    const std::string lines =
        "{{#sections}}{{#papers}}{{#title_lines}}{{text}}{{/title_lines}}{{/papers}}{{/sections}}";
    EXPECT_EQ(check(lines, "terminal"), "");
    EXPECT_EQ(check(lines), "28: 'title_lines' is not made for this page | it is for text and terminal");
    EXPECT_EQ(check("{{preheader}}", "mail.html"), "");
    EXPECT_EQ(check("{{preheader}}", "digest.html"),
              "3: 'preheader' is not made for this page | it is for the HTML of a mail");
    EXPECT_EQ(check("{{#listings}}{{#notes}}{{text}}{{/notes}}{{/listings}}", "list.md"), "");
}

TEST(TemplateCheck, AcceptsWhatAPartialMayUseInOnePlace) {
    const std::string both =
        "{{#sections}}{{#papers}}{{>one}}{{/papers}}{{/sections}}"
        "{{#hidden_papers}}{{>one}}{{/hidden_papers}}";
    EXPECT_EQ(join(check_templates(make_set({{"digest.md", both}, {"one", "{{reason}}{{why}}"}}))), "");
    EXPECT_EQ(join(check_templates(make_set({{"digest.md", both}, {"one", "{{tally}}{{line}}"}}))),
              "one:1:12: there is no name 'line'\n  {{tally}}{{line}}\n             ^~~~ `offprint template "
              "names` lists them\n");
}

TEST(TemplateCheck, EndsWithPartialsThatWriteThemselves) {
    EXPECT_EQ(join(check_templates(
                  make_set({{"digest.md", "{{>loop}}"},
                            {"loop", "{{#sections}}{{#papers}}{{>loop}}{{/papers}}{{/sections}}"}}))),
              "");
}

TEST(TemplateCheck, EndsWithPartialsThatMultiply) {
    std::string text;
    for (const std::string name :
         {"sections", "papers", "facts", "links", "notes", "muted", "sources", "listings"})
        text += "{{#" + name + "}}{{>loop}}{{/" + name + "}}";
    TemplateSet set = make_set({{"loop", text}});
    set.replace_pages(Template::read("{{>loop}}", "page"));
    EXPECT_EQ(join(check_templates(set)), "");
}

TEST(TemplateCheck, FindsPartsThatNothingAsksFor) {
    EXPECT_EQ(
        join(check_templates(make_set({{"paper.mdd", "{{title}}"}}))),
        "paper.mdd:1:1: nothing asks for this file\n  {{title}}\n  ^ did you mean paper.md.mustache?\n");
    EXPECT_EQ(join(check_templates(make_set({{"my-notes", "{{line}} {{reason}} {{lin}}"}}))),
              "my-notes:1:1: nothing asks for this file\n"
              "  {{line}} {{reason}} {{lin}}\n"
              "  ^ `offprint template list` names those that are\n"
              "my-notes:1:23: there is no name 'lin'\n  {{line}} {{reason}} {{lin}}\n"
              "                        ^~~ did you mean 'line'?\n");
    TemplateCheck one_page;
    one_page.pages = page_named("digest.md");
    one_page.unused = false;
    EXPECT_EQ(join(check_templates(make_set({{"paper.mdd", "{{titel}}"}}), one_page)), "");
}

TEST(TemplateCheck, TakesASingleFileForAnyPage) {
    TemplateSet set;
    set.replace_pages(Template::read("{{query}}{{#listings}}{{origin}}{{/listings}}{{more}}{{titel}}", "x"));
    EXPECT_EQ(join(check_templates(set)),
              "x:1:56: there is no name 'titel'\n"
              "  {{query}}{{#listings}}{{origin}}{{/listings}}{{more}}{{titel}}\n"
              "                                                         ^~~~~ did you mean 'title'?\n");
    TemplateCheck markdown;
    markdown.pages = pages_of(OutputFormat::kMarkdown);
    EXPECT_EQ(check_templates(set, markdown).size(), 1U) << "more is made for mails only";
}

}  // namespace
}  // namespace offprint
