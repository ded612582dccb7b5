// The open file and the statements that are used again and again.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "database.h"
#include "offprint/store/archive.h"
#include "schema.h"
#include "work_key.h"

namespace offprint {

struct Archive::Tables {
    Tables(const std::string& file, OpenMode mode);

    /// The work of that id, in any written form, and its number.
    std::optional<std::pair<std::int64_t, Paper>> find(std::string_view id);

    std::string path;
    Database database;
    Statement paper_record, papers_under, records;
};

const Schema& archive_schema();

/// The number of the next paper that a fetch at that time brings first.
std::int64_t next_arrival(Database& database, Instant now);

/// A paper's number begins with its day.
std::int64_t first_number_of(Date day);
Date day_of_number(std::int64_t number);
/// Papers of which no day is known have the numbers of this one, and those below the next.
inline constexpr Date kUnknownDay{0};
/// The day by which it is put in order: listed, else published, else the one given.
Date order_day(const Paper& paper, Date otherwise);

}  // namespace offprint
