// Whole pages of invented papers, compared with tests/cases/render/. OFFPRINT_UPDATE_GOLDEN=1 writes them
// anew.
#include <gtest/gtest.h>

#include <cstdlib>

#include "offprint/base/file.h"
#include "offprint/render/render.h"
#include "sample_digest.h"

namespace offprint {
namespace {

void expect_page(const std::string& name, const std::string& page) {
    const std::string path = OFFPRINT_SOURCE_DIR "/tests/cases/render/" + name;
    if (std::getenv("OFFPRINT_UPDATE_GOLDEN") != nullptr) write_file_atomically(path, page);
    const std::optional<std::string> expected = read_file_if_present(path);
    ASSERT_TRUE(expected) << "no " << path;
    EXPECT_EQ(page, *expected) << path;
}

struct Variant {
    std::string_view ending;
    RenderOptions options;
};
const Variant kVariants[] = {
    {"md", {OutputFormat::kMarkdown}},
    {"txt", {OutputFormat::kText}},
    {"html", {OutputFormat::kHtml}},
    {"terminal", {OutputFormat::kTerminal, 80, false, false}},
    {"narrow.terminal", {OutputFormat::kTerminal, 34, false, false}},
    {"color.terminal", {OutputFormat::kTerminal, 80, true, true, true}},
    {"json", {OutputFormat::kJson}},
    {"jsonl", {OutputFormat::kJsonl}},
    {"bib", {OutputFormat::kBibtex}},
    {"ris", {OutputFormat::kRis}},
    {"csl.json", {OutputFormat::kCslJson}},
    {"tsv", {OutputFormat::kTsv}},
    {"ids", {OutputFormat::kIds}},
    {"atom", {OutputFormat::kAtom}},
    {"rss", {OutputFormat::kRss}},
    {"feed.json", {OutputFormat::kJsonFeed}},
    {"org", {OutputFormat::kOrg}},
    {"mbox", {OutputFormat::kMbox}},
};

TEST(Golden, PagesAreTheSameToTheByte) {
    const TemplateSet templates;
    for (const Variant& variant : kVariants) {
        const std::string ending(variant.ending);
        RenderOptions options = variant.options;
        options.now = *parse_instant("2026-01-09T08:00:00Z");
        Digest digest = test::make_sample_digest();
        expect_page("digest." + ending, render_digest(digest, templates, options));
        for (const char* reason : {"muted by \"Never\"", "cut by the limit of 60"}) {
            digest.hidden.push_back({digest.sections[0].papers[digest.hidden.size()].paper, reason});
        }
        digest.sections.resize(1);
        expect_page("hidden." + ending, render_digest(digest, templates, options));
        expect_page("empty." + ending, render_digest(test::make_empty_digest(), templates, options));
        expect_page("search." + ending, render_search(test::make_sample_search(), templates, options));
        expect_page("list." + ending, render_listings(test::make_sample_listings(), templates, options));
    }
}

TEST(Golden, TheHtmlOfAMailIsTheSameToTheByte) {
    const TemplateSet templates;
    constexpr std::size_t kBytes = 90'000;
    Digest digest = test::make_sample_digest();
    digest.hidden.push_back({digest.sections[0].papers[0].paper, "muted by \"Never\""});
    expect_page("digest.mail.html", render_mail_html(digest, templates, {}, kBytes));
    expect_page("empty.mail.html", render_mail_html(test::make_empty_digest(), templates, {}, kBytes));
    expect_page("short.mail.html", render_mail_html(digest, templates, {}, 4'500));
}

}  // namespace
}  // namespace offprint
