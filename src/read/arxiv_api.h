// Answers of arXiv's query API (`export.arxiv.org/api/query`), in both shapes it had.
#pragma once
#include <string>
#include <string_view>

#include "intake.h"
#include "offprint/base/input.h"

namespace offprint {

bool looks_like_arxiv_api(std::string_view head);

/// Reads the papers into the intake and sets the title, in passing where it can (xml_passage.h). False when
/// the input is no Atom feed. Throws Error(kInput) when an entry tells of an error, and for documents that
/// must not be read (xml.h).
bool read_arxiv_api(Input& input, Intake& intake, Listing& listing);

}  // namespace offprint
