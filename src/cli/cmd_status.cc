// What offprint remembers, read without changing it: what is not there yet is said, too.
#include <unistd.h>

#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/cli/commands.h"
#include "offprint/store/issues.h"
#include "offprint/store/subscriptions.h"
#include "resolve.h"
#include "status_text.h"

namespace offprint {
namespace {

Status read_status(const Session& session) {
    Status status;
    status.archive_path = archive_path(session);
    if (const std::string& path = status.archive_path; is_there(path)) {
        const Archive archive = Archive::open_to_read(path);
        status.archive = archive.facts();
        status.sources = archive.source_runs();
    }
    if (const std::string path = ledger_path(session); is_there(path)) {
        status.digests = Ledger::open_to_read(path).digests();
        constexpr std::size_t kMost = 10'000;
        for (const Issue& issue : Issues::open_to_read(path).list(kMost)) {
            if (issue.state == IssueState::kDoubt) ++status.in_doubt;
            if (issue.state == IssueState::kQueued || issue.state == IssueState::kRetry) ++status.waiting;
        }
        for (const Subscription& one : Subscriptions::open_to_read(path).all()) {
            if (one.state == SubscriptionState::kUnconfirmed) ++status.unconfirmed;
            if (one.state != SubscriptionState::kActive) continue;
            const bool is_paused = one.paused_until && *one.paused_until > session.today();
            ++(is_paused ? status.paused : status.active);
            if (is_paused && !one.pause_reason.empty()) ++status.refused;
        }
    }
    return status;
}

}  // namespace

int run_command(const StatusArguments& arguments, const Session& session) {
    if (!arguments.format.empty() && arguments.format != "text" && arguments.format != "json")
        throw Error(ErrorKind::kUsage, "--format: '" + arguments.format + "' is not known",
                    "known: text json");
    const Status status = read_status(session);
    write_to_descriptor(STDOUT_FILENO,
                        arguments.format == "json" ? status_as_json(status) : status_as_text(status));
    return kExitDone;
}

}  // namespace offprint
