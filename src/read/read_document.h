// One document, whatever it came in: what read_listing() does with its input, and mail with each of its
// parts.
#pragma once
#include <optional>

#include "intake.h"

namespace offprint {

/// Reads the format that is wanted, else the one that is detected, mail left aside; sets the listing's
/// format. False when the bytes are no such listing.
bool read_document(Input& input, std::optional<Format> wanted, Intake& intake, Listing& listing);

}  // namespace offprint
