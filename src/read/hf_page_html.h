// A saved Hugging Face papers page: the same records as the API's, in an attribute of the page.
#pragma once
#include <string>
#include <string_view>

#include "intake.h"

namespace offprint {

bool looks_like_html(std::string_view head);

/// Reads the papers into the intake, sets title and day. False when the page carries no such data.
bool read_hf_page_html(const std::string& page, Intake& intake, Listing& listing);

}  // namespace offprint
