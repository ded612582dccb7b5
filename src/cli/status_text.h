// What offprint remembers, in words and as JSON.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "offprint/store/archive.h"
#include "offprint/store/ledger.h"

namespace offprint {

struct Status {
    std::string archive_path;
    std::vector<SourceRun> sources;
    std::optional<ArchiveFacts> archive;
    std::vector<RememberedDigest> digests;
    std::size_t active = 0, paused = 0, unconfirmed = 0;
    std::size_t refused = 0;   ///< paused because mails to them were refused or came back
    std::size_t waiting = 0;   ///< mails to subscribers that were not taken yet
    std::size_t in_doubt = 0;  ///< those that may have arrived
};

/// Lines under headings; what is not there yet is said, and what makes it.
std::string status_as_text(const Status& status);
/// docs/json.md, "status".
std::string status_as_json(const Status& status);

}  // namespace offprint
