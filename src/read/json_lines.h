// Papers as JSON of any length: arXiv's metadata snapshot and other archives with a record a line, lists of
// such records, and what `list`, `search` and `digest` write with `--format json` and `--format jsonl`.
#pragma once
#include <string_view>

#include "intake.h"

namespace offprint {

/// Whether the head begins records of papers, or a document of ours.
bool looks_like_json_lines(std::string_view head);

/// Reads the papers into the intake, and from a document of ours with one listing its title and day. False
/// when there is no record, or nothing but an error answer.
bool read_json_lines(Input& input, Intake& intake, Listing& listing);

}  // namespace offprint
