// A child program, run without a shell, that is given a finished file, listened to, and stopped when its time
// is over: a program that takes a mail, one that tells a password.
//
//     WatchedEnd end = run_watched(argv, {.input = message, .limit = std::chrono::minutes(5)});
//     if (end.is_late) …
#pragma once
#include <chrono>
#include <span>
#include <string>
#include <string_view>

#include "offprint/base/process.h"

namespace offprint {

enum class Heard {
    kOutputAndErrors,
    kOutput  ///< errors go where ours go
};

struct WatchedRun {
    std::string_view input{};  ///< a file without a name that holds this is its standard input, so that a
                               ///< writer that dies cannot hand over a half; empty: /dev/null
    std::chrono::milliseconds limit = std::chrono::minutes(5);
    Heard heard = Heard::kOutputAndErrors;
};

struct WatchedEnd {
    ProcessEnd end;
    bool is_late = false;   ///< its time was over, and it was stopped
    bool has_read = false;  ///< something of its standard input
    std::string said;       ///< the first 4,096 bytes of what was heard
};

/// Runs `argv[0]`, looked up in PATH, until it ends; what it left running is not waited for. One that is late
/// gets SIGTERM, and SIGKILL two seconds later. An interrupt from the terminal is left to the program. When
/// this throws, the program got nothing: Error(kOutput) for one that cannot be started, Error(kTemporary)
/// when the system has no room for it or its input.
WatchedEnd run_watched(std::span<const std::string> argv, const WatchedRun& run);

}  // namespace offprint
