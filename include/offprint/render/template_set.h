// The templates of one run: the built-in ones, which are part of the program, with those of the user in their
// place.
//
//     TemplateSet set = load_templates("my-digest", config_folder + "/templates", false);
//     const Template& page = set.page("digest.md");
#pragma once
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "offprint/render/mustache.h"

namespace offprint {

/// Not to be used by two threads at once, for built-in templates are parsed on demand. What it hands out
/// stays where it is as long as the set does.
class TemplateSet {
  public:
    /// The built-in templates (the folder templates/default of the sources).
    TemplateSet() = default;

    /// The page of a name such as `digest.md` or `terminal`: the single file, when there is one, whatever the
    /// name. Throws Error(kTemplate) that lists the templates there are.
    const Template& page(std::string_view name) const;

    /// A partial, or null when there is none of that name. A single file is nobody's partial.
    const Template* find(std::string_view name) const;

    /// The page and the partials that it leads to, each once.
    std::vector<const Template*> reached_from(std::string_view page) const;

    /// Puts a template in the place of the one of that name, or adds it.
    void replace(std::string name, Template replacement);
    /// Makes the template the page of every name.
    void replace_pages(Template replacement);
    /// Whether one file is the page of every name: what has several parts cannot be made of it.
    bool is_single_file() const { return single_.has_value(); }

    /// A template that is not built in, and the name it has here: empty for a single file.
    struct Own {
        std::string_view name;
        const Template* text;
    };
    std::vector<Own> own_templates() const;
    /// Of all templates, sorted.
    std::vector<std::string_view> names() const;

  private:
    mutable std::map<std::string, Template, std::less<>> templates_;  ///< the user's, and what was asked for
    std::set<std::string, std::less<>> own_names_;
    std::optional<Template> single_;
};

/// What `--template NAME-or-FILE` means. A name is a folder of `root`: each `<part>.mustache` of it replaces
/// a built-in template or is a partial of its own; parts it does not have are the built-in ones. `default` is
/// the built-in set unless there is such a folder. What holds a slash or ends in `.mustache` is a path, of
/// such a folder or of a file: that is the page of whatever format is written. Links that lead out of the
/// folder are refused. With `raw` the user's templates may write `{{{values}}}` unescaped. Throws
/// Error(kTemplate) with every mistake of every file, missing partials included.
TemplateSet load_templates(std::string_view name_or_path, const std::string& root, bool raw = false);

/// The same for check_templates(): mistakes in the texts stay in the templates.
TemplateSet read_templates(std::string_view name_or_path, const std::string& root, bool raw = false);

/// The name and text of every built-in template, by name; for `offprint template show` and tests.
struct BuiltinTemplate {
    std::string_view name, text;
};
std::span<const BuiltinTemplate> builtin_templates();

}  // namespace offprint
