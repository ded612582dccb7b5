// Starting a child program. Private to the room.
#pragma once
#include <sys/types.h>

#include <span>
#include <string>

#include "offprint/base/process.h"

namespace offprint {

/// Descriptors that become the child's; -1 leaves it ours.
struct ProcessStreams {
    int in = -1, out = -1, err = -1;
};

/// Starts `argv[0]`, looked up in PATH, with the signals' default handling. Every descriptor of ours that is
/// closed on exec stays with us. Throws Error(kTemporary) when the system has no room for it now, else
/// Error(kOutput), both `run PROGRAM: REASON`.
pid_t start_process(std::span<const std::string> argv, const ProcessStreams& streams);

/// What waitpid(2) said.
ProcessEnd end_of_process(int state);

}  // namespace offprint
