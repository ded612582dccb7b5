// arXiv: at which addresses the announcements of its categories and its search are (info.arxiv.org/help,
// "RSS feeds" and "API user's manual").
//
//     arxiv_feed_url("", parse_arxiv_categories("cs.cl+cs.LG")) == "https://rss.arxiv.org/atom/cs.CL+cs.LG"
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

/// Categories joined by `+` or `,`, as arXiv spells them, each once. Throws Error(kUsage) for none, and for
/// one that is unknown, with a suggestion.
std::vector<std::string> parse_arxiv_categories(std::string_view written);

/// The day's announcements of these categories, as Atom. `api` is the base address without a slash at its
/// end; empty means the service's own.
std::string arxiv_feed_url(const std::string& api, const std::vector<std::string>& categories);

/// The most papers that one feed of announcements has.
inline constexpr std::size_t kMostArxivAnnounced = 2000;

/// Papers on one page of an answer, and how many of one search are asked for: the service asks for slices,
/// and each is three seconds behind the one before.
inline constexpr std::size_t kArxivPageSize = 500;
inline constexpr std::size_t kMostArxivFound = 2000;

/// The answer from the paper with this number on, counted from 0, the newest first. `search_query` is in the
/// service's language.
std::string arxiv_search_url(const std::string& api, std::string_view search_query, std::size_t first);

}  // namespace offprint
