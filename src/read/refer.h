// Reading lists in the lines of tags that EndNote exports (files that end in .enw), which go back to refer.
#pragma once
#include <string>
#include <string_view>

#include "intake.h"

namespace offprint {

/// A line `%0 ` and the type of a record.
bool looks_like_refer(std::string_view head);

/// False when no record begins. Bytes in any encoding that base/encoding.h knows.
bool read_refer(std::string bytes, Intake& intake, Listing& listing);

}  // namespace offprint
