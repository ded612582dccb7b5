// Pages of arXiv's OAI-PMH interface, with metadata in the formats arXiv, arXivRaw or oai_dc.
#pragma once
#include <string>
#include <string_view>

#include "intake.h"

namespace offprint {

bool looks_like_arxiv_oai(std::string_view head);

/// Reads the papers into the intake; notes how many records were deleted, and that the list goes on. False
/// when the bytes are no OAI-PMH answer. Throws Error(kInput) when it is an error answer, and for documents
/// that must not be read (xml.h).
bool read_arxiv_oai(std::string bytes, Intake& intake, Listing& listing);

}  // namespace offprint
