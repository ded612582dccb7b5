// The alerts of Google Scholar (new articles, citations, related research) and of Semantic Scholar: the HTML
// part of their mails.
#pragma once
#include <string>
#include <string_view>

#include "intake.h"

namespace offprint {

/// HTML with links of the classes that such mails give to titles.
bool looks_like_scholar_mail(std::string_view head);

/// Reads titles, and of Google Scholar's the line of authors, venue and year, and the excerpt of each result,
/// which is cut by the service. Results count as listed on the day of the mail. False when there is no
/// result.
bool read_scholar_mail(const std::string& page, Intake& intake, Listing& listing);

}  // namespace offprint
