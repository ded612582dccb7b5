// Child programs, run without a shell: a pager, a mail program.
//
//     ProcessEnd end = run_process(split_command("less -R"), page);
//     if (end.signal) …
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

/// How a program ended: with a status of its own, or by a signal.
struct ProcessEnd {
    int status = 0;  ///< exit status, 0 when a signal ended it
    int signal = 0;  ///< signal number, or 0

    bool ok() const { return status == 0 && signal == 0; }
    bool operator==(const ProcessEnd&) const = default;
};

/// Runs `argv[0]`, looked up in PATH, with `text` on its standard input; its output and errors go where ours
/// go. Waits for its end; a program that does not read all of the text is no error. An interrupt from the
/// terminal is left to the program while it runs. Throws Error(kOutput) when it cannot be started.
ProcessEnd run_process(std::span<const std::string> argv, std::string_view text);

/// Splits a command line into words as a shell does: blanks separate, '…', "…" and \ quote, nothing is
/// expanded. Throws Error(kUsage) when a quote is not closed.
std::vector<std::string> split_command(std::string_view command);

}  // namespace offprint
