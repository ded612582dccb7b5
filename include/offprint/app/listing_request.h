// What the user calls a LISTING, resolved: which bytes are meant. Nothing is fetched or opened yet.
//
//     resolve_listing("arxiv:cs.CL+cs.LG", config, context).location ==
//     "https://rss.arxiv.org/atom/cs.CL+cs.LG"
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/config/config.h"
#include "offprint/fetch/hugging_face.h"
#include "offprint/query/query.h"

namespace offprint {

/// A LISTING, resolved: where its bytes come from.
struct ListingRequest {
    /// A file may be a folder.
    enum class Kind { kStandardInput, kFile, kUrl, kHuggingFace, kArxivSearch, kHuggingFaceSearch, kArchive };
    Kind kind = Kind::kFile;
    std::string name;      ///< what the user calls it
    std::string source;    ///< what the archive calls it: `hf` for `hf:2026-01-09` and `hf:2026-01-10`
    std::string location;  ///< path or URL
    std::string api;       ///< base address of the service, empty: its own
    HfSelection selection;
    Query query;                        ///< of a search: what every paper of it satisfies
    std::vector<std::string> searches;  ///< the same as far as the service understands it; one or more
    std::string hint;                   ///< what to do when there is no such file, or empty
    std::optional<SourceKind> service = {};  ///< nothing for what was given as a path or an address

    std::optional<int> archive_days = {};  ///< since when papers came into the archive; nothing for all of it

    bool is_fetched() const {
        return kind != Kind::kStandardInput && kind != Kind::kFile && kind != Kind::kArchive;
    }
};

/// `-`, a URL, the name of a configured source or a service (`hf`, `arxiv`, `biorxiv`, `medrxiv`) with what
/// of it is wanted behind a colon, `archive`, or a file or folder, in this order; `./hf` is always a file.
/// Throws Error(kUsage) when the service has no such day or category, Error(kQuery) for `arxiv:search:` and
/// what is no query or nothing that the service can be asked.
ListingRequest resolve_listing(std::string_view written, const Config& config, const ConfigContext& context);

/// All of them; without any the configured sources, and without those `hf`.
std::vector<ListingRequest> resolve_listings(std::span<const std::string> written, const Config& config,
                                             const ConfigContext& context);

}  // namespace offprint
