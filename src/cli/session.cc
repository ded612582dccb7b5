// The environment is read here and nowhere below: the time, the zone, the folders of the XDG Base Directory
// Specification.
#include "offprint/cli/session.h"

#include <cstdlib>
#include <filesystem>

#include "offprint/base/clock.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/cli/report.h"

namespace offprint {
namespace {

/// `$XDG_CONFIG_HOME/offprint`, else `~/.config/offprint`, and the like; empty when there is no home.
std::string find_folder(const char* variable, const char* below_home) {
    if (const char* folder = std::getenv(variable); folder != nullptr && folder[0] == '/') {
        return std::string(folder) + "/offprint";
    }
    const char* home = std::getenv("HOME");
    return home == nullptr || home[0] == '\0' ? "" : std::string(home) + below_home + "/offprint";
}

Instant resolve_now(const std::string& written) {
    if (written.empty()) return SystemClock().now();
    if (const auto instant = parse_instant(written)) return *instant;
    throw Error(ErrorKind::kUsage, "--now: '" + written + "' is no time",
                "write it as 2026-01-09 or 2026-01-09T08:00:00Z");
}

/// Nothing when there is no file in the usual place.
std::optional<Config> read_config(const std::string& path, bool is_named, const ConfigContext& context) {
    if (is_named) return load_config(path, context);
    if (const auto toml = read_file_if_present(path)) return parse_config(*toml, path, context);
    return std::nullopt;
}

}  // namespace

Session start_session(const GlobalOptions& global, BadConfig bad) {
    Session session;
    session.global = global;
    session.now = resolve_now(global.now);
    if (global.color != "auto" && global.color != "always" && global.color != "never") {
        throw Error(ErrorKind::kUsage, "--color: '" + global.color + "' is not known",
                    "known: auto, always, never");
    }
    const ConfigContext context{session.now, Zone::system()};
    session.config.zone = context.zone;
    const std::string folder = find_folder("XDG_CONFIG_HOME", "/.config");
    session.state_folder = find_folder("XDG_STATE_HOME", "/.local/state");
    session.cache_folder = find_folder("XDG_CACHE_HOME", "/.cache");
    if (global.config == "none") return session;
    const bool is_named = !global.config.empty();
    if (is_named || !folder.empty()) session.config_path = is_named ? global.config : folder + "/config.toml";
    try {
        if (!session.config_path.empty())
            if (auto config = read_config(session.config_path, is_named, context))
                session.config = *std::move(config);
    } catch (const Error& error) {
        if (bad == BadConfig::kThrow) throw;
        session.mistake = error;
    }
    if (!folder.empty()) session.templates_folder = folder + "/templates";
    // What is named lies perhaps beside others of its kind.
    const std::filesystem::path beside =
        std::filesystem::path(session.config_path).parent_path() / "templates";
    std::error_code ignored;
    if (is_named && std::filesystem::is_directory(beside, ignored))
        session.templates_folder = beside.is_absolute() ? beside.string() : "./" + beside.string();
    return session;
}

namespace {

std::string state_path(const Session& session, const std::string& name) {
    if (session.state_folder.empty())
        throw Error(ErrorKind::kUsage, name + ": there is no folder for it", "set HOME or XDG_STATE_HOME");
    return session.state_folder + '/' + name + ".db";
}

}  // namespace

std::string archive_path(const Session& session) { return state_path(session, "archive"); }
std::string ledger_path(const Session& session) { return state_path(session, "ledger"); }

void report_warnings(const Session& session, std::span<const Topic> topics) {
    if (session.global.quiet) return;
    for (const Topic& topic : topics)
        for (const std::string& warning : topic.warnings) report(warning);
}

}  // namespace offprint
