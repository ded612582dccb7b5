// The file's settings come from the configuration room; those that only the environment or the command line
// have are added here, where these are read.
#include "config_text.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include "offprint/base/file.h"
#include "offprint/base/utf8.h"
#include "offprint/render/json_writer.h"

namespace offprint {
namespace {

constexpr const char* kCommandLine = "command line";

std::optional<std::string> variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::nullopt : std::optional<std::string>(clean_line(value));
}

std::string in_quotes(const std::string& text) { return '"' + clean_line(text) + '"'; }

Setting color_setting(const Session& session) {
    if (session.global.color != "auto") return {"color", in_quotes(session.global.color), kCommandLine};
    if (!variable("NO_COLOR").value_or("").empty()) return {"color", "\"never\"", "environment: NO_COLOR"};
    return {"color", "\"auto\"", "default"};
}

Setting pager_setting() {
    for (const char* name : {"OFFPRINT_PAGER", "PAGER"})
        if (const auto pager = variable(name))
            return {"pager", in_quotes(*pager), std::string("environment: ") + name};
    return {"pager", "\"less\"", "default"};
}

Setting switch_setting(const char* name, bool is_set) {
    return {name, is_set ? "true" : "false", is_set ? kCommandLine : "default"};
}

bool exists(const std::string& path) {
    std::error_code ignored;
    return !path.empty() && std::filesystem::exists(path, ignored);
}

}  // namespace

std::vector<Setting> settings_in_effect(const Session& session) {
    const std::optional<std::string> toml =
        session.config_path.empty() ? std::nullopt : read_file_if_present(session.config_path);
    std::vector<Setting> settings = list_settings(toml.value_or(""), clean_line(session.config_path));
    for (Setting& setting : settings) {
        if (setting.key != "timezone" || setting.origin != "default") continue;
        setting.value = in_quotes(session.config.zone.name());
        setting.origin = variable("TZ") ? "environment: TZ" : "system";
    }
    settings.push_back(color_setting(session));
    settings.push_back(pager_setting());
    settings.push_back(switch_setting("offline", session.global.offline));
    settings.push_back(switch_setting("quiet", session.global.quiet));
    settings.push_back(switch_setting("verbose", session.global.verbose));
    if (!session.global.now.empty())
        settings.push_back({"now", in_quotes(to_string(session.now)), kCommandLine});
    return settings;
}

std::string settings_as_text(const std::vector<Setting>& settings, bool with_origin) {
    constexpr std::size_t kMostColumn = 48;
    std::vector<std::string> left;
    std::size_t column = 0;
    for (const Setting& setting : settings) {
        left.push_back(setting.key + (setting.value.empty() ? " is not set" : " = " + setting.value));
        if (left.back().size() <= kMostColumn) column = std::max(column, left.back().size());
    }
    std::string text;
    for (std::size_t i = 0; i < settings.size(); ++i)
        text +=
            with_origin ? fmt::format("{:<{}}  {}\n", left[i], column, settings[i].origin) : left[i] + '\n';
    return text;
}

std::string settings_as_json(const std::vector<Setting>& settings) {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.key("settings").begin_array();
    for (const Setting& setting : settings) {
        json.break_line();
        json.begin_object();
        json.field("key", setting.key);
        json.field_if_known("value", setting.value);
        json.field("origin", setting.origin);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take() + '\n';
}

std::vector<UsedPath> used_paths(const Session& session) {
    const auto below = [](const std::string& folder, const char* name) {
        return folder.empty() ? "" : folder + '/' + name;
    };
    std::vector<UsedPath> paths = {{"configuration", session.config_path},
                                   {"templates", session.templates_folder},
                                   {"archive", below(session.state_folder, "archive.db")},
                                   {"ledger", below(session.state_folder, "ledger.db")},
                                   {"tokens", below(session.state_folder, "token.key")},
                                   {"answers", below(session.cache_folder, "http")},
                                   {"scratch", variable("TMPDIR").value_or("/var/tmp")}};
    for (UsedPath& path : paths) path.is_there = exists(path.path);
    return paths;
}

std::string paths_as_text(const std::vector<UsedPath>& paths) {
    std::string text;
    for (const UsedPath& path : paths)
        text += fmt::format("{:<14} {}{}\n", path.name, path.path.empty() ? "none" : clean_line(path.path),
                            path.is_there || path.path.empty() ? "" : "  (not there)");
    return text;
}

std::string paths_as_json(const std::vector<UsedPath>& paths) {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.key("paths").begin_array();
    for (const UsedPath& path : paths) {
        json.break_line();
        json.begin_object();
        json.field("name", path.name);
        json.field_if_known("path", path.path);
        json.field("is_there", path.is_there);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take() + '\n';
}

std::string findings_as_json(const std::vector<ConfigFinding>& all, const std::string& path) {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.field_if_known("path", path);
    json.key("findings").begin_array();
    for (const ConfigFinding& finding : all) {
        json.break_line();
        json.begin_object();
        json.field("kind", finding.is_warning ? "warning" : "mistake");
        if (finding.line > 0) json.field("line", finding.line);
        if (finding.line > 0) json.field("column", finding.column);
        json.field("text", finding.problem);
        json.field_if_known("hint", finding.remark);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take() + '\n';
}

}  // namespace offprint
