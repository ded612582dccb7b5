// A label or the beginning of an address, the number, and nothing behind it but what an address may have
// there. Numbers have one to eight digits, and are to have nine.
#include "offprint/model/pubmed_id.h"

#include <algorithm>
#include <array>

#include "offprint/base/ascii.h"

namespace offprint {
namespace {

constexpr std::size_t kMostDigits = 9;

bool take_start(std::string_view& text, std::string_view start) {
    if (!starts_with_ignoring_case(text, start)) return false;
    text.remove_prefix(start.size());
    return true;
}

template <std::size_t kCount>
bool take_one_of(std::string_view& text, const std::array<std::string_view, kCount>& starts) {
    if (text.empty()) return false;
    const char first = ascii_lower(text.front());  // most texts begin otherwise, which is seen without a call
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) {
        return start.front() == first && take_start(text, start);
    });
}

/// What follows the host and folder of an address; false when it is no address of these places.
template <std::size_t kCount>
bool take_address(std::string_view& text, const std::array<std::string_view, kCount>& places) {
    std::string_view rest = text;
    if (!take_start(rest, "https://")) take_start(rest, "http://");
    take_start(rest, "www.");
    if (!take_one_of(rest, places)) return false;
    text = rest.substr(0, rest.find_first_of("/?#"));
    return true;
}

constexpr std::array<std::string_view, 7> kPubmedPlaces = {
    "pubmed.ncbi.nlm.nih.gov/",   "ncbi.nlm.nih.gov/pubmed/",    "ncbi.nlm.nih.gov/m/pubmed/",
    "europepmc.org/article/med/", "europepmc.org/abstract/med/", "identifiers.org/pubmed:",
    "identifiers.org/pubmed/"};
constexpr std::array<std::string_view, 7> kCentralPlaces = {"pmc.ncbi.nlm.nih.gov/articles/",
                                                            "ncbi.nlm.nih.gov/pmc/articles/",
                                                            "europepmc.org/article/pmc/",
                                                            "europepmc.org/articles/",
                                                            "europepmc.org/abstract/pmc/",
                                                            "identifiers.org/pmc:",
                                                            "identifiers.org/pmc/"};

/// The digits that it is, without zeros before them.
std::optional<std::string> number_of(std::string_view text) {
    text = trim_blanks(text);
    const bool is_number =
        !text.empty() && text.size() <= kMostDigits && std::all_of(text.begin(), text.end(), is_ascii_digit);
    const std::size_t first = std::min(text.find_first_not_of('0'), text.size());
    if (!is_number || first == text.size()) return std::nullopt;
    return std::string(text.substr(first));
}

/// The digits at the beginning of a text.
std::string_view leading_number(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    return text.substr(0, end);
}

/// Behind a label and what parts it from its value.
std::string_view behind_label(std::string_view text, std::size_t at) {
    text.remove_prefix(at);
    text.remove_prefix(std::min(text.find_first_not_of(": \t="), text.size()));
    return text;
}

}  // namespace

std::optional<std::string> parse_pmid(std::string_view text) {
    text = trim_blanks(text);
    static constexpr std::array<std::string_view, 6> kLabels = {
        "pmid:", "pmid ", "pubmed:", "pubmed id:", "medline:", "info:pmid/"};
    if (text.empty() || (!take_one_of(text, kLabels) && !take_address(text, kPubmedPlaces))) return std::nullopt;
    return number_of(text);
}

std::optional<std::string> parse_pmid_field(std::string_view text) {
    if (std::optional<std::string> pmid = parse_pmid(text)) return pmid;
    return number_of(text);
}

std::optional<std::string> parse_pmcid(std::string_view text) {
    text = trim_blanks(text);
    static constexpr std::array<std::string_view, 3> kLabels = {"pmcid:", "pmcid ", "pmc:"};
    if (!take_one_of(text, kLabels)) take_address(text, kCentralPlaces);
    text = trim_blanks(text);
    if (!take_start(text, "pmc")) return std::nullopt;
    if (const std::size_t dot = text.find('.'); dot != text.npos && number_of(text.substr(dot + 1)))
        text = text.substr(0, dot);  // before a version
    const std::optional<std::string> number = number_of(text);
    if (!number) return std::nullopt;
    return "PMC" + *number;
}

std::optional<std::string> parse_pmcid_field(std::string_view text) {
    if (std::optional<std::string> pmcid = parse_pmcid(text)) return pmcid;
    take_address(text, kCentralPlaces);
    const std::optional<std::string> number = number_of(text);
    return number ? std::optional("PMC" + *number) : std::nullopt;
}

PubmedIds find_pubmed_ids(std::string_view text) {
    PubmedIds found;
    const std::string lower = ascii_lower(text);
    for (std::size_t at = lower.find("pmid"); at != lower.npos && found.pmid.empty();
         at = lower.find("pmid", at + 1))
        found.pmid = number_of(leading_number(behind_label(lower, at + 4))).value_or("");
    for (std::size_t at = lower.find("pmcid"); at != lower.npos && found.pmcid.empty();
         at = lower.find("pmcid", at + 1)) {
        std::string_view rest = behind_label(lower, at + 5);
        if (!take_start(rest, "pmc")) continue;
        if (const auto number = number_of(leading_number(rest))) found.pmcid = "PMC" + *number;
    }
    return found;
}

std::optional<std::string> pmid_of(const Paper& paper) {
    if (!paper.pmid.empty()) return paper.pmid;
    for (const std::string* form : {&paper.id.value, &paper.url}) {
        const bool may_be = form->starts_with("pmid:") || form->find("nlm.nih.gov") != form->npos ||
                            form->find("europepmc.org") != form->npos;
        if (!may_be) continue;
        const std::string_view text = *form;
        if (std::optional<std::string> pmid = parse_pmid(text.starts_with("url:") ? text.substr(4) : text))
            return pmid;
    }
    return std::nullopt;
}

std::string pubmed_address(std::string_view pmid) {
    return "https://pubmed.ncbi.nlm.nih.gov/" + std::string(pmid) + "/";
}

}  // namespace offprint
