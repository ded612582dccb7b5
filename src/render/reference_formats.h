// Papers for other programs: what a reference manager, a spreadsheet or a shell script takes. One paper after
// the other, in the order given.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "offprint/digest/digest.h"

namespace offprint {

struct PaperRow {
    const Paper* paper = nullptr;
    const DigestPaper* match = nullptr;  ///< null in a listing
};

/// BibTeX (Oren Patashnik, "BibTeXing", 1988; eprint as arXiv's help has it): UTF-8, braces always balanced,
/// and of TeX no command that a paper brought along but those of its mathematics that are known to be
/// harmless.
std::string papers_to_bibtex(std::span<const PaperRow> rows);

/// RIS as Zotero, EndNote and Mendeley import it, with LF line ends.
std::string papers_to_ris(std::span<const PaperRow> rows);

/// CSL-JSON (Citation Style Language 1.0.2, csl-data.json): a list, an item a line.
std::string papers_to_csl_json(std::span<const PaperRow> rows);

/// A line of column names, then a line a paper, with tabs between; a cell that a spreadsheet would take for a
/// formula begins with an apostrophe.
std::string papers_to_tsv(std::span<const PaperRow> rows);

/// The canonical id of each paper on a line of its own.
std::string papers_to_ids(std::span<const PaperRow> rows);

/// `okafor2026spectra`: first author, year and first word of the title in ASCII; what would be the same as an
/// earlier one has a letter behind it.
std::vector<std::string> make_citation_keys(std::span<const PaperRow> rows);

/// The day a reference list gives a paper: when it was first made public, as far as that is known.
std::optional<RoughDate> date_of_reference(const Paper& paper);

/// `2601.04101` of a paper at arXiv, else nothing.
std::string_view arxiv_number_of(const Paper& paper);

}  // namespace offprint
