// Only the first few thousand bytes count.
#include "xml_head.h"

#include <algorithm>

#include "offprint/base/ascii.h"
#include "offprint/base/encoding.h"

namespace offprint {
namespace {

constexpr std::size_t kLookedAt = 4096;  // bytes, or four times as many of wide text

/// One past what begins at `at` and is no element; `at` when it is one.
std::size_t skip_markup(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    const std::string_view end = rest.starts_with("<!--") ? "-->" : rest.starts_with("<?") ? "?>" : ">";
    if (!rest.starts_with("<!") && !rest.starts_with("<?")) return at;
    const std::size_t found = rest.find(end);
    return found == rest.npos ? text.size() : at + found + end.size();
}

}  // namespace

std::string_view xml_root_name(std::string_view text) {
    text = text.substr(0, kLookedAt);
    for (std::size_t at = text.find('<'); at < text.size(); at = text.find('<', at)) {
        if (const std::size_t next = skip_markup(text, at); next != at) {
            at = next;
            continue;
        }
        const std::size_t begin = ++at;
        if (begin == text.size() || !is_ascii_letter(text[begin])) continue;
        std::string_view name = text.substr(begin, text.find_first_of(" \t\r\n/>", begin) - begin);
        name.remove_prefix(name.find(':') + 1);
        return name.substr(0, 40);
    }
    return {};
}

XmlHead scan_xml_head(std::string_view bytes) {
    XmlHead head;
    if (is_wide_text(bytes)) {
        head.text = decode_text(std::string(bytes.substr(0, 4 * kLookedAt))).text.substr(0, kLookedAt);
    } else {
        head.text = bytes.substr(0, kLookedAt);
    }
    head.root = xml_root_name(head.text);
    return head;
}

}  // namespace offprint
