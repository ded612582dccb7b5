#include "offprint/render/escape.h"

#include <gtest/gtest.h>

#include <random>

#include "cmark.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

std::string escape(std::string_view text, Markup markup, std::string before = "") {
    const std::size_t begin = before.size();
    append_escaped(before, text, markup);
    return before.substr(begin);
}

struct Case {
    std::string_view text, expected;
};

TEST(Escape, WritesHtmlTextAndAttributes) {
    EXPECT_EQ(escape("<a href=\"x\" o='y'>&amp;</a> é", Markup::kHtml),
              "&lt;a href=&quot;x&quot; o=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt; é");
}

TEST(Escape, DropsWhatATerminalWouldObey) {
    const Case cases[] = {
        {"plain \xC3\xA9 \xE6\xB7\xB1", "plain é 深"},
        {"\x1b]0;t\x07", "]0;t"},
        {"\x1b[2J", "[2J"},
        {"a\rb\bc", "a bc"},
        {"a\xC2\x9B"
         "31mb",
         "a31mb"},
        {"a\xE2\x80\xAE"
         "b",
         "ab"},
        {"a\xE2\x80\x8B"
         "b",
         "ab"},
        {"a\nb\tc\xE2\x80\xA8"
         "d",
         "a b c d"},
        {"a\xFF"
         "b",
         "a\xEF\xBF\xBD"
         "b"},
    };
    for (const Case& test : cases) {
        for (const Markup markup : {Markup::kPlain, Markup::kTerminal, Markup::kHtml}) {
            EXPECT_EQ(escape(test.text, markup), test.expected) << test.text;
        }
        EXPECT_EQ(escape(test.text, Markup::kMarkdown), escape(test.expected, Markup::kMarkdown))
            << test.text;
    }
    std::string marks = "a";
    for (int i = 0; i < 3000; ++i) marks += "\xCC\x81";
    EXPECT_LE(escape(marks, Markup::kTerminal).size(), 20U);
}

TEST(Escape, LeavesReadableMarkdownAlone) {
    for (const std::string_view text :
         {"Spectra That Listen: Koopman Operators (2nd edition), v1.5", "snake_case_name", "a * b = c",
          "1 < 2, x <= y", "R&D at AT&T labs", "50% ~90 cheaper", "C# and F#", "#tag", "-5 degrees", "+1",
          "2024 was", "3.5 times", "\"quoted\" and 'single'", "e.g. www, http", "$x^2$ {y}",
          "Ohm's law; x@y"}) {
        EXPECT_EQ(escape(text, Markup::kMarkdown), text);
    }
}

TEST(Escape, PutsBackslashesWhereMarkdownNeedsThem) {
    const Case cases[] = {
        {"*b* _i_ **x**", "\\*b\\* \\_i\\_ \\*\\*x\\*\\*"},
        {"`c`", "\\`c\\`"},
        {"[x](y)", "\\[x\\](y)"},
        {"![i](y)", "!\\[i\\](y)"},
        {"a\\", "a\\\\"},
        {"# h", "\\# h"},
        {"h #", "h \\#"},
        {"> q", "\\> q"},
        {"- x", "\\- x"},
        {"--- ", "\\--- "},
        {"===", "\\==="},
        {"+ x", "\\+ x"},
        {"1. x", "1\\. x"},
        {"12) x", "12\\) x"},
        {"    x", "x"},
        {"~~~", "\\~\\~\\~"},
        {"| a |", "\\| a \\|"},
        {"<http://e>", "\\<http\\://e>"},
        {"<b>", "\\<b>"},
        {"&copy; &#65; &", "\\&copy; \\&#65; \\&"},
        {"see www.example.org", "see www.example.org"},
        {"Code: https://github.com/a_b/c-d.", "Code: https://github.com/a_b/c-d."},
        {"(http://e.org/a?b=c%20d#e)", "(http://e.org/a?b=c%20d#e)"},
        {"https://e.org/~me", "https\\://e.org/\\~me"},
        {"https://e.org/a_", "https\\://e.org/a\\_"},
        {"www.e.org/a*b", "www\\.e.org/a\\*b"},
        {"javascript://e", "javascript\\://e"},
        {"xhttp://e", "xhttp\\://e"},
        {"wow!", "wow\\!"},
        {"[ref]: x", "\\[ref\\]: x"},
    };
    for (const Case& test : cases)
        EXPECT_EQ(escape(test.text, Markup::kMarkdown), test.expected) << test.text;
    EXPECT_EQ(escape(". x", Markup::kMarkdown, "1"), "\\. x");
    EXPECT_EQ(escape("# x", Markup::kMarkdown, "text "), "# x");
    EXPECT_EQ(escape("- x", Markup::kMarkdown, "text\n> "), "\\- x");
    std::string url;
    append_escaped_url(url, "https://e.org/?a=1&copy;=2", Markup::kMarkdown);
    EXPECT_EQ(url, "https://e.org/?a=1&amp;copy;=2");
}

/// Where a value may stand in a template: the texts before and after it, and the node whose text it is.
struct Place {
    std::string_view before, after, node;
};
constexpr Place kPlaces[] = {
    {"", "", "paragraph"}, {"# ", "", "heading"},     {"### [", "](https://e.org/)", "link"},
    {"- ", "", "item"},    {"> ", "", "block_quote"}, {"1. ", "", "item"},
    {"*", "*", "emph"},    {"**", "**", "strong"},    {"above\n", "", "paragraph"},
    {"> - ", "", "item"},  {"x ", "", "paragraph"}};

/// Random texts of characters that mean something in Markdown, and the seam between two values.
std::vector<std::string> make_texts(std::size_t count) {
    constexpr std::string_view kPieces[] = {
        "*",    "_", "`", "[",    "]",   "(",   ")",   "<",      ">",    "#",     "-",
        "+",    "=", "~", "|",    "!",   "\\",  "&",   ";",      ":",    "/",     "\"",
        "'",    ".", "1", "9",    "a",   "b",   " ",   " ",      "amp",  "copy;", "https://e",
        "www.", "é", "x", "    ", "```", "---", "<b>", "[x]: y", "{{a}}"};
    std::mt19937 random(7);
    std::vector<std::string> texts;
    while (texts.size() < count) {
        std::string text;
        for (auto pieces = random() % 9; pieces > 0; --pieces) text += kPieces[random() % std::size(kPieces)];
        text = clean_line(text);
        if (!text.empty()) texts.push_back(text);
    }
    return texts;
}

std::vector<std::string> find_texts(const std::string& document, std::string_view node) {
    std::vector<std::string> found;
    const auto nodes = test::read_markdown(document);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].type == node) found.push_back(test::text_below(nodes, i));
    }
    return found;
}

TEST(Escape, GivesMarkdownThatShowsAnyTextLiterally) {
    if (!test::has_cmark()) GTEST_SKIP() << "cmark is not installed";
    const std::vector<std::string> texts = make_texts(1500);
    for (const Place& place : kPlaces) {
        std::string document;
        for (const std::string& text : texts) {
            document.append(place.before);
            append_escaped(document, text, Markup::kMarkdown);
            document.append(place.after).append("\n\n<!-- -->\n\n");  // the comment parts lists
        }
        const std::vector<std::string> found = find_texts(document, place.node);
        ASSERT_EQ(found.size(), texts.size()) << place.before;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const std::string lead = place.before == "above\n" ? "above " : place.before == "x " ? "x " : "";
            EXPECT_EQ(found[i], lead + texts[i]) << place.before;
        }
    }
}

TEST(Escape, StaysLiteralWhereTwoValuesMeet) {
    if (!test::has_cmark()) GTEST_SKIP() << "cmark is not installed";
    const std::vector<std::string> texts = make_texts(3000);
    std::string document;
    for (std::size_t i = 0; i + 1 < texts.size(); i += 2) {
        append_escaped(document, texts[i], Markup::kMarkdown);
        append_escaped(document, texts[i + 1], Markup::kMarkdown);
        document.append("\n\n");
    }
    const std::vector<std::string> found = find_texts(document, "paragraph");
    ASSERT_EQ(found.size(), texts.size() / 2);
    for (std::size_t i = 0; i < found.size(); ++i) EXPECT_EQ(found[i], texts[2 * i] + texts[2 * i + 1]);
}

}  // namespace
}  // namespace offprint
