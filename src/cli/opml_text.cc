// Names and texts of feeds, for the place where they land.
#include "opml_text.h"

#include <fmt/core.h>

#include "offprint/base/ascii.h"
#include "offprint/base/url.h"
#include "offprint/base/utf8.h"

namespace offprint {

std::string in_attribute(const std::string& text) {
    std::string out;
    for (const char c : clean_line(text)) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string name_for(const std::string& title, const std::string& url, std::set<std::string>& taken) {
    constexpr std::size_t kLongest = 40;
    std::string name;
    for (const char c : ascii_lower(title.empty() ? host_of_url(url) : title)) {
        if (is_ascii_letter(c) || is_ascii_digit(c))
            name += c;
        else if (!name.empty() && name.back() != '-' && name.size() < kLongest)
            name += '-';
        if (name.size() >= kLongest) break;
    }
    while (!name.empty() && name.back() == '-') name.pop_back();
    if (name.empty()) name = "feed";
    std::string free = name;
    for (int number = 2; !taken.insert(free).second; ++number) free = fmt::format("{}-{}", name, number);
    return free;
}

std::string in_toml(const std::string& text) {
    std::string out;
    for (const char c : clean_line(text)) out.append(c == '"' || c == '\\' ? "\\" : "") += c;
    return '"' + out + '"';
}

}  // namespace offprint
