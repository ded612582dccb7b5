// What is read in passing against the same document read as a whole: a blank before it asks for that.
#include "../../src/read/xml_passage.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "offprint/base/error.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

const std::string kHead = R"(<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title type="html">ArXiv Query: made up</title>
  <id>http://arxiv.org/api/made-up</id>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">7</opensearch:totalResults>
)";
const std::string kEnd = "</feed>\n";

std::string entry(int number, const std::string& more = {}) {
    const std::string id = "2601." + std::to_string(10000 + number);
    return "  <entry>\n    <id>http://arxiv.org/abs/" + id + "v1</id>\n    <published>2026-01-09T08:00:00Z" +
           "</published>\n    <title>Spectra &amp; Sound " + std::to_string(number) + "</title>\n" +
           "    <summary>  Björn &lt;listens&gt; to $O(n)$\n  spectra.\n</summary>\n" +
           "    <author><name>Léna Brandt</name></author>\n    <arxiv:comment " +
           "xmlns:arxiv=\"http://arxiv.org/schemas/atom\">3 pages</arxiv:comment>\n" +
           "    <category term=\"cs.SD\" scheme=\"http://arxiv.org/schemas/atom\"/>\n" + more +
           "  </entry>\n";
}

/// Papers, title, notes and what it throws.
std::string read(const std::function<Listing(const PaperSink&)>& read) {
    std::string out;
    try {
        std::vector<Paper> papers;
        Listing listing = read([&](Paper&& paper) { papers.push_back(std::move(paper)); });
        listing.papers = std::move(papers);
        out = listing.title + '\n' + std::to_string(listing.found.value_or(0)) + '\n' + to_text(listing);
        if (listing.is_cut) out += "cut\n";
    } catch (const Error& error) {
        out = std::string("error: ") + error.what() + '\n' + error.hint;
    }
    return out;
}

std::string read_from_memory(const std::string& text) {
    return read([&](const PaperSink& sink) {
        Input input = Input::from_memory(text, "api.xml");
        return read_listing(input, {}, sink);
    });
}

std::string read_as_a_whole(const std::string& text) { return read_from_memory(' ' + text); }

/// In windows.
std::string read_from_file(const std::string& text) {
    const std::string path = testing::TempDir() + "offprint-passage-" + std::to_string(::getpid());
    std::ofstream(path, std::ios::binary) << text;
    const std::string out = read([&](const PaperSink& sink) {
        Input input = Input::open_file(path);
        ReadOptions options;
        options.source = "api.xml";
        return read_listing(input, options, sink);
    });
    std::filesystem::remove(path);
    return out;
}

std::size_t count_passed(const std::string& text) {
    Input input = Input::from_memory(text, "api.xml");
    std::size_t count = 0;
    const bool is_read = XmlPassage(input).read([&](XmlElement) { ++count; });
    return is_read ? count : 0;
}

TEST(XmlPassage, ReadsAPlainFeedToItsEnd) {
    EXPECT_EQ(count_passed(kHead + entry(1) + entry(2) + "<x/>" + entry(3) + kEnd), 3);
    EXPECT_EQ(count_passed(kHead + entry(1) + entry(2)), 0);
    EXPECT_EQ(count_passed("<rss><entry/></rss>"), 0);
    EXPECT_EQ(count_passed(" " + kHead + entry(1) + kEnd), 0);
}

TEST(XmlPassage, LeavesWhatIsNotPlainToTheWholeDocument) {
    const std::string plain = kHead + entry(1) + entry(2);
    for (const std::string_view more : {"<dc:x/>", "\x01", "\xFF", "&nbsp;", "R&D", "&#150;", "<b>",
                                        "<a b=c/>", "1 < 2", "<!-- -->", "<![CDATA[x]]>"}) {
        const std::string text = plain + entry(3, std::string(more)) + entry(4) + kEnd;
        EXPECT_EQ(count_passed(text), 0) << more;
        EXPECT_EQ(read_from_memory(text), read_as_a_whole(text)) << more;
    }
    std::string deep;
    for (int i = 0; i < 100; ++i) deep += "<a>";
    for (int i = 0; i < 100; ++i) deep += "</a>";
    for (const std::string& text :
         {kHead + entry(1) + "<title>Late</title>" + kEnd, kHead + entry(1, deep) + kEnd,
          plain + "</feed><feed/>", plain + "</feed><feed>" + entry(3) + kEnd, plain + "</entry>" + kEnd,
          kHead + entry(1, "<dc:title>x</dc:title>") + "<x xmlns:dc=\"http://www.w3.org/2005/Atom\"/>" + kEnd,
          "<!DOCTYPE feed [<!ENTITY a \"b\">]>" + plain + kEnd, plain + std::string(1, '\0') + kEnd})
        EXPECT_EQ(read_from_memory(text), read_as_a_whole(text));
}

TEST(XmlPassage, ReadsWhatBreaksOffAnywhereAsTheWholeDocumentDoes) {
    const std::string text = kHead + entry(1) + entry(2, "<x>é &#233; <![CDATA[ <y> ]]></x>") + kEnd;
    for (std::size_t size = kHead.size(); size <= text.size(); ++size)
        ASSERT_EQ(read_from_memory(text.substr(0, size)), read_as_a_whole(text.substr(0, size))) << size;
}

TEST(XmlPassage, ReadsWhatIsDamagedAnywhereAsTheWholeDocumentDoes) {
    const std::string plain =
        kHead + entry(1) + entry(2, "<x>é &#233; <![CDATA[ <y> ]]></x>") + entry(3) + kEnd;
    const std::string_view pieces[] = {"<",   "</",        ">",        "&",       "<!--",    "-->",
                                       "]]>", "<![CDATA[", "</entry>", "<entry",  "</feed>", "<feed>",
                                       "<?",  "xmlns:a=",  "a:",       "\n",      "\xC3",    "\x01",
                                       "\"",  "<entry/>",  "</x>",     "<title>", "/>",      "&lt;"};
    std::mt19937 random(5);
    const auto below = [&](std::size_t limit) { return random() % limit; };
    for (int turn = 0; turn < 3000; ++turn) {
        std::string text = plain;
        const std::size_t at = kHead.size() + below(text.size() - kHead.size());
        text.replace(at, below(3) == 0 ? below(12) : 0, pieces[below(std::size(pieces))]);
        ASSERT_EQ(read_from_memory(text), read_as_a_whole(text)) << text;
    }
}

TEST(XmlPassage, MovesItsWindowOverALongFeed) {
    std::string text = kHead;
    const std::string long_text(30'000, 'x');
    for (int i = 0; i < 400; ++i) text += entry(i, i % 50 == 9 ? "<summary>" + long_text + "</summary>" : "");
    EXPECT_EQ(read_from_file(text + kEnd), read_as_a_whole(text + kEnd));
    const std::string huge = "<x>" + std::string(300'000, 'y') + "é</x>";
    for (const std::string& more : {std::string("<b>"), huge, huge + "\x01"})
        EXPECT_EQ(read_from_file(text + entry(400, more) + kEnd),
                  read_as_a_whole(text + entry(400, more) + kEnd));
    EXPECT_EQ(read_from_file(kHead + entry(1, huge) + kEnd), read_as_a_whole(kHead + entry(1, huge) + kEnd));
    EXPECT_EQ(read_from_file(text), read_as_a_whole(text));
}

TEST(XmlPassage, GoesThroughAPlainFeedOnlyOnceWhereverWindowsEnd) {
    std::string text = kHead;
    for (int i = 0; i < 600; ++i) text += entry(i, std::string(static_cast<std::size_t>(i) % 7, ' '));
    const std::string path = testing::TempDir() + "offprint-passage-" + std::to_string(::getpid());
    for (int shift = 0; shift < 40; ++shift) {
        std::ofstream(path, std::ios::binary) << text + kEnd;
        Input input = Input::open_file(path);
        std::size_t count = 0;
        EXPECT_TRUE(XmlPassage(input).read([&](XmlElement) { ++count; }));
        EXPECT_EQ(count, 600);
        text.insert(kHead.size(), 1, ' ');
    }
    std::filesystem::remove(path);
}

TEST(XmlPassage, HandsEachPaperOnOnce) {
    std::string text = kHead;
    for (int i = 0; i < 100; ++i) text += entry(i);
    const std::string out = read_from_memory(text + entry(100, "\x01") + kEnd);
    for (int i = 0; i < 100; ++i) {
        const std::string id = "id=arxiv:2601." + std::to_string(10000 + i);
        const std::size_t at = out.find(id);
        ASSERT_NE(at, out.npos);
        EXPECT_EQ(out.find(id, at + 1), out.npos);
    }
    EXPECT_NE(out.find("control characters are left out"), out.npos);
}

}  // namespace
}  // namespace offprint
