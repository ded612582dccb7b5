// One canonical id for every written form of it.
//
//     parse_arxiv_id("https://arxiv.org/pdf/2401.01234v2")->id == "2401.01234"
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "offprint/model/paper.h"

namespace offprint {

struct ArxivId {
    std::string id;              ///< `2401.01234` or `math/0611800`, without version and subject class
    std::optional<int> version;  ///< 2 for `…v2`

    bool operator==(const ArxivId&) const = default;
};

/// New and old style, with the prefixes `arXiv:`, `oai:arXiv.org:`, `https://arxiv.org/abs|pdf|html/`,
/// `10.48550/arXiv.`, `https://huggingface.co/papers/`, in any case. Nothing when the whole text is no arXiv
/// id.
std::optional<ArxivId> parse_arxiv_id(std::string_view text);

/// `10.1234/ABC` with or without `doi:`, `urn:doi:`, `info:doi/`, `https://doi.org/`; lower case. Nothing
/// when it is no DOI.
std::optional<std::string> parse_doi(std::string_view text);

/// The DOI that stands in the path or the query of a publisher's address, without what follows it there:
/// `https://link.springer.com/article/10.1007/x`, `https://www.biorxiv.org/content/10.1101/yv2.full`. Nothing
/// where there is none.
std::optional<std::string> doi_in_address(std::string_view url);

/// Lower-case scheme and host, no fragment, no tracking parameters (`utm_*`), no trailing slash.
std::string canonical_url(std::string_view url);

/// The arXiv id that some text of the paper holds: its id, address, DOI or PDF.
std::optional<ArxivId> arxiv_id_of(const Paper& paper);

/// The DOI of its `doi`, id or address, unless that only repeats an arXiv id.
std::optional<std::string> doi_of(const Paper& paper);

/// Its canonical address, when that is no other form of an id and leads further than a site's front page.
std::optional<std::string> work_url_of(const Paper& paper);

/// The strongest id: arXiv's, else the DOI, else PubMed's number, else the canonical URL, else
/// full_title_id().
PaperId make_paper_id(const Paper& paper);

/// The key under which papers of the same title meet: `title:` and the fingerprint of its folded words, TeX
/// decoded.
PaperId title_id(std::string_view title);

/// The same where the title is enough. A title that many works have ("Preface") or of a word or two has its
/// first author, day and journal in the fingerprint, as far as they are known and merging looks at them.
PaperId full_title_id(const Paper& paper);

/// Whether author and day are in an id of that kind, and both papers have it: the same record again, of which
/// merging would not dare to say that it is the same work.
bool share_full_title_id(const Paper& a, const Paper& b);

}  // namespace offprint
