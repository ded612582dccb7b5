// A pipe is the child's standard input. The child gets the signals' default handling back; we ignore
// the terminal's interrupt and quit while it runs, as system(3) does, so that Ctrl-C in a pager does not
// leave the pager behind.
#include "offprint/base/process.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "descriptor.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/system_reason.h"
#include "start_process.h"
#include "terminal_signals.h"

namespace offprint {
namespace {

[[noreturn]] void fail(const std::string& program, int error_number) {
    throw Error(ErrorKind::kOutput, "run " + program + ": " + system_reason(error_number));
}

struct Pipe {
    Descriptor out;  ///< to read from
    Descriptor in;   ///< to write to
};

Pipe make_pipe(const std::string& program) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail(program, errno);
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

}  // namespace

ProcessEnd run_process(std::span<const std::string> argv, std::string_view text) {
    if (argv.empty() || argv[0].empty()) throw Error(ErrorKind::kOutput, "run: no program named");
    Pipe pipe = make_pipe(argv[0]);
    const TerminalSignalsIgnored ignored;
    const pid_t child = start_process(argv, {.in = pipe.out.number()});
    pipe.out.close();
    const int error_number = write_whole(pipe.in.number(), text);
    pipe.in.close();

    int state = 0;
    while (::waitpid(child, &state, 0) < 0) {
        if (errno != EINTR) fail(argv[0], errno);
    }
    if (error_number != 0 && error_number != EPIPE) fail(argv[0], error_number);
    return end_of_process(state);
}

std::vector<std::string> split_command(std::string_view command) {
    std::vector<std::string> words;
    bool in_word = false;
    char quote = 0;
    for (std::size_t i = 0; i < command.size(); ++i) {
        const char c = command[i];
        const bool more = i + 1 < command.size();
        if (quote == 0 && is_ascii_blank(c)) {
            in_word = false;
            continue;
        }
        if (!in_word) words.emplace_back();
        in_word = true;
        // Inside "…" a backslash quotes only what would be special there (POSIX shell, 2.2.3).
        const bool escapes =
            quote == 0 || (quote == '"' && more &&
                           std::string_view("\"\\$`").find(command[i + 1]) != std::string_view::npos);
        if (c == '\\' && more && escapes) {
            words.back() += command[++i];
        } else if (quote == 0 && (c == '\'' || c == '"')) {
            quote = c;
        } else if (c == quote && quote != 0) {
            quote = 0;
        } else {
            words.back() += c;
        }
    }
    if (quote != 0) {
        throw Error(ErrorKind::kUsage, "command: quote not closed: " + std::string(command),
                    std::string("add the missing ") + quote);
    }
    return words;
}

}  // namespace offprint
