// Which bytes a LISTING means, and what is said when it means none.
#include "offprint/app/listing_request.h"

#include <gtest/gtest.h>

#include "offprint/base/error.h"

namespace offprint {
namespace {

const ConfigContext kContext{*parse_instant("2026-01-11T08:00:00Z"), Zone()};

TEST(ResolveListing, TellsFilesSourcesAndAddressesApart) {
    Config config;
    config.sources = {{"hf", SourceKind::kHuggingFace, "http://127.0.0.1:1", {}},
                      {"saved", SourceKind::kFile, {}, "/papers/today.txt"},
                      {"mirror", SourceKind::kHuggingFace, "http://127.0.0.1:2", {}},
                      {"ml", SourceKind::kArxiv, {}, {}, {}, {"cs.LG"}},
                      {"arxiv", SourceKind::kArxiv, "http://127.0.0.1:3"},
                      {"bio", SourceKind::kBiorxiv, {}, {}, {}, {"genomics", "ecology"}},
                      {"lab", SourceKind::kFeed, {}, {}, "https://lab.example.org/feed"}};
    using Kind = ListingRequest::Kind;
    const struct {
        const char* written;
        Kind kind;
        const char *location, *api;
    } kCases[] = {
        {"-", Kind::kStandardInput, "-", ""},
        {"page.txt", Kind::kFile, "page.txt", ""},
        {"./hf", Kind::kFile, "./hf", ""},
        {"hf", Kind::kHuggingFace, "", "http://127.0.0.1:1"},
        {"hf:2026-01", Kind::kHuggingFace, "", "http://127.0.0.1:1"},
        {"mirror:2026-W02", Kind::kHuggingFace, "", "http://127.0.0.1:2"},
        {"saved", Kind::kFile, "/papers/today.txt", ""},
        {"saved:x", Kind::kFile, "saved:x", ""},
        {"ml", Kind::kUrl, "https://rss.arxiv.org/atom/cs.LG", ""},
        {"ml:hep-th", Kind::kUrl, "https://rss.arxiv.org/atom/hep-th", ""},
        {"arxiv:cs.cl+cs.LG", Kind::kUrl, "http://127.0.0.1:3/atom/cs.CL+cs.LG", "http://127.0.0.1:3"},
        {"biorxiv", Kind::kUrl, "https://connect.biorxiv.org/biorxiv_xml.php?subject=all", ""},
        {"biorxiv:genomics", Kind::kUrl, "https://connect.biorxiv.org/biorxiv_xml.php?subject=genomics", ""},
        {"medrxiv:all", Kind::kUrl, "https://connect.medrxiv.org/medrxiv_xml.php?subject=all", ""},
        {"bio", Kind::kUrl, "https://connect.biorxiv.org/biorxiv_xml.php?subject=genomics+ecology", ""},
        {"lab", Kind::kUrl, "https://lab.example.org/feed", ""},
        {"lab:x", Kind::kFile, "lab:x", ""},
        {"odd:name.json", Kind::kFile, "odd:name.json", ""},
        {"https://example.org/x", Kind::kUrl, "https://example.org/x", ""},
    };
    for (const auto& c : kCases) {
        const ListingRequest request = resolve_listing(c.written, config, kContext);
        EXPECT_EQ(request.kind, c.kind) << c.written;
        if (c.kind != Kind::kHuggingFace) {
            EXPECT_EQ(request.location, c.location) << c.written;
        }
        EXPECT_EQ(request.api, c.api) << c.written;
        EXPECT_EQ(request.name, c.kind == Kind::kStandardInput ? "standard input" : c.written);
    }
    EXPECT_THROW(resolve_listing("hf:yesteday", config, kContext), Error);
}

TEST(ResolveListing, TakesTheConfiguredSourcesOrHuggingFaceWhenNoneIsNamed) {
    EXPECT_EQ(resolve_listings({}, Config(), kContext).at(0).name, "hf");
    Config config;
    config.sources = {{"saved", SourceKind::kFile, {}, "a.txt"}, {"more", SourceKind::kFile, {}, "b.txt"}};
    const auto requests = resolve_listings({}, config, kContext);
    ASSERT_EQ(requests.size(), 2u);
    EXPECT_EQ(requests[1].location, "b.txt");
}

std::string refused(const std::string& written, ErrorKind kind) {
    try {
        resolve_listing(written, Config(), kContext);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, kind) << written;
        return std::string(error.what()) + (error.hint.empty() ? "" : "\n  " + error.hint);
    }
    return "no error";
}

TEST(ResolveListing, SearchesArxivForAQuery) {
    Config config;
    config.sources = {{"mirror", SourceKind::kArxiv, "http://127.0.0.1:1", {}, {}, {"cs.LG"}}};
    const ListingRequest request = resolve_listing("mirror:search:ti:koopman -survey", config, kContext);
    EXPECT_EQ(request.kind, ListingRequest::Kind::kArxivSearch);
    EXPECT_EQ(request.name, "mirror:search:ti:koopman -survey");
    EXPECT_EQ(request.source, "mirror");
    EXPECT_EQ(request.api, "http://127.0.0.1:1");
    EXPECT_EQ(request.searches, std::vector<std::string>{"ti:koopman"});
    EXPECT_EQ(to_text(request.query), "title:koopman AND NOT survey");
}

TEST(ResolveListing, SearchesHuggingFaceForAQuery) {
    const ListingRequest request =
        resolve_listing("hf:search:ti:koopman (audio OR speech)", Config(), kContext);
    EXPECT_EQ(request.kind, ListingRequest::Kind::kHuggingFaceSearch);
    EXPECT_EQ(request.source, "hf");
    EXPECT_EQ(request.searches, (std::vector<std::string>{"koopman audio", "koopman speech"}));
    EXPECT_EQ(refused("hf:search:au:lecun", ErrorKind::kQuery),
              "hf:search:au:lecun: Hugging Face's search cannot be asked for this\n"
              "  it knows words of titles and abstracts, and few alternatives: add a word, or split it");
}

TEST(ResolveListing, CallsASourceTheSameWhateverIsWantedOfIt) {
    for (const char* written : {"arxiv:cs.LG", "arxiv:search:koopman"})
        EXPECT_EQ(resolve_listing(written, Config(), kContext).source, "arxiv");
    EXPECT_EQ(resolve_listing("hf:2026-01-09", Config(), kContext).source, "hf");
    EXPECT_EQ(resolve_listing("a:b.txt", Config(), kContext).source, "a:b.txt");
}

TEST(ResolveListing, SaysWhyAServiceHasNoSuchListing) {
    EXPECT_EQ(refused("arxiv", ErrorKind::kUsage),
              "arxiv: which categories?\n  arxiv:cs.CL+cs.LG, or arxiv:search:QUERY");
    EXPECT_EQ(refused("arxiv:cs.CLL", ErrorKind::kUsage),
              "'cs.CLL' is no category of arXiv's\n  did you mean 'cs.CL'?");
    EXPECT_EQ(refused("arxiv:2401.01234", ErrorKind::kUsage),
              "'arxiv:2401.01234' is a paper and no listing\n"
              "  `offprint show 2401.01234` prints it when the archive has it");
    EXPECT_EQ(refused("biorxiv:genomic", ErrorKind::kUsage),
              "'genomic' is no subject of bioRxiv's\n  did you mean 'genomics'?");
    EXPECT_EQ(refused("arxiv:search:upvotes>3", ErrorKind::kQuery),
              "arxiv:search:upvotes>3: arXiv's search cannot be asked for any of this\n"
              "  it knows words, names, categories and days: add one, such as cat:cs.LG");
    EXPECT_EQ(refused("arxiv:search:a OR", ErrorKind::kQuery),
              "arxiv:search: OR has nothing on its right\n"
              "  a OR\n"
              "    ^~ write \"OR\" to search for the word");
}

TEST(ResolveListing, RefusesASearchThatFitsIntoNoAddress) {
    std::string query = "arxiv:search:";
    for (int i = 0; i < 400; i++) query += "word" + std::to_string(i) + " ";
    EXPECT_NE(refused(query, ErrorKind::kQuery).find("this is too long for arXiv's search"),
              std::string::npos);
}

}  // namespace
}  // namespace offprint
