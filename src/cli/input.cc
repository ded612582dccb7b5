// From the listings on the command line to what was collected, and from failures to the exit status.
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>

#include "offprint/base/clock.h"
#include "offprint/base/file.h"
#include "offprint/base/suggest.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/progress_line.h"
#include "offprint/cli/report.h"
#include "offprint/fetch/cached_fetcher.h"
#include "offprint/fetch/http_fetcher.h"
#include "offprint/read/format.h"

namespace offprint {
namespace {

std::optional<Format> resolve_input_format(const std::string& written) {
    if (written.empty()) return std::nullopt;
    if (const auto format = format_from_name(written)) return format;
    std::string known = "known:";
    std::vector<std::string_view> names;
    for (const FormatInfo& info : format_table()) {
        names.push_back(info.name);
        known.append(" ").append(info.name);
    }
    const std::string near = nearest_name(written, names);
    throw Error(ErrorKind::kUsage, "--input-format: '" + written + "' is not known",
                near.empty() ? known : "did you mean '" + near + "'?");
}

/// Whether somebody piped something into us that no listing names.
bool has_waiting_input() {
    struct stat status {};
    if (fstat(STDIN_FILENO, &status) != 0) return false;
    if (S_ISREG(status.st_mode)) return status.st_size > 0;
    pollfd input{STDIN_FILENO, POLLIN, 0};
    return S_ISFIFO(status.st_mode) && poll(&input, 1, 0) == 1 && (input.revents & POLLIN) != 0;
}

double steady_seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// The same advice is given once, however many files it is for.
void report_failures(std::span<const Error> failures) {
    std::string_view told;
    for (const Error& failure : failures) {
        const bool is_told = failure.hint == told;
        report_error(is_told ? Error(failure.kind, failure.what()) : failure);
        told = failure.hint;
    }
}

/// Calls `use` with a fetcher and options that show the progress on a terminal.
template <class Use>
auto with_progress(CollectOptions options, const Session& session, const Use& use) {
    const std::string& folder = session.cache_folder;
    const SystemClock clock;  // a server's promises are about real time, whatever --now says
    HostGate gate(folder.empty() ? "" : folder + "/pace");
    HttpFetcher http({}, &gate);
    CachedFetcher fetcher(http, ResponseCache(folder.empty() ? "" : folder + "/http"), clock,
                          session.global.offline ? Network::kLeftAlone : Network::kUsed);
    if (session.global.quiet || isatty(STDERR_FILENO) == 0) return use(fetcher, options);
    ProgressLine line(steady_seconds,
                      [](std::string_view bytes) { write_to_descriptor(STDERR_FILENO, bytes); });
    options.progress = [&](std::size_t bytes, std::size_t papers) { line.show(bytes, papers); };
    return use(fetcher, options);
}

std::vector<ListingRequest> resolve_input(const InputOptions& input, const Session& session) {
    if (input.listings.empty() && !session.global.quiet && has_waiting_input())
        report("standard input is not read; name it as - to read it");
    return resolve_listings(input.listings, session.config, session.context());
}

/// None while nothing was fetched yet.
std::vector<SourceRun> read_source_runs(const Session& session) {
    std::error_code ignored;
    if (session.state_folder.empty() || !std::filesystem::exists(archive_path(session), ignored)) return {};
    return Archive::open_to_read(archive_path(session)).source_runs();
}

CollectOptions collect_options(const InputOptions& input, const Session& session) {
    CollectOptions options{resolve_input_format(input.input_format), session.today(),
                           Zone().date_at(session.now)};
    options.is_offline = session.global.offline;
    options.now = session.now;
    return options;
}

}  // namespace

bool has_long_file(const InputOptions& input) {
    constexpr off_t kLong = 64 * 1024;
    for (const std::string& listing : input.listings) {
        struct stat status {};
        if (stat(listing.c_str(), &status) == 0 && S_ISREG(status.st_mode) && status.st_size > kLong)
            return true;
    }
    return false;
}

Collected collect_input(const InputOptions& input, const Session& session, const PaperTaker& papers) {
    const std::vector<ListingRequest> requests = resolve_input(input, session);
    CollectOptions options = collect_options(input, session);
    options.papers = papers;
    if (!session.state_folder.empty()) options.archive = archive_path(session);
    // What stands on the command line is judged by itself; of the user's sources `fetch` knows more.
    if (input.listings.empty())
        options.batch_before = [runs = read_source_runs(session)](const ListingRequest& request) {
            return find_batch(runs, request.source);
        };
    Collected collected = with_progress(
        std::move(options), session,
        [&](Fetcher& fetcher, const CollectOptions& shown) { return collect(requests, fetcher, shown); });
    if (papers.done) papers.done();
    for (const std::function<void()>& keep : collected.keep) keep();
    report_failures(collected.failures);
    if (!session.global.quiet) report_notes(collected.listings, session.global.verbose);
    return collected;
}

namespace {

std::vector<ListingRequest> resolve_for_archive(const InputOptions& input, const Session& session) {
    std::vector<ListingRequest> requests = resolve_input(input, session);
    for (const ListingRequest& request : requests)
        if (request.kind == ListingRequest::Kind::kArchive)
            throw Error(ErrorKind::kUsage, "'" + request.name + "' is the archive itself",
                        "name the source that is to be fetched, or ./" + request.name + " for a file");
    return requests;
}

}  // namespace

std::vector<Kept> keep_input(const InputOptions& input, const Session& session, Archive& archive,
                             const KeepOptions& keep) {
    const std::vector<ListingRequest> requests = resolve_for_archive(input, session);
    return with_progress(collect_options(input, session), session,
                         [&](Fetcher& fetcher, const CollectOptions& shown) {
                             return keep_listings(requests, fetcher, shown, archive, keep);
                         });
}

std::vector<Kept> try_input(const InputOptions& input, const Session& session, const Archive* archive) {
    const std::vector<ListingRequest> requests = resolve_for_archive(input, session);
    return with_progress(collect_options(input, session), session,
                         [&](Fetcher& fetcher, const CollectOptions& shown) {
                             return try_listings(requests, fetcher, shown, archive);
                         });
}

ExitStatus exit_status_of(const Error& error) {
    switch (error.kind) {
        case ErrorKind::kUsage:
        case ErrorKind::kConfig:
        case ErrorKind::kQuery:
        case ErrorKind::kTemplate:
            return kExitUsage;
        case ErrorKind::kTemporary:
            return kExitTryLater;
        case ErrorKind::kInput:
        case ErrorKind::kNetwork:
        case ErrorKind::kOutput:
            return kExitFailed;
    }
    return kExitFailed;
}

ExitStatus exit_status_of(const Collected& collected) {
    bool all_temporary = true;
    for (const Error& failure : collected.failures) all_temporary &= failure.kind == ErrorKind::kTemporary;
    if (collected.failures.empty()) return kExitDone;
    if (collected.listings.empty()) return all_temporary ? kExitTryLater : kExitFailed;
    return all_temporary ? kExitDone
                         : kExitPartlyFailed;  // what is temporary stands in the digest's health line
}

}  // namespace offprint
