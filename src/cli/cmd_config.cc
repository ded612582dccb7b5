// The configuration: a first file, every mistake of it, what holds, where things are.
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>

#include "config_start.h"
#include "config_text.h"
#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/commands.h"
#include "offprint/cli/report.h"
#include "offprint/render/template_set.h"
#include "topic_query.h"

namespace offprint {
namespace {

std::string init(const ConfigArguments& arguments, const Session& session) {
    const std::string text = make_config(arguments, session);
    if (arguments.path == "-") return text;
    const std::string path = arguments.path.empty() ? session.config_path : arguments.path;
    if (path.empty())
        throw Error(ErrorKind::kUsage, "config init: there is no place for it",
                    "set HOME, or name a file with -o");
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(path, ignored)))
        throw Error(ErrorKind::kUsage, "config init: " + clean_line(path) + " is there already",
                    "`-o -` prints the new one; `offprint config check` looks at yours");
    if (arguments.path.empty()) make_private_folder(std::filesystem::path(path).parent_path().string());
    write_file_atomically(path, text);
    const std::string option = arguments.path.empty() ? "" : " --config " + clean_line(path);
    report("wrote " + clean_line(path) + "; `offprint" + option + " digest` uses it, an editor changes it");
    if (!arguments.from.empty())
        report("`offprint" + option +
               " topics list` shows its topics, and `topics test NAME hf:yesterday` what they match");
    return "";
}

std::vector<ConfigFinding> find_all(const Session& session) {
    std::vector<ConfigFinding> all;
    const auto toml = session.config_path.empty() ? std::nullopt : read_file_if_present(session.config_path);
    const ConfigContext context{session.now, Zone::system()};
    if (toml) all = check_config(*toml, session.config_path, context);
    const DigestConfig& digest = session.config.digest;
    if (digest.template_name.empty()) return all;
    try {
        load_templates(digest.template_name, session.templates_folder, digest.raw);
    } catch (const Error& error) {
        all.push_back({0, 0, error.what(), error.hint});
    }
    return all;
}

/// Throws what is wrong as the error that every other command ends with, unless it is wanted as JSON.
ExitStatus check(bool as_json, const Session& session) {
    const std::vector<ConfigFinding> all = find_all(session);
    bool is_good = !session.mistake;
    for (const ConfigFinding& finding : all) is_good &= finding.is_warning;
    if (as_json) {
        write_to_descriptor(STDOUT_FILENO, findings_as_json(all, session.config_path));
        return is_good ? kExitDone : kExitUsage;
    }
    report_warnings(session, session.config.topics);
    if (session.mistake) throw *session.mistake;
    for (const ConfigFinding& finding : all)
        if (!finding.is_warning) throw Error(ErrorKind::kTemplate, finding.problem, finding.remark);
    std::error_code ignored;
    const bool is_there = std::filesystem::exists(session.config_path, ignored);
    const std::string warned =
        all.empty() ? "" : fmt::format(", {} warning{}", all.size(), all.size() == 1 ? "" : "s");
    write_to_descriptor(STDOUT_FILENO, is_there
                                           ? clean_line(session.config_path) + ": no mistakes" + warned + "\n"
                                           : "there is no configuration; `config init` writes one\n");
    return kExitDone;
}

}  // namespace

int run_command(const ConfigArguments& arguments, const Session& session) {
    constexpr std::string_view kActions[] = {"init", "check", "show", "path"};
    const std::string& action = arguments.action;
    const bool as_json = wants_json(arguments.format);
    std::string text;
    if (action == "init") {
        text = init(arguments, session);
    } else if (action == "check") {
        return check(as_json, session);
    } else if (action == "show") {
        if (session.mistake) throw *session.mistake;
        const std::vector<Setting> settings = settings_in_effect(session);
        text = as_json ? settings_as_json(settings) : settings_as_text(settings, arguments.origin);
    } else if (action == "path") {
        text = as_json ? paths_as_json(used_paths(session)) : paths_as_text(used_paths(session));
    } else {
        const std::string near = nearest_name(action, kActions);
        throw Error(
            ErrorKind::kUsage,
            action.empty() ? "config: say what to do" : "config: '" + clean_line(action) + "' is not known",
            near.empty() ? "known: init, check, show, path" : "did you mean '" + near + "'?");
    }
    write_to_descriptor(STDOUT_FILENO, text);
    return kExitDone;
}

}  // namespace offprint
