// The rules of one time zone as a TZif file holds them. Private to the room.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "offprint/base/date.h"
#include "posix_rule.h"

namespace offprint {

struct ZoneRules {
    std::vector<std::int64_t> transitions;  ///< seconds UTC, ascending
    std::vector<int> offsets;               ///< from each transition on, seconds east of UTC
    int first_offset = 0;                   ///< before the first transition
    std::optional<PosixRule> after;         ///< from the last transition on

    int offset_at(Instant instant) const;
};

/// Nothing when the bytes are no such file, are damaged, or count leap seconds (`right/…`), which tells
/// another time than everyone's.
std::optional<ZoneRules> parse_tzif(std::string_view file);

}  // namespace offprint
