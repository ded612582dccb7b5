// A set is a map from names to parsed templates. The user's are parsed when the set is made, so that a
// mistake in any of them is told before work starts; a built-in one when it is first asked for, since a run
// needs few of them and to parse all takes a quarter of a start.
#include "offprint/render/template_set.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <vector>

#include "offprint/base/error.h"
#include "offprint/base/suggest.h"
#include "offprint/base/utf8.h"
#include "offprint/render/template_check.h"
#include "offprint/render/template_folder.h"

namespace offprint {
namespace {

namespace fs = std::filesystem;

RawTags raw_tags(bool allowed) { return allowed ? RawTags::kAllowed : RawTags::kRefused; }

[[noreturn]] void fail(std::string_view name, std::string_view what, std::string hint = {}) {
    throw Error(ErrorKind::kTemplate, fmt::format("template {}: {}", clean_line(name), what),
                std::move(hint));
}

Template read_template(const std::string& path, std::string_view shown, bool raw) {
    return Template::read(read_template_file(path), clean_line(shown), raw_tags(raw));
}

std::string join_names(std::span<const std::string_view> names) {
    std::string list;
    for (const std::string_view name : names) list.append(list.empty() ? "" : ", ").append(name);
    return list;
}

[[noreturn]] void fail_unknown_folder(std::string_view name, const std::string& root) {
    const std::vector<std::string> folders = template_folders(root);
    std::vector<std::string_view> names{"default"};
    for (const std::string& folder : folders) {
        if (folder != names.front()) names.push_back(folder);
    }
    std::error_code ignored;
    if (fs::is_directory(name, ignored))
        fail(name, "there is no such template", fmt::format("a folder is named by its path: ./{}", name));
    const std::string near = nearest_name(name, names);
    if (!near.empty()) fail(name, "there is no such template", fmt::format("did you mean '{}'?", near));
    fail(
        name, "there is no such template",
        fmt::format("there are: {}; a file is named with a slash, as in ./page.mustache", join_names(names)));
}

/// `shown` is what messages call the folder.
void add_folder(TemplateSet& set, const std::string& root, std::string_view folder, const fs::path& shown,
                bool raw) {
    for (const TemplatePart& part : template_parts(root, folder)) {
        const fs::path file = shown / fs::path(part.path).filename();
        set.replace(part.name, read_template(part.path, file.string(), raw));
    }
}

/// A folder that was named by its path.
void add_folder(TemplateSet& set, const fs::path& path, bool raw) {
    std::error_code error;
    const fs::path folder = fs::canonical(path, error);
    if (error || !folder.has_filename()) fail(path.string(), "is no folder of templates");
    add_folder(set, folder.parent_path().string(), folder.filename().string(), path, raw);
    if (set.own_templates().empty())
        fail(path.string(), "the folder holds no template", "its parts are files such as digest.md.mustache");
}

const BuiltinTemplate* find_builtin(std::string_view name) {
    for (const BuiltinTemplate& builtin : builtin_templates())
        if (builtin.name == name) return &builtin;
    return nullptr;
}

}  // namespace

const Template& TemplateSet::page(std::string_view name) const {
    if (single_) return *single_;
    if (const Template* found = find(name)) return *found;
    fail(name, "there is no such template", "there are: " + join_names(names()));
}

const Template* TemplateSet::find(std::string_view name) const {
    if (const auto found = templates_.find(name); found != templates_.end()) return &found->second;
    const BuiltinTemplate* builtin = find_builtin(name);
    if (builtin == nullptr) return nullptr;
    Template parsed = Template::parse(std::string(builtin->text), std::string(builtin->name));
    return &templates_.emplace(builtin->name, std::move(parsed)).first->second;
}

std::vector<const Template*> TemplateSet::reached_from(std::string_view page_name) const {
    std::vector<const Template*> reached{&page(page_name)};
    for (std::size_t i = 0; i < reached.size(); ++i) {
        for (const std::string_view name : reached[i]->partials()) {
            const Template* partial = find(name);
            if (partial != nullptr && std::find(reached.begin(), reached.end(), partial) == reached.end())
                reached.push_back(partial);
        }
    }
    return reached;
}

void TemplateSet::replace(std::string name, Template replacement) {
    own_names_.insert(name);
    templates_.insert_or_assign(std::move(name), std::move(replacement));
}

void TemplateSet::replace_pages(Template replacement) { single_ = std::move(replacement); }

std::vector<TemplateSet::Own> TemplateSet::own_templates() const {
    std::vector<Own> own;
    for (const std::string& name : own_names_) own.push_back({name, &templates_.find(name)->second});
    if (single_) own.push_back({"", &*single_});
    return own;
}

std::vector<std::string_view> TemplateSet::names() const {
    std::set<std::string_view> names(own_names_.begin(), own_names_.end());
    for (const BuiltinTemplate& builtin : builtin_templates()) names.insert(builtin.name);
    return {names.begin(), names.end()};
}

TemplateSet read_templates(std::string_view name_or_path, const std::string& root, bool raw) {
    TemplateSet set;
    std::error_code error;
    if (is_template_path(name_or_path)) {
        const std::string path(name_or_path);
        if (fs::is_directory(path, error)) {
            add_folder(set, fs::path(path), raw);
        } else {
            set.replace_pages(read_template(path, path, raw));
        }
        return set;
    }
    const bool found = is_template_name(name_or_path) && !root.empty() &&
                       fs::is_directory(fs::path(root) / name_or_path, error);
    if (found) {
        add_folder(set, root, name_or_path, fs::path(root) / name_or_path, raw);
    } else if (name_or_path != "default") {
        fail_unknown_folder(name_or_path, root);
    }
    return set;
}

TemplateSet load_templates(std::string_view name_or_path, const std::string& root, bool raw) {
    TemplateSet set = read_templates(name_or_path, root, raw);
    std::string mistakes;
    for (const std::string& text : check_templates(set, {.pages = 0, .unused = false, .only = {}}))
        mistakes.append(mistakes.empty() ? "" : "\n").append(text);
    if (!mistakes.empty()) throw Error(ErrorKind::kTemplate, mistakes);
    return set;
}

}  // namespace offprint
