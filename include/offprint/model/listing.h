// What one source gave at one time: papers in the order of the document, and notes about what could not be
// read.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/model/paper.h"

namespace offprint {

/// Something wrong with a part of a listing: "entry 12 has no title; skipped".
struct Note {
    std::size_t line = 0;  ///< 1-based line of the document, 0 when there is none to name
    std::string text;

    bool operator==(const Note&) const = default;
};

enum class Format {
    kHfJson,
    kHfPageText,
    kHfPageHtml,
    kArxivMail,
    kArxivApi,
    kArxivRss,
    kArxivOai,
    kFeed,
    kBibtex,
    kRis,
    kCslJson,
    kArxivHtml,
    kHfMail,
    kMail,
    kJsonl,
    kBiorxivApi,
    kMedline,
    kPubmedXml,
    kPubmedHtml,
    kScholarMail,
    kPaperHtml,
    kWos,
    kRefer,
    kEndnoteXml
};

/// As `--input-format` and the JSON output spell them, in the order of Format.
inline constexpr std::string_view kFormatNames[] = {
    "hf-json",     "hf-page-text", "hf-page-html", "arxiv-mail",  "arxiv-api", "arxiv-rss",
    "arxiv-oai",   "feed",         "bibtex",       "ris",         "csl-json",  "arxiv-html",
    "hf-mail",     "mail",         "jsonl",        "biorxiv-api", "medline",   "pubmed-xml",
    "pubmed-html", "scholar-mail", "paper-html",   "wos",         "refer",     "endnote-xml"};

struct Listing {
    std::string source;  ///< the name the user gave it, e.g. `page.txt`, `hf:2026-01-09`
    Format format = Format::kHfJson;
    std::string title;         ///< of the page or feed, or empty
    std::optional<Date> date;  ///< the day the listing is about
    std::string period;        ///< `January 2026` or `week 2026-W02` when it is about more than a day
    std::vector<Paper> papers;
    std::size_t handed_on = 0;  ///< papers that somebody took one at a time, and that `papers` has not
    std::optional<Date> first_listed, last_listed;  ///< days on which those were listed
    std::vector<Note> notes;
    std::optional<std::size_t> found;  ///< how many papers a service says that its search found
    std::size_t unmatched = 0;  ///< of those that came, how many do not satisfy the query and are left out
    bool is_cut = false;        ///< the document ended before it was complete
    std::size_t cut_at = 0;  ///< the papers behind which the service gave no more, though there may be some
    bool is_known = false;   ///< the answer was read before; its papers, counted above, were not read again
    std::string batch;       ///< a mark of the papers, of what was fetched; empty when there are none
};

}  // namespace offprint
