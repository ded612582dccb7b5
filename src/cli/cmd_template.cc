// Templates: which there are, their texts to start from, what is wrong with them, what they may use.
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"
#include "offprint/cli/commands.h"
#include "offprint/render/template_check.h"
#include "offprint/render/template_folder.h"
#include "template_list.h"
#include "template_part.h"

namespace offprint {
namespace {

namespace fs = std::filesystem;

bool wants_json(const TemplateArguments& arguments) {
    if (!arguments.names.empty())
        throw Error(ErrorKind::kUsage, "template " + arguments.action + ": takes no name");
    if (arguments.format == "json") return true;
    if (arguments.format.empty() || arguments.format == "text") return false;
    throw Error(ErrorKind::kUsage, "--format: '" + clean_line(arguments.format) + "' is not known",
                "known: text json");
}

std::string show(const TemplateArguments& arguments, const Session& session) {
    if (arguments.names.size() != 1) {
        throw Error(ErrorKind::kUsage, "template show: name one part",
                    "offprint template show markdown; `offprint template list` names all parts");
    }
    return find_template_part(arguments.names.front(), session);
}

struct Checked {
    TemplateSet templates;
    std::string only;  ///< the part that is asked about, else all
};

/// A file of the user's templates is checked with the others of its folder. Another one stands for the
/// built-in part of its name, so that it is looked at where that one is written, or is a page.
Checked read_checked(const std::string& name, const Session& session) {
    const bool raw = session.config.digest.raw;
    std::error_code error;
    if (!fs::is_regular_file(name, error) || !is_template_path(name)) {
        const auto own = template_folders(session.templates_folder);
        const bool is_here =
            fs::is_directory(name, error) && std::find(own.begin(), own.end(), name) == own.end();
        return {read_templates(is_here ? name + '/' : name, session.templates_folder, raw), ""};
    }
    const fs::path path = fs::absolute(name).lexically_normal();
    const std::string part(template_part_name(name));
    if (fs::equivalent(path.parent_path().parent_path(), session.templates_folder, error)) {
        return {read_templates(path.parent_path().filename().string(), session.templates_folder, raw), part};
    }
    const auto builtin = builtin_templates();
    const bool is_part = std::any_of(builtin.begin(), builtin.end(),
                                     [&](const BuiltinTemplate& one) { return one.name == part; });
    Checked checked{read_templates(name, session.templates_folder, raw), ""};
    if (!is_part) return checked;
    TemplateSet as_part;
    as_part.replace(part, *checked.templates.own_templates().front().text);
    return {std::move(as_part), ""};
}

/// Throws Error(kTemplate) with every mistake of every template.
std::string check(const TemplateArguments& arguments, const Session& session) {
    std::vector<std::string> names = arguments.names;
    if (names.empty()) names = template_folders(session.templates_folder);
    if (names.empty()) {
        throw Error(ErrorKind::kUsage, "template check: there are no templates of yours",
                    "name a file or a folder, or put one into " + session.templates_folder);
    }
    std::string mistakes, good;
    for (const std::string& name : names) {
        const Checked checked = read_checked(name, session);
        TemplateCheck wanted;
        wanted.only = checked.only;
        const std::vector<std::string> texts = check_templates(checked.templates, wanted);
        for (const std::string& text : texts) mistakes.append(mistakes.empty() ? "" : "\n").append(text);
        if (texts.empty()) good.append(clean_line(name)).append(": no mistakes\n");
    }
    if (!mistakes.empty()) throw Error(ErrorKind::kTemplate, mistakes);
    return good;
}

std::string run(const TemplateArguments& arguments, const Session& session) {
    constexpr std::string_view kActions[] = {"list", "show", "check", "names"};
    const std::string& action = arguments.action;
    if (action == "list")
        return wants_json(arguments) ? list_templates_as_json(session) : list_templates_as_text(session);
    if (action == "names") return wants_json(arguments) ? list_names_as_json() : list_names_as_text();
    if (!arguments.format.empty())
        throw Error(ErrorKind::kUsage, "--format goes with template list and template names");
    if (action == "show") return show(arguments, session);
    if (action == "check") return check(arguments, session);
    const std::string near = nearest_name(action, kActions);
    throw Error(
        ErrorKind::kUsage,
        action.empty() ? "template: say what to do" : "template: '" + clean_line(action) + "' is not known",
        near.empty() ? "known: list, show, check, names" : "did you mean '" + near + "'?");
}

}  // namespace

int run_command(const TemplateArguments& arguments, const Session& session) {
    write_to_descriptor(STDOUT_FILENO, run(arguments, session));
    return kExitDone;
}

}  // namespace offprint
