// A Hugging Face papers page (daily, trending or a search) that someone copied as text.
#pragma once
#include <string_view>

#include "intake.h"

namespace offprint {

/// Whether some entry ends near the start of the text.
bool looks_like_hf_page_text(std::string_view head, Date today);

/// Reads the papers into the intake, sets title and day of the listing. False when the text has no entry.
bool read_hf_page_text(std::string_view bytes, Intake& intake, Listing& listing);

}  // namespace offprint
