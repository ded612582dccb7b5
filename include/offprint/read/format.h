// The formats that listings come in: one table, which detection, `--input-format`, `offprint formats` and
// error hints share.
//
//     format_name(Format::kHfJson) == "hf-json"
//     for (const FormatInfo& info : format_table()) …
#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "offprint/model/listing.h"

namespace offprint {

struct FormatInfo {
    Format format;
    std::string_view name;           ///< as `--input-format` and the JSON output spell it
    std::string_view what;           ///< what it is, a phrase for people
    std::string_view recognised_by;  ///< what its bytes look like, a phrase for people
};

std::span<const FormatInfo> format_table();

std::string_view format_name(Format format);

/// Nothing when no format has that name.
std::optional<Format> format_from_name(std::string_view name);

}  // namespace offprint
