// What Web of Science saves as plain text: lines of tags of two letters.
#pragma once
#include <string>
#include <string_view>

#include "intake.h"

namespace offprint {

/// Its first line names the file (`FN `), the version (`VR `) or the type of a record (`PT `), and a record
/// begins.
bool looks_like_wos(std::string_view head);
/// The first lines of an export, with a record behind them, anywhere in a text.
bool holds_wos(std::string_view head);

/// False when no record begins. Bytes in any encoding that base/encoding.h knows.
bool read_wos(std::string bytes, Intake& intake, Listing& listing);

}  // namespace offprint
