// The page of --format html: what stands on it, and how it is linked.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "html_tree.h"
#include "offprint/render/render.h"
#include "sample_digest.h"

namespace offprint {
namespace {

using test::HtmlNode, test::HtmlPage, test::read_html;

HtmlPage page_of(const Digest& digest) {
    return read_html(render_digest(digest, TemplateSet(), {OutputFormat::kHtml}));
}

std::vector<std::string> texts_of(const HtmlPage& page, std::string_view tag) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < page.nodes.size(); ++i) {
        if (page.nodes[i].tag == tag) texts.push_back(text_below(page, i));
    }
    return texts;
}

std::vector<std::string> attributes_of(const HtmlPage& page, std::string_view tag, std::string_view name) {
    std::vector<std::string> values;
    for (const HtmlNode& node : page.nodes) {
        if (node.tag == tag && !node.attribute(name).empty()) values.emplace_back(node.attribute(name));
    }
    return values;
}

using Texts = std::vector<std::string>;

TEST(HtmlPage, HasOneTitleASectionATopicAndAHeadingAPaper) {
    const HtmlPage page = page_of(test::make_sample_digest());
    EXPECT_EQ(texts_of(page, "h1"), Texts{"Daily Papers"});
    EXPECT_EQ(texts_of(page, "h2"), (Texts{"Representation learning 2 of 3", "音声 1", "Everything else 1"}));
    EXPECT_EQ(texts_of(page, "h3").front(), "Spectra That Listen: Koopman Operators for Audio");
    EXPECT_EQ(texts_of(page, "h3").back(), "A Title and Nothing Else");
    EXPECT_EQ(page.nodes.front().attribute("lang"), "en");
}

TEST(HtmlPage, TopicsAndPapersAreAnchors) {
    const HtmlPage page = page_of(test::make_sample_digest());
    EXPECT_EQ(attributes_of(page, "section", "id"),
              (Texts{"topic-representation-learning", "topic-2", "topic-everything-else"}));
    EXPECT_EQ(attributes_of(page, "article", "id"), (Texts{"paper-1", "paper-2", "paper-3", "paper-4"}));
}

TEST(HtmlPage, PapersOfSeveralListingsAreNumberedThrough) {
    std::vector<Listing> listings = test::make_sample_listings();
    listings.push_back(listings.front());
    const HtmlPage page = read_html(render_listings(listings, TemplateSet(), {OutputFormat::kHtml}));
    EXPECT_EQ(attributes_of(page, "article", "id"),
              (Texts{"paper-1", "paper-2", "paper-3", "paper-4", "paper-5", "paper-6"}));
}

TEST(HtmlPage, ATopicWhosePapersStandElsewhereSaysSo) {
    Digest digest = test::make_sample_digest();
    digest.sections[0].papers.clear();
    const Texts texts = texts_of(page_of(digest), "p");
    EXPECT_EQ(std::count(texts.begin(), texts.end(), "Under other topics, or cut by a limit."), 1);
}

TEST(HtmlPage, NoHeadingIsMoreThanOneStepBelowTheOneBefore) {
    const TemplateSet templates;
    const RenderOptions options{OutputFormat::kHtml};
    for (const std::string& text : {render_digest(test::make_sample_digest(), templates, options),
                                    render_search(test::make_sample_search(), templates, options),
                                    render_listings(test::make_sample_listings(), templates, options)}) {
        int last = 0;
        for (const HtmlNode& node : read_html(text).nodes) {
            if (node.tag != "h1" && node.tag != "h2" && node.tag != "h3") continue;
            EXPECT_LE(node.tag[1] - '0', last + 1) << text;
            last = node.tag[1] - '0';
        }
    }
}

TEST(HtmlPage, AnchorsAreGivenOnce) {
    Digest digest = test::make_sample_digest();
    const char* names[] = {"Speech & Audio!", "speech  audio", "2", "—"};
    digest.sections.resize(1, digest.sections.front());
    while (digest.sections.size() < std::size(names)) digest.sections.push_back(digest.sections.front());
    for (std::size_t i = 0; i < std::size(names); ++i) digest.sections[i].name = names[i];
    EXPECT_EQ(attributes_of(page_of(digest), "section", "id"),
              (Texts{"topic-speech-audio", "topic-2", "topic-3", "topic-4"}));
}

TEST(HtmlPage, OneTopicNeedsNoContents) {
    Digest digest = test::make_sample_digest();
    EXPECT_EQ(texts_of(page_of(digest), "nav").size(), 1U);
    digest.sections.resize(1);
    EXPECT_EQ(texts_of(page_of(digest), "nav").size(), 0U);
}

TEST(HtmlPage, AbstractsAreWholeWithMatchedWordsMarked) {
    const Digest digest = test::make_sample_digest();
    const HtmlPage page = page_of(digest);
    EXPECT_EQ(texts_of(page, "mark"), (Texts{"Koopman", "Koopman"}));
    const Texts texts = texts_of(page, "p");
    EXPECT_NE(std::find(texts.begin(), texts.end(), digest.sections[0].papers[0].paper.abstract),
              texts.end());
}

TEST(HtmlPage, MarksOfATextThatHadToBeCleanedAreDropped) {
    Digest digest = test::make_sample_digest();
    digest.sections[0].papers[0].paper.title.insert(0, "\x1b");
    EXPECT_EQ(texts_of(page_of(digest), "mark"), Texts{"Koopman"});
}

TEST(HtmlPage, SaysWhereAPaperIsFromWhyItIsThereAndWhatIsMissing) {
    const HtmlPage page = page_of(test::make_sample_digest());
    const Texts texts = texts_of(page, "p");
    EXPECT_EQ(
        texts[2],
        "Sources: hf (40 papers), lab (nothing listed), ml (failed: fetch https://ml.example.org/: HTTP "
        "503).");
    EXPECT_EQ(texts[3],
              "A. Okafor, L. Brandt, M. Sato and 4 others · Oct\u00a014,\u00a02025 · ▲\u00a041 · "
              "3\u00a0comments · code\u00a0★\u00a0120 · project · #1");
    EXPECT_EQ(texts[4], "Matched: koopman representation learning · Also in: Audio");
    EXPECT_EQ(
        texts.back(),
        "Hidden: 4 muted by \"Never\", 1 muted by \"Surveys\", 1 cut by a limit, 31 matched no topic, 2 "
        "duplicate records.");
}

TEST(HtmlPage, ParsesWithoutAnErrorAndHoldsNothingForeign) {
    Digest digest = test::make_sample_digest();
    digest.hidden.push_back({digest.sections[0].papers[0].paper, "muted by \"Never\""});
    const std::vector<Listing> listings = test::make_sample_listings();
    const TemplateSet templates;
    const RenderOptions options{OutputFormat::kHtml};
    for (const std::string& html :
         {render_digest(digest, templates, options), render_search(digest, templates, options),
          render_listings(listings, templates, options), render_mail_html(digest, templates, {}, 90'000)}) {
        const HtmlPage page = read_html(html);
        EXPECT_EQ(page.errors, 0U) << html;
        EXPECT_EQ(html.find("url("), html.npos);
        EXPECT_EQ(html.find("@import"), html.npos);
        for (const HtmlNode& node : page.nodes) {
            EXPECT_TRUE(node.attribute("src").empty() && node.tag != "script" && node.tag != "link");
        }
    }
}

}  // namespace
}  // namespace offprint
