// Google Scholar's mails of new articles, citations and related research: their HTML part.
#pragma once
#include <string>
#include <string_view>

#include "intake.h"

namespace offprint {

/// HTML with links of the class that such mails give to titles.
bool looks_like_scholar_mail(std::string_view head);

/// Reads titles, the line of authors, venue and year, and the excerpt of each result, which is cut by the
/// service. Results count as listed on the day of the mail. False when there is no result.
bool read_scholar_mail(const std::string& page, Intake& intake, Listing& listing);

}  // namespace offprint
