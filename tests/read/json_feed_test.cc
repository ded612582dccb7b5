// JSON Feed, with invented papers.
#include <gtest/gtest.h>

#include "support/listing_text.h"

namespace offprint {
namespace {

std::string feed(const std::string& items, const std::string& more = "") {
    return R"({"version":"https://jsonfeed.org/version/1.1","title":"Lab","description":"d","home_page_url":"https://lab.example.org/",)" +
           more + R"("items":[)" + items + "]}";
}

TEST(JsonFeed, ReadsEveryFieldOfAnItem) {
    const Listing listing = read_text(feed(
        R"({"id":"7","url":"papers/7","external_url":"https://arxiv.org/abs/2601.00001v2","title":"R&amp;D at 1 < 2",)"
        R"("content_html":"<p>We <b>listen</b>.</p>","date_published":"2026-01-09T23:30:00-02:00","date_modified":"2026-01-12",)"
        R"("authors":[{"name":"A. Okafor","url":"https://x.example/"},{"name":"L. Brandt"}],"tags":["sound","light"],)"
        R"("attachments":[{"url":"7.mp3","mime_type":"audio/mpeg"},{"url":"7.pdf","mime_type":"application/pdf"}]})"));
    EXPECT_EQ(listing.format, Format::kFeed);
    EXPECT_EQ(listing.title, "Lab");
    EXPECT_EQ(listing.date, make_date(2026, 1, 10));
    EXPECT_EQ(to_text(listing),
              "id=arxiv:2601.00001; title=R&D at 1 < 2; abstract=We listen.; "
              "url=https://lab.example.org/papers/7; "
              "pdf=https://lab.example.org/7.pdf; authors=A. Okafor, L. Brandt; author_count=2; "
              "categories=sound, light; "
              "published=2026-01-10; updated=2026-01-12; version=2\n");
}

TEST(JsonFeed, TakesWhatIsThere) {
    const std::pair<const char*, const char*> cases[] = {
        {R"({"id":"https://doi.org/10.5555/abc","content_text":"Only a text <b>","author":{"name":"Okafor, Adaeze"}})",
         "id=doi:10.5555/abc; title=Only a text <b>; abstract=Only a text <b>; "
         "url=https://doi.org/10.5555/abc; "
         "authors=Adaeze Okafor; author_count=1; doi=10.5555/abc\nnote 1: entry 1: no title\n"},
        {R"({"id":7,"url":"https://lab.example.org/7","title":"T","summary":"S","content_html":"H","date_published":"soon"})",
         "id=url:https://lab.example.org/7; title=T; abstract=S; url=https://lab.example.org/7; authors=The "
         "Lab; "
         "author_count=1\nnote 1: entry 1: the published date cannot be read; left out\n"},
        {R"({"id":"1","title":"On <think> in R&D","content_text":"T","authors":[]})",
         "id=title:95aaa95ef977e497e4389567d206d67f; title=On <think> in R&D; abstract=T; authors=The Lab; "
         "author_count=1\n"},
        {R"({"id":"1","title":"On <b>bold</b> R&amp;D","content_text":"T"})",
         "id=title:fd143ff14efbee84c4bb490307048939; title=On bold R&D; abstract=T; authors=The Lab; "
         "author_count=1\n"},
        {"{}", "note 1: entry 1: it says nothing; skipped\n"},
        {"7", "note 1: entry 1: no object; skipped\n"},
    };
    for (const auto& [item, paper] : cases)
        EXPECT_EQ(to_text(read_text(feed(item, R"("authors":[{"name":"The Lab"}],)"))), paper) << item;
}

TEST(JsonFeed, NamesEveryAuthorOnce) {
    const auto authors = [](const std::string& fields) {
        return read_text(feed(R"({"id":"1","title":"T",)" + fields + "}", R"("author":{"name":"The Lab"},)"))
            .papers.at(0)
            .authors;
    };
    using Names = std::vector<std::string>;
    EXPECT_EQ(
        authors(R"("authors":[{"name":"A. Okafor"},{"name":"L. Brandt"}],"author":{"name":"A. Okafor"})"),
        (Names{"A. Okafor", "L. Brandt"}));
    EXPECT_EQ(authors(R"("authors":[{"name":"Okafor, Adaeze"},{"name":"Brandt, Lena"}])"),
              (Names{"Adaeze Okafor", "Lena Brandt"}));
    EXPECT_EQ(authors(R"("authors":[{"name":" "}])"), Names{"The Lab"});
}

TEST(JsonFeed, ReadsASummaryInHtmlAndAddressesBesideTheFeed) {
    const Listing listing = read_text(
        R"({"version":"https://jsonfeed.org/version/1.1","feed_url":"https://lab.example.org/a/feed",)"
        R"("items":[{"id":"1","title":"T","url":"7","summary":"<p>R&amp;D &lt; 2</p>"}]})");
    EXPECT_EQ(listing.papers.at(0).abstract, "R&D < 2");
    EXPECT_EQ(listing.papers.at(0).url, "https://lab.example.org/a/7");
}

TEST(JsonFeed, MayBeEmptyOrCutOff) {
    EXPECT_EQ(to_text(read_text(feed(""))), "");
    const std::string item = R"({"id":"1","title":"T"})", whole = feed(item + "," + item);
    const std::size_t ends = whole.size() - 2;
    for (std::size_t size = whole.find("[") + 1; size < whole.size(); ++size) {
        if (size < ends - item.size() - 1) {
            EXPECT_EQ(read_error(whole.substr(0, size)),
                      "read test: the document breaks off before the end of its first paper");
            continue;
        }
        const Listing listing = read_text(whole.substr(0, size));
        EXPECT_EQ(listing.is_cut, size <= ends) << size;
        ASSERT_EQ(listing.papers.size(), size < ends ? 1u : 2u) << size;
    }
}

}  // namespace
}  // namespace offprint
