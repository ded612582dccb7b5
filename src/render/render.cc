// What is for programs is written directly. Everything else goes through three steps: data for the format,
// the page of the format, its markup.
#include "offprint/render/render.h"

#include <array>

#include "digest_data.h"
#include "feed_item.h"
#include "offprint/base/side_thread.h"
#include "org_writer.h"
#include "papers_json.h"
#include "reference_formats.h"

namespace offprint {
namespace {

constexpr std::array<OutputFormatInfo, 16> kFormats = {{
    {OutputFormat::kTerminal, "terminal", "for reading in a terminal, as wide as it is"},
    {OutputFormat::kText, "text", "plain text of 72 columns"},
    {OutputFormat::kMarkdown, "markdown", "Markdown (CommonMark)"},
    {OutputFormat::kHtml, "html", "a page for a browser, in one file"},
    {OutputFormat::kOrg, "org", "an outline for Org mode"},
    {OutputFormat::kJson, "json", "one JSON document"},
    {OutputFormat::kJsonl, "jsonl", "JSON lines, one paper a line"},
    {OutputFormat::kBibtex, "bibtex", "entries for BibTeX and biblatex"},
    {OutputFormat::kRis, "ris", "records for Zotero, EndNote and other reference managers"},
    {OutputFormat::kCslJson, "csl-json", "items for Zotero and Pandoc"},
    {OutputFormat::kTsv, "tsv", "a table with tabs, for spreadsheets and scripts"},
    {OutputFormat::kIds, "ids", "the id of each paper"},
    {OutputFormat::kAtom, "atom", "a feed for feed readers: Atom 1.0"},
    {OutputFormat::kRss, "rss", "the same as RSS 2.0"},
    {OutputFormat::kJsonFeed, "jsonfeed", "the same as JSON Feed 1.1"},
    {OutputFormat::kMbox, "mbox", "a mailbox with a mail a paper"},
}};

using PapersWriter = std::string (*)(std::span<const PaperRow>);

/// Null for a format that says more than its papers.
PapersWriter writer_of(OutputFormat format) {
    switch (format) {
        case OutputFormat::kBibtex:
            return papers_to_bibtex;
        case OutputFormat::kRis:
            return papers_to_ris;
        case OutputFormat::kCslJson:
            return papers_to_csl_json;
        case OutputFormat::kTsv:
            return papers_to_tsv;
        case OutputFormat::kIds:
            return papers_to_ids;
        default:
            return nullptr;
    }
}

using FeedWriter = std::string (*)(const FeedText&);

/// Null for a format that is neither a feed nor a mailbox.
FeedWriter feed_writer_of(OutputFormat format) {
    switch (format) {
        case OutputFormat::kAtom:
            return write_atom;
        case OutputFormat::kRss:
            return write_rss;
        case OutputFormat::kJsonFeed:
            return write_json_feed;
        case OutputFormat::kMbox:
            return write_mailbox;
        default:
            return nullptr;
    }
}

std::vector<PaperRow> rows_of(const Digest& digest) {
    std::vector<PaperRow> rows;
    for (const DigestSection& section : digest.sections)
        for (const DigestPaper& entry : section.papers) rows.push_back({&entry.paper, &entry});
    return rows;
}

std::vector<PaperRow> rows_of(std::span<const Listing> listings) {
    std::vector<PaperRow> rows;
    for (const Listing& listing : listings)
        for (const Paper& paper : listing.papers) rows.push_back({&paper, nullptr});
    return rows;
}

struct Page {
    std::string_view digest, search, list;
    Markup markup;
};

const Page& page_of(OutputFormat format) {
    static constexpr Page kTerminal = {"terminal", "search.terminal", "list.terminal", Markup::kTerminal};
    static constexpr Page kText = {"digest.txt", "search.txt", "list.txt", Markup::kPlain};
    static constexpr Page kMarkdown = {"digest.md", "search.md", "list.md", Markup::kMarkdown};
    static constexpr Page kHtml = {"digest.html", "search.html", "list.html", Markup::kHtml};
    switch (format) {
        case OutputFormat::kTerminal:
            return kTerminal;
        case OutputFormat::kText:
            return kText;
        case OutputFormat::kHtml:
            return kHtml;
        default:
            return kMarkdown;
    }
}

/// What a paper takes on a page, by experience; a wrong guess costs a copy.
std::size_t expect_bytes(const Paper& paper) { return 800 + paper.abstract.size() / 16 * 17; }

std::size_t expect_bytes(const Digest& digest) {
    std::size_t bytes = 1000;
    for (const DigestSection& section : digest.sections) {
        for (const DigestPaper& entry : section.papers) bytes += expect_bytes(entry.paper);
    }
    return bytes;
}

std::size_t expect_bytes(std::span<const Listing> listings) {
    std::size_t bytes = 1000;
    for (const Listing& listing : listings) {
        for (const Paper& paper : listing.papers) bytes += expect_bytes(paper);
    }
    return bytes;
}

constexpr std::size_t kLongPage = std::size_t{256} * 1024;  // bytes: worth a second thread
constexpr std::size_t kNotShortPage = kLongPage / 8;        // worth one that there is
constexpr std::size_t kManyItems = 4;  // of a list: where the other thread looks for work, asking it is cheap
constexpr std::size_t kLongestGiven = std::size_t{16} << 20;  // before it is whole: it passes no limit

bool is_worth_sharing(std::size_t bytes) {
    if (bytes > kLongPage) return SideThread::of_process() != nullptr;
    return bytes > kNotShortPage && SideThread::begun() != nullptr;
}

std::string render_page(const TemplateSet& templates, std::string_view page, const Value& data, Markup markup,
                        std::size_t expected, const PageSink& sink) {
    const auto find = [&](std::string_view name) { return templates.find(name); };
    RenderLimits limits;
    limits.expected_bytes = expected;
    if (sink && expected > kLongPage && expected < kLongestGiven && templates.own_templates().empty()) {
        limits.sink = sink;
        limits.expected_bytes = kLongPage;
    }
    if (is_worth_sharing(expected)) {
        templates.reached_from(page);  // parses them all: two threads may not
        limits.shared_items = kManyItems;
    }
    return render_template(templates.page(page), data, markup, find, limits);
}

}  // namespace

std::span<const OutputFormatInfo> output_formats() { return kFormats; }

std::string_view output_format_name(OutputFormat format) {
    return kFormats[static_cast<std::size_t>(format)].name;
}

std::optional<OutputFormat> output_format_from_name(std::string_view name) {
    for (const OutputFormatInfo& info : kFormats) {
        if (info.name == name) return info.format;
    }
    return std::nullopt;
}

bool is_for_programs(OutputFormat format) { return format >= OutputFormat::kJson; }

bool is_feed(OutputFormat format) {
    return format == OutputFormat::kAtom || format == OutputFormat::kRss || format == OutputFormat::kJsonFeed;
}

bool tells_counts(OutputFormat format) {
    return format == OutputFormat::kTerminal || format == OutputFormat::kText ||
           format == OutputFormat::kMarkdown || format == OutputFormat::kHtml;
}

bool has_frame(OutputFormat format) {
    return format == OutputFormat::kJson || format == OutputFormat::kCslJson || is_feed(format);
}

void parse_page(const TemplateSet& templates, OutputFormat format) {
    if (tells_counts(format)) templates.reached_from(page_of(format).digest);
}

std::string render_digest(const Digest& digest, const TemplateSet& templates, const RenderOptions& options) {
    if (options.format == OutputFormat::kJson) return digest_to_json(digest);
    if (options.format == OutputFormat::kJsonl) return digest_to_jsonl(digest);
    if (options.format == OutputFormat::kOrg) return digest_to_org(digest);
    if (const PapersWriter write = writer_of(options.format)) return write(rows_of(digest));
    if (const FeedWriter write = feed_writer_of(options.format))
        return write(make_digest_feed(digest, options));
    ValueStore store;
    const Page& page = page_of(options.format);
    const PageLayout layout = make_page_layout(options, templates, page.digest);
    return render_page(templates, page.digest, make_digest_data(store, digest, layout), page.markup,
                       expect_bytes(digest), options.sink);
}

std::string render_search(const Digest& digest, const TemplateSet& templates, const RenderOptions& options) {
    if (options.format == OutputFormat::kJson) return search_to_json(digest);
    if (options.format == OutputFormat::kJsonl) return search_to_jsonl(digest);
    if (options.format == OutputFormat::kOrg) return search_to_org(digest);
    if (const PapersWriter write = writer_of(options.format)) return write(rows_of(digest));
    if (const FeedWriter write = feed_writer_of(options.format))
        return write(make_search_feed(digest, options));
    ValueStore store;
    const Page& page = page_of(options.format);
    const PageLayout layout = make_page_layout(options, templates, page.search);
    return render_page(templates, page.search, make_search_data(store, digest, layout), page.markup,
                       expect_bytes(digest), options.sink);
}

std::string render_listings(std::span<const Listing> listings, const TemplateSet& templates,
                            const RenderOptions& options) {
    if (options.format == OutputFormat::kJson) return listings_to_json(listings);
    if (options.format == OutputFormat::kJsonl) return listings_to_jsonl(listings);
    if (options.format == OutputFormat::kOrg) return listings_to_org(listings, options.whole);
    if (const PapersWriter write = writer_of(options.format)) return write(rows_of(listings));
    if (const FeedWriter write = feed_writer_of(options.format))
        return write(make_listings_feed(listings, options));
    ValueStore store;
    const Page& page = page_of(options.format);
    const PageLayout layout = make_page_layout(options, templates, page.list);
    return render_page(templates, page.list, make_listings_data(store, listings, layout), page.markup,
                       expect_bytes(listings), options.sink);
}

}  // namespace offprint
