// Hostile strings in every place where text from outside stands, in every format: they are shown, and nothing
// else happens.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "attacks.h"
#include "cmark.h"
#include "json_text.h"
#include "offprint/base/url.h"
#include "offprint/base/utf8.h"
#include "offprint/render/render.h"
#include "terminal_text.h"

namespace offprint {
namespace {

using test::attack_texts, test::harmless, test::make_attack_digest, test::make_attack_listing;

/// The digest, the search and the listing of one attack.
std::vector<std::string> render_all(const std::string& text, const RenderOptions& options) {
    static const TemplateSet templates;
    const Listing listing = make_attack_listing(text);
    return {render_digest(make_attack_digest(text), templates, options),
            render_search(make_attack_digest(text), templates, options),
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
            for (const std::string& page :
                 render_all(text, {OutputFormat::kTerminal, columns, true, true, columns > 20})) {
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
