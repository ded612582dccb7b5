// A folder may come from elsewhere, an archive or a repository of somebody's settings: nothing outside of it
// is read, not even through a link.
#include "offprint/render/template_folder.h"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "offprint/base/utf8.h"
#include "offprint/render/mustache.h"

namespace offprint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kExtension = ".mustache";

[[noreturn]] void fail(std::string_view name, std::string_view what, std::string hint = {}) {
    throw Error(ErrorKind::kTemplate, fmt::format("template {}: {}", clean_line(name), what),
                std::move(hint));
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

}  // namespace

std::vector<std::string> template_folders(const std::string& root) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(root, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (entry->is_directory(error) && is_template_name(name)) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::vector<TemplatePart> template_parts(const std::string& root, std::string_view folder_name) {
    const fs::path folder = fs::path(root) / folder_name;
    if (!is_inside(folder, root)) fail(folder_name, fmt::format("the folder leads out of {}", root));
    std::vector<TemplatePart> parts;
    for (const fs::path& file : find_template_files(folder)) {
        const std::string shown = fmt::format("{}/{}", folder_name, file.filename().string());
        if (!is_template_name(file.stem().string())) {
            fail(shown, "the file's name is no name of a template",
                 "letters, digits, '_', '-' and dots inside, as in digest.md.mustache");
        }
        if (!is_inside(file, folder))
            fail(shown, "leads out of its folder", "copy the file instead of linking it");
        parts.push_back({file.stem().string(), file.string()});
    }
    return parts;
}

std::string read_template_file(const std::string& path) {
    try {
        return read_file(path);
    } catch (const Error& error) {
        throw Error(ErrorKind::kTemplate, fmt::format("template {}: {}", clean_line(path), error.what()),
                    "check the path");
    }
}

bool is_template_path(std::string_view written) {
    return written.find('/') != std::string_view::npos || written.ends_with(kExtension);
}

std::string_view template_part_name(std::string_view file) {
    file.remove_prefix(file.rfind('/') + 1);  // npos + 1 is 0
    if (file.ends_with(kExtension)) file.remove_suffix(kExtension.size());
    return file;
}

}  // namespace offprint
