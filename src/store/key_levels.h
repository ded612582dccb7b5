// The keys of works in the archive, in three tables of growing size: a day's keys fall on the few pages of
// the smallest one instead of as many pages of the largest.
#pragma once
#include "database.h"

namespace offprint {

/// Papers that have the key ?1, the lowest numbers first, of all three tables.
inline constexpr std::string_view kPapersUnder =
    "SELECT paper FROM work_key WHERE hash = ?1 UNION ALL SELECT paper FROM recent_key WHERE hash = ?1 "
    "UNION ALL SELECT paper FROM new_key WHERE hash = ?1 ORDER BY paper LIMIT 16";
/// One row when the paper ?2 has the key ?1.
inline constexpr std::string_view kHasKey =
    "SELECT EXISTS(SELECT 1 FROM work_key WHERE hash = ?1 AND paper = ?2) OR "
    "EXISTS(SELECT 1 FROM recent_key WHERE hash = ?1 AND paper = ?2) OR "
    "EXISTS(SELECT 1 FROM new_key WHERE hash = ?1 AND paper = ?2)";
inline constexpr std::string_view kInsertKey = "INSERT OR IGNORE INTO new_key(hash, paper) VALUES(?, ?)";

/// How many keys may stay.
struct KeyLimits {
    std::int64_t in_new = 32'768;      ///< 40 pages, eighty days of a hundred papers
    std::int64_t in_recent = 262'144;  ///< 350 pages
};

/// Moves the keys of a table that has become too large into the next one.
void move_keys_on(Database& database, const KeyLimits& limits = {});

}  // namespace offprint
