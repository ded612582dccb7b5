// What the help pages say before they list the options.
#pragma once
#include <string_view>

namespace offprint {

struct HelpText {
    std::string_view command;  ///< empty for the program itself
    std::string_view summary;
    std::string_view usage;
    std::string_view examples;  ///< indented lines, each with a newline
};

/// `command` must be one of the program's, or empty.
const HelpText& help_text(std::string_view command);

}  // namespace offprint
