// posix_spawnp: no shell, and no moment between fork and exec in which our own code runs.
#include "start_process.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <vector>

#include "offprint/base/error.h"
#include "offprint/base/system_reason.h"

namespace offprint {

pid_t start_process(std::span<const std::string> argv, const ProcessStreams& streams) {
    if (argv.empty() || argv[0].empty()) throw Error(ErrorKind::kOutput, "run: no program named");
    std::vector<char*> words;
    for (const std::string& word : argv) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    const std::pair<int, int> ends[] = {
        {streams.in, STDIN_FILENO}, {streams.out, 1 /* its output */}, {streams.err, 2 /* its errors */}};
    for (const auto& [ours, its] : ends)
        if (ours >= 0) posix_spawn_file_actions_adddup2(&actions, ours, its);
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
    if (error_number == 0) return child;
    const bool is_passing =
        error_number == EAGAIN || error_number == ENOMEM || error_number == ENFILE || error_number == EMFILE;
    throw Error(is_passing ? ErrorKind::kTemporary : ErrorKind::kOutput,
                "run " + argv[0] + ": " + system_reason(error_number));
}

ProcessEnd end_of_process(int state) {
    if (WIFSIGNALED(state)) return {0, WTERMSIG(state)};
    return {WEXITSTATUS(state), 0};
}

}  // namespace offprint
