// What `offprint config show`, `path` and `check --format json` print.
#pragma once
#include <string>
#include <vector>

#include "offprint/cli/session.h"
#include "offprint/config/settings.h"

namespace offprint {

/// Of the file, of the environment and of the command line. The file must be without mistakes.
std::vector<Setting> settings_in_effect(const Session& session);
std::string settings_as_text(const std::vector<Setting>& settings, bool with_origin);
std::string settings_as_json(const std::vector<Setting>& settings);

std::string findings_as_json(const std::vector<ConfigFinding>& all, const std::string& path);

struct UsedPath {
    std::string name;  ///< one word
    std::string path;  ///< empty: there is none
    bool is_there = false;
};

std::vector<UsedPath> used_paths(const Session& session);
std::string paths_as_text(const std::vector<UsedPath>& paths);
std::string paths_as_json(const std::vector<UsedPath>& paths);

}  // namespace offprint
