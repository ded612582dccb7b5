// The libraries that are loaded when they are needed: which of them this machine has.
#pragma once
#include <string>
#include <vector>

namespace offprint {

struct LoadedLibrary {
    std::string name;     ///< `libcurl`, `SQLite`
    std::string version;  ///< empty: it is not there
    std::string needed;   ///< for what, for people
    std::string package;  ///< of Debian
};

std::vector<LoadedLibrary> find_libraries();

/// What `offprint --version -v` prints below the version.
std::string describe_libraries();

}  // namespace offprint
