// A long page is given away in pieces while it is written, and is the same page.
#include <gtest/gtest.h>

#include "offprint/render/render.h"
#include "sample_digest.h"

namespace offprint {
namespace {

Digest make_long_digest(std::size_t times) {
    Digest digest = test::make_sample_digest();
    for (DigestSection& section : digest.sections) {
        const std::vector<DigestPaper> papers = section.papers;
        for (std::size_t i = 1; i < times; ++i)
            section.papers.insert(section.papers.end(), papers.begin(), papers.end());
        section.count = section.papers.size();
    }
    return digest;
}

struct Pieces {
    std::string text;
    std::size_t count = 0;

    RenderOptions options(OutputFormat format) {
        RenderOptions options;
        options.format = format;
        options.sink = [this](std::string_view piece) {
            text += piece;
            ++count;
        };
        return options;
    }
};

TEST(LongPage, IsGivenAwayInPieces) {
    const Digest digest = make_long_digest(1200);
    for (const OutputFormat format :
         {OutputFormat::kMarkdown, OutputFormat::kHtml, OutputFormat::kText, OutputFormat::kTerminal}) {
        RenderOptions whole;
        whole.format = format;
        const std::string page = render_digest(digest, TemplateSet(), whole);
        Pieces pieces;
        const std::string rest = render_digest(digest, TemplateSet(), pieces.options(format));
        EXPECT_GT(pieces.count, page.size() / 400'000);
        EXPECT_LT(rest.size(), 200'000u);
        EXPECT_TRUE(pieces.text + rest == page) << output_format_name(format);
    }
}

TEST(LongPage, IsReturnedWhenItIsShort) {
    Pieces pieces;
    const Digest digest = test::make_sample_digest();
    const std::string page = render_digest(digest, TemplateSet(), pieces.options(OutputFormat::kMarkdown));
    EXPECT_EQ(pieces.count, 0u);
    EXPECT_EQ(page, render_digest(digest, TemplateSet(), {OutputFormat::kMarkdown}));
}

TEST(LongPage, IsNotGivenAwayWhenItMayStillFail) {
    TemplateSet own;
    own.replace("digest.md",
                Template::parse("{{#sections}}{{#papers}}{{title}}\n{{/papers}}{{/sections}}", "own"));
    Pieces pieces;
    const std::string page =
        render_digest(make_long_digest(1200), own, pieces.options(OutputFormat::kMarkdown));
    EXPECT_EQ(pieces.count, 0u);
    EXPECT_GT(page.size(), 100'000u);
}

}  // namespace
}  // namespace offprint
