// Syntax and partials are looked at template by template. Names are looked at page by page, for what a
// partial may use depends on who writes it.
#include "offprint/render/template_check.h"

#include <fmt/core.h>

#include <algorithm>

#include "name_check.h"
#include "offprint/base/suggest.h"
#include "offprint/render/place_check.h"

namespace offprint {
namespace {

void add_syntax(std::vector<Mistake>& mistakes, const TemplateSet& templates, const Template& t) {
    mistakes = t.mistakes();
    const std::vector<std::string_view> names = templates.names();
    for (const TextSpan& span : t.partial_names()) {
        const std::string_view name = std::string_view(t.source()).substr(span.begin, span.end - span.begin);
        if (std::find(names.begin(), names.end(), name) != names.end()) continue;
        const std::string near = nearest_name(name, names);
        mistakes.push_back(
            {span, fmt::format("there is no partial '{}'", name),
             near.empty() ? "`offprint template list` names them" : fmt::format("did you mean '{}'?", near)});
    }
}

/// Partials that write themselves again, whatever the data is: that has no end.
void add_endless(std::vector<Mistake>& mistakes, const TemplateSet& templates, const Template& t) {
    for (const TextSpan& span : t.certain_partial_names()) {
        const auto name_in = [](const Template& in, const TextSpan& place) {
            return std::string_view(in.source()).substr(place.begin, place.end - place.begin);
        };
        std::vector<const Template*> reached{templates.find(name_in(t, span))};
        for (std::size_t i = 0; i < reached.size(); ++i) {
            if (reached[i] == nullptr) continue;
            if (reached[i] == &t) {
                mistakes.push_back({span, "this writes itself again, without an end",
                                    "put it into a section of what it is to be written for"});
                break;
            }
            for (const TextSpan& inner : reached[i]->certain_partial_names())
                if (const Template* next = templates.find(name_in(*reached[i], inner));
                    std::find(reached.begin(), reached.end(), next) == reached.end())
                    reached.push_back(next);
        }
    }
}

/// A part under a name that offprint does not look for, and no other part either.
void add_misnamed(std::vector<Mistake>& mistakes, const TemplateSet& templates, std::string_view own_name) {
    std::vector<std::string_view> known;
    for (const BuiltinTemplate& builtin : builtin_templates()) known.push_back(builtin.name);
    const std::string near = nearest_name(own_name, known);
    if (std::find(known.begin(), known.end(), own_name) != known.end()) return;
    for (const TemplateSet::Own& own : templates.own_templates()) {
        const std::vector<std::string_view> partials = own.text->partials();
        if (std::find(partials.begin(), partials.end(), own_name) != partials.end()) return;
    }
    mistakes.push_back({{0, 0},
                        "nothing asks for this file",
                        near.empty() ? "`offprint template list` names those that are"
                                     : fmt::format("did you mean {}.mustache?", near)});
}

/// By its name, or since it is written as nothing else now.
bool is_html(const TemplateSet::Own& own, const TemplateCheck& check) {
    const std::string_view name = own.name.empty() ? std::string_view(own.text->name()) : own.name;
    return name.ends_with(".html") || name.find(".html.") != name.npos ||
           check.pages == pages_of(OutputFormat::kHtml);
}

void follow_pages(NameCheck& names, const TemplateSet& templates, const TemplateCheck& check) {
    if (templates.is_single_file()) return names.follow(templates.page(""), check.pages, kRootScope);
    for (const TemplatePage& page : template_pages()) {
        const PageSet as_set = page_named(page.name);
        if ((as_set & check.pages) != 0) names.follow(templates.page(page.name), as_set, kRootScope);
    }
    if (!check.unused) return;
    for (const TemplateSet::Own& own : templates.own_templates()) {
        if (!names.has_seen(*own.text)) names.follow(*own.text, kEveryPage, kEveryScope);
    }
}

}  // namespace

std::vector<std::string> check_templates(const TemplateSet& templates, const TemplateCheck& check) {
    NameCheck names(templates);
    if (check.pages != 0) follow_pages(names, templates, check);
    std::vector<std::string> texts;
    for (const TemplateSet::Own& own : templates.own_templates()) {
        if (!check.only.empty() && check.only != own.name) continue;
        std::vector<Mistake> mistakes;
        if (check.syntax) add_syntax(mistakes, templates, *own.text);
        if (check.syntax) add_endless(mistakes, templates, *own.text);
        if (is_html(own, check))
            for (Mistake& mistake : find_unsafe_places(*own.text)) mistakes.push_back(std::move(mistake));
        if (check.unused && !own.name.empty()) add_misnamed(mistakes, templates, own.name);
        for (Mistake& mistake : names.mistakes_of(*own.text)) mistakes.push_back(std::move(mistake));
        if (mistakes.empty()) continue;
        texts.push_back(
            describe_mistakes(own.text->source(), own.text->name(), std::move(mistakes), check.most));
    }
    return texts;
}

}  // namespace offprint
