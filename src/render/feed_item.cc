// An item is made once for all dialects. Ids are addresses where a work has a lasting one, because every
// program takes those; a work that is known by its title only has a UUID of the kind that everybody may fill
// as they like (RFC 9562 §5.8), from the fingerprint of its id.
#include "feed_item.h"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "offprint/base/hash.h"
#include "offprint/base/url.h"
#include "offprint/base/utf8.h"
#include "offprint/model/paper_id.h"
#include "offprint/model/pubmed_id.h"
#include "offprint/render/escape.h"
#include "papers_json.h"
#include "phrases.h"

namespace offprint {
namespace {

constexpr std::string_view kDot = " · ";

std::string uuid_of(std::string_view text) {
    std::string hex = fingerprint(text);
    hex[12] = '8';
    hex[16] = "89ab"[static_cast<std::size_t>(hex[16]) & 3U];
    return fmt::format("urn:uuid:{}-{}-{}-{}-{}", hex.substr(0, 8), hex.substr(8, 4), hex.substr(12, 4),
                       hex.substr(16, 4), hex.substr(20, 12));
}

Instant midnight(Date date) { return {std::int64_t{date.days} * 86400}; }

/// When this version was made public; else the day of the listing, else the time of the run.
Instant updated_at(const Paper& paper, Instant now) {
    if (paper.updated) return midnight(std::max(*paper.updated, paper.published.value_or(*paper.updated)));
    if (paper.published) return midnight(*paper.published);
    return paper.listed ? midnight(*paper.listed) : now;
}

void add_clean(std::vector<std::string>& to, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
        std::string clean = clean_line(text);
        if (!clean.empty() && std::find(to.begin(), to.end(), clean) == to.end())
            to.push_back(std::move(clean));
    }
}

void append_part(std::string& line, std::string_view part) {
    if (part.empty()) return;
    if (!line.empty()) line += kDot;
    line += part;
}

std::string facts_of(const Paper& paper) {
    std::string facts = shorten_authors(paper);
    if (paper.published) append_part(facts, short_date(*paper.published, paper.published_precision));
    const auto count = [](const std::optional<int>& number, std::string_view noun) {
        return number.value_or(0) > 0 ? count_of(static_cast<std::size_t>(*number), noun) : std::string();
    };
    append_part(facts, count(paper.upvotes, "upvote"));
    append_part(facts, count(paper.comments, "comment"));
    return facts;
}

std::string reasons_of(const DigestPaper& match) {
    std::string why = join_texts(match.matched, ", ");
    if (!why.empty()) why = "matched: " + why;
    if (match.topics.size() > 1)
        append_part(why, "also in: " + join_texts(std::span(match.topics).subspan(1), ", "));
    append_part(why, describe_score(match));
    return why;
}

void append_paragraph(std::string& html, std::string_view text) {
    if (text.empty()) return;
    html += "<p>";
    append_escaped(html, text, Markup::kHtml);
    html += "</p>";
}

std::vector<FeedLink> links_of(const Paper& paper) {
    std::vector<FeedLink> links;
    const std::pair<std::string_view, const std::string&> kLinks[] = {
        {"PDF", paper.pdf}, {"code", paper.code}, {"project", paper.project}};
    for (const auto& [label, address] : kLinks)
        if (std::optional<std::string> url = safe_url(address)) links.push_back({label, *std::move(url)});
    return links;
}

class FeedMaker {
  public:
    explicit FeedMaker(const RenderOptions& options) {
        feed_.url = options.feed_url;
        feed_.updated = options.now;
    }

    void add(const Paper& paper, const DigestPaper* match, bool has_topics) {
        FeedItem item;
        item.id = iri_of(paper);
        if (!known_.insert(item.id).second) return;
        item.title = clean_line(paper.title);
        item.abstract = clean_line(paper.abstract);
        item.url = safe_url(paper.url).value_or("");
        item.links = links_of(paper);
        item.doi = parse_doi(paper.doi).value_or("");
        item.facts = clean_line(facts_of(paper));
        if (match != nullptr) item.why = clean_line(reasons_of(*match));
        add_clean(item.authors, paper.authors);
        if (match != nullptr && has_topics) add_clean(item.categories, match->topics);
        if (item.categories.empty()) add_clean(item.categories, paper.categories);
        item.published = paper.published;
        item.updated = updated_at(paper, feed_.updated);
        feed_.items.push_back(std::move(item));
    }

    void add_sections(const Digest& digest, bool has_topics) {
        for (const DigestSection& section : digest.sections)
            for (const DigestPaper& entry : section.papers) add(entry.paper, &entry, has_topics);
    }

    /// `of`: what makes it another feed than one of the same title.
    FeedText finish(std::string_view title, const std::string& summary, std::string_view of) {
        feed_.title = clean_line(title);
        if (feed_.title.empty()) feed_.title = "Papers";
        feed_.summary = clean_line(summary);
        feed_.id = feed_.url.empty() ? uuid_of(fmt::format("feed\n{}\n{}", title, of)) : feed_.url;
        return std::move(feed_);
    }

  private:
    FeedText feed_;
    std::set<std::string> known_;
};

/// A feed is for others, whom the folders of this machine do not concern.
std::string_view file_name(std::string_view source) {
    if (source.find("://") != source.npos || source.ends_with('/')) return source;
    return source.substr(source.rfind('/') + 1);
}

std::string with_troubles(std::string summary, const Digest& digest) {
    if (const std::string troubles = describe_troubles(digest); !troubles.empty()) summary += ". " + troubles;
    return summary;
}

}  // namespace

std::string iri_of(const Paper& paper) {
    const std::string_view id = paper.id.value;
    if (id.starts_with("arxiv:"))
        if (const auto arxiv = parse_arxiv_id(id)) return "https://arxiv.org/abs/" + arxiv->id;
    if (const auto doi = id.starts_with("doi:") ? parse_doi(id) : std::nullopt)
        if (const auto url = safe_url("https://doi.org/" + *doi)) return *url;
    if (const auto pmid = id.starts_with("pmid:") ? parse_pmid(id) : std::nullopt)
        return canonical_url(pubmed_address(*pmid));
    if (id.starts_with("url:"))
        if (const auto url = safe_url(id.substr(4))) return *url;
    return uuid_of(id.empty() ? paper.title : id);
}

std::string html_of(const FeedItem& item) {
    std::string html;
    if (item.abstract.empty()) {
        if (item.url.empty()) append_paragraph(html, item.title);
        return html;
    }
    append_paragraph(html, item.facts);
    append_paragraph(html, item.why);
    append_paragraph(html, item.abstract);
    for (const FeedLink& link : item.links) {
        html += &link == &item.links.front() ? "<p><a href=\"" : " · <a href=\"";
        append_escaped_url(html, link.url, Markup::kHtml);
        ((html += "\">") += link.label) += "</a>";
    }
    if (!item.links.empty()) html += "</p>";
    return html;
}

FeedText make_digest_feed(const Digest& digest, const RenderOptions& options) {
    FeedMaker maker(options);
    maker.add_sections(digest, true);
    std::set<std::string_view> topics;
    for (const DigestSection& section : digest.sections)
        if (!section.is_rest && !section.day) topics.insert(section.name);
    std::string of;
    for (const std::string_view topic : topics) (of += topic) += '\n';
    return maker.finish(digest.title, with_troubles(describe_matches(digest), digest), of);
}

FeedText make_search_feed(const Digest& digest, const RenderOptions& options) {
    FeedMaker maker(options);
    maker.add_sections(digest, false);
    return maker.finish("Search: " + query_of_search(digest), with_troubles(describe_hits(digest), digest),
                        "");
}

FeedText make_listings_feed(std::span<const Listing> listings, const RenderOptions& options) {
    FeedMaker maker(options);
    std::string titles, of;
    std::size_t papers = 0;
    for (const Listing& listing : listings) {
        (titles += titles.empty() ? "" : ", ") +=
            listing.title.empty() ? file_name(listing.source) : listing.title;
        (of += listing.source) += '\n';
        papers += listing.papers.size();
        for (const Paper& paper : listing.papers) maker.add(paper, nullptr, false);
    }
    return maker.finish(titles, count_of(papers, "paper"), of);
}

}  // namespace offprint
