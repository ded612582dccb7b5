// Tags with a prefix, and those that JATS alone has, are dropped here, since no text has them; what is left
// is HTML, or plain. A `<` that is never closed makes no later one search the rest again.
#include "jats_text.h"

#include <algorithm>
#include <array>

#include "html_text.h"
#include "offprint/base/ascii.h"

namespace offprint {
namespace {

constexpr std::array<std::string_view, 12> kPrefixes{
    "<jats:",          "</jats:",          "<mml:",    "</mml:",    "<m:",    "</m:",
    "<inline-formula", "</inline-formula", "<italic>", "</italic>", "<bold>", "</bold>"};
/// What parts no words, behind the prefix.
constexpr std::array<std::string_view, 8> kInline{"italic", "bold", "sub",  "sup",
                                                  "inline", "sc",   "xref", "monospace"};

bool starts_with_one_of(std::string_view text, const auto& starts) {
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return text.starts_with(start); });
}

}  // namespace

std::string jats_to_text(std::string_view text) {
    constexpr std::string_view kHeading = "<jats:title>Abstract</jats:title>";
    text = trim_blanks(text);
    if (text.starts_with(kHeading)) text.remove_prefix(kHeading.size());
    std::string html;
    while (true) {
        const std::size_t open = std::min(text.find('<'), text.size());
        html += text.substr(0, open);
        text.remove_prefix(open);
        if (text.empty()) break;
        const std::size_t close =
            starts_with_one_of(text, kPrefixes) ? text.find_first_of("<>", 1) : text.npos;
        if (close == text.npos || text[close] == '<') {
            html += '<';
            text.remove_prefix(1);
            continue;
        }
        const std::string_view name = text.substr(text.find(':') + 1);
        const bool is_jats = text.substr(0, 7).find("jats:") != text.npos;
        if (is_jats && !starts_with_one_of(name, kInline)) html += ' ';
        if (is_jats && (name.starts_with("sup>") || name.starts_with("sub>")))  // HTML has these, too
            (html += text[1] == '/' ? "</" : "<") += name.substr(0, 4);
        const std::size_t colon = text.find(':');
        if (!is_jats && colon < close && name.starts_with('m'))  // and MathML
            (html += text[1] == '/' ? "</" : "<") += name.substr(0, close - colon);
        text.remove_prefix(close + 1);
    }
    return html_to_text(html);
}

}  // namespace offprint
