// Answers of the API that bioRxiv and medRxiv share (api.biorxiv.org/details, …/pubs):
//
//     {"messages": [{"status": "ok", "count": 30, "total": "412", …}], "collection": [record, …]}
#pragma once
#include <string_view>

#include "intake.h"

namespace offprint {

bool looks_like_biorxiv_api(std::string_view head);

/// Reads the papers into the intake. False when the bytes are no such answer. Throws Error(kInput) with the
/// service's words when the answer is an error; that no posts were found is none.
bool read_biorxiv_api(Input& input, Intake& intake, Listing& listing);

}  // namespace offprint
