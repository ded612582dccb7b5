// JSON Feed, versions 1 and 1.1 (jsonfeed.org).
#pragma once
#include <string_view>

#include "intake.h"

namespace offprint {

/// Whether the head begins an object that calls itself a JSON Feed.
bool looks_like_json_feed(std::string_view head);

/// Reads the papers into the intake, sets title and day. False when the document is no such feed.
bool read_json_feed(Input& input, Intake& intake, Listing& listing);

}  // namespace offprint
