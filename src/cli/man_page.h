// Manual pages in the man(7) language, made of what is there already: the table of commands, the texts of the
// help and the pages of docs/.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

struct ManPage {
    std::string name;  ///< `offprint-digest`
    int section = 1;
    std::string text;
};

/// The pages of docs/ that become a part of manual pages, as Markdown.
struct ManSources {
    std::string program;    ///< offprint.md
    std::string config;     ///< config.md
    std::string query;      ///< query.md
    std::string templates;  ///< templates.md
    std::string date;       ///< of the release, as pages show it
};

/// offprint(1), a page for each command, offprint-config(5), offprint-query(7) and offprint-templates(7).
/// There is no offprint-config(1) beside offprint-config(5): the same word, two sections.
std::vector<ManPage> make_man_pages(const ManSources& sources);

}  // namespace offprint
