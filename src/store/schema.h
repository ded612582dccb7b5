// The tables of a file of ours, built in numbered steps: a file of an older offprint is brought up to date
// when it is opened for writing.
#pragma once
#include <span>
#include <string>

#include "database.h"

namespace offprint {

/// What a file of one kind has in it.
struct Schema {
    std::int64_t application_id = 0;
    /// SQL from one version to the next. Steps that were published are never changed: a new one is added.
    std::span<const char* const> steps;
    const char* before_tables = "";  ///< settings that a file must have before its first table
    const char* settings = "";       ///< of every connection that writes
    bool has_words = false;          ///< it needs the tokenizer of words
    const char* made_by = "";        ///< what makes the file, or brings it up to date
};

/// Opens a file and makes sure that it is of this kind and that this program understands it. Throws Error: a
/// foreign database, a newer schema or a damaged file is left as it is.
Database open_with_schema(const std::string& path, OpenMode mode, const Schema& schema);

/// Makes the folder of a file, for the user alone, when it is missing. Throws Error(kOutput).
void make_state_folder(const std::string& path);

}  // namespace offprint
