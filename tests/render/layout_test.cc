// Lines: they fit the columns, and colour changes nothing but colour.
#include <gtest/gtest.h>

#include "offprint/base/width.h"
#include "offprint/render/render.h"
#include "sample_digest.h"
#include "terminal_text.h"

namespace offprint {
namespace {

std::vector<std::string> lines_of(const std::string& page) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < page.size();) {
        const std::size_t end = page.find('\n', begin);
        lines.push_back(page.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

bool holds_url(const std::string& line) { return line.find("https://") != line.npos; }

std::vector<std::string> render_all(const RenderOptions& options) {
    const TemplateSet templates;
    return {render_digest(test::make_sample_digest(), templates, options),
            render_digest(test::make_empty_digest(), templates, options),
            render_search(test::make_sample_search(), templates, options),
            render_listings(test::make_sample_listings(), templates, options)};
}

TEST(Layout, EveryLineFitsTheTerminal) {
    for (std::size_t columns = 20; columns <= 200; ++columns) {
        for (const std::string& page : render_all({OutputFormat::kTerminal, columns})) {
            for (const std::string& line : lines_of(page)) {
                EXPECT_TRUE(holds_url(line) || display_width(line) <= columns) << line;
                EXPECT_FALSE(line.ends_with(' ')) << "[" << line << "]";
            }
        }
    }
}

TEST(Layout, OddWidthsAreMadeSensible) {
    EXPECT_EQ(render_all({OutputFormat::kTerminal, 0}), render_all({OutputFormat::kTerminal, 20}));
    EXPECT_EQ(render_all({OutputFormat::kTerminal, 5000}), render_all({OutputFormat::kTerminal, 200}));
}

TEST(Layout, TextFits72ColumnsWhateverTheTerminal) {
    EXPECT_EQ(render_all({OutputFormat::kText, 20}), render_all({OutputFormat::kText, 200}));
    for (const std::string& page : render_all({OutputFormat::kText})) {
        for (const std::string& line : lines_of(page)) {
            EXPECT_TRUE(holds_url(line) || display_width(line) <= 72) << line;
            EXPECT_FALSE(line.ends_with(' ')) << "[" << line << "]";
        }
    }
}

TEST(Layout, VotesStandAtTheRightEdge) {
    for (const std::size_t columns : {40U, 80U, 133U}) {
        int found = 0;
        for (const std::string& line : lines_of(render_all({OutputFormat::kTerminal, columns})[0])) {
            if (line.find("▲") == line.npos) continue;
            ++found;
            EXPECT_EQ(display_width(line), columns) << line;
        }
        EXPECT_EQ(found, 3);
    }
}

TEST(Layout, ColourOnlyAddsSequences) {
    for (const std::size_t columns : {20U, 34U, 80U, 120U}) {
        const auto plain = render_all({OutputFormat::kTerminal, columns, false, true});
        const auto colored = render_all({OutputFormat::kTerminal, columns, true, false});
        for (std::size_t i = 0; i < plain.size(); ++i) {
            EXPECT_EQ(plain[i].find('\x1b'), std::string::npos);
            const test::TerminalText read = test::read_terminal(colored[i]);
            EXPECT_EQ(read.problem, "");
            EXPECT_EQ(read.plain, plain[i]);
            EXPECT_TRUE(read.links.empty());
        }
    }
}

TEST(Layout, LinksLeadToThePaperFromEveryLineOfItsTitle) {
    const std::string page = render_all({OutputFormat::kTerminal, 80, true, true, true})[0];
    const test::TerminalText read = test::read_terminal(page);
    EXPECT_EQ(read.problem, "");
    const std::vector<std::string> expected = {
        "https://arxiv.org/abs/2510.01234",   "https://arxiv.org/abs/2510.01234",
        "https://github.com/example/spectra", "https://spectra.example.org/",
        "https://arxiv.org/abs/2601.00007",   "https://arxiv.org/abs/2601.00007",
        "https://arxiv.org/abs/2601.00007",   "https://doi.org/10.5555/ipr.7",
        "https://papers.example.org/han",     "https://papers.example.org/han",
        "https://papers.example.org/han"};
    EXPECT_EQ(read.links, expected);
    EXPECT_EQ(read.plain.find("https://"), read.plain.find("https://ml.example.org/"))
        << "only the failed source is spelled out";
}

TEST(Layout, MarksUnderlineTheMatchedWords) {
    const std::string page = render_all({OutputFormat::kTerminal, 80, true, false})[0];
    EXPECT_NE(page.find("\x1b[1mSpectra That Listen: \x1b[4mKoopman\x1b[24m Operators for Audio\x1b[0m"),
              page.npos)
        << page;
    EXPECT_NE(page.find("  The \x1b[4mKoopman\x1b[24m operator turns"), page.npos);
    Digest digest = test::make_sample_digest();
    DigestPaper& entry = digest.sections[0].papers[0];
    entry.title_marks = {{0, 7}, {8, 12}, {20, 1000}};  // over a line's end and the text's
    const TemplateSet templates;
    const test::TerminalText odd =
        test::read_terminal(render_digest(digest, templates, {OutputFormat::kTerminal, 24, true, true}));
    EXPECT_EQ(odd.problem, "");
    entry.paper.title.insert(0, "\x1b[31m");  // marks of a text that had to be cleaned mean nothing
    const std::string cleaned = render_digest(digest, templates, {OutputFormat::kTerminal, 80, true, true});
    EXPECT_NE(cleaned.find("\x1b[1m[31mSpectra That Listen: Koopman Operators for Audio\x1b[0m"),
              cleaned.npos);
}

TEST(Layout, AnEllipsisNeverStandsAlone) {
    const std::string page = render_all({OutputFormat::kText})[0];
    EXPECT_NE(page.find(" …\n"), page.npos);
    for (std::size_t columns = 20; columns <= 120; ++columns) {
        for (const std::string& line : lines_of(render_all({OutputFormat::kTerminal, columns})[0]))
            EXPECT_NE(line, "  …");
    }
}

TEST(Layout, MarksKeepBlanksAndCharactersWhole) {
    Digest digest = test::make_sample_digest();
    DigestPaper& entry = digest.sections[0].papers[0];
    entry.paper.abstract = "a e\xCC\x8B b é c";
    entry.abstract_marks = {{0, 1}, {9, 10}};  // the second one begins inside of a character
    const TemplateSet templates;
    const std::string page = render_digest(digest, templates, {OutputFormat::kTerminal, 80, true, false});
    EXPECT_NE(page.find("  \x1b[4ma\x1b[24m e\xCC\x8B b é c\n"), page.npos) << page;
}

TEST(Layout, TheSameDigestGivesTheSameBytes) {
    for (const OutputFormatInfo& info : output_formats()) {
        const RenderOptions options{info.format, 80, true, true};
        EXPECT_EQ(render_all(options), render_all(options));
        EXPECT_EQ(output_format_from_name(output_format_name(info.format)), info.format);
    }
    EXPECT_EQ(output_format_from_name("pdf"), std::nullopt);
}

}  // namespace
}  // namespace offprint
