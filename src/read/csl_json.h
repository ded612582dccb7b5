// CSL-JSON, the items that citation processors take and reference managers export.
#pragma once
#include <string_view>
#include <vector>

#include "intake.h"
#include "json_scan.h"

namespace offprint {

/// A list of items, an object with such a list as "items", or one item.
bool looks_like_csl_json(std::string_view head);

/// Whether the object with these fields is an item and no other paper: by a title beside "issued",
/// "container-title", an author with "family" and the like.
bool is_csl_item(std::string_view text, const std::vector<JsonField>& fields);

/// Reads item by item, in constant memory unless the root is an object. False when there is none.
bool read_csl_json(Input& input, Intake& intake, Listing& listing);

}  // namespace offprint
