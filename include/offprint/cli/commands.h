// One function a command: arguments and session in, exit status out. Exit statuses are documented in
// docs/offprint.md.
#pragma once
#include "offprint/app/collect.h"
#include "offprint/cli/options.h"
#include "offprint/cli/session.h"

namespace offprint {

enum ExitStatus : int {
    kExitDone = 0,
    kExitNothingFound = 1,
    kExitFindings = 1,  ///< of `topics check`, as linters have it
    kExitUsage = 2,
    kExitPartlyFailed = 3,
    kExitFailed = 4,
    kExitTryLater = 75,
};

int run_digest(const DigestArguments& arguments, const Session& session);
int run_search(const SearchArguments& arguments, const Session& session);
int run_list(const ListArguments& arguments, const Session& session);
int run_formats(const FormatsArguments& arguments);
int run_template(const TemplateArguments& arguments, const Session& session);
int run_topics(const TopicsArguments& arguments, const Session& session);

/// The status for an error that ended the run.
ExitStatus exit_status_of(const Error& error);

/// kExitDone, kExitPartlyFailed, or kExitFailed / kExitTryLater when no source gave a listing.
ExitStatus exit_status_of(const Collected& collected);

/// Collects the listings that the arguments name and tells about failures and notes. Papers go to the sink,
/// unless it is empty, as they are read, and not into the listings.
Collected collect_input(const InputOptions& input, const Session& session, const PaperSink& papers = {});

}  // namespace offprint
