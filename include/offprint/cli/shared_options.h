// The options that several commands have, as they were typed: of every command, of those that read listings,
// and of those that print papers.
//
//     OutputOptions options{.format = "html", .template_name = {}, .path = "today.html", .no_pager = false};
#pragma once
#include <string>
#include <vector>

namespace offprint {

struct GlobalOptions {
    std::string config;  ///< path, `none`, or empty for the usual place
    std::string now;     ///< ISO 8601, or empty
    std::string color = "auto";
    bool offline = false;
    bool quiet = false;
    bool verbose = false;
};

struct InputOptions {
    std::vector<std::string> listings;
    std::string input_format;  ///< empty: detect it
};

struct OutputOptions {
    std::string format;         ///< empty: by where the output goes
    std::string template_name;  ///< empty: the configured one
    std::string path;           ///< empty: standard output
    bool no_pager = false;
    std::string feed_url = {};  ///< empty: nobody says where the feed will be
};

}  // namespace offprint
