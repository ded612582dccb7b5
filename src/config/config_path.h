// Paths that a configuration names. Private to the room.
#pragma once
#include <string>
#include <string_view>

namespace offprint {

/// `~/` is the user's home; any other relative path starts at the folder of the file that names it, because a
/// run from cron has another working folder than one from a terminal.
std::string resolve_path(const std::string& path, std::string_view config_file);

}  // namespace offprint
