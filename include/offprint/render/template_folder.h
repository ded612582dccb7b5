// Folders of templates on disk: `ROOT/my-digest/digest.md.mustache` is the part `digest.md` of the template
// `my-digest`.
//
//     for (const TemplatePart& part : template_parts(root, "my-digest")) std::cout << part.name;
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

struct TemplatePart {
    std::string name;  ///< `digest.md`
    std::string path;
};

/// The names of the folders, sorted; those whose name cannot be a template's are left out. Empty when there
/// is no such root.
std::vector<std::string> template_folders(const std::string& root);

/// The parts of one folder, sorted. Throws Error(kTemplate) for a file whose name is no part's, and for links
/// that lead out of the folder.
std::vector<TemplatePart> template_parts(const std::string& root, std::string_view folder);

/// Throws Error(kTemplate) when it cannot be read.
std::string read_template_file(const std::string& path);

/// Whether `--template` means a file or a folder by its path: it holds a slash or ends in `.mustache`.
bool is_template_path(std::string_view written);

/// `digest.md` of `digest.md.mustache` or `my-digest/digest.md.mustache`.
std::string_view template_part_name(std::string_view file);

}  // namespace offprint
