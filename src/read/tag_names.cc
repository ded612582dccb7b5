// Names that begin with a small letter are left alone, so that `pubDate` and `rdf:RDF` keep their form.
#include "tag_names.h"

#include <algorithm>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

constexpr std::size_t kFirstNames = 4;  // the root, the channel, its title or an item, and one more

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool ends_name(char c) { return is_ascii_blank(c) || c == '<' || c == '>' || c == '/' || c == '='; }

/// Returns where the name ends.
std::size_t lower_name(std::string& text, std::size_t at) {
    const bool lowers = is_capital(text[at]);
    for (; at < text.size() && !ends_name(text[at]); ++at)
        if (lowers) text[at] = ascii_lower(text[at]);
    return at;
}

/// Behind what has no names in it and begins at `at`; `at` when it is none of these.
std::size_t skip_aside(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    const std::string_view end = rest.starts_with("<![CDATA[") ? "]]>"
                                 : rest.starts_with("<!--")    ? "-->"
                                                               : std::string_view();
    return end.empty() ? at : std::min(text.find(end, at), text.size());
}

}  // namespace

bool has_capital_names(std::string_view text) {
    std::size_t names = 0;
    for (std::size_t at = text.find('<'); at < text.size() && names < kFirstNames;
         at = text.find('<', at + 1)) {
        at = skip_aside(text, at);
        if (at + 1 >= text.size()) break;
        if (is_capital(text[at + 1])) return true;
        names += is_ascii_letter(text[at + 1]);
    }
    return false;
}

void lower_names(std::string& text) {
    for (std::size_t at = text.find('<'); at < text.size(); at = text.find('<', at)) {
        if (const std::size_t end = skip_aside(text, at); end != at) {
            at = end;
            continue;
        }
        at += text.compare(at, 2, "</") == 0 ? 2 : 1;
        if (at >= text.size() || !is_ascii_letter(text[at])) continue;
        at = lower_name(text, at);
        while (at < text.size() && text[at] != '<' && text[at] != '>') {
            if (text[at] == '"' || text[at] == '\'')
                at = std::min(text.find(text[at], at + 1), text.size() - 1) + 1;
            else if (is_ascii_letter(text[at]) && is_ascii_blank(text[at - 1]))
                at = lower_name(text, at);
            else
                ++at;
        }
    }
}

}  // namespace offprint
