// RIS, the lines of two letters and a dash that reference managers exchange.
#pragma once
#include <string>
#include <string_view>

#include "intake.h"

namespace offprint {

/// A line `TY  - ` and a type.
bool looks_like_ris(std::string_view head);

/// False when no record begins.
bool read_ris(std::string bytes, Intake& intake, Listing& listing);

}  // namespace offprint
