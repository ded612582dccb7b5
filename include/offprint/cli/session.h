// What every command starts with, resolved from the global options: the time, the zone, the configuration.
//
//     Session session = start_session(line.global);
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "offprint/base/error.h"
#include "offprint/cli/options.h"
#include "offprint/config/config.h"

namespace offprint {

struct Session {
    Instant now;
    Config config;
    std::string templates_folder;  ///< the user's own templates, or empty
    std::string state_folder;      ///< where the archive is; empty when there is no home
    std::string cache_folder;      ///< where answers of servers are kept; empty when there is no home
    std::string config_path;       ///< the file that was or would be read; empty: none
    std::optional<Error> mistake;  ///< why it could not be used, in a session that goes on without it
    GlobalOptions global;

    ConfigContext context() const { return with_topics({now, config.zone}, config.topics); }
    Date today() const { return config.zone.date_at(now); }
};

/// Throws Error(kUsage) for a bad `--now`, and what load_config throws. A missing file in the usual place
/// means defaults; one that was named must exist.
enum class BadConfig { kThrow, kKeep };  ///< what to do when the configuration cannot be used
Session start_session(const GlobalOptions& global, BadConfig bad = BadConfig::kThrow);

/// The path of the archive. Throws Error(kUsage) when there is no folder for it.
std::string archive_path(const Session& session);

/// The same of the ledger.
std::string ledger_path(const Session& session);

/// Tells the user what is probably wrong with these topics, unless quiet.
void report_warnings(const Session& session, std::span<const Topic> topics);

}  // namespace offprint
