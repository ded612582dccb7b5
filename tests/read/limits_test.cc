// The limits of every format: what is just within is whole and not noted, one more is cut and noted.
#include <gtest/gtest.h>

#include "offprint/base/url.h"
#include "offprint/base/utf8.h"
#include "support/hostile_text.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

/// What a document is made of that has one paper; the texts need no escapes.
struct Content {
    std::string title = "T", abstract = "A", url = "https://x.example/";
    std::size_t authors = 1;
};

std::string joined(std::size_t count, std::string_view one, std::string_view separator) {
    std::string text(one);
    for (std::size_t i = 1; i < count; ++i) text.append(separator).append(one);
    return text;
}

/// A feed names nobody twice.
std::string numbered_authors(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "<author>Ada " + std::to_string(i) + "</author>";
    return text;
}

struct Writer {
    Format format;
    std::string (*write)(const Content&);
    bool has_url = true, counts_authors = true;
};

const Writer kWriters[] = {
    {Format::kHfJson,
     [](const Content& c) {
         return R"([{"paper":{"title":")" + c.title + R"(","summary":")" + c.abstract +
                R"(","projectPage":")" + c.url + R"(","authors":[)" +
                joined(c.authors, R"({"name":"Ada"})", ",") + "]}}]";
     }},
    {Format::kBibtex,
     [](const Content& c) {
         return "@misc{k, title={" + c.title + "}, abstract={" + c.abstract + "}, url={" + c.url +
                "}, author={" + joined(c.authors, "Ada", " and ") + "}}";
     }},
    {Format::kRis,
     [](const Content& c) {
         return "TY  - GEN\nTI  - " + c.title + "\nAB  - " + c.abstract + "\nUR  - " + c.url + "\n" +
                joined(c.authors, "AU  - Ada", "\n") + "\nER  - \n";
     }},
    {Format::kMedline,
     [](const Content& c) {
         return "PMID- 1\nTI  - " + c.title + "\nAB  - " + c.abstract + "\n" +
                joined(c.authors, "FAU - Ada", "\n") + "\n";
     },
     false},
    {Format::kRefer,
     [](const Content& c) {
         return "%0 Generic\n%T " + c.title + "\n%X " + c.abstract + "\n%U " + c.url + "\n" +
                joined(c.authors, "%A Ada", "\n") + "\n";
     }},
    {Format::kWos,
     [](const Content& c) {
         return "PT J\nTI " + c.title + "\nAB " + c.abstract + "\nAU " + joined(c.authors, "Ada", "\n   ") +
                "\nER\n";
     },
     false},
    {Format::kPubmedXml,
     [](const Content& c) {
         return "<PubmedArticleSet><PubmedArticle><MedlineCitation><Article><ArticleTitle>" + c.title +
                "</ArticleTitle><Abstract><AbstractText>" + c.abstract +
                "</AbstractText></Abstract><AuthorList>" +
                joined(c.authors, "<Author><LastName>Ada</LastName></Author>", "") +
                "</AuthorList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>";
     },
     false},
    {Format::kEndnoteXml,
     [](const Content& c) {
         return "<xml><records><record><titles><title>" + c.title + "</title></titles><abstract>" +
                c.abstract + "</abstract><urls><web-urls><url>" + c.url +
                "</url></web-urls></urls><contributors><authors>" +
                joined(c.authors, "<author>Ada</author>", "") +
                "</authors></contributors></record></records></xml>";
     }},
    {Format::kScholarMail,
     [](const Content& c) {
         return "<html><h3><a class='gse_alrt_title' href='" + c.url + "'>" + c.title + "</a></h3><div>" +
                joined(c.authors, "Ada", ", ") + "</div><div class='gse_alrt_sni'>" + c.abstract + "</div>";
     }},
    {Format::kPubmedHtml,
     [](const Content& c) {
         return "<html><a class='docsum-title' href='/1/'>" + c.title +
                "</a><span class='docsum-authors full-authors'>" + joined(c.authors, "Ada", ", ") +
                "</span><div class='full-view-snippet'>" + c.abstract + "</div>";
     },
     false},
    {Format::kPaperHtml,
     [](const Content& c) {
         return "<html><meta name='citation_title' content='" + c.title +
                "'><meta name='citation_abstract' content='" + c.abstract +
                "'><meta name='citation_public_url' content='" + c.url + "'>" +
                joined(c.authors, "<meta name='citation_author' content='Ada'>", "");
     }},
    {Format::kCslJson,
     [](const Content& c) {
         return R"([{"type":"article","id":"k","title":")" + c.title + R"(","abstract":")" + c.abstract +
                R"(","URL":")" + c.url + R"(","author":[)" + joined(c.authors, R"({"given":"Ada"})", ",") +
                "]}]";
     }},
    {Format::kArxivMail,
     [](const Content& c) {
         return "\\\\\narXiv:2601.01234\nDate: Fri, 9 Jan 2026 20:00:00 GMT\n\nTitle: " + c.title +
                "\nAuthors: " + joined(c.authors, "Ada", ", ") + "\n\\\\\n  " + c.abstract +
                "\n\\\\ ( https://arxiv.org/abs/2601.01234 )\n";
     },
     false},
    {Format::kArxivHtml,
     [](const Content& c) {
         return "<html><dl id=dlpage><dt><a href='/abs/2601.01234'>x</a></dt><dd><div class='list-title'>" +
                c.title + "</div><div class='list-authors'>" + joined(c.authors, "<a>Ada</a>", ", ") +
                "</div><p>" + c.abstract + "</p></dd></dl>";
     },
     false},
    {Format::kFeed,
     [](const Content& c) {
         return "<rss version='2.0'><channel><item><title>" + c.title + "</title><description>" + c.abstract +
                "</description><link>" + c.url + "</link>" + numbered_authors(c.authors) +
                "</item></channel></rss>";
     },
     true, false},
};

Listing read_as(const Writer& writer, const Content& content) {
    ReadOptions forced;
    forced.format = writer.format;
    return read_text(writer.write(content), forced);
}

std::string notes_of(const Listing& listing) {
    std::string text;
    for (const Note& note : listing.notes) text += note.text + '\n';
    return text;
}

TEST(Limits, TitlesHaveFiveHundredCharacters) {
    for (const Writer& writer : kWriters) {
        const std::string name(format_name(writer.format));
        const Listing most = read_as(writer, {.title = repeated("é", 500)});
        EXPECT_EQ(most.papers.at(0).title, repeated("é", 500)) << name;
        EXPECT_EQ(notes_of(most), "") << name;
        const Listing more = read_as(writer, {.title = repeated("é", 501)});
        EXPECT_EQ(more.papers.at(0).title, repeated("é", 500)) << name;
        EXPECT_EQ(notes_of(more), "entry 1: the title is cut at 500 characters\n") << name;
    }
}

TEST(Limits, AbstractsHaveTenThousandCharacters) {
    for (const Writer& writer : kWriters) {
        const std::string name(format_name(writer.format));
        const Listing most = read_as(writer, {.abstract = repeated("é", 10'000)});
        EXPECT_EQ(most.papers.at(0).abstract, repeated("é", 10'000)) << name;
        EXPECT_EQ(notes_of(most), "") << name;
        const Listing more = read_as(writer, {.abstract = repeated("é", 10'001)});
        EXPECT_EQ(more.papers.at(0).abstract, repeated("é", 10'000)) << name;
        EXPECT_EQ(notes_of(more), "entry 1: the abstract is cut at 10,000 characters\n") << name;
    }
}

TEST(Limits, TwoHundredAuthorsAreNamedAndAllAreCounted) {
    for (const Writer& writer : kWriters) {
        const std::string name(format_name(writer.format));
        for (const std::size_t count : {200u, 201u}) {
            const Listing listing = read_as(writer, {.authors = count});
            EXPECT_EQ(listing.papers.at(0).authors.size(), 200u) << name;
            if (writer.counts_authors) {
                EXPECT_EQ(listing.papers[0].author_count, static_cast<int>(count)) << name;
            }
            EXPECT_EQ(notes_of(listing), "") << name;
        }
    }
}

TEST(Limits, AddressesHave2048Bytes) {
    for (const Writer& writer : kWriters) {
        if (!writer.has_url) continue;
        const std::string name(format_name(writer.format));
        const std::string longest = "https://x.example/" + std::string(kMaxUrlLength - 18, 'a');
        const Listing most = read_as(writer, {.url = longest});
        EXPECT_EQ(most.papers.at(0).url + most.papers[0].project, longest) << name;
        EXPECT_EQ(notes_of(most), "") << name;
        const Listing more = read_as(writer, {.url = longest + "a"});
        EXPECT_EQ(more.papers.at(0).url + more.papers[0].project, "") << name;
        EXPECT_NE(notes_of(more).find("address is no usable link; left out"), std::string::npos) << name;
    }
}

}  // namespace
}  // namespace offprint
