// What became of every mail to subscribers, and what a person decides about it.
#include <algorithm>

#include "deliveries_list.h"
#include "delivery_text.h"
#include "offprint/base/error.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/report.h"
#include "resolve.h"

namespace offprint {
namespace {

int resend(const DeliveriesArguments& arguments, const Session& session) {
    Issues issues = Issues::open_to_write(ledger_path(session));
    const RunLock lock = take_delivery_lock(session);
    for (const std::string& word : arguments.words) {
        const Issue issue = find_delivery(issues, word).issue;
        if (issue.state == IssueState::kEmpty)
            throw Error(ErrorKind::kUsage,
                        "deliveries: " + word + " had nothing new, so there never was a mail");
        if (!issues.requeue(issue.number, session.now)) fail_not_kept(word);
        if (!session.global.quiet)
            report("the next `offprint deliver` sends " + word + " to " + issue.address);
    }
    return kExitDone;
}

int settle(const DeliveriesArguments& arguments, const Session& session) {
    if (arguments.sent == arguments.failed)
        throw Error(ErrorKind::kUsage, "deliveries settle: did it arrive?", "give --sent or --failed");
    Issues issues = Issues::open_to_write(ledger_path(session));
    const RunLock lock = take_delivery_lock(session);
    const IssueState state = arguments.sent ? IssueState::kSent : IssueState::kFailed;
    for (const std::string& word : arguments.words) {
        const Issue issue = find_delivery(issues, word).issue;
        issues.settle(issue.number, state, {session.now, "settled by hand", {}});
        if (!session.global.quiet)
            report(word + " to " + issue.address + ": " + std::string(issue_state_name(state)));
    }
    return kExitDone;
}

}  // namespace

int run_command(const DeliveriesArguments& given, const Session& session) {
    DeliveriesArguments arguments = given;
    if (arguments.action.find('@') != std::string::npos) {  // an address: what went there
        arguments.words.insert(arguments.words.begin(), arguments.action);
        arguments.action = "list";
    }
    constexpr std::string_view kActions[] = {"list", "show", "resend", "settle"};
    const std::string action = arguments.action.empty() ? "list" : arguments.action;
    if (!arguments.format.empty() && arguments.format != "text" && arguments.format != "json")
        throw Error(ErrorKind::kUsage, "--format: '" + arguments.format + "' is not known",
                    "known: text, json");
    if (std::find(std::begin(kActions), std::end(kActions), action) == std::end(kActions)) {
        const std::string near = nearest_name(action, kActions);
        throw Error(ErrorKind::kUsage, "deliveries: '" + clean_line(action) + "' is not known",
                    near.empty() ? "known: list, show, resend, settle" : "did you mean '" + near + "'?");
    }
    if (arguments.format == "json" && action != "list" && action != "show")
        throw Error(ErrorKind::kUsage, "--format json goes with `deliveries list` and `show` only");
    if (arguments.raw && (action != "show" || arguments.format == "json"))
        throw Error(ErrorKind::kUsage, "--raw goes with `deliveries show` only, without --format json");
    if ((arguments.sent || arguments.failed) && action != "settle")
        throw Error(ErrorKind::kUsage, "--sent and --failed go with `deliveries settle` only");
    if (action != "list" && arguments.words.empty())
        throw Error(ErrorKind::kUsage, "deliveries " + action + ": an ID is needed");
    for (const std::string& word : arguments.words)
        if (action == "list" && word.find('@') == word.npos)
            throw Error(ErrorKind::kUsage, "deliveries list: '" + clean_line(word) + "' is no address",
                        "`offprint deliveries show " + clean_line(word) + "` shows a mail");
    if (action == "list") return list_deliveries(arguments, session);
    if (action == "show") return show_deliveries(arguments, session);
    return action == "resend" ? resend(arguments, session) : settle(arguments, session);
}

}  // namespace offprint
