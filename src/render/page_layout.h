// What a page has to fit: the format, the columns, the escape sequences that may be used, the room in a mail.
#pragma once
#include <algorithm>
#include <limits>

#include "offprint/render/render.h"
#include "paper_names.h"
#include "terminal_style.h"

namespace offprint {

/// How far the HTML part of a mail is shortened. Papers are counted through the whole digest.
struct MailCut {
    static constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

    std::size_t abstract_columns = 760;
    bool keeps_hidden = true;
    std::size_t whole_papers = kAll;  ///< those behind are a title line each
    std::size_t papers = kAll;        ///< those behind are not shown
};

struct PageLayout {
    OutputFormat format = OutputFormat::kMarkdown;
    std::size_t columns = 72;
    TerminalStyle style;
    PaperNames asked = PaperNames::all();  ///< by the templates
    bool is_whole = false;                 ///< every field of a paper is shown
    bool is_mail = false;                  ///< the HTML part of a mail; then `cut` says how much of it
    MailCut cut;
    std::string subscription, unsubscribe_url;  ///< of a mail to a subscriber
    SitePlace site;                             ///< of a page of a site

    bool is_terminal() const { return format == OutputFormat::kTerminal; }
    bool is_html() const { return format == OutputFormat::kHtml; }
    bool shortens_abstracts() const { return has_lines() || asked.have("abstract_short"); }
    bool has_lines() const { return format == OutputFormat::kTerminal || format == OutputFormat::kText; }
};

/// `page` is the template that will be written.
inline PageLayout make_page_layout(const RenderOptions& options, const TemplateSet& templates,
                                   std::string_view page) {
    PageLayout layout;
    layout.format = options.format;
    layout.subscription = options.subscription;
    layout.unsubscribe_url = options.unsubscribe_url;
    layout.site = options.site;
    layout.asked = names_asked(templates, page);
    layout.is_whole = options.whole;
    if (options.whole) layout.cut.abstract_columns = MailCut::kAll;
    if (!layout.is_terminal()) return layout;
    layout.columns = std::clamp<std::size_t>(options.columns, 20, 200);
    layout.style = {options.color, options.links, options.labels};
    return layout;
}

}  // namespace offprint
