// A key must be ASCII without marks for every version of BibTeX, tell people which paper it is, and be the
// same tomorrow. Letters that fold to no ASCII are left out; a key that would be empty says `paper`.
#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "offprint/base/ascii.h"
#include "offprint/base/fold.h"
#include "offprint/model/person_name.h"
#include "reference_formats.h"

namespace offprint {
namespace {

constexpr std::array<std::string_view, 16> kSmallWords = {
    "a", "an", "and", "are", "as", "at", "can", "do", "for", "in", "is", "of", "on", "the", "to", "with"};
constexpr std::size_t kLongestPart = 24;  ///< bytes of a name or a word

void append_ascii(std::string& key, std::string_view folded) {
    std::size_t taken = 0;
    for (const char c : folded)
        if ((is_ascii_letter(c) || is_ascii_digit(c)) && taken++ < kLongestPart) key += c;
}

/// Of the first author, else of the organization. Particles are not part of it: Beethoven, not van.
std::string key_of_name(const Paper& paper) {
    std::string key;
    const bool is_anonymous = paper.authors.empty() && !paper.organization;
    if (is_anonymous) return "anon";
    const PersonName name =
        split_name(paper.authors.empty() ? paper.organization->name : paper.authors.front());
    std::string_view family = name.family.empty() ? name.literal : name.family;
    if (!name.family.empty()) family = family.substr(family.rfind(' ') + 1);
    for (WordReader reader(family); reader.next();) append_ascii(key, reader.word());
    key.resize(std::min(key.size(), kLongestPart));
    return key;
}

std::string key_of_title(std::string_view title) {
    std::string key;
    for (WordReader reader(title); key.empty() && reader.next();) {
        const bool is_small =
            std::find(kSmallWords.begin(), kSmallWords.end(), reader.word()) != kSmallWords.end();
        if (!is_small) append_ascii(key, reader.word());
    }
    return key;
}

/// 0 is nothing, 1 is `b`, 26 is `ab`: as the lines of a spreadsheet go on behind z.
std::string letters_of(std::size_t number) {
    std::string letters;
    for (++number; number > 0; number = (number - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('a' + (number - 1) % 26));
    return letters;
}

}  // namespace

std::optional<RoughDate> date_of_reference(const Paper& paper) {
    if (paper.published) return RoughDate{*paper.published, paper.published_precision};
    const std::optional<Date> later = paper.updated ? paper.updated : paper.listed;
    return later ? std::optional(RoughDate{*later}) : std::nullopt;
}

std::string_view arxiv_number_of(const Paper& paper) {
    constexpr std::string_view kArxiv = "arxiv:";
    const std::string_view id = paper.id.value;
    return id.starts_with(kArxiv) ? id.substr(kArxiv.size()) : std::string_view();
}

std::vector<std::string> make_citation_keys(std::span<const PaperRow> rows) {
    std::vector<std::string> keys;
    std::unordered_set<std::string> taken;
    std::unordered_map<std::string, std::size_t> next;  // many papers may want the same key
    for (const PaperRow& row : rows) {
        std::string key = key_of_name(*row.paper);
        if (const std::optional<RoughDate> day = date_of_reference(*row.paper))
            key += to_string(day->date, DatePrecision::kYear);
        key += key_of_title(row.paper->title);
        if (key.empty()) key = "paper";
        std::size_t& number = next[key];
        std::string unique = key;
        if (number > 0) unique += letters_of(number);
        while (!taken.insert(unique).second) unique = key + letters_of(++number);
        ++number;
        keys.push_back(std::move(unique));
    }
    return keys;
}

}  // namespace offprint
