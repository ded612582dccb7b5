// What all of arXiv's formats say in the same way, put into a paper.
//
//     set_arxiv_id(paper, *parse_arxiv_id("2601.01234v2"));
//     set_arxiv_authors(paper, "A. Okafor (Lagos), L. Brandt", intake);
//     add_arxiv_categories(paper, "cs.SD cs.LG", intake);
#pragma once
#include <optional>
#include <string_view>

#include "intake.h"
#include "offprint/model/paper_id.h"

namespace offprint {

/// Id, version, address and PDF.
void set_arxiv_id(Paper& paper, const ArxivId& id);

/// Adds the names and affiliations of a line of authors (author_list.h); the names are counted unless the
/// line ends in `et al.`
void set_arxiv_authors(Paper& paper, std::string_view line, Intake& intake);

/// Adds categories separated by blanks or commas; the first one of a paper is its primary one.
void add_arxiv_categories(Paper& paper, std::string_view list, Intake& intake);

/// Adds the categories of a page's subjects: `Sound (cs.SD); Machine Learning (cs.LG)`.
void add_arxiv_subjects(Paper& paper, std::string_view subjects, Intake& intake);

/// Sets the DOI to the first of those in the text, if there is one.
void set_arxiv_doi(Paper& paper, std::string_view text);

/// `cs.LG`, `math-ph`; classes of other schemes (MSC, ACM) stand beside them in some formats.
bool is_arxiv_category(std::string_view term);

/// `new`, `cross`, `replace` or `replace-cross`, in any case.
std::optional<Announce> announce_from_name(std::string_view name);

/// Throws Error(kInput) that gives the service's own words: an answer that is an error is no listing.
[[noreturn]] void refuse_error_answer(const Listing& listing, std::string_view words);

}  // namespace offprint
