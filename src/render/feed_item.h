// What a feed says of papers, the same in every dialect and in a mailbox: texts cleaned, addresses checked,
// ids that stay.
//
//     FeedText feed = make_digest_feed(digest, options);
//     feed.items[0].id == "https://arxiv.org/abs/2601.04101"
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "offprint/digest/digest.h"
#include "offprint/render/render.h"

namespace offprint {

struct FeedLink {
    std::string_view label;  ///< `PDF`, `code`, `project`
    std::string url;         ///< from safe_url()
};

struct FeedItem {
    std::string id;     ///< an absolute IRI, the same for the same work in every feed
    std::string title;  ///< text, as the abstract is
    std::string abstract;
    std::string facts;  ///< `A. Okafor and B. Lind · Oct 14, 2025 · 41 upvotes`
    std::string why;    ///< `matched: koopman`, or empty
    std::string url;    ///< from safe_url(), or empty
    std::vector<FeedLink> links;
    std::string doi;
    std::vector<std::string> authors;
    std::vector<std::string> categories;  ///< in a digest the topics, elsewhere those of the paper
    std::optional<Date> published;
    Instant updated;

    bool is_web_id() const { return id.starts_with("http"); }
    std::string_view pdf() const {
        return !links.empty() && links[0].label == "PDF" ? std::string_view(links[0].url) : "";
    }
};

struct FeedText {
    std::string title, summary;
    std::string id;   ///< an absolute IRI: the address, else made from what the feed is of
    std::string url;  ///< where it will be, from safe_url(), or empty
    Instant updated;
    std::vector<FeedItem> items;  ///< of each id the first
};

FeedText make_digest_feed(const Digest& digest, const RenderOptions& options);
FeedText make_search_feed(const Digest& digest, const RenderOptions& options);
FeedText make_listings_feed(std::span<const Listing> listings, const RenderOptions& options);

/// The address of the work at arXiv or behind its DOI, else its own, else a `urn:uuid:` made from its id.
std::string iri_of(const Paper& paper);

/// Who, when, why, the abstract and the links, as HTML. Empty for a paper without an abstract that has a
/// page: readers would take the rest for one.
std::string html_of(const FeedItem& item);

/// Atom 1.0 (RFC 4287).
std::string write_atom(const FeedText& feed);
/// RSS 2.0, as https://www.rssboard.org/rss-specification has it, with dc:creator and content:encoded.
std::string write_rss(const FeedText& feed);
/// JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
std::string write_json_feed(const FeedText& feed);
/// A mail a paper (mbox, RFC 4155), as plain text.
std::string write_mailbox(const FeedText& feed);

}  // namespace offprint
