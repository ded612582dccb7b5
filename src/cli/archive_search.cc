// The archive gives the newest papers that match; the digest's own order and limit do the rest.
#include "archive_search.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>

#include "offprint/base/error.h"
#include "offprint/base/fold.h"
#include "offprint/base/suggest.h"
#include "offprint/cli/report.h"
#include "offprint/query/query.h"
#include "resolve.h"

namespace offprint {
namespace {

/// Enough for a good order, and few enough to be scored at once.
constexpr std::size_t kMostRanked = 1000;
/// For an order that has nothing to do with how new or how good a paper is.
constexpr std::size_t kMostSorted = 20'000;

bool is_of_archive(const std::string& listing) {
    return listing == "archive" || listing.starts_with("archive:");
}

/// What all papers that match must have.
std::vector<Query> parts_of(const Query& query) {
    std::vector<Query> parts;
    if (query.root.kind != NodeKind::kAnd) return {query};
    for (const Node& child : query.root.children)
        if (child.kind != NodeKind::kNot) parts.push_back({child});
    return parts;
}

/// The one word that the query asks for, as it was written; empty for any other query.
std::string word_of(const Query& query) {
    if (query.root.kind != NodeKind::kClause) return {};
    const auto* term = std::get_if<TextTerm>(&query.root.clause.test);
    return term != nullptr && term->words.size() == 1 && !term->prefix ? term->written : std::string();
}

/// The word nearest to one that no paper has, among those of some of the newest papers, the most frequent of
/// equals; or empty.
std::string nearest_word(const Archive& archive, const std::string& word) {
    constexpr std::size_t kPapers = 3000, kLeastWord = 4, kLeastPapers = 2;
    if (word.size() < kLeastWord) return {};
    std::map<std::string, std::size_t> papers_with;
    ArchiveSearch newest;
    newest.limit = kPapers;
    for (const Paper& paper : archive.search(Query(), newest).papers) {
        std::set<std::string> words;
        for (const std::string* text : {&paper.title, &paper.abstract})
            for (FoldedWord& folded : fold_words(*text)) words.insert(std::move(folded.text));
        for (const std::string& one : words) ++papers_with[one];
    }
    std::vector<std::pair<std::size_t, std::string_view>> ranked;
    for (const auto& [one, count] : papers_with)
        if (count >= kLeastPapers && one.size() >= kLeastWord) ranked.emplace_back(count, one);
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& left, const auto& right) { return left.first > right.first; });
    std::vector<std::string_view> names;
    for (const auto& [count, one] : ranked) names.push_back(one);
    return nearest_name(word, names);
}

/// Whether an author of some paper is called so.
bool is_name(const Archive& archive, const std::string& word) {
    if (word.empty()) return false;
    const Query query = parse_query("author:\"" + word + '"', {{0}, Zone()});
    ArchiveSearch search;
    search.limit = 1;
    return !archive.search(query, search).papers.empty();
}

}  // namespace

std::string describe_missing(const Archive& archive, const Query& query) {
    constexpr std::size_t kMostAsked = 12;  // each is a search
    const std::vector<Query> parts = parts_of(query);
    if (parts.size() > kMostAsked) return {};
    std::string missing, hint;
    ArchiveSearch search;
    search.limit = 1;
    for (const Query& part : parts) {
        if (!archive.search(part, search).papers.empty()) continue;
        missing += (missing.empty() ? "no paper has " : ", nor ") + to_text(part);
        const std::string word = hint.empty() ? word_of(part) : "";
        if (is_name(archive, word)) {
            hint = "write au:" + word + " for the author";
        } else if (const std::string near = nearest_word(archive, word); !near.empty()) {
            hint = "did you mean '" + near + "'?";
        }
    }
    if (parts.size() == 1) return hint;
    if (missing.empty()) return "each part is in some paper, but none has all of them";
    return missing + (hint.empty() ? "" : "; " + hint);
}

std::optional<Archive> open_archive_if_any(const Session& session) {
    if (session.state_folder.empty() || !is_there(archive_path(session))) return std::nullopt;
    return Archive::open_to_read(archive_path(session));
}

std::optional<TermStatistics> archive_statistics(const InputOptions& input, std::span<const Topic> topics,
                                                 const Session& session) try {
    const std::vector<std::string>& listings = input.listings;
    if (!std::all_of(listings.begin(), listings.end(), is_of_archive)) return std::nullopt;
    const std::optional<Archive> archive = open_archive_if_any(session);
    if (!archive || archive->facts().papers == 0) return std::nullopt;
    return archive->statistics_of(topics);
} catch (const Error& error) {
    report_error(error);
    return std::nullopt;
}

Digest search_archive(const Archive& archive, Topic topic, DigestOptions options) {
    options.limit = options.limit.value_or(kArchiveSearchLimit);
    const ArchiveFacts facts = archive.facts();
    ArchiveSearch search;
    search.limit = std::max(options.sort == SortKey::kScore ? kMostRanked : kMostSorted, *options.limit);
    const bool newest_first = options.sort == SortKey::kListed;
    if (newest_first) search.limit = *options.limit;
    search.whole_days = newest_first;
    search.has_shown = options.has_shown;
    ArchiveHits hits = archive.search(topic.query, search);
    SourceHealth health{"archive", "ok", facts.papers, {}};
    if (!hits.is_complete && hits.papers.size() < search.limit)
        health.note = fmt::format("only the newest {} papers were looked at", hits.examined);
    else if (!hits.is_complete && !newest_first)
        health.note = fmt::format("only the newest {} that match were put in order", hits.papers.size());
    options.sources = {std::move(health)};
    std::vector<Topic> topics;
    topics.push_back(std::move(topic));
    if (!newest_first || options.explain) options.statistics = archive.statistics_of(topics);
    Digest digest = build_digest(std::move(hits.papers), RuleSet(std::move(topics)), options);
    digest.counts.listed = facts.papers;
    digest.may_match_more = !hits.is_complete;
    return digest;
}

}  // namespace offprint
