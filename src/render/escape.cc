// Every escaper works in two steps: text that clean_line() would change by more than blanks is replaced by
// what it gives (so there is one notion of harmless text), then the markup's own special characters are found
// block by block and written in their harmless spelling. That of Markdown does both in one.
#include "offprint/render/escape.h"

#include <array>

#include "escape_markdown.h"
#include "offprint/base/utf8.h"
#include "text_scan.h"

namespace offprint {
namespace {

void append_as_is(std::string& out, std::string_view text) { out.append(text); }

void append_html(std::string& out, std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t special = find_special<Unprintable::kPlain, '&', '<', '>', '"', '\''>(text, i);
        out.append(text.substr(i, special - i));
        if (special == text.size()) return;
        switch (text[special]) {
            case '&':
                out.append("&amp;");
                break;
            case '<':
                out.append("&lt;");
                break;
            case '>':
                out.append("&gt;");
                break;
            case '"':
                out.append("&quot;");
                break;
            default:
                out.append("&#39;");
                break;
        }
        i = special + 1;
    }
}

struct Escaper {
    void (*append_text)(std::string&, std::string_view);  ///< of harmless text, unless it cleans by itself
    void (*append_url)(std::string&, std::string_view);
    bool cleans = false;
};

/// In the order of Markup.
constexpr std::array<Escaper, 4> kEscapers = {{
    {append_as_is, append_as_is},
    {append_markdown, append_markdown_url, true},
    {append_as_is, append_as_is},
    {append_html, append_html},
}};

const Escaper& escaper_of(Markup markup) { return kEscapers[static_cast<std::size_t>(markup)]; }

}  // namespace

void append_escaped(std::string& out, std::string_view text, Markup markup) {
    const Escaper& escaper = escaper_of(markup);
    if (escaper.cleans || is_clean_text(text)) {
        escaper.append_text(out, text);
    } else {
        escaper.append_text(out, clean_line(text));
    }
}

void append_escaped_url(std::string& out, std::string_view url, Markup markup) {
    escaper_of(markup).append_url(out, url);
}

}  // namespace offprint
