// The same for the commands about the archive: what goes in, what comes out, what is in it.
#pragma once
#include <string>
#include <vector>

#include "offprint/cli/shared_options.h"

namespace offprint {

/// Of `fetch` and `import`.
struct KeepArguments {
    InputOptions input;
    std::string format;  ///< empty: `text`; or `json`
};
struct FetchArguments : KeepArguments {
    bool dry_run = false;
};
struct ImportArguments : KeepArguments {};

struct ShowArguments {
    std::vector<std::string> ids;
    OutputOptions output;
    bool records = false;  ///< what each source said
    bool similar = false;  ///< the papers nearest to it instead
    std::string limit;     ///< of those
};

struct ArchiveArguments {
    std::string action;                      ///< empty: what is in it; `check`, `export`, `prune`
    std::string format;                      ///< empty: `text`; or `json`
    std::string older_than, keep, max_size;  ///< prune
    bool dry_run = false;                    ///< prune
};

struct StatsArguments {
    std::string query;  ///< a topic named after itself; empty: the configured topics
    std::vector<std::string> topics;
    std::string topics_file;
    std::string since, until;
    std::string by;      ///< empty: by how long it is
    std::string format;  ///< empty: `terminal`; or `json`, `tsv`, `svg`
    std::string path;    ///< empty: standard output
};

struct SiteArguments {
    std::vector<std::string> folders;  ///< where it goes: one
    std::vector<std::string> topics;
    std::string topics_file;
    std::string since;
    std::string title, url, template_name;
};

}  // namespace offprint
