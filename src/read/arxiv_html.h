// A saved page of arXiv's listings: `arxiv.org/list/{category}/new`, and the `recent` and month pages, which
// have no abstracts.
#pragma once
#include <string>
#include <string_view>

#include "intake.h"

namespace offprint {

/// HTML of a page with arXiv's list of articles, or with the address of one in it.
bool looks_like_arxiv_html(std::string_view head);

/// False when the page neither lists papers nor says that there are none.
bool read_arxiv_html(const std::string& page, Intake& intake, Listing& listing);

}  // namespace offprint
