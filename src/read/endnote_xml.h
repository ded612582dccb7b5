// Reading lists that EndNote exports as XML, as other programs for references do, too.
#pragma once
#include <string>
#include <string_view>

#include "intake.h"

namespace offprint {

/// XML whose first element is `xml` and holds `records`, or is those themselves.
bool looks_like_endnote_xml(std::string_view head);

/// False when the bytes hold no list of records. Throws Error(kInput) for documents that must not be read
/// (xml.h).
bool read_endnote_xml(std::string bytes, Intake& intake, Listing& listing);

}  // namespace offprint
