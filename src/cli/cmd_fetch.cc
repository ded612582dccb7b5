// `fetch` brings the archive up to date, `import` adds files to it: a line a source, on standard output.
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "fetch_report.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/report.h"

namespace offprint {
namespace {

void begin(const KeepArguments& arguments) {
    if (!arguments.format.empty() && arguments.format != "text" && arguments.format != "json")
        throw Error(ErrorKind::kUsage, "--format: '" + arguments.format + "' is not known",
                    "known: text json");
}

int tell(const std::vector<Kept>& all, const KeepArguments& arguments, const Session& session,
         const CountNames& names) {
    Collected collected;  // for the notes and the status
    std::string lines;
    for (const Kept& kept : all) {
        if (!kept.failure) lines += describe(kept, names);
        if (kept.failure) collected.failures.push_back(*kept.failure);
        for (const Listing& listing : kept.listings) collected.listings.push_back(listing);
    }
    if (!session.global.quiet) report_notes(collected.listings, session.global.verbose);
    const bool is_json = arguments.format == "json";
    if (is_json || !session.global.quiet) write_to_descriptor(STDOUT_FILENO, is_json ? as_json(all) : lines);
    for (const Kept& kept : all)
        if (kept.failure && !is_json) tell_failure(kept);
    const ExitStatus status = exit_status_of(collected);
    // A source that fails again and again is no passing trouble, whatever each failure says.
    constexpr std::size_t kTooOften = 3;
    const bool is_lasting =
        std::any_of(all.begin(), all.end(), [](const Kept& kept) { return kept.failures >= kTooOften; });
    return status == kExitDone && is_lasting ? kExitPartlyFailed : status;
}

int keep(const KeepArguments& arguments, const Session& session, const KeepOptions& options) {
    begin(arguments);
    Archive archive = Archive::open_to_write(archive_path(session));
    return tell(keep_input(arguments.input, session, archive, options), arguments, session, kDone);
}

int try_out(const KeepArguments& arguments, const Session& session) {
    begin(arguments);
    const std::string path = archive_path(session);
    std::error_code ignored;
    std::optional<Archive> archive;
    if (std::filesystem::exists(path, ignored)) archive = Archive::open_to_read(path);
    return tell(try_input(arguments.input, session, archive ? &*archive : nullptr), arguments, session,
                kTried);
}

}  // namespace

int run_command(const FetchArguments& arguments, const Session& session) {
    if (arguments.dry_run) return try_out(arguments, session);
    return keep(arguments, session, {.seen = session.today(), .now = session.now});
}

int run_command(const ImportArguments& arguments, const Session& session) {
    if (arguments.input.listings.empty())
        throw Error(ErrorKind::kUsage, "import: a FILE is needed",
                    "a listing of any format, - for standard input; `offprint formats` names them");
    return keep(arguments, session, {.seen = {}, .now = {}, .resume = true});
}

}  // namespace offprint
