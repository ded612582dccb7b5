#include "offprint/render/mustache.h"

#include <gtest/gtest.h>

#include <map>
#include <vector>

#include "offprint/base/error.h"

namespace offprint {
namespace {

using Partials = std::map<std::string, std::string, std::less<>>;

/// The same values, but each list is made when it is written.
Value made_late(const Value& value, ValueStore& store) {
    if (value.kind() == Value::Kind::kMap) {
        std::vector<ValueField> fields(value.fields().begin(), value.fields().end());
        for (ValueField& field : fields) field.value = made_late(field.value, store);
        return store.map(fields);
    }
    if (value.kind() != Value::Kind::kList || value.late_items() != nullptr) return value;
    std::vector<Value> items;
    for (const Value& item : value.items()) items.push_back(made_late(item, store));
    return store.list(LateItems{items.size(), [items](ValueStore&) -> LateItems::Maker {
                                    return [items](std::size_t i) { return items[i]; };
                                }});
}

std::string render(const std::string& page, const Value& data, const Partials& sources = {},
                   Markup markup = Markup::kPlain, const RenderLimits& limits = {}) {
    std::map<std::string, Template, std::less<>> parsed;
    for (const auto& [name, source] : sources) parsed.emplace(name, Template::parse(source, name));
    const auto find = [&](std::string_view name) {
        const auto found = parsed.find(name);
        return found != parsed.end() ? &found->second : nullptr;
    };
    const Template parsed_page = Template::parse(page, "page");
    const auto outcome = [&](const Value& root, const RenderLimits& some) -> std::string {
        try {
            return render_template(parsed_page, root, markup, find, some);
        } catch (const Error& error) {
            return std::string("fails: ") + error.what();
        }
    };
    ValueStore store;
    const Value late = made_late(data, store);
    RenderLimits shared = limits;  // two threads write the same as one, and fail where one does
    shared.shared_items = 0;
    EXPECT_EQ(outcome(late, limits), outcome(data, limits)) << page;
    EXPECT_EQ(outcome(late, shared), outcome(data, limits)) << page;
    return render_template(parsed_page, data, markup, find, limits);
}

/// Every mistake of a page, one a line: `LINE:COLUMN: problem | remark`.
std::string mistakes_of(const std::string& source) {
    const Template page = Template::read(source, "page");
    std::string text;
    for (const Mistake& mistake : page.mistakes()) {
        text += (text.empty() ? "" : "\n") + describe_place(source, "page", mistake.span.begin) + ": " +
                mistake.problem + (mistake.remark.empty() ? "" : " | " + mistake.remark);
    }
    return text;
}

struct Data {
    ValueStore store;
    Value root = store.map({
        {"title", Value::text("Spectra & <Tones>")},
        {"count", Value::number(3)},
        {"zero", Value::number(0)},
        {"half", Value::number(0.5)},
        {"big", Value::number(1e6)},
        {"yes", Value::truth(true)},
        {"no", Value::truth(false)},
        {"nothing", Value()},
        {"blank", Value::text("")},
        {"link", Value::url("https://example.org/?a=1&b=2")},
        {"bold", Value::markup("<b>")},
        {"empty", store.list({})},
        {"names", store.list({Value::text("Ada"), Value::text("Bo")})},
        {"org",
         store.map({{"name", Value::text("Lab")}, {"place", store.map({{"city", Value::text("Oslo")}})}})},
        {"papers",
         store.list({store.map({{"title", Value::text("One")}}), store.map({{"x", Value::text("2")}})})},
        {"name", Value::text("outer")},
    });
};

struct Case {
    std::string_view page, expected;
};

TEST(Mustache, WritesWhatTheSpecificationSays) {
    const Case cases[] = {
        {"", ""},
        {"plain text", "plain text"},
        {"{{title}}|{{ title }}|{{missing}}|{{nothing}}", "Spectra & <Tones>|Spectra & <Tones>||"},
        {"{{count}} {{zero}} {{half}} {{big}} {{yes}} {{no}}", "3 0 0.5 1000000 true false"},
        {"{{org.name}} {{org.place.city}} {{org.none.city}} {{count.x}}", "Lab Oslo  "},
        {"{{#names}}<{{.}}>{{/names}}", "<Ada><Bo>"},
        {"{{#org}}{{name}} {{#place}}{{city}} {{title}}{{/place}}{{/org}}", "Lab Oslo Spectra & <Tones>"},
        {"{{#papers}}[{{title}}]{{/papers}}", "[One][Spectra & <Tones>]"},
        {"{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{#nothing}}c{{/nothing}}{{#empty}}d{{/empty}}", "a"},
        {"{{^yes}}a{{/yes}}{{^no}}b{{/no}}{{^nothing}}c{{/nothing}}{{^empty}}d{{/empty}}{{^missing}}e{{/"
         "missing}}",
         "bcde"},
        {"{{#blank}}a{{/blank}}{{#zero}}b{{/zero}}{{#count}}{{.}}{{/count}}", "3"},
        {"{{#org.place}}{{city}}{{/org.place}}{{^org.none}}!{{/org.none}}", "Oslo!"},
        {"{{#org}}{{#name.x}}no{{/name.x}}{{/org}}", ""},
        {"a{{! not shown }}b{{!\n nor this\n}}c", "abc"},
        {"{{=<% %>=}}<%count%> {{count}}<%={{ }}=%>{{count}}", "3 {{count}}3"},
        {"{{names}}{{org}}", ""},
        {"a } b }} c { d", "a } b }} c { d"},
    };
    Data data;
    for (const Case& test : cases)
        EXPECT_EQ(render(std::string(test.page), data.root), test.expected) << test.page;
}

TEST(Mustache, TakesTheWholeLineOfATagThatStandsAlone) {
    const Case cases[] = {
        {"a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"},
        {"a\n  {{#yes}}\t\nb\n\t{{/yes}}  \nc", "a\nb\nc"},
        {"a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\nc", "a\r\nb\r\nc"},
        {"{{#yes}}\nb\n{{/yes}}", "b\n"},
        {"  {{!x}}\na", "a"},
        {"  {{!x}}", ""},
        {"a {{#yes}}\nb{{/yes}}\n", "a \nb\n"},
        {"{{#yes}} {{/yes}}\n", " \n"},
        {"{{#yes}}{{/yes}}\n", "\n"},
        {"  {{count}}\n", "  3\n"},
        {"{{=<% %>=}}\n<%count%>\n", "3\n"},
        {"{{!\n two lines\n}}\nx", "x"},
    };
    Data data;
    for (const Case& test : cases)
        EXPECT_EQ(render(std::string(test.page), data.root), test.expected) << test.page;
}

TEST(Mustache, IndentsEveryLineOfAPartialThatStandsAlone) {
    Data data;
    const Partials partials = {{"two", "a\nb\n"},
                               {"gap", "a\n\nb\n"},
                               {"list", "{{#names}}\n- {{.}}\n{{/names}}\n"},
                               {"outer", "x\n  {{>two}}\ny\n"},
                               {"inline", "x {{>two}}|\n"},
                               {"tail", "a\nb"}};
    EXPECT_EQ(render("  {{>two}}\nc", data.root, partials), "  a\n  b\nc");
    EXPECT_EQ(render("  {{>gap}}\n", data.root, partials), "  a\n\n  b\n");
    EXPECT_EQ(render("  {{>list}}\n", data.root, partials), "  - Ada\n  - Bo\n");
    EXPECT_EQ(render(" {{>outer}}\n", data.root, partials), " x\n   a\n   b\n y\n");
    EXPECT_EQ(render(" {{>inline}}\n", data.root, partials), " x a\nb\n|\n");
    EXPECT_EQ(render("| {{>two}}|", data.root, partials), "| a\nb\n|");
    EXPECT_EQ(render(" {{>tail}}\n>", data.root, partials), " a\n b>");
    EXPECT_EQ(
        render("  {{>values}}\n", data.root,
               {{"values", "{{count}}{{count}}\n{{#yes}}{{count}}{{/yes}}\n{{^no}}\n{{count}}\n{{/no}}\n"}}),
        "  33\n  3\n  3\n");
    EXPECT_EQ(render("{{>none}}.", data.root, partials), ".");
}

TEST(Mustache, EscapesForTheMarkup) {
    Data data;
    EXPECT_EQ(render("{{title}} {{link}} {{bold}}", data.root, {}, Markup::kHtml),
              "Spectra &amp; &lt;Tones&gt; https://example.org/?a=1&amp;b=2 <b>");
    EXPECT_EQ(render("{{title}} {{link}} {{bold}}", data.root, {}, Markup::kPlain),
              "Spectra & <Tones> https://example.org/?a=1&b=2 <b>");
    const Template raw = Template::parse("{{{title}}} {{&title}}", "raw", RawTags::kAllowed);
    EXPECT_EQ(render_template(raw, data.root, Markup::kHtml, {}), "Spectra & <Tones> Spectra & <Tones>");
}

TEST(Mustache, NeverParsesDataAsATemplate) {
    ValueStore store;
    const Value data =
        store.map({{"x", Value::text("{{title}} {{> p}} {{{y}}} {{#x}}")}, {"title", Value::text("no")}});
    EXPECT_EQ(render("{{x}}", data), "{{title}} {{> p}} {{{y}}} {{#x}}");
}

TEST(Mustache, LetsPartialsFollowTreesOfData) {
    ValueStore store;
    const Value leaf = store.map({{"name", Value::text("leaf")}, {"kids", store.list({})}});
    const Value tree = store.map({{"name", Value::text("root")}, {"kids", store.list({leaf, leaf})}});
    EXPECT_EQ(render("{{>node}}", tree, {{"node", "{{name}}({{#kids}}{{>node}}{{/kids}})"}}),
              "root(leaf()leaf())");
}

TEST(Mustache, ReportsMistakesWithLineAndColumn) {
    const Case cases[] = {
        {"a\n  {{#papers}}\nb", "page:2:3: section 'papers' is never closed | end it with {{/papers}}"},
        {"{{#a}}{{#b}}{{/a}}",
         "page:1:13: '{{/a}}' closes section 'b' of line 1 | write {{/b}} here, or close 'b' "
         "later"},
        {"x{{/a}}", "page:1:2: '{{/a}}' closes a section that is not open"},
        {"é {{title", "page:1:3: the tag is not closed with '}}'"},
        {"{{{title}}", "page:1:1: the tag is not closed with '}}}'"},
        {"{{= | =}", "page:1:1: the tag is not closed with '=}}'"},
        {"{{}}", "page:1:1: the tag names nothing"},
        {"{{# }}", "page:1:1: the tag names nothing"},
        {"{{a..b}}", "page:1:1: 'a..b' is no name: a part between dots is empty"},
        {"{{a.}}", "page:1:1: 'a.' is no name: a part between dots is empty"},
        {"{{a b}}", "page:1:1: 'a b' is no name: it holds white space"},
        {"{{=<% =}}", "page:1:1: new delimiters are two words without '=' | as in {{=<% %>=}}"},
        {"{{== ==}}", "page:1:1: new delimiters are two words without '=' | as in {{=<% %>=}}"},
        {"{{=a b c=}}", "page:1:1: new delimiters are two words without '=' | as in {{=<% %>=}}"},
        {"{{{title}}}",
         "page:1:1: 'title' would be written without escaping | write {{title}}, or set raw = true "
         "under [digest]"},
        {"{{&title}}",
         "page:1:1: 'title' would be written without escaping | write {{title}}, or set raw = true "
         "under [digest]"},
        {"{{> /etc/passwd}}",
         "page:1:1: '/etc/passwd' is no name of a partial | letters, digits, '_', '-' and dots "
         "inside, as in paper.md"},
        {"{{>../x}}",
         "page:1:1: '../x' is no name of a partial | letters, digits, '_', '-' and dots inside, as "
         "in paper.md"},
        {"{{>.x}}",
         "page:1:1: '.x' is no name of a partial | letters, digits, '_', '-' and dots inside, as in "
         "paper.md"},
    };
    for (const Case& test : cases) EXPECT_EQ(mistakes_of(std::string(test.page)), test.expected);
}

TEST(Mustache, TellsEveryMistakeAtOnce) {
    const std::string page = "{{#papers}}\n{{{title}}} {{a b}}\n{{/paper}}\n{{>../x}} {{title\n";
    try {
        Template::parse(page, "my.mustache");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::kTemplate);
        EXPECT_STREQ(error.what(),
                     "my.mustache:2:1: 'title' would be written without escaping\n"
                     "  {{{title}}} {{a b}}\n"
                     "  ^~~~~~~~~~~ write {{title}}, or set raw = true under [digest]\n"
                     "my.mustache:2:13: 'a b' is no name: it holds white space\n"
                     "  {{{title}}} {{a b}}\n"
                     "              ^~~~~~~\n"
                     "my.mustache:3:1: '{{/paper}}' closes section 'papers' of line 1\n"
                     "  {{/paper}}\n"
                     "  ^~~~~~~~~~ write {{/papers}} here, or close 'papers' later\n"
                     "my.mustache:4:1: '../x' is no name of a partial\n"
                     "  {{>../x}} {{title\n"
                     "  ^~~~~~~~~ letters, digits, '_', '-' and dots inside, as in paper.md\n"
                     "my.mustache:4:11: the tag is not closed with '}}'\n"
                     "  {{>../x}} {{title\n"
                     "            ^~~~~~~");
    }
}

TEST(Mustache, GoesOnBehindAMistake) {
    EXPECT_EQ(mistakes_of("{{#a}}{{#b}}{{/a}}{{/b}}"),
              "page:1:13: '{{/a}}' closes section 'b' of line 1 | write {{/b}} here, or close 'b' later\n"
              "page:1:19: '{{/b}}' closes a section that is not open");
    EXPECT_EQ(mistakes_of("{{#a b}}{{/a b}}"), "page:1:1: 'a b' is no name: it holds white space");
    std::string many;
    for (int i = 0; i < 1000; ++i) many += "{{}}";
    EXPECT_EQ(Template::read(many, "page").mistakes().size(), 100U);
}

TEST(Mustache, RefusesWhatWouldNotEnd) {
    Data data;
    const auto limit_of = [&](const std::string& page, const Partials& partials, const RenderLimits& limits) {
        try {
            render(page, data.root, partials, Markup::kPlain, limits);
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string("no error");
    };
    EXPECT_EQ(limit_of("{{>p}}", {{"p", "{{>p}}"}}, {}),
              "template page: more than 200 sections and partials inside each other, the last in p");
    EXPECT_EQ(limit_of("{{>p}}", {{"p", "{{>p}}{{>p}}"}}, {50, 1'000'000, 1'000'000}),
              "template page: more than 50 sections and partials inside each other, the last in p");
    EXPECT_EQ(limit_of("{{#names}}{{#names}}{{#names}}x{{/names}}{{/names}}{{/names}}", {}, {10, 12, 100}),
              "template page: takes more than 12 steps");
    EXPECT_EQ(limit_of("{{#names}}{{title}}{{/names}}", {}, {10, 100, 20}), "no error");
    EXPECT_EQ(limit_of("{{#names}}{{title}}{{/names}}{{count}}", {}, {10, 100, 20}),
              "template page: writes more than 20 bytes");
    std::string deep;
    for (int i = 0; i < 101; ++i) deep += "{{#a}}";
    EXPECT_EQ(mistakes_of(deep), "page:1:601: more than 100 sections inside each other");
}

TEST(Mustache, SurvivesAnyTruncationAndAnyByte) {
    Data data;
    const std::string page = "{{#papers}}\n  {{>p}} {{title}}{{^x}}é{{/x}}{{=| |=}}|/papers|\n|! c |";
    const auto is_refused = [&](const std::string& text) {
        try {
            render(text, data.root);
            return false;
        } catch (const Error&) {
            return true;
        }
    };
    const std::size_t closed = page.find("\n|! c |");
    for (std::size_t length = 2; length < closed; ++length) {
        EXPECT_TRUE(is_refused(page.substr(0, length))) << length;
        EXPECT_TRUE(is_refused(page.substr(0, length) + std::string("\0\xff{{|", 5))) << length;
    }
    for (std::size_t length = closed; length < page.size(); ++length) {
        EXPECT_EQ(is_refused(page.substr(0, length)), length > closed + 1) << length;
    }
    EXPECT_EQ(render(std::string("a\0b\xff", 4), data.root), std::string("a\0b\xff", 4));
}

TEST(Mustache, NamesItsPartialsOnce) {
    const Template page = Template::parse("a{{>x}}\n {{> y }} {{>x}}", "page");
    EXPECT_EQ(page.partials(), (std::vector<std::string_view>{"x", "y"}));
    EXPECT_EQ(page.partial_names(), (std::vector<TextSpan>{{4, 5}, {13, 14}, {21, 22}}));
}

TEST(TemplateName, IsPlain) {
    for (const char* name : {"paper.md", "digest.txt", "a", "my-part", "A_1"})
        EXPECT_TRUE(is_template_name(name)) << name;
    for (const char* name :
         {"", ".", "..", "../x", "/abs", ".hidden", "a/b", "a..b", "a.", "a b", "a\n", "ä", "\\x"})
        EXPECT_FALSE(is_template_name(name)) << name;
}

TEST(Mustache, WritesLongListsWithTwoThreadsAsWithOne) {
    ValueStore store;
    const std::string_view titles[] = {"# one", "1. two", "- three", "+ four", "> five",       "2026",
                                       ") six", "",       "*seven*", "=== ",   "www.eight.org"};
    std::vector<Value> papers, sections;
    for (std::size_t i = 0; i < 97; ++i)
        papers.push_back(store.map(
            {{"title", Value::text(titles[i * 7 % std::size(titles)])}, {"yes", Value::truth(i % 3 == 0)}}));
    for (std::size_t count : {30, 1, 0, 97, 5})
        sections.push_back(store.map(
            {{"name", Value::text("## S")}, {"papers", store.list(std::span(papers).first(count))}}));
    const Value root = store.map({{"papers", store.list(papers)}, {"sections", store.list(sections)}});
    // The same with papers that are made when they are written.
    const auto late = [&](std::size_t count) {
        return store.list(LateItems{count, [&](ValueStore& made) -> LateItems::Maker {
                                        return [&](std::size_t i) {
                                            const std::string title(titles[i * 7 % std::size(titles)]);
                                            return made.map({{"title", Value::text(made.keep(title))},
                                                             {"yes", Value::truth(i % 3 == 0)}});
                                        };
                                    }});
    };
    std::vector<Value> late_sections;
    for (const Value& section : sections)
        late_sections.push_back(
            store.map({section.fields()[0], {"papers", late(section.fields()[1].value.count())}}));
    const Value late_root =
        store.map({{"papers", late(papers.size())}, {"sections", store.list(late_sections)}});
    const Partials partials = {{"paper", "{{title}}\n{{#yes}}\nyes: {{title}}{{/yes}}"}};
    for (const char* page :
         {"{{#papers}}{{title}}\n{{/papers}}", "{{#papers}}{{title}} {{/papers}}",
          "{{#papers}}{{title}}{{/papers}}", "{{#papers}}{{#yes}}{{title}}\n{{/yes}}{{/papers}}",
          "x{{#papers}}\n{{title}}{{/papers}}",
          "{{#sections}}\n{{name}}\n  {{>paper}}\n{{#papers}}\n   {{>paper}}\n{{/papers}}\n{{/sections}}",
          "{{#sections}}{{#papers}}{{>paper}}{{/papers}}{{/sections}}",
          "{{#sections}}{{^papers}}none{{/papers}}{{#papers}}{{title}}{{#sections}}{{name}}{{/sections}}{{/"
          "papers}}{{/sections}}"})
        for (const Markup markup : {Markup::kMarkdown, Markup::kHtml, Markup::kPlain}) {
            const std::string written = render(page, root, partials, markup);
            EXPECT_FALSE(written.empty());
            EXPECT_EQ(render(page, late_root, partials, markup), written) << page;
        }
}

}  // namespace
}  // namespace offprint
