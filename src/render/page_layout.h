// What the lines of a page have to fit: the format, the columns and the escape sequences that may be used.
#pragma once
#include <algorithm>

#include "offprint/render/render.h"
#include "terminal_style.h"

namespace offprint {

struct PageLayout {
    OutputFormat format = OutputFormat::kMarkdown;
    std::size_t columns = 72;
    TerminalStyle style;
    bool shortens_abstracts = true;  ///< lines or a template need their short form

    bool is_terminal() const { return format == OutputFormat::kTerminal; }
    bool has_lines() const { return format == OutputFormat::kTerminal || format == OutputFormat::kText; }
};

inline PageLayout make_page_layout(const RenderOptions& options, const TemplateSet& templates) {
    PageLayout layout{options.format, 72, {}};
    layout.shortens_abstracts = layout.has_lines() || templates.mentions("abstract_short");
    if (!layout.is_terminal()) return layout;
    layout.columns = std::clamp<std::size_t>(options.columns, 20, 200);
    layout.style = {options.color, options.links, options.labels};
    return layout;
}

}  // namespace offprint
