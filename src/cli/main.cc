// Parse, start, run one command, report what ended it.
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <variant>

#include "heap.h"
#include "offprint/base/file.h"
#include "offprint/base/side_thread.h"
#include "offprint/cli/command_line.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/report.h"

namespace offprint {
namespace {

/// Those that have to work when the configuration does not.
bool is_about_configuration(const CommandArguments& command) {
    return std::holds_alternative<ConfigArguments>(command) ||
           std::holds_alternative<CompletionArguments>(command) ||
           std::holds_alternative<DoctorArguments>(command);
}

int run(int argc, const char* const* argv) {
    const CommandLine line = parse_command_line(argc, argv);
    if (!line.command) {
        write_to_descriptor(STDOUT_FILENO, line.answer);
        return kExitDone;
    }
    prepare_heap();
    const auto* const digest = std::get_if<DigestArguments>(&*line.command);
    // It takes as long to begin as the session to start.
    if (digest != nullptr && has_long_file(digest->input)) SideThread::of_process();
    const Session session = start_session(
        line.global, is_about_configuration(*line.command) ? BadConfig::kKeep : BadConfig::kThrow);
    return std::visit([&](const auto& arguments) { return run_command(arguments, session); }, *line.command);
}

int run_and_report(int argc, const char* const* argv) {
    try {
        return run(argc, argv);
    } catch (const Error& error) {
        report_error(error);
        return exit_status_of(error);
    } catch (const std::exception& error) {
        report_failure(error);
        return kExitFailed;
    }
}

}  // namespace
}  // namespace offprint

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a write that returns EPIPE: a quiet end
    const int status = offprint::run_and_report(argc, argv);
    std::_Exit(status);  // nothing is buffered, and the system frees memory faster than we do
}
