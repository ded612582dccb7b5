// `fetch` brings the archive up to date, `import` adds files to it: a line a source, on standard output,
// because it is what the command is for.
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>

#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/report.h"
#include "offprint/render/json_writer.h"

namespace offprint {
namespace {

std::string describe(const Kept& kept) {
    std::string line = kept.source.name + ": ";
    if (kept.failure)
        return line + "failed" + (kept.failures > 1 ? fmt::format(" {} times in a row", kept.failures) : "") +
               ": " + kept.source.note + '\n';
    const std::size_t listed = kept.source.listed.value_or(0);
    line += std::to_string(listed) + " listed";
    if (kept.passed_over > 0) line += ", " + std::to_string(kept.passed_over) + " imported before";
    const std::pair<std::size_t, const char*> counts[] = {{kept.counts.added, " new"},
                                                          {kept.counts.updated, " updated"},
                                                          {kept.counts.unchanged, " unchanged"}};
    for (const auto& [count, what] : counts) line += ", " + std::to_string(count) + what;
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

int keep(const KeepArguments& arguments, const Session& session, const KeepOptions& options) {
    if (!arguments.format.empty() && arguments.format != "text" && arguments.format != "json")
        throw Error(ErrorKind::kUsage, "--format: '" + arguments.format + "' is not known",
                    "known: text json");
    report_warnings(session, {});
    Archive archive = Archive::open_to_write(archive_path(session));
    const std::vector<Kept> all = keep_input(arguments.input, session, archive, options);
    Collected collected;  // for the notes and the status
    std::string lines;
    for (const Kept& kept : all) {
        lines += describe(kept);
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

}  // namespace

int run_command(const FetchArguments& arguments, const Session& session) {
    return keep(arguments, session, {.seen = session.today(), .now = session.now});
}

int run_command(const ImportArguments& arguments, const Session& session) {
    if (arguments.input.listings.empty())
        throw Error(ErrorKind::kUsage, "import: a FILE is needed",
                    "a listing of any format, - for standard input; `offprint formats` names them");
    return keep(arguments, session, {.seen = {}, .now = {}, .resume = true});
}

}  // namespace offprint
