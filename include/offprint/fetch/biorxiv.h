// bioRxiv and medRxiv: their subjects, and at which addresses their feeds are. A feed holds the last thirty
// papers of its subjects.
//
//     preprint_feed_url(PreprintServer::kBiorxiv, "", {"genomics"})
//         == "https://connect.biorxiv.org/biorxiv_xml.php?subject=genomics"
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

enum class PreprintServer { kBiorxiv, kMedrxiv };

inline constexpr std::size_t kPreprintFeedSize = 30;  ///< papers of a feed, the last ones

/// Subjects joined by `+` or `,`, in any case, with blanks, `-` or `_` between their words; `all` is all of
/// them, and so is nothing. Throws Error(kUsage) for an unknown one, with a suggestion.
std::vector<std::string> parse_preprint_subjects(PreprintServer server, std::string_view written);

/// `api` is the base address without a slash at its end; empty means the service's own.
std::string preprint_feed_url(PreprintServer server, const std::string& api,
                              const std::vector<std::string>& subjects);

}  // namespace offprint
