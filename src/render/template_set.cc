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
#include "offprint/base/file.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kExtension = ".mustache";

RawTags raw_tags(bool allowed) { return allowed ? RawTags::kAllowed : RawTags::kRefused; }

[[noreturn]] void fail(std::string_view name, std::string_view what, std::string hint = {}) {
    throw Error(ErrorKind::kTemplate, fmt::format("template {}: {}", clean_line(name), what),
                std::move(hint));
}

Template read_template(const std::string& path, std::string name, bool raw) {
    std::string source;
    try {
        source = read_file(path);
    } catch (const Error& error) {
        throw Error(ErrorKind::kTemplate, fmt::format("template {}: {}", clean_line(name), error.what()),
                    error.hint);
    }
    return Template::parse(std::move(source), std::move(name), raw_tags(raw));
}

bool is_inside(const fs::path& path, const fs::path& folder) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    if (error) return false;
    const fs::path outer = fs::canonical(folder, error);
    if (error) return false;
    const auto [end, rest] = std::mismatch(outer.begin(), outer.end(), real.begin(), real.end());
    return end == outer.end() && rest != real.end();
}

std::string list_folders(const std::string& root) {
    std::vector<std::string> names{"default"};
    std::error_code error;
    for (fs::directory_iterator entry(root, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (entry->is_directory(error) && is_template_name(name) && name != "default") names.push_back(name);
    }
    std::sort(names.begin() + 1, names.end());
    std::string list;
    for (const std::string& name : names) list.append(list.empty() ? "" : ", ").append(name);
    return list;
}

/// The template files of a folder, by name.
std::vector<fs::path> find_template_files(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (entry->path().extension() == kExtension && !name.starts_with('.')) files.push_back(entry->path());
    }
    if (error) fail(folder.string(), error.message());
    std::sort(files.begin(), files.end());
    return files;
}

void add_folder(TemplateSet& set, const std::string& root, std::string_view folder_name, bool raw) {
    const fs::path folder = fs::path(root) / folder_name;
    if (!is_inside(folder, root)) fail(folder_name, fmt::format("the folder leads out of {}", root));
    for (const fs::path& file : find_template_files(folder)) {
        const std::string part = file.stem().string();
        const std::string shown = fmt::format("{}/{}", folder_name, file.filename().string());
        if (!is_template_name(part)) {
            fail(shown, "the file's name is no name of a template",
                 "letters, digits, '_', '-' and dots inside, as in digest.md.mustache");
        }
        if (!is_inside(file, folder))
            fail(shown, "leads out of its folder", "copy the file instead of linking it");
        set.replace(read_template(file.string(), part, raw));
    }
}

const BuiltinTemplate* find_builtin(std::string_view name) {
    for (const BuiltinTemplate& builtin : builtin_templates())
        if (builtin.name == name) return &builtin;
    return nullptr;
}

bool is_file_name(std::string_view text) {
    return text.find('/') != std::string_view::npos || text.ends_with(kExtension);
}

}  // namespace

const Template& TemplateSet::page(std::string_view name) const {
    if (single_) return *single_;
    if (const Template* found = find(name)) return *found;
    fail(name, "there is no such template", "there are: " + list_names());
}

const Template* TemplateSet::find(std::string_view name) const {
    if (const auto found = templates_.find(name); found != templates_.end()) return &found->second;
    const BuiltinTemplate* builtin = find_builtin(name);
    if (builtin == nullptr) return nullptr;
    Template parsed = Template::parse(std::string(builtin->text), std::string(builtin->name));
    return &templates_.emplace(builtin->name, std::move(parsed)).first->second;
}

bool TemplateSet::mentions(std::string_view page_name, std::string_view value) const {
    std::vector<const Template*> reached{&page(page_name)};
    for (std::size_t i = 0; i < reached.size(); ++i) {
        if (reached[i]->mentions(value)) return true;
        for (const std::string_view name : reached[i]->partials()) {
            const Template* partial = find(name);
            if (partial != nullptr && std::find(reached.begin(), reached.end(), partial) == reached.end())
                reached.push_back(partial);
        }
    }
    return false;
}

void TemplateSet::replace(Template replacement) {
    std::string name = replacement.name();
    templates_.insert_or_assign(std::move(name), std::move(replacement));
}

void TemplateSet::replace_pages(Template replacement) { single_ = std::move(replacement); }

void TemplateSet::check_partials() const {
    const auto check = [this](const Template& asking) {
        for (const std::string_view name : asking.partials()) {
            if (templates_.contains(name) || find_builtin(name) != nullptr) continue;
            fail(asking.place_of_partial(name), fmt::format("there is no partial '{}'", name),
                 "there are: " + list_names());
        }
    };
    for (const auto& [name, asking] : templates_) check(asking);
    if (single_) check(*single_);
}

std::string TemplateSet::list_names() const {
    std::set<std::string_view> names;
    for (const BuiltinTemplate& builtin : builtin_templates()) names.insert(builtin.name);
    for (const auto& [name, ignored] : templates_) names.insert(name);
    std::string list;
    for (const std::string_view name : names) list.append(list.empty() ? "" : ", ").append(name);
    return list;
}

TemplateSet load_templates(std::string_view name_or_file, const std::string& root, bool raw) {
    TemplateSet set;
    if (is_file_name(name_or_file)) {
        const std::string path(name_or_file);
        set.replace_pages(read_template(path, path, raw));
    } else {
        std::error_code error;
        const bool found = is_template_name(name_or_file) && !root.empty() &&
                           fs::is_directory(fs::path(root) / name_or_file, error);
        if (found) {
            add_folder(set, root, name_or_file, raw);
        } else if (name_or_file != "default") {
            fail(name_or_file, "there is no such template",
                 fmt::format("there are: {}; a file is named with a slash, as in ./{}", list_folders(root),
                             "page.mustache"));
        }
    }
    set.check_partials();
    return set;
}

}  // namespace offprint
