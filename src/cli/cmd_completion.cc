// Scripts for shells, and what these ask: a line a candidate, with a tab before its meaning; `:file` where
// file names are as good.
#include <unistd.h>

#include <algorithm>

#include "completion.h"
#include "offprint/base/file.h"
#include "offprint/cli/commands.h"

namespace offprint {
namespace {

/// With the configuration that the line to complete names.
OfferedWords find(const std::vector<std::string>& words, const Session& session) {
    const auto named = std::find(words.begin(), words.end(), "--config");
    if (words.end() - named < 3) return find_candidates(words, session);
    GlobalOptions global = session.global;
    global.config = *(named + 1);
    return find_candidates(words, start_session(global, BadConfig::kKeep));
}

}  // namespace

int run_command(const CompletionArguments& arguments, const Session& session) {
    std::string text;
    if (arguments.shell == "candidates") {
        const OfferedWords candidates = find(arguments.words, session);
        for (const OfferedWord& one : candidates.all)
            text += one.text + (one.meaning.empty() ? "" : '\t' + one.meaning) + '\n';
        if (candidates.files) text += ":file\n";
    } else {
        text = completion_script(arguments.shell);
    }
    write_to_descriptor(STDOUT_FILENO, text);
    return kExitDone;
}

}  // namespace offprint
