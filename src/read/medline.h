// MEDLINE, the format in which PubMed saves what was found (files that end in .nbib).
#pragma once
#include <string>
#include <string_view>

#include "intake.h"

namespace offprint {

/// A line `PMID- ` and a number.
bool looks_like_medline(std::string_view head);

/// False when no record begins.
bool read_medline(std::string bytes, Intake& intake, Listing& listing);

}  // namespace offprint
