// A saved web page of a paper: arXiv's, bioRxiv's, OpenReview's, the ACL Anthology's, a journal's.
#pragma once
#include <string>
#include <string_view>

#include "intake.h"

namespace offprint {

/// HTML with a meta element `citation_title`.
bool looks_like_paper_html(std::string_view head);

/// Reads what the meta elements say (citation_tags.h), an abstract that stands in the text of the page alone,
/// and what arXiv's page says beside it: subjects, comments, versions. Bytes in UTF-8, else in what
/// base/encoding.h makes of them. False when no title is there.
bool read_paper_html(const std::string& page, Intake& intake, Listing& listing);

}  // namespace offprint
