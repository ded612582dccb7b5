// HOME is asked each time: a path is resolved once a run.
#include "config_path.h"

#include <cstdlib>

namespace offprint {

std::string resolve_path(const std::string& path, std::string_view config_file) {
    const char* home = std::getenv("HOME");
    if (path.starts_with("~/") && home != nullptr) return home + path.substr(1);
    if (path.empty() || path.starts_with('/')) return path;
    return std::string(config_file.substr(0, config_file.rfind('/') + 1)) + path;
}

}  // namespace offprint
