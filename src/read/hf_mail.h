// Hugging Face's mail of the day's papers: its HTML part.
#pragma once
#include <string>
#include <string_view>

#include "intake.h"

namespace offprint {

/// HTML with links to papers that say they are of that mail.
bool looks_like_hf_mail(std::string_view head);

/// Reads links to papers and the upvotes behind their titles. False when there is none.
bool read_hf_mail(const std::string& page, Intake& intake, Listing& listing);

}  // namespace offprint
