// Hostile strings in every place where text from outside stands, in every format: they are shown, and nothing
// else happens.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "cmark.h"
#include "json_text.h"
#include "offprint/base/url.h"
#include "offprint/base/utf8.h"
#include "offprint/render/render.h"
#include "terminal_text.h"

namespace offprint {
namespace {

std::string repeat(std::string_view text, std::size_t times) {
    std::string out;
    while (times-- > 0) out.append(text);
    return out;
}

const std::vector<std::string>& attack_texts() {
    static const std::vector<std::string> texts = {
        // header, body, secrets of other formats
        "x\r\nBcc: evil@example.net\r\n\r\nbody",
        "x\nX-Evil: 1",
        "x\xE2\x80\xA8"
        "Bcc: e",
        "x\xC2\x85y",
        "=?utf-8?B?QmNjOiBldmls?=",
        "\"a\\\" <evil@x>, b\"",
        repeat("w", 998),
        ".",
        "\n.\nMAIL FROM:<evil@x>",
        "From here",
        // HTML
        "<script>alert(1)</script>",
        "\"><img src=http://127.0.0.1:9/t.gif onerror=alert(1)>",
        "</style></td></table><h1>x",
        "<!--",
        "&lt;script&gt;",
        "<svg/onload=alert(1)>",
        "<?php",
        "<![CDATA[x]]>",
        "</script",
        "a <b",
        // URL
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        " java\tscript:x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/x",
        "https://good.example@evil.example/",
        "https://e.example/\"onmouseover=\"x",
        "https://e.example/a b<c>",
        "https://e.example/?a=1&copy;=2",
        "https://e.example/)[x](y",
        "see www.evil.example and https://evil.example/.",
        "https://e.example/" + repeat("a", 5000),
        // Markdown
        "[x](javascript:alert(1))",
        "![i](http://127.0.0.1:9/p.png)",
        "`c`",
        "``` c",
        "**b**",
        "_i_ __b__",
        "# h",
        "#",
        "## h ##",
        "---",
        "===",
        "> q",
        "| a |",
        "|---|",
        "<http://e>",
        "1. x",
        "1) x",
        "- x",
        "- [ ] x",
        "+ x",
        "* x",
        "    code",
        "~~~",
        "~~s~~",
        "&copy;",
        "&#65;",
        "trailing \\",
        "two\nlines",
        "[ref]: x",
        "[ref]",
        "![",
        "]",
        "](x)",
        "a]b[c",
        "wow!",
        "* * *",
        "_ _ _",
        "-",
        "=",
        "+",
        "\\",
        "a  b",
        // terminal
        "\x1b]0;t\x07",
        "\x1b[2J",
        "\x1b]8;;http://evil\x1b\\l\x1b]8;;\x1b\\",
        "\x1b]52;c;eA==\x07",
        "a\xC2\x9B"
        "31mb",
        "a\rb",
        "a\bb",
        "a\xE2\x80\xAE"
        "b",
        "a\xE2\x81\xA6"
        "b",
        "a\xE2\x80\x8B"
        "b",
        "a\xEF\xBB\xBF"
        "b",
        std::string("a\0b", 3),
        "a\x7F"
        "b",
        "a" + repeat("\xCC\x81", 3000),
        "\xFF\xFE",
        "\xED\xA0\x80",
        "\xF4\x90\x80\x80",
        "\xEF\xBF\xBF",
        // templates and format strings
        "{{title}}",
        "{{> /etc/passwd}}",
        "{{{x}}}",
        "{{#papers}}",
        "{{=<% %>=}}",
        "{}",
        "{0}",
        "%s%n",
        "${HOME}",
        "$(id)",
        "R\"mustache(x)mustache\"",
        // other formats
        "=1+1",
        "@x",
        "}\\input{/etc/passwd}",
        "ER  -",
        "[[file:x]]",
        "]]>",
        "'; DROP TABLE papers;--",
    };
    return texts;
}

/// What a reader may see of a text: the notion of a harmless line that the whole program shares. Pages are
/// compared after the same, since runs of blanks may stay what they are.
std::string harmless(const std::string& text) { return clean_line(text); }

Paper make_paper(const std::string& text) {
    Paper paper;
    paper.id = {text};
    paper.title = "T " + text;
    paper.abstract = text;
    paper.url = text;
    paper.code = text;
    paper.project = text;
    paper.pdf = text;
    paper.doi = text;
    paper.authors = {text, text, text, text, text, text};
    paper.organization = Organization{text, text};
    paper.categories = paper.keywords = paper.affiliations = {text};
    paper.journal = paper.comment = paper.license = paper.report = paper.submitter = paper.ai_summary = text;
    paper.upvotes = paper.stars = 5;
    paper.sources = {text};
    return paper;
}

Digest make_digest(const std::string& text) {
    Digest digest;
    digest.title = text;
    digest.date = *parse_date("2026-01-09");
    digest.counts = {3, 1, 1, 1, 0, 1, 0, 0};
    digest.topic_count = 1;
    digest.sources = {{text, "failed", {}, text}, {text, "ok", 3, text}};
    DigestPaper entry;
    entry.paper = make_paper(text);
    entry.topics = {text, text};
    entry.matched = {text};
    entry.title_marks = {{0, 1}, {2, 2 + text.size()}};
    entry.abstract_marks = {{0, text.size()}};
    digest.sections.push_back({text, text, 1, {entry}, false});
    digest.muted = {{text, 1}};
    digest.hidden = {{make_paper(text), text}};
    return digest;
}

Listing make_listing(const std::string& text) {
    Listing listing;
    listing.source = text;
    listing.title = text;
    listing.papers = {make_paper(text)};
    listing.notes = {{1, text}};
    return listing;
}

/// The digest, the search and the listing of one attack.
std::vector<std::string> render_all(const std::string& text, const RenderOptions& options) {
    static const TemplateSet templates;
    const Listing listing = make_listing(text);
    return {render_digest(make_digest(text), templates, options),
            render_search(make_digest(text), templates, options),
            render_listings({&listing, 1}, templates, options)};
}

TEST(Attack, TextAndTerminalHoldNoControlCharacters) {
    for (const std::string& text : attack_texts()) {
        for (const RenderOptions& options :
             {RenderOptions{OutputFormat::kText}, RenderOptions{OutputFormat::kTerminal, 80},
              RenderOptions{OutputFormat::kTerminal, 20}}) {
            for (const std::string& page : render_all(text, options)) {
                EXPECT_EQ(page.find('\x1b'), page.npos) << text;
                EXPECT_EQ(test::read_terminal(page).problem, "") << text;
                EXPECT_LT(page.size(), 200'000U);
            }
        }
    }
}

TEST(Attack, ColouredTerminalHoldsOnlyItsOwnSequences) {
    for (const std::string& text : attack_texts()) {
        for (const std::size_t columns : {20U, 80U}) {
            for (const std::string& page : render_all(text, {OutputFormat::kTerminal, columns, true, true, columns > 20})) {
                const test::TerminalText read = test::read_terminal(page);
                EXPECT_EQ(read.problem, "") << text;
                for (const std::string& link : read.links) EXPECT_EQ(safe_url(link), link) << text;
            }
        }
    }
}

TEST(Attack, TextShowsTheTitleInFull) {
    for (const std::string& text : attack_texts()) {
        std::string page = render_all(text, {OutputFormat::kTerminal, 200, true, false})[0];
        std::string plain = harmless(test::read_terminal(page).plain);
        std::string title = harmless("T " + text);
        if (title.size() > 150) continue;
        EXPECT_NE(plain.find(title), plain.npos) << text << "\n" << plain;
    }
}

/// Whether a node of this kind is one that a template writes.
bool is_expected_node(const std::string& type) {
    static const std::set<std::string> kTypes = {"document", "heading",  "paragraph",      "text",
                                                 "link",     "emph",     "thematic_break", "list",
                                                 "item",     "softbreak"};
    return kTypes.contains(type);
}

/// `copies`: how many pages the document is made of.
void check_markdown(const std::string& document, const std::string& text, int copies) {
    const auto nodes = test::read_markdown(document);
    ASSERT_FALSE(nodes.empty()) << text;
    const std::optional<std::string> url = safe_url(text);
    int titles = 0, abstracts = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        EXPECT_TRUE(is_expected_node(nodes[i].type)) << nodes[i].type << " in\n" << document;
        const std::string below = harmless(test::text_below(nodes, i));
        titles += nodes[i].type == "heading" && below == harmless("T " + text);
        abstracts += nodes[i].type == "paragraph" && below == harmless(text);
        if (nodes[i].type != "link") continue;
        const bool expected =
            (url && nodes[i].destination == *url) || nodes[i].destination.starts_with("https://doi.org/");
        EXPECT_TRUE(expected) << nodes[i].destination << " for " << text;
    }
    EXPECT_EQ(titles, copies) << document;
    EXPECT_EQ(abstracts, harmless(text).empty() ? 0 : copies) << document;
}

TEST(Attack, MarkdownGivesBackTheLiteralText) {
    if (!test::has_cmark()) GTEST_SKIP() << "cmark is not installed";
    for (const std::string& text : attack_texts()) {
        std::string document;
        const std::vector<std::string> pages = render_all(text, {OutputFormat::kMarkdown});
        for (const std::string& page : pages) document.append(page).append("\n");
        check_markdown(document, text, static_cast<int>(pages.size()));
    }
}

TEST(Attack, JsonGivesBackTheValue) {
    for (const std::string& text : attack_texts()) {
        const std::vector<std::string> pages = render_all(text, {OutputFormat::kJson});
        ValueStore store;
        const auto at = [](const Value& value, std::initializer_list<std::string_view> path) {
            Value found = value;
            for (const std::string_view name : path)
                found = found.kind() == Value::Kind::kList ? found.items()[0] : *found.find(name);
            return found;
        };
        const Value digest = test::parse_json(pages[0], store);
        const Value paper = at(digest, {"digest", "sections", "0", "papers", "0"});
        EXPECT_EQ(paper.find("title")->as_text(), to_valid_utf8("T " + text));
        EXPECT_EQ(paper.find("abstract")->as_text(), to_valid_utf8(text));
        EXPECT_EQ(at(paper, {"organization", "name"}).as_text(), to_valid_utf8(text));
        EXPECT_EQ(at(digest, {"digest", "sources", "0", "note"}).as_text(), to_valid_utf8(text));
        EXPECT_EQ(at(test::parse_json(pages[1], store), {"query"}).as_text(), to_valid_utf8(text));
        EXPECT_EQ(at(test::parse_json(pages[2], store), {"listings", "0", "source"}).as_text(),
                  to_valid_utf8(text));
        for (const std::string& page : pages) {
            EXPECT_EQ(test::read_terminal(page).problem, "") << "JSON is safe to print: " << text;
            EXPECT_EQ(page.find("</"), page.npos) << text;
            EXPECT_EQ(page.find("<!"), page.npos) << text;
        }
    }
}

TEST(Attack, JsonLinesAreOneObjectEach) {
    for (const std::string& text : attack_texts()) {
        for (const std::string& page : render_all(text, {OutputFormat::kJsonl})) {
            for (std::size_t begin = 0; begin < page.size();) {
                const std::size_t end = page.find('\n', begin);
                ASSERT_NE(end, page.npos);
                ValueStore store;
                const Value paper =
                    test::parse_json(std::string_view(page).substr(begin, end - begin), store);
                EXPECT_EQ(paper.find("title")->as_text(), to_valid_utf8("T " + text));
                begin = end + 1;
            }
        }
    }
}

}  // namespace
}  // namespace offprint
