// One function a command: arguments and session in, exit status out. Exit statuses are documented in
// docs/offprint.md.
#pragma once
#include "offprint/app/collect.h"
#include "offprint/app/keep.h"
#include "offprint/cli/options.h"
#include "offprint/cli/session.h"

namespace offprint {

enum ExitStatus : int {
    kExitDone = 0,
    kExitNothingFound = 1,
    kExitFindings = 1,  ///< of `topics check` and `doctor`, as linters have it
    kExitUsage = 2,
    kExitPartlyFailed = 3,
    kExitFailed = 4,
    kExitTryLater = 75,
};

int run_command(const DigestArguments& arguments, const Session& session);
int run_command(const SearchArguments& arguments, const Session& session);
int run_command(const ListArguments& arguments, const Session& session);
int run_command(const FormatsArguments& arguments, const Session& session);
int run_command(const TemplateArguments& arguments, const Session& session);
int run_command(const TopicsArguments& arguments, const Session& session);
int run_command(const FetchArguments& arguments, const Session& session);
int run_command(const ImportArguments& arguments, const Session& session);
int run_command(const ShowArguments& arguments, const Session& session);
int run_command(const ArchiveArguments& arguments, const Session& session);
int run_command(const AckArguments& arguments, const Session& session);
int run_command(const StatusArguments& arguments, const Session& session);
int run_command(const SubscribeArguments& arguments, const Session& session);
int run_command(const ConfirmArguments& arguments, const Session& session);
int run_command(const UnsubscribeArguments& arguments, const Session& session);
int run_command(const SubscriptionsArguments& arguments, const Session& session);
int run_command(const ConfigArguments& arguments, const Session& session);
int run_command(const DeliverArguments& arguments, const Session& session);
int run_command(const DeliveriesArguments& arguments, const Session& session);
int run_command(const CompletionArguments& arguments, const Session& session);
int run_command(const OpmlArguments& arguments, const Session& session);
int run_command(const StatsArguments& arguments, const Session& session);
int run_command(const SiteArguments& arguments, const Session& session);
int run_command(const DoctorArguments& arguments, const Session& session);

/// The status for an error that ended the run.
ExitStatus exit_status_of(const Error& error);

/// kExitDone, kExitPartlyFailed, or kExitFailed / kExitTryLater when no source gave a listing.
ExitStatus exit_status_of(const Collected& collected);

/// Whether a file is named that takes so long to read that it is worth a second thread.
bool has_long_file(const InputOptions& input);

/// Collects the listings that the arguments name and tells about failures and notes. Papers go to the
/// taker, unless it is empty, as they are read, and not into the listings.
Collected collect_input(const InputOptions& input, const Session& session, const PaperTaker& papers = {});

/// The same into the archive.
std::vector<Kept> keep_input(const InputOptions& input, const Session& session, Archive& archive,
                             const KeepOptions& keep);

/// What would become of them, with nothing changed; `archive` may be null, when there is none yet.
std::vector<Kept> try_input(const InputOptions& input, const Session& session, const Archive* archive);

}  // namespace offprint
