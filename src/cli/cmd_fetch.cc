// `fetch` brings the archive up to date, `import` adds files to it: a line a source, on standard output.
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/report.h"
#include "offprint/render/json_writer.h"

namespace offprint {
namespace {

/// How the counts of a line are called: those of a trial are of what would be.
struct CountNames {
    const char *added, *updated, *unchanged;
};
constexpr CountNames kDone{" new", " updated", " unchanged"};
constexpr CountNames kTried{" would be new", nullptr, " known"};

std::string describe(const Kept& kept, const CountNames& names) {
    std::string line = kept.source.name + ": ";
    if (kept.failure)
        return line + "failed" + (kept.failures > 1 ? fmt::format(" {} times in a row", kept.failures) : "") +
               ": " + kept.source.note + '\n';
    const std::size_t listed = kept.source.listed.value_or(0);
    line += std::to_string(listed) + " listed";
    if (kept.passed_over > 0) line += ", " + std::to_string(kept.passed_over) + " imported before";
    const std::pair<std::size_t, const char*> counts[] = {{kept.counts.added, names.added},
                                                          {kept.counts.updated, names.updated},
                                                          {kept.counts.unchanged, names.unchanged}};
    for (const auto& [count, what] : counts)
        if (what != nullptr) line += ", " + std::to_string(count) + what;
    if (!kept.source.note.empty()) line += "; " + kept.source.note;
    return line + '\n';
}

std::string as_json(std::span<const Kept> all) {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.key("sources").begin_array();
    for (const Kept& kept : all) {
        json.break_line();
        json.begin_object();
        json.field("name", kept.source.name);
        json.field("status", kept.source.status);
        if (kept.source.listed) json.field("listed", *kept.source.listed);
        json.field("new", kept.counts.added);
        json.field("updated", kept.counts.updated);
        json.field("unchanged", kept.counts.unchanged);
        if (kept.passed_over > 0) json.field("imported_before", kept.passed_over);
        if (!kept.source.note.empty()) json.field("note", kept.source.note);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take() + '\n';
}

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
        lines += describe(kept, names);
        if (kept.failure) collected.failures.push_back(*kept.failure);
        for (const Listing& listing : kept.listings) collected.listings.push_back(listing);
    }
    if (!session.global.quiet) report_notes(collected.listings, session.global.verbose);
    write_to_descriptor(STDOUT_FILENO, arguments.format == "json" ? as_json(all) : lines);
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
