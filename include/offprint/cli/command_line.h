// The command line, parsed. The only file that knows the argument library is command_line.cc.
//
//     CommandLine line = parse_command_line(argc, argv);
#pragma once
#include <optional>
#include <string>

#include "offprint/cli/options.h"

namespace offprint {

struct CommandLine {
    GlobalOptions global;
    std::optional<CommandArguments> command;  ///< nothing when only `answer` is wanted
    std::string answer;                       ///< the text of --help or --version
};

/// Throws Error(kUsage) for an unknown command or option (with a suggestion) or a missing value.
CommandLine parse_command_line(int argc, const char* const* argv);

}  // namespace offprint
