// The last word is the surname, with the words in lower case before it. This is what BibTeX does with a name
// that is written without a comma (Oren Patashnik, "BibTeXing", section 4, item 18), with two exceptions: a
// suffix at the end is known without a comma, and a group is no person.
#include "offprint/model/person_name.h"

#include <algorithm>
#include <array>
#include <vector>

#include "offprint/base/ascii.h"
#include "offprint/base/utf8.h"

namespace offprint {
namespace {

constexpr std::array<std::string_view, 8> kSuffixes = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "v"};
/// Words that a group's name has and a person's has not.
constexpr std::array<std::string_view, 43> kGroupWords = {
    "academy",    "agency",     "alliance",     "and",           "association",
    "authors",    "center",     "centre",       "collaboration", "commission",
    "committee",  "community",  "company",      "consortium",    "corporation",
    "council",    "department", "federation",   "for",           "forschungsgemeinschaft",
    "foundation", "gmbh",       "group",        "inc.",          "initiative",
    "institut",   "institute",  "lab",          "laboratories",  "laboratory",
    "labs",       "llc",        "ltd",          "ltd.",          "ministry",
    "network",    "of",         "organisation", "organization",  "project",
    "society",    "team",       "university"};

template <std::size_t Count>
bool is_one_of(const std::array<std::string_view, Count>& words, std::string_view word) {
    const std::string lower = ascii_lower(word);
    return std::find(words.begin(), words.end(), lower) != words.end();
}

std::vector<std::string_view> split_words(std::string_view text) {
    std::vector<std::string_view> words;
    while (!(text = trim_blanks(text)).empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

std::string join(const std::vector<std::string_view>& words, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) (text += i == begin ? "" : " ") += words[i];
    return text;
}

bool is_particle(std::string_view word) { return word[0] >= 'a' && word[0] <= 'z'; }

PersonName split_said(const std::vector<std::string_view>& words) {
    PersonName name;
    std::size_t end = words.size();
    // `V.` would be an initial, and a lone `V` mostly is one too, unless two names stand before it.
    if (end > 2 && is_one_of(kSuffixes, words.back())) name.suffix = words[--end];
    std::size_t family = end - 1;
    while (family > 1 && is_particle(words[family - 1])) --family;
    name.given = join(words, 0, family);
    name.family = join(words, family, end);
    return name;
}

}  // namespace

PersonName split_name(std::string_view name) {
    const std::string clean = clean_line(name);
    PersonName whole;
    whole.literal = clean;
    const std::size_t comma = clean.find(',');
    if (comma != clean.npos) {
        PersonName person;
        person.family = trim_blanks(std::string_view(clean).substr(0, comma));
        person.given = trim_blanks(std::string_view(clean).substr(comma + 1));
        const bool is_plain = person.given.find(',') == clean.npos && !person.given.empty();
        return is_plain && !person.family.empty() ? person : whole;
    }
    const std::vector<std::string_view> words = split_words(clean);
    const bool is_group = std::any_of(words.begin(), words.end(),
                                      [](std::string_view word) { return is_one_of(kGroupWords, word); });
    if (words.size() < 2 || is_group) return whole;
    return split_said(words);
}

}  // namespace offprint
