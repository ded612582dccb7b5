// A name is tried as part, format, part of a folder and folder, in this order.
#include "template_part.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "offprint/base/error.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"
#include "offprint/render/template_folder.h"
#include "offprint/render/template_set.h"

namespace offprint {
namespace {

constexpr std::pair<std::string_view, std::string_view> kFormatParts[] = {
    {"markdown", "digest.md"}, {"md", "digest.md"},    {"text", "digest.txt"}, {"txt", "digest.txt"},
    {"html", "digest.html"},   {"email", "mail.html"}, {"mail", "mail.html"}};

[[noreturn]] void fail(std::string_view name, std::string_view problem, std::string hint) {
    throw Error(ErrorKind::kTemplate, "template show: '" + clean_line(name) + "' " + std::string(problem),
                std::move(hint));
}

template <class Names>
std::string join_names(const Names& names, const std::string& before = "") {
    std::string list;
    for (const auto& name : names) list.append(list.empty() ? "" : ", ").append(before).append(name);
    return list;
}

std::vector<std::string_view> builtin_names() {
    std::vector<std::string_view> names;
    for (const BuiltinTemplate& builtin : builtin_templates()) names.push_back(builtin.name);
    return names;
}

std::optional<std::string> find_builtin(std::string_view part) {
    for (const auto& [format, name] : kFormatParts) {
        if (format == part) part = name;
    }
    for (const BuiltinTemplate& builtin : builtin_templates()) {
        if (builtin.name == part) return std::string(builtin.text);
    }
    return std::nullopt;
}

bool has_folder(const Session& session, std::string_view name) {
    const std::vector<std::string> folders = template_folders(session.templates_folder);
    return std::find(folders.begin(), folders.end(), name) != folders.end();
}

std::optional<std::string> find_in_folder(const Session& session, std::string_view folder,
                                          std::string_view part) {
    if (!has_folder(session, folder)) return std::nullopt;
    for (const TemplatePart& one : template_parts(session.templates_folder, folder)) {
        if (one.name == part) return read_template_file(one.path);
    }
    return std::nullopt;
}

std::vector<std::string> names_in_folder(const Session& session, std::string_view folder) {
    std::vector<std::string> names;
    for (const TemplatePart& one : template_parts(session.templates_folder, folder))
        names.push_back(one.name);
    return names;
}

/// `paper` for `paper.md`, `paper.txt` …: those that are meant.
std::vector<std::string_view> names_that_begin(std::string_view part) {
    std::vector<std::string_view> names = builtin_names();
    std::erase_if(names, [&](std::string_view name) {
        return !name.starts_with(part) || name.size() == part.size() || name[part.size()] != '.';
    });
    return names;
}

[[noreturn]] void fail_unknown(const std::string& name, std::string_view part, const Session& session) {
    if (part == "json" || part == "jsonl") fail(name, "is not made from a template", "jq changes its shape");
    if (has_folder(session, name))
        fail(name, "has several parts",
             "name one: " + join_names(names_in_folder(session, name), name + '/'));
    if (name == "default") fail(name, "has several parts", "name one: " + join_names(builtin_names()));
    if (const auto meant = names_that_begin(part); !meant.empty())
        fail(name, "is several templates", "name one: " + join_names(meant));
    std::vector<std::string_view> known = builtin_names();
    for (const auto& [format, ignored] : kFormatParts) known.push_back(format);
    const std::string near = nearest_name(part, known);
    const std::string list = "there are: " + join_names(builtin_names());
    fail(name, "is no template", near.empty() ? list : "did you mean '" + near + "'?\n  " + list);
}

}  // namespace

std::string find_template_part(const std::string& name, const Session& session) {
    const std::string_view part = template_part_name(name);
    const std::size_t slash = name.rfind('/');
    if (slash != std::string::npos) {
        const std::string folder = name.substr(0, slash);
        if (auto text = find_in_folder(session, folder, part)) return *std::move(text);
        if (has_folder(session, folder)) {
            fail(name, "is no part of this template",
                 "it has: " + join_names(names_in_folder(session, folder), folder + '/'));
        }
        if (folder != "default")
            fail(name, "is no part of a template", "write FOLDER/PART or a built-in part");
    }
    if (auto text = find_builtin(part)) return *std::move(text);
    if (auto text = find_in_folder(session, session.config.digest.template_name, part))
        return *std::move(text);
    fail_unknown(name, part, session);
}

}  // namespace offprint
