// Hostile strings in HTML: a browser makes of the page what it makes of a harmless one, and shows the string.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "attacks.h"
#include "html_tree.h"
#include "offprint/base/url.h"
#include "offprint/render/mail_news.h"

namespace offprint {
namespace {

using test::HtmlNode, test::HtmlPage, test::harmless;

constexpr std::size_t kMailBytes = 90'000;

struct NamedPage {
    std::string name, html;
};

std::vector<NamedPage> render_all(const std::string& text) {
    static const TemplateSet templates;
    const RenderOptions options{OutputFormat::kHtml};
    const Digest digest = test::make_attack_digest(text);
    const Listing listing = test::make_attack_listing(text);
    return {{"digest", render_digest(digest, templates, options)},
            {"search", render_search(digest, templates, options)},
            {"list", render_listings({&listing, 1}, templates, options)},
            {"mail", render_mail_html(digest, {{{text, text, text}}, 1}, templates, options, kMailBytes)}};
}

/// A text of the same kind that harms nobody: nothing where nothing is left of it, a safe address, or words.
const std::string& harmless_twin(const std::string& text) {
    static const std::string kNothing = "\u200B", kAddress = "https://harmless.example/",
                             kWords = "some harmless words";
    if (harmless(text).empty()) return kNothing;
    return safe_url(text) ? kAddress : kWords;
}

std::size_t count_texts(const HtmlPage& page, std::string_view tag, const std::string& text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < page.nodes.size(); ++i)
        count += page.nodes[i].tag == tag && harmless(text_below(page, i)) == text;
    return count;
}

TEST(HtmlAttack, ABrowserSeesNoElementAttributeOrSchemeOfTheText) {
    for (const std::string& text : test::attack_texts()) {
        const std::vector<NamedPage> pages = render_all(text), twins = render_all(harmless_twin(text));
        for (std::size_t i = 0; i < pages.size(); ++i) {
            EXPECT_EQ(shape_of(test::read_html(pages[i].html)), shape_of(test::read_html(twins[i].html)))
                << pages[i].name << " of " << text;
        }
    }
}

TEST(HtmlAttack, TheTextIsShownAsItIs) {
    for (const std::string& text : test::attack_texts()) {
        const std::string title = harmless("T " + text), other = harmless(text);
        for (const NamedPage& page : render_all(text)) {
            const bool is_mail = page.name == "mail";
            if (is_mail && title.size() > 300) continue;  // it is cut there
            const HtmlPage read = test::read_html(page.html);
            EXPECT_EQ(count_texts(read, "h3", title), 1U) << page.name << " of " << text;
            if (other.empty()) continue;  // what is empty is not shown
            EXPECT_GE(count_texts(read, "p", other), 1U) << page.name << " of " << text;
            if (page.name != "digest" && !is_mail) continue;
            EXPECT_EQ(count_texts(read, "h1", other), 1U) << page.name << " of " << text;
            EXPECT_EQ(count_texts(read, "title", harmless(text + ", 9 January 2026")), 1U) << text;
        }
    }
}

TEST(HtmlAttack, LinksLeadToTheCheckedAddressOrIntoThePage) {
    for (const std::string& text : test::attack_texts()) {
        const std::optional<std::string> url = safe_url(text);
        for (const NamedPage& page : render_all(text)) {
            const HtmlPage read = test::read_html(page.html);
            std::set<std::string> ids;
            for (const HtmlNode& node : read.nodes) {
                const std::string id(node.attribute("id"));
                EXPECT_EQ(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), id.npos) << id;
                if (!id.empty()) {
                    EXPECT_TRUE(ids.insert(id).second) << id << " twice, of " << text;
                }
            }
            for (const HtmlNode& node : read.nodes) {
                if (node.tag != "a") continue;
                const std::string target(node.attribute("href"));
                const bool is_inside = target.starts_with('#') && ids.contains(target.substr(1));
                EXPECT_TRUE(is_inside || (url && target == *url)) << target << " of " << text;
            }
        }
    }
}

TEST(HtmlAttack, NothingButTextAndLinksIsLoadedOrRun) {
    static const std::set<std::string> kNever = {"script", "img",  "iframe", "object", "embed", "form",
                                                 "input",  "link", "base",   "svg",    "video", "audio"};
    for (const std::string& text : test::attack_texts()) {
        for (const NamedPage& page : render_all(text)) {
            for (const HtmlNode& node : test::read_html(page.html).nodes) {
                EXPECT_FALSE(kNever.contains(node.tag)) << node.tag << " of " << text;
                for (const auto& [name, value] : node.attributes) {
                    EXPECT_FALSE(name.starts_with("on") || name == "src") << name << " of " << text;
                }
            }
        }
    }
}

TEST(HtmlAttack, AMailHasNoIds) {
    for (const std::string& text : test::attack_texts()) {
        for (const HtmlNode& node : test::read_html(render_all(text)[3].html).nodes) {
            EXPECT_EQ(node.attribute("id"), "") << text;
            EXPECT_FALSE(node.attribute("href").starts_with("#")) << text;
        }
    }
}

}  // namespace
}  // namespace offprint
