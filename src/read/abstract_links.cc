// An address runs from "http://" or "https://" to the next blank, without the punctuation that belongs to the
// sentence; a closing bracket stays only when the address opened it.
#include "abstract_links.h"

#include <algorithm>

#include "offprint/base/ascii.h"
#include "offprint/base/url.h"

namespace offprint {
namespace {

constexpr std::size_t kLabelDistance =
    40;  // bytes before an address in which it may be called a project page

std::string_view address_at(std::string_view text, std::size_t begin) {
    std::string_view address = text.substr(begin, std::min(text.find(' ', begin), text.size()) - begin);
    while (!address.empty()) {
        const char last = address.back();
        const bool is_opened = (last == ')' && address.find('(') != address.npos) ||
                               (last == ']' && address.find('[') != address.npos);
        if (is_opened || std::string_view(".,;:!?)]}>'\"").find(last) == std::string_view::npos) break;
        address.remove_suffix(1);
    }
    return address;
}

bool is_called_project_page(std::string_view before) {
    if (before.size() > kLabelDistance) before.remove_prefix(before.size() - kLabelDistance);
    return ascii_lower(before).find("project page") != std::string::npos;
}

/// `https://github.com/owner/…`
bool is_repository(std::string_view address, std::string_view host) {
    if (host != "github.com" && host != "www.github.com") return false;
    const std::size_t path = address.find('/', address.find("://") + 3);
    return path != address.npos && path + 1 < address.size();
}

void find_links(std::string_view text, Paper& paper) {
    // Colons are rarer than letters.
    for (std::size_t colon = 0; (colon = text.find(':', colon)) != text.npos; ++colon) {
        if (!text.substr(colon).starts_with("://")) continue;
        const std::string_view before = text.substr(0, colon);
        const std::size_t scheme = before.ends_with("https") ? 5 : before.ends_with("http") ? 4 : 0;
        if (scheme == 0) continue;
        const std::size_t at = colon - scheme;
        const std::optional<std::string> address = safe_url(address_at(text, at));
        if (!address) continue;  // it stays text
        const std::string_view host = host_of_url(*address);
        if (paper.code.empty() && is_repository(*address, host)) {
            paper.code = *address;
        } else if (paper.project.empty() &&
                   (host.ends_with(".github.io") || is_called_project_page(text.substr(0, at)))) {
            paper.project = *address;
        }
    }
}

}  // namespace

void find_abstract_links(Paper& paper) {
    for (const std::string* text : {&paper.abstract, &paper.comment})
        if (!text->empty()) find_links(*text, paper);
}

}  // namespace offprint
