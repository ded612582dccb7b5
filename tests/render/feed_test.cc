// Feeds are read back by offprint's own readers, and looked at as text for what a reader does not tell.
#include <gtest/gtest.h>

#include <algorithm>

#include "attacks.h"
#include "offprint/base/utf8.h"
#include "offprint/read/read_listing.h"
#include "offprint/render/render.h"
#include "sample_digest.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

constexpr OutputFormat kFeeds[] = {OutputFormat::kAtom, OutputFormat::kRss, OutputFormat::kJsonFeed};

RenderOptions options_of(OutputFormat format, const std::string& url = "") {
    RenderOptions options{format};
    options.now = *parse_instant("2026-01-09T08:00:00Z");
    options.feed_url = url;
    return options;
}

std::string write(const std::vector<Paper>& papers, OutputFormat format) {
    Listing listing;
    listing.source = "test";
    listing.papers = papers;
    return render_listings({&listing, 1}, TemplateSet(), options_of(format));
}

Paper make_paper() {
    Paper paper;
    paper.id = {"arxiv:2601.04101"};
    paper.title = "R&D of <think>: 1 < 2, AT&T and a \"quoted\" 'title' ]]> x";
    paper.abstract = "We say a<b, &lt; and <b>bold</b> & mean it. 2 > 1.";
    paper.authors = {"Søren Ødegaard", "A. O'Brien <x>", "Plato"};
    paper.author_count = 3;
    paper.published = parse_date("2026-01-07");
    paper.updated = parse_date("2026-01-08");
    paper.listed = parse_date("2026-01-09");
    paper.categories = {"cs.LG", "R&D <x>"};
    paper.doi = "10.1000/a_b";
    paper.url = "https://arxiv.org/abs/2601.04101?a=1&b=2";
    paper.pdf = "https://arxiv.org/pdf/2601.04101";
    paper.code = "https://github.com/example/x";
    return paper;
}

Paper read_one(const std::string& feed) {
    const Listing listing = read_text(feed);
    EXPECT_EQ(listing.format, Format::kFeed) << feed;
    EXPECT_EQ(listing.papers.size(), 1U) << feed;
    EXPECT_TRUE(listing.notes.empty()) << feed;
    return listing.papers.empty() ? Paper() : listing.papers[0];
}

TEST(Feed, IsReadBackAsItWasWritten) {
    const Paper paper = make_paper();
    for (const OutputFormat format : kFeeds) {
        const std::string feed = write({paper}, format);
        const Paper read = read_one(feed);
        EXPECT_EQ(read.id, paper.id) << feed;
        EXPECT_EQ(read.title, paper.title) << feed;
        EXPECT_EQ(read.abstract, paper.abstract) << feed;
        EXPECT_EQ(read.url, paper.url) << feed;
        EXPECT_EQ(read.pdf, paper.pdf) << feed;
        EXPECT_EQ(read.published, paper.published) << feed;
        EXPECT_EQ(read.categories, paper.categories) << feed;
        if (format != OutputFormat::kRss) {
            EXPECT_EQ(read.updated, paper.updated) << feed;
        }
        if (format != OutputFormat::kJsonFeed) {
            EXPECT_EQ(read.doi, paper.doi) << feed;
        }
        ASSERT_EQ(read.authors.size(), 3U) << feed;
        EXPECT_EQ(read.authors[0], "Søren Ødegaard");
        EXPECT_EQ(read.authors[2], "Plato");
    }
}

TEST(Feed, OfSamplesHasEveryPaperOnce) {
    for (const OutputFormat format : kFeeds) {
        const std::string feed = render_digest(test::make_sample_digest(), TemplateSet(),
                                               options_of(format, "https://example.org/f"));
        const Listing listing = read_text(feed);
        ASSERT_EQ(listing.papers.size(), 4U) << feed;
        EXPECT_EQ(listing.title, "Daily Papers");
        EXPECT_EQ(listing.papers[0].id.value, "arxiv:2510.01234");
        EXPECT_EQ(listing.papers[0].categories,
                  (std::vector<std::string>{"Representation learning", "Audio"}));
        EXPECT_EQ(listing.papers[1].title, test::make_sample_digest().sections[0].papers[1].paper.title);
        EXPECT_EQ(listing.papers[2].id.value, "url:https://papers.example.org/han");
        EXPECT_TRUE(listing.papers[3].title == "A Title and Nothing Else");
        EXPECT_NE(feed.find("\"https://example.org/f\""), feed.npos) << "where it is";
    }
}

TEST(Feed, NamesAWorkThatIsKnownByItsTitleWithAUuid) {
    Paper paper;
    paper.id = {"title:0123456789abcdef"};
    paper.title = "Sound";
    const std::string feed = write({paper, paper}, OutputFormat::kRss);
    EXPECT_NE(feed.find("<guid isPermaLink=\"false\">urn:uuid:"), feed.npos) << feed;
    EXPECT_EQ(feed.find("<item>"), feed.rfind("<item>")) << "a work is one item";
    const std::size_t at = feed.find("urn:uuid:") + 9;
    const std::string uuid = feed.substr(at, 36);
    EXPECT_EQ(uuid[14], '8') << "RFC 9562: a version of one's own";
    EXPECT_NE(std::string("89ab").find(uuid[19]), std::string::npos);
    EXPECT_EQ(uuid.find_first_not_of("0123456789abcdef-"), uuid.npos);
    EXPECT_NE(write({paper}, OutputFormat::kAtom).find(uuid), std::string::npos) << "in every dialect";
}

TEST(Feed, DaysAreThoseOfThePaperAndTheFeedsIsTheRuns) {
    Paper paper;
    paper.title = "Sound";
    paper.listed = parse_date("2026-01-08");
    EXPECT_NE(write({paper}, OutputFormat::kAtom).find("    <updated>2026-01-08T00:00:00Z</updated>"),
              std::string::npos);
    EXPECT_NE(write({paper}, OutputFormat::kAtom).find("\n  <updated>2026-01-09T08:00:00Z</updated>"),
              std::string::npos);
    EXPECT_NE(write({paper}, OutputFormat::kRss).find("<pubDate>Thu, 08 Jan 2026 00:00:00 GMT</pubDate>"),
              std::string::npos);
    EXPECT_NE(write({paper}, OutputFormat::kRss)
                  .find("<lastBuildDate>Fri, 09 Jan 2026 08:00:00 GMT</lastBuildDate>"),
              std::string::npos);
    paper.updated = parse_date("2026-01-06");
    paper.published = parse_date("2026-01-05");
    EXPECT_NE(write({paper}, OutputFormat::kAtom).find("    <updated>2026-01-06T00:00:00Z</updated>"),
              std::string::npos);
    EXPECT_NE(write({paper}, OutputFormat::kRss).find("<pubDate>Mon, 05 Jan 2026 00:00:00 GMT</pubDate>"),
              std::string::npos);
    paper.updated = paper.published = paper.listed = std::nullopt;
    EXPECT_NE(write({paper}, OutputFormat::kAtom).find("    <updated>2026-01-09T08:00:00Z</updated>"),
              std::string::npos);
}

TEST(Feed, RssTitlesSayTheSameAsTextAndAsHtml) {
    const auto title_of = [](const char* title) {
        Paper paper;
        paper.title = title;
        const std::string feed = write({paper}, OutputFormat::kRss);
        const std::size_t item = feed.find("<item>"), begin = feed.find("<title>", item) + 7;
        return feed.substr(begin, feed.find("</title>", begin) - begin);
    };
    EXPECT_EQ(title_of("R&D for AT&T: 1 < 2"), "R&amp;D for AT&amp;T: 1 &lt; 2");
    EXPECT_EQ(title_of("a <b> c"), "a &amp;lt;b&amp;gt; c");
    EXPECT_EQ(title_of("a &lt; c"), "a &amp;amp;lt; c");
    EXPECT_EQ(title_of("a &#60; c"), "a &amp;amp;#60; c");
    EXPECT_EQ(title_of("ends with <"), "ends with &lt;");
}

TEST(Feed, OfAtomNamesAnAuthorWhereAnEntryDoesNot) {
    Paper paper = make_paper();
    EXPECT_EQ(write({paper}, OutputFormat::kAtom).find("<name>offprint</name>"), std::string::npos);
    paper.authors.clear();
    EXPECT_NE(write({paper}, OutputFormat::kAtom).find("<name>offprint</name>"), std::string::npos);
}

TEST(Feed, IdsOfTheFeedFollowItsAddressElseItsTopics) {
    const auto id_of = [](const Digest& digest, const std::string& url) {
        const std::string feed = render_digest(digest, TemplateSet(), options_of(OutputFormat::kAtom, url));
        return feed.substr(feed.find("<id>"), feed.find("</id>") - feed.find("<id>"));
    };
    Digest digest = test::make_sample_digest();
    EXPECT_EQ(id_of(digest, "https://example.org/f"), "<id>https://example.org/f");
    const std::string id = id_of(digest, "");
    digest.date = *parse_date("2026-01-10");
    digest.sections[0].papers.clear();
    EXPECT_EQ(id_of(digest, ""), id) << "the next day it is the same feed";
    digest.sections[0].name = "Other";
    EXPECT_NE(id_of(digest, ""), id);
}

/// Of XML: only elements that the writers know begin at a `<`.
void expect_own_markup(const std::string& feed, const std::string& text) {
    static constexpr std::string_view kOwn[] = {"?xml ",
                                                "feed ",
                                                "/feed>",
                                                "id>",
                                                "/id>",
                                                "title",
                                                "/title>",
                                                "subtitle ",
                                                "/subtitle>",
                                                "updated>",
                                                "/updated>",
                                                "link ",
                                                "link>",
                                                "/link>",
                                                "author>",
                                                "/author>",
                                                "name>",
                                                "/name>",
                                                "generator>",
                                                "/generator>",
                                                "entry>",
                                                "/entry>",
                                                "published>",
                                                "/published>",
                                                "category ",
                                                "category>",
                                                "/category>",
                                                "prism:doi>",
                                                "/prism:doi>",
                                                "summary ",
                                                "/summary>",
                                                "content ",
                                                "/content>",
                                                "rss ",
                                                "/rss>",
                                                "channel>",
                                                "/channel>",
                                                "description>",
                                                "/description>",
                                                "lastBuildDate>",
                                                "/lastBuildDate>",
                                                "atom:link ",
                                                "item>",
                                                "/item>",
                                                "guid ",
                                                "/guid>",
                                                "pubDate>",
                                                "/pubDate>",
                                                "dc:creator>",
                                                "/dc:creator>",
                                                "content:encoded>",
                                                "/content:encoded>"};
    for (std::size_t at = feed.find('<'); at != feed.npos; at = feed.find('<', at + 1)) {
        const std::string_view rest = std::string_view(feed).substr(at + 1);
        EXPECT_TRUE(std::any_of(std::begin(kOwn), std::end(kOwn),
                                [rest](std::string_view own) { return rest.starts_with(own); }))
            << rest.substr(0, 40) << " for " << text;
    }
    EXPECT_EQ(feed.find("]]>"), feed.npos) << text;
}

TEST(Attack, FeedsHoldOnePaperWhateverItSays) {
    for (const std::string& text : test::attack_texts()) {
        for (const OutputFormat format : kFeeds) {
            const Listing listing = test::make_attack_listing(text);
            const std::vector<std::string> feeds = {
                render_listings({&listing, 1}, TemplateSet(), options_of(format)),
                render_digest(test::make_attack_digest(text), TemplateSet(), options_of(format)),
                render_search(test::make_attack_digest(text), TemplateSet(), options_of(format))};
            for (const std::string& feed : feeds) {
                EXPECT_TRUE(is_valid_utf8(feed));
                for (const char c : feed)
                    EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= ' ') << text;
                if (format != OutputFormat::kJsonFeed) expect_own_markup(feed, text);
                const Listing read = read_text(feed);
                ASSERT_EQ(read.papers.size(), 1U) << feed;
                const Paper& paper = read.papers[0];
                const std::string& title = paper.title_raw.empty() ? paper.title : paper.title_raw;
                // In JSON a title is text, but the reader knows that many write HTML.
                const bool is_as_html = format == OutputFormat::kJsonFeed &&
                                        (text.find("</") != text.npos || text.find('&') != text.npos);
                if (text.size() < 480 && !is_as_html) {
                    EXPECT_EQ(title, test::harmless("T " + text)) << feed;
                }
            }
        }
    }
}

}  // namespace
}  // namespace offprint
