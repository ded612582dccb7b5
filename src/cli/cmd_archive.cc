// What is in the archive, whether it is sound, and all of it as JSON lines.
#include <fmt/core.h>
#include <unistd.h>

#include "archive_prune.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/report.h"
#include "offprint/render/json_writer.h"
#include "offprint/render/render.h"

namespace offprint {
namespace {

std::string as_text(const std::string& path, const ArchiveFacts& facts) {
    std::string text = fmt::format("{}\n{} paper{}", path, facts.papers, facts.papers == 1 ? "" : "s");
    if (facts.first) text += fmt::format(" of {}", plain_dates(*facts.first, *facts.last));
    if (facts.has_undated) text += facts.first ? ", some without a day" : ", all without a day";
    const double megabytes = static_cast<double>(facts.bytes) / 1e6;
    return text + fmt::format(", {:.{}f} MB\n", megabytes, megabytes < 10 ? 1 : 0);
}

std::string as_json(const std::string& path, const ArchiveFacts& facts) {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.key("archive").begin_object();
    json.field("path", path);
    json.field("papers", facts.papers);
    if (facts.first) {
        json.field("first", facts.first->to_string());
        json.field("last", facts.last->to_string());
    }
    json.field("bytes", facts.bytes);
    json.end_object();
    json.end_object();
    return json.take() + '\n';
}

int tell(const ArchiveArguments& arguments, const std::string& path) {
    const ArchiveFacts facts = Archive::open_to_read(path).facts();
    write_to_descriptor(STDOUT_FILENO,
                        arguments.format == "json" ? as_json(path, facts) : as_text(path, facts));
    return kExitDone;
}

int check(const std::string& path) {
    const std::vector<std::string> damage = Archive::open_to_read(path).find_damage();
    for (const std::string& one : damage) report(clean_line(one));
    if (damage.empty()) {
        write_to_descriptor(STDOUT_FILENO, "the archive is sound\n");
        return kExitDone;
    }
    report("the archive is damaged; `offprint archive export` gives what can still be read");
    return kExitFailed;
}

int export_papers(const std::string& path) {
    constexpr std::size_t kPapersAtOnce = 64;
    Listing batch;
    bool is_wanted = true;
    const TemplateSet no_templates;
    const auto write = [&] {
        const std::string lines =
            render_listings({&batch, 1}, no_templates, {.format = OutputFormat::kJsonl});
        batch.papers.clear();
        is_wanted = write_to_descriptor(STDOUT_FILENO, lines);
    };
    Archive::open_to_read(path).visit([&](Paper&& paper) {
        batch.papers.push_back(std::move(paper));
        if (batch.papers.size() == kPapersAtOnce) write();
        return is_wanted;
    });
    if (is_wanted && !batch.papers.empty()) write();
    return kExitDone;
}

void refuse_prune_options(const ArchiveArguments& arguments) {
    if (arguments.older_than.empty() && arguments.keep.empty() && arguments.max_size.empty() &&
        !arguments.dry_run)
        return;
    throw Error(ErrorKind::kUsage,
                "--older-than, --keep, --max-size and --dry-run go with archive prune only");
}

}  // namespace

int run_command(const ArchiveArguments& arguments, const Session& session) {
    if (!arguments.format.empty() && arguments.format != "text" && arguments.format != "json")
        throw Error(ErrorKind::kUsage, "--format: '" + arguments.format + "' is not known",
                    "known: text json");
    if (arguments.format == "json" && !arguments.action.empty())
        throw Error(ErrorKind::kUsage, "--format json goes with `offprint archive` alone",
                    "`archive export` writes JSON lines whatever is said");
    const std::string path = archive_path(session);
    if (arguments.action == "prune") return prune_archive(arguments, session, path);
    refuse_prune_options(arguments);
    if (arguments.action.empty()) return tell(arguments, path);
    if (arguments.action == "check") return check(path);
    if (arguments.action == "export") return export_papers(path);
    constexpr std::string_view kActions[] = {"check", "export", "prune"};
    const std::string near = nearest_name(arguments.action, kActions);
    throw Error(ErrorKind::kUsage, "archive: '" + clean_line(arguments.action) + "' is not known",
                near.empty() ? "known: check, export, prune; `offprint archive` alone tells what is in it"
                             : "did you mean '" + near + "'?");
}

}  // namespace offprint
