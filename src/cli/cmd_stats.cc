// How many papers of each topic the archive has, over time.
#include <unistd.h>

#include <algorithm>

#include "offprint/app/choose_topics.h"
#include "offprint/base/ascii.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/output.h"
#include "offprint/render/volume_chart.h"
#include "resolve.h"

namespace offprint {
namespace {

constexpr std::string_view kFormats[] = {"terminal", "json", "tsv", "svg"};
constexpr std::string_view kSteps[] = {"day", "week", "month"};

void refuse(const std::string& option, const std::string& written, std::span<const std::string_view> known) {
    const std::string near = nearest_name(written, known);
    std::string names = "known:";
    for (const std::string_view name : known) (names += ' ') += name;
    throw Error(ErrorKind::kUsage, option + ": '" + clean_line(written) + "' is not known",
                near.empty() ? names : "did you mean '" + near + "'?");
}

std::optional<TimeStep> resolve_step(const std::string& written) {
    if (written.empty()) return std::nullopt;
    const std::optional<TimeStep> step = time_step_from_name(written);
    if (!step) refuse("--by", written, kSteps);
    return step;
}

DayRange resolve_range(const StatsArguments& arguments, const Session& session) {
    DayRange range{resolve_date(arguments.since, "--since", session),
                   resolve_date(arguments.until, "--until", session)};
    if (range.since && range.until && *range.since > *range.until)
        throw Error(ErrorKind::kUsage,
                    "--since " + range.since->to_string() + " is after --until " + range.until->to_string());
    return range;
}

std::vector<Topic> resolve_topics(const StatsArguments& arguments, const Session& session) {
    TopicChoice choice{arguments.topics, {}, arguments.topics_file};
    if (!arguments.query.empty()) {
        make_topic("", arguments.query, "stats",
                   session.context());  // so that mistakes are told of the query
        choice.matches.push_back(arguments.query);
    }
    return choose_topics(choice, session.config, session.context());
}

/// What the ending of a file says when nobody named a format.
std::string resolve_format(const StatsArguments& arguments) {
    const auto known = std::find(std::begin(kFormats), std::end(kFormats), arguments.format);
    if (!arguments.format.empty() && known == std::end(kFormats))
        refuse("--format", arguments.format, kFormats);
    if (!arguments.format.empty() || arguments.path.empty()) return arguments.format;
    const std::string ending = ascii_lower(arguments.path.substr(arguments.path.find_last_of("./") + 1));
    if (std::find(std::begin(kFormats), std::end(kFormats), ending) != std::end(kFormats)) return ending;
    for (const char* picture : {"png", "pdf", "jpg", "jpeg", "gif", "html"})
        if (ending == picture)
            throw Error(ErrorKind::kUsage,
                        "stats -o: there is no format for files like " + clean_line(arguments.path),
                        "the picture is an SVG: name it .svg");
    return {};
}

std::string write(const Volume& volume, const std::string& format, const StatsArguments& arguments,
                  const Session& session) {
    if (format == "json") return volume_as_json(volume);
    if (format == "tsv") return volume_as_tsv(volume);
    if (format == "svg") return volume_as_svg(volume);
    const bool is_file = !arguments.path.empty() && arguments.path != "-";
    const bool on_terminal = !is_file && isatty(STDOUT_FILENO) == 1;
    return volume_as_chart(volume, screen_columns(), wants_color(session.global.color, on_terminal));
}

}  // namespace

int run_command(const StatsArguments& arguments, const Session& session) {
    const std::string format = resolve_format(arguments);
    const std::optional<TimeStep> step = resolve_step(arguments.by);
    const DayRange range = resolve_range(arguments, session);
    std::vector<Topic> topics = resolve_topics(arguments, session);
    report_warnings(session, topics);
    const Archive archive = Archive::open_to_read(archive_path(session));
    const RuleSet rules(std::move(topics));
    VolumeCounter counter(rules, range);
    archive.visit([&](Paper&& paper) {
        counter.add(paper);
        return true;
    });
    const std::string text = write(counter.finish(step), format, arguments, session);
    if (arguments.path.empty() || arguments.path == "-") {
        write_to_descriptor(STDOUT_FILENO, text);
    } else {
        write_file_atomically(arguments.path, text);
    }
    return kExitDone;
}

}  // namespace offprint
