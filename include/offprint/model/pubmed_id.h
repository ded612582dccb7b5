// PubMed's number of a paper (PMID) and PubMed Central's (PMCID): one canonical form for every written one.
//
//     parse_pmid("https://pubmed.ncbi.nlm.nih.gov/40012345/?utm_source=x") == "40012345"
//     parse_pmcid("PMCID: pmc1234567.2") == "PMC1234567"
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "offprint/model/paper.h"

namespace offprint {

/// `PMID: 40012345`, `pubmed:40012345`, PubMed's addresses, old and new, and Europe PMC's. Nothing when the
/// whole text is none of these; a number alone is none.
std::optional<std::string> parse_pmid(std::string_view text);

/// The same, and a number alone: of a field that holds such numbers.
std::optional<std::string> parse_pmid_field(std::string_view text);

/// `PMC1234567`, with a version, after `PMCID:` or in an address.
std::optional<std::string> parse_pmcid(std::string_view text);

/// The same, and a number alone: of a field that holds such numbers.
std::optional<std::string> parse_pmcid_field(std::string_view text);

/// The first of each that a note names with its label: `PMID: 40012345 PMCID: PMC1234567`.
struct PubmedIds {
    std::string pmid, pmcid;  ///< or empty
};
PubmedIds find_pubmed_ids(std::string_view text);

/// That of its field, id or address.
std::optional<std::string> pmid_of(const Paper& paper);

/// Where PubMed shows it.
std::string pubmed_address(std::string_view pmid);

}  // namespace offprint
