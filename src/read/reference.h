// What an entry of a reading list says, whichever program wrote it: BibTeX, RIS, CSL-JSON and their like are
// read into this, and this into a paper.
//
//     Reference reference;
//     reference.title = "Spectra That Listen";
//     reference.date = parse_reference_date("2026-01");
//     deliver_reference(std::move(reference), intake);
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake.h"
#include "offprint/model/paper_id.h"
#include "offprint/model/pubmed_id.h"

namespace offprint {

/// A day of which perhaps only the year or the month is known; 0 is unknown.
struct ReferenceDate {
    int year = 0, month = 0, day = 0;

    /// The first day of what is known; nothing without a year, or when there is no such day.
    std::optional<Date> to_date() const;
    DatePrecision precision() const;
    /// Whether it says more than the other one.
    bool is_finer_than(const ReferenceDate& other) const;
};

/// Reads `2026-01-09`, `2026/01/09/spring`, `2026-01`, `2026`, the beginning of `2026-01-05/2026-02-01` (ISO
/// 8601-2, as biblatex has it), `9 January 2026` and the like (written_time.h), and the year in `(in press,
/// 2026)`.
ReferenceDate parse_reference_date(std::string_view text);

/// `2024 Jan 12` and `Jan 12 2024` as they are, the first as `12 Jan 2024`.
std::string day_first(std::string_view text);

/// Fields as they are written, but with the markup of their format taken off; TeX is still in them.
struct Reference {
    std::string title, abstract, journal, comment, report;
    std::string doi, url, pdf;
    std::string pmid, pmcid;           ///< in any written form
    std::string primary;               ///< arXiv's category, if it says one
    std::vector<std::string> cited;    ///< texts that may name an arXiv id, or PubMed's with its label
    std::vector<std::string> authors;  ///< in the order in which a name is said
    std::vector<std::string> keywords;
    bool has_more_authors = false;  ///< it ends in "and others"
    ReferenceDate date;
    std::optional<Date> listed;  ///< the day of the mail that told of it
};

/// Makes the paper and hands it on; an entry without a title is a note. The paper is arXiv's where an
/// address, a DOI or a citation names an id of it.
void deliver_reference(Reference&& reference, Intake& intake);

/// The first arXiv id in a citation such as `arXiv preprint arXiv:2601.01234v2 [cs.LG]` or `CoRR,
/// abs/2601.01234`.
std::optional<ArxivId> find_arxiv_id(std::string_view text);

}  // namespace offprint
