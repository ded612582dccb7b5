// Manual pages: every command and option is on one, and nothing of docs/ becomes a request by accident.
#include "man_page.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "cli/sandbox.h"
#include "command_table.h"
#include "markdown_man.h"

namespace offprint {
namespace {

std::string doc(const char* name) {
    return offprint_test::read_whole(std::string(OFFPRINT_SOURCE_DIR) + "/docs/" + name);
}

ManSources sources() {
    return {doc("offprint.md"), doc("config.md"), doc("query.md"), doc("templates.md"), "2026-01-09"};
}

const ManPage& find(const std::vector<ManPage>& pages, const std::string& name) {
    const auto found =
        std::find_if(pages.begin(), pages.end(), [&](const ManPage& page) { return page.name == name; });
    EXPECT_NE(found, pages.end()) << name;
    return found == pages.end() ? pages.front() : *found;
}

TEST(ManPages, HaveEveryOptionOfEveryCommand) {
    const std::vector<ManPage> pages = make_man_pages(sources());
    AllArguments arguments;
    for (const CommandEntry& entry : command_table()) {
        const ManPage& page = find(pages, std::string("offprint-") + entry.name);
        EXPECT_NE(pages.front().text.find(".BR offprint\\-" + man_text(entry.name)), std::string::npos);
        OptionList options;
        entry.describe(arguments, options);
        for (const OptionInfo& option : options.all()) {
            if (option.is_words) continue;
            const std::string name = "\\fB\\-\\-" + man_text(option.long_name()) + "\\fR";
            EXPECT_NE(page.text.find(name), std::string::npos) << entry.name << ' ' << name;
        }
    }
}

/// The headings of docs/offprint.md that the pages take are there.
TEST(ManPages, TellMoreThanHelpDoes) {
    const std::vector<ManPage> pages = make_man_pages(sources());
    for (const char* part : {"LISTING: where papers come from", "What is kept of answers", "Exit status"})
        EXPECT_NE(pages.front().text.find(".SH " + std::string(part)), std::string::npos) << part;
    for (const char* command :
         {"digest", "search", "topics", "archive", "subscriptions", "template", "config", "completion"}) {
        const std::string& text = find(pages, std::string("offprint-") + command).text;
        const std::size_t options = text.find(".SH OPTIONS OF EVERY COMMAND");
        EXPECT_NE(text.find(".SH", options + 5), text.rfind(".SH SEE ALSO")) << command;
    }
    EXPECT_NE(find(pages, "offprint-query").text.find("upvotes"), std::string::npos);
}

TEST(ManPages, AreAsciiAndTheSameEachTime) {
    const std::vector<ManPage> pages = make_man_pages(sources()), again = make_man_pages(sources());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        EXPECT_EQ(pages[i].text, again[i].text);
        EXPECT_TRUE(std::all_of(pages[i].text.begin(), pages[i].text.end(), [](char c) {
            return c == '\n' || (c >= ' ' && c <= '~');
        })) << pages[i].name;
    }
}

TEST(MarkdownMan, ConvertsBlocks) {
    const struct {
        const char* markdown;
        const char* man;
    } rows[] = {
        {"## A b\n\ntext\nmore\n\nnext\n", ".SH A b\ntext more\n.PP\nnext\n"},
        {"### A\n\n- one\n- two\n  goes on\n", ".SS A\n.IP \\(bu 2\none\n.IP \\(bu 2\ntwo goes on\n"},
        {"## A\n\n| x | y |\n|---|---|\n| `a\\|b` | c |\n", ".SH A\n.TP\n\\fBa|b\\fR\nc\n"},
        {"a\n\n```\n.x 'y'\n\tz\n```\n", "a\n.PP\n.EX\n\\&.x \\(aqy\\(aq\n        z\n.EE\n"},
        {"a [b](c.md) [d](https://e.org/)\n", "a b d (https://e.org/)\n"},
        {"*a* **b** c*d `e-f`\n", "\\fIa\\fR \\fIb\\fR c*d \\fBe\\-f\\fR\n"},
        {".SH x\n", "\\&.SH x\n"},
        {"a\\b …\n", "a\\eb \\[u2026]\n"},
        {"``a`b`` `open\n", "\\fBa\\(gab\\fR \\(gaopen\n"},
        {"", ""},
    };
    for (const auto& row : rows) EXPECT_EQ(man_from_markdown(row.markdown), row.man) << row.markdown;
}

TEST(MarkdownMan, TakesASectionToTheNextHeading) {
    EXPECT_EQ(markdown_section("# t\n## A\na\n```\n## B\n```\n## B\nb\n", "A"), "## A\na\n```\n## B\n```\n");
    EXPECT_EQ(markdown_section("## A\na\n", "C"), "");
    EXPECT_EQ(without_title("# t\na\n"), "\na\n");
}

TEST(MarkdownMan, StandsWhateverIsCutOff) {
    const std::string page =
        "# t\n\n## A [l](m) `c` *e*\n\n| a | b |\n|---|---|\n| c | d |\n\n```\nx\n```\n- y\n1. z\n";
    for (std::size_t length = 0; length <= page.size(); ++length)
        EXPECT_NO_THROW(man_from_markdown(page.substr(0, length)));
    for (const char* odd : {"|", "||\n|\n|", "``````", "[](", "**", "```", "#", "1. "})
        EXPECT_NO_THROW(man_from_markdown(odd));
}

}  // namespace
}  // namespace offprint
