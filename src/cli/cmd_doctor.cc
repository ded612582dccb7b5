// What is right, what is not, and what to do about it: a line a check.
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>

#include "doctor.h"
#include "offprint/base/file.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/commands.h"
#include "offprint/render/json_writer.h"
#include "topic_query.h"

namespace offprint {
namespace {

std::string as_text(const std::vector<Checkup>& all) {
    std::string text;
    for (const Checkup& one : all) {
        text += fmt::format("{:<5} {:<14} {}\n", name_of(one.state), one.name, clean_line(one.text));
        if (!one.hint.empty()) text += fmt::format("{:20} {}\n", "", clean_line(one.hint));
    }
    return text;
}

std::string as_json(const std::vector<Checkup>& all) {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.key("checks").begin_array();
    for (const Checkup& one : all) {
        json.break_line();
        json.begin_object();
        json.field("name", one.name);
        json.field("state", name_of(one.state));
        json.field("text", one.text);
        json.field_if_known("hint", one.hint);
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take() + '\n';
}

}  // namespace

int run_command(const DoctorArguments& arguments, const Session& session) {
    const bool is_json = wants_json(arguments.format);
    const std::vector<Checkup> all = examine(session);
    write_to_descriptor(STDOUT_FILENO, is_json ? as_json(all) : as_text(all));
    const bool is_bad = std::any_of(all.begin(), all.end(),
                                    [](const Checkup& one) { return one.state == Checkup::State::kFailure; });
    return is_bad ? kExitFindings : kExitDone;
}

}  // namespace offprint
