// What is wrong with the templates of a user: syntax, partials that are not there, names that nothing makes.
//
//     for (const std::string& text : check_templates(read_templates("my-digest", root))) report(text);
//
//     my-digest/digest.md.mustache:3:7: there is no name 'titel'
//       # {{titel}}
//           ^~~~~ did you mean 'title'?
#pragma once
#include <string>
#include <vector>

#include "offprint/render/template_names.h"
#include "offprint/render/template_set.h"

namespace offprint {

struct TemplateCheck {
    bool syntax = true;          ///< and partials that are not there
    PageSet pages = kEveryPage;  ///< names are looked at as these pages would use them
    bool unused = true;          ///< look at parts that no page leads to as well
    std::string only;            ///< tell of the part of this name alone
    std::size_t most = 100;      ///< mistakes told of one template
};

/// One text a template that has mistakes, in the order of their names; built-in templates have none. A name
/// of a partial is a mistake when it is unknown wherever the partial is written.
std::vector<std::string> check_templates(const TemplateSet& templates, const TemplateCheck& check = {});

}  // namespace offprint
