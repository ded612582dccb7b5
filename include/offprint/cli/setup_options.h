// The same for the commands about the program itself: its configuration, its shell, its health.
#pragma once
#include <string>
#include <vector>

namespace offprint {

struct ConfigArguments {
    std::string action;  ///< `init`, `check`, `show`, `path`
    std::vector<std::string> topics, from;
    std::string path;  ///< init: empty: the usual place
    bool origin = false;
    std::string format;  ///< empty: `text`; or `json`
};

struct CompletionArguments {
    std::string shell;               ///< `bash`, `zsh`, `fish`; or `candidates`
    std::vector<std::string> words;  ///< candidates: the command line so far, its last word perhaps empty
};

struct DoctorArguments {
    std::string format;  ///< empty: `text`; or `json`
};

}  // namespace offprint
