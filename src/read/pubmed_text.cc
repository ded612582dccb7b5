// A name is a surname and at most three capitals behind its last blank; a suffix may follow those.
#include "pubmed_text.h"

#include <algorithm>

#include "creator_names.h"
#include "offprint/base/ascii.h"
#include "offprint/base/find_text.h"

namespace offprint {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_suffix(std::string_view word) {
    static constexpr std::string_view kSuffixes[] = {"Jr", "Sr", "2nd", "3rd", "4th", "II", "III", "IV"};
    if (word.size() < 2) return false;  // as many initials are
    return std::find(std::begin(kSuffixes), std::end(kSuffixes), word) != std::end(kSuffixes);
}

}  // namespace

std::string_view bare_pubmed_title(std::string_view title) {
    title = trim_blanks(title);
    if (title.ends_with('.') && !title.ends_with("..")) title.remove_suffix(1);
    if (title.starts_with('[') && title.ends_with(']')) title = title.substr(1, title.size() - 2);
    return title;
}

std::string pubmed_name(std::string_view name) {
    constexpr std::size_t kMostInitials = 3;
    std::string_view rest = name = trim_blanks(name), suffix;
    std::size_t blank = rest.rfind(' ');
    if (blank != rest.npos && is_suffix(rest.substr(blank + 1))) {
        suffix = rest.substr(blank + 1);
        rest = trim_blanks(rest.substr(0, blank));
        blank = rest.rfind(' ');
    }
    const auto are_initials = [](std::string_view word) {
        return !word.empty() && word.size() <= kMostInitials &&
               std::all_of(word.begin(), word.end(), is_capital);
    };
    if (blank == rest.npos || !are_initials(rest.substr(blank + 1))) {
        rest = name;  // what looked like a suffix may be initials: `Okafor II`
        suffix = {};
        blank = rest.rfind(' ');
        if (blank == rest.npos || !are_initials(rest.substr(blank + 1))) return std::string(name);
    }
    std::string said;
    for (const char initial : rest.substr(blank + 1)) (said += initial) += ". ";
    said += trim_blanks(rest.substr(0, blank));
    if (!suffix.empty()) said.append(" ").append(suffix);
    return said;
}

std::string pubmed_full_name(std::string_view name) {
    name = trim_blanks(name);
    const std::size_t comma = name.find(','), blank = name.rfind(' ');
    if (comma == name.npos || blank == name.npos || !is_suffix(name.substr(blank + 1)))
        return turn_name(name);
    const std::string_view given =
        trim_blanks(name.substr(comma + 1, std::max(blank, comma + 1) - comma - 1));
    if (given.empty() || given.find(',') != given.npos) return turn_name(name);
    return std::string(given).append(" ").append(name.substr(0, comma)).append(name.substr(blank));
}

PubmedNames pubmed_names(std::string_view line) {
    PubmedNames found;
    line = trim_blanks(line);
    if (line.ends_with('.')) line.remove_suffix(1);
    while (!line.empty()) {
        const std::size_t end = std::min(find_one_of<',', ';'>(line), line.size());
        std::string_view name = trim_blanks(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
        constexpr std::string_view kMore = "et al";
        if (name == kMore || name.ends_with(" et al")) {
            found.has_more = true;
            name = trim_blanks(name.substr(0, name.size() - kMore.size()));
        }
        if (!name.empty()) found.names.push_back(pubmed_name(name));
    }
    return found;
}

}  // namespace offprint
