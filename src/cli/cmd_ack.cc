// "The digest arrived": what `digest --new --no-commit` held is shown from now on. "It did not": its last
// issue is forgotten.
#include "new_papers.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/report.h"

namespace offprint {

namespace {

int undo(const std::vector<std::string>& names, const Session& session) {
    Ledger ledger = Ledger::open_to_write(ledger_path(session));
    bool all_there = true;
    for (const std::string& name : names) {
        const std::optional<ShownIssue> issue = ledger.undo(name);
        all_there &= issue.has_value();
        if (!issue)
            report("the digest '" + name + "' has no issue to forget");
        else if (!session.global.quiet)
            report("issue " + std::to_string(issue->number) + " of '" + name + "' of " +
                   issue->day.to_string() + " is forgotten: " + std::to_string(issue->papers + issue->cut) +
                   (issue->papers + issue->cut == 1 ? " paper is" : " papers are") + " new again");
    }
    return all_there ? kExitDone : kExitNothingFound;
}

}  // namespace

int run_command(const AckArguments& arguments, const Session& session) {
    std::vector<std::string> names;
    for (const std::string& name : arguments.names) names.push_back(resolve_digest_name(name));
    if (names.empty()) names.emplace_back("default");
    if (arguments.undo) return undo(names, session);
    Ledger ledger = Ledger::open_to_write(ledger_path(session));
    bool all_held = true;
    for (const std::string& name : names) {
        const std::size_t count = ledger.acknowledge(name);
        all_held &= count > 0;
        if (count == 0)
            report("the digest '" + name + "' holds nothing");
        else if (!session.global.quiet)
            report(std::to_string(count) + (count == 1 ? " paper" : " papers") + " of '" + name +
                   "' will not be shown again");
    }
    return all_held ? kExitDone : kExitNothingFound;
}

}  // namespace offprint
