// PubMed's results as a page that was saved, and as the HTML of the mails that My NCBI sends of them.
#pragma once
#include <string>
#include <string_view>

#include "intake.h"

namespace offprint {

/// HTML with the links that such pages, or the mails before 2020, give to titles.
bool looks_like_pubmed_html(std::string_view head);

/// Reads title, people, citation and, where the page has one, the excerpt of each result. Results of a mail
/// count as listed on its day. False when there is no result.
bool read_pubmed_html(const std::string& page, Intake& intake, Listing& listing);

}  // namespace offprint
