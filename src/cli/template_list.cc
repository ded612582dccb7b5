// A list is gathered once and written as text or JSON. Pages stand in the order of template_pages(), partials
// behind them.
#include "template_list.h"

#include <algorithm>

#include "offprint/render/json_writer.h"
#include "offprint/render/template_folder.h"
#include "offprint/render/template_names.h"
#include "offprint/render/template_set.h"

namespace offprint {
namespace {

constexpr std::size_t kNameColumn = 18;
constexpr std::string_view kBuiltin = "default";

struct ListedTemplate {
    std::string name, folder;  ///< no folder: built in
    bool is_used = false;
    std::vector<TemplatePart> parts;
};

std::string_view makes(std::string_view part) {
    for (const TemplatePage& page : template_pages()) {
        if (page.name == part) return page.makes;
    }
    return {};
}

void sort_parts(std::vector<TemplatePart>& parts) {
    const auto place = [](const TemplatePart& part) {
        const auto pages = template_pages();
        return std::find_if(pages.begin(), pages.end(),
                            [&](const TemplatePage& page) { return page.name == part.name; }) -
               pages.begin();
    };
    std::stable_sort(parts.begin(), parts.end(),
                     [&](const TemplatePart& a, const TemplatePart& b) { return place(a) < place(b); });
}

std::vector<ListedTemplate> gather(const Session& session) {
    const std::string& used = session.config.digest.template_name;
    const std::vector<std::string> folders = template_folders(session.templates_folder);
    const bool has_own_default = std::find(folders.begin(), folders.end(), kBuiltin) != folders.end();
    ListedTemplate builtin{
        std::string(kBuiltin), "", used.empty() || (used == kBuiltin && !has_own_default), {}};
    for (const BuiltinTemplate& part : builtin_templates())
        builtin.parts.push_back({std::string(part.name), ""});
    std::vector<ListedTemplate> listed{std::move(builtin)};
    for (const std::string& folder : folders) {
        listed.push_back({folder, session.templates_folder + '/' + folder, used == folder,
                          template_parts(session.templates_folder, folder)});
    }
    for (ListedTemplate& one : listed) sort_parts(one.parts);
    return listed;
}

/// What the configuration names when it is no template of the list.
std::string describe_other(const Session& session, const std::vector<ListedTemplate>& listed) {
    const bool is_listed =
        std::any_of(listed.begin(), listed.end(), [](const ListedTemplate& one) { return one.is_used; });
    const std::string& used = session.config.digest.template_name;
    if (is_listed) return {};
    return used + (is_template_path(used) ? "  (in use)\n" : "  (in use, but there is no such folder)\n");
}

std::string row(std::string_view name, std::string_view what) {
    std::string line = "  " + std::string(name);
    if (what.empty()) return line + '\n';
    line.resize(std::max(line.size() + 1, kNameColumn + 2), ' ');
    return line.append(what) + '\n';
}

std::string_view name_of(NameShape shape) {
    constexpr std::string_view kShapes[] = {"text", "number", "truth", "texts", "list", "map"};
    return kShapes[static_cast<std::size_t>(shape)];
}

}  // namespace

std::string list_templates_as_text(const Session& session) {
    const std::vector<ListedTemplate> listed = gather(session);
    std::string out;
    for (const ListedTemplate& one : listed) {
        out.append(one.name).append("  (").append(one.folder.empty() ? "built in" : one.folder);
        out.append(one.is_used ? ", in use)\n" : ")\n");
        for (const TemplatePart& part : one.parts) {
            const std::string_view what = makes(part.name);
            out += row(part.name, what.empty() ? "partial" : what);
        }
    }
    out += describe_other(session, listed);
    if (listed.size() == 1 && !session.templates_folder.empty())
        out += "yours go into " + session.templates_folder + "/NAME/\n";
    return out;
}

std::string list_templates_as_json(const Session& session) {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.field_if_known("folder", session.templates_folder);
    json.field("in_use", session.config.digest.template_name.empty() ? std::string(kBuiltin)
                                                                     : session.config.digest.template_name);
    json.key("templates").begin_array();
    for (const ListedTemplate& one : gather(session)) {
        json.break_line();
        json.begin_object();
        json.field("name", one.name);
        json.field_if_known("path", one.folder);
        json.field("in_use", one.is_used);
        json.key("parts").begin_array();
        for (const TemplatePart& part : one.parts) {
            json.begin_object();
            json.field("name", part.name);
            json.field_if_known("path", part.path);
            json.field_if_known("makes", makes(part.name));
            json.end_object();
        }
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take() + '\n';
}

std::string list_names_as_text() {
    std::string out;
    for (const TemplateScope& scope : template_scopes()) {
        out.append(out.empty() ? "" : "\n").append(scope.heading).append("\n");
        for (const TemplateName& name : template_names()) {
            if ((name.scopes & scope.scope) == 0) continue;
            // A hidden paper has what a paper has; only what is its own is told again.
            if (scope.scope == kHiddenScope && (name.scopes & kPaperScope) != 0) continue;
            const std::string pages = describe_pages(name.pages);
            out += row(name.name, std::string(name.meaning) + (pages.empty() ? "" : " (" + pages + ")"));
        }
    }
    return out;
}

std::string list_names_as_json() {
    JsonWriter json;
    json.begin_object();
    json.field("offprint", 1);
    json.key("names").begin_array();
    for (const TemplateScope& scope : template_scopes()) {
        for (const TemplateName& name : template_names()) {
            if ((name.scopes & scope.scope) == 0) continue;
            json.break_line();
            json.begin_object();
            json.field("name", name.name);
            json.field_if_known("inside", scope.opened_by);
            json.field("kind", name_of(name.shape));
            json.field_if_known("formats", describe_pages(name.pages));
            json.field("meaning", name.meaning);
            json.end_object();
        }
    }
    json.end_array();
    json.end_object();
    return json.take() + '\n';
}

}  // namespace offprint
