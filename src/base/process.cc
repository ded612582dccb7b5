// posix_spawnp with a pipe as standard input. The child gets the signals' default handling back; we ignore
// the terminal's interrupt and quit while it runs, as system(3) does, so that Ctrl-C in a pager does not
// leave the pager behind.
#include "offprint/base/process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

#include "descriptor.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/system_reason.h"

namespace offprint {
namespace {

[[noreturn]] void fail(const std::string& program, int error_number) {
    throw Error(ErrorKind::kOutput, "run " + program + ": " + system_reason(error_number));
}

/// The terminal's signals, ignored as long as this lives.
class TerminalSignalsIgnored {
  public:
    TerminalSignalsIgnored() {
        struct sigaction ignore {};
        ignore.sa_handler = SIG_IGN;
        for (std::size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &ignore, &before_[i]);
    }
    ~TerminalSignalsIgnored() {
        for (std::size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &before_[i], nullptr);
    }
    TerminalSignalsIgnored(const TerminalSignalsIgnored&) = delete;
    TerminalSignalsIgnored& operator=(const TerminalSignalsIgnored&) = delete;

  private:
    static constexpr std::array<int, 2> kSignals = {SIGINT, SIGQUIT};
    std::array<struct sigaction, 2> before_{};
};

struct Pipe {
    Descriptor out;  ///< to read from
    Descriptor in;   ///< to write to
};

Pipe make_pipe(const std::string& program) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail(program, errno);
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

/// Starts the program with `input` as its standard input.
pid_t start(std::span<const std::string> argv, const Descriptor& input) {
    std::vector<char*> words;
    for (const std::string& word : argv) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input.number(), STDIN_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t defaults;
    sigemptyset(&defaults);
    for (const int signal : {SIGPIPE, SIGINT, SIGQUIT}) sigaddset(&defaults, signal);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);

    pid_t child = 0;
    const int error_number = posix_spawnp(&child, words[0], &actions, &attributes, words.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (error_number != 0) fail(argv[0], error_number);
    return child;
}

}  // namespace

ProcessEnd run_process(std::span<const std::string> argv, std::string_view text) {
    if (argv.empty() || argv[0].empty()) throw Error(ErrorKind::kOutput, "run: no program named");
    Pipe pipe = make_pipe(argv[0]);
    const TerminalSignalsIgnored ignored;
    const pid_t child = start(argv, pipe.out);
    pipe.out.close();
    const int error_number = write_whole(pipe.in.number(), text);
    pipe.in.close();

    int state = 0;
    while (::waitpid(child, &state, 0) < 0) {
        if (errno != EINTR) fail(argv[0], errno);
    }
    if (error_number != 0 && error_number != EPIPE) fail(argv[0], error_number);
    if (WIFSIGNALED(state)) return {0, WTERMSIG(state)};
    return {WEXITSTATUS(state), 0};
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
