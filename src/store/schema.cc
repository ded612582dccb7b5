// The version is the number of steps that were taken; it stands in the file beside the number that tells
// whose file it is.
#include "schema.h"

#include <fmt/core.h>

#include <filesystem>

#include "offprint/base/error.h"
#include "word_tokenizer.h"

namespace offprint {
namespace {

void refuse_foreign(Database& database, const std::string& path, std::int64_t version, const Schema& schema) {
    const bool is_ours = database.integer("PRAGMA application_id") == schema.application_id;
    const bool is_empty = database.integer("SELECT count(*) FROM sqlite_master") == 0;
    if (!is_ours && !is_empty)
        throw Error(ErrorKind::kOutput, file_words(path) + ": it is a database of another program",
                    "nothing was changed; name another file");
    if (version > static_cast<std::int64_t>(schema.steps.size()))
        throw Error(ErrorKind::kOutput,
                    fmt::format("{}: it was written by a newer offprint (schema {}, this one knows {})",
                                file_words(path), version, schema.steps.size()),
                    "nothing was changed; use the newer program");
}

}  // namespace

Database open_with_schema(const std::string& path, OpenMode mode, const Schema& schema) {
    std::error_code error;
    const bool is_there = std::filesystem::exists(path, error);
    if (mode == OpenMode::kRead && error)
        throw Error(ErrorKind::kOutput, file_words(path) + ": " + error.message(),
                    "the folder must belong to whoever runs offprint; `offprint doctor` looks at it");
    if (mode == OpenMode::kRead && !is_there)
        throw Error(ErrorKind::kInput, file_words(path) + ": there is none yet",
                    std::string(schema.made_by) + " makes it");
    Database database = Database::open(path, mode);
    if (mode == OpenMode::kWrite) database.execute(schema.before_tables);
    std::int64_t version = database.integer("PRAGMA user_version").value_or(0);
    refuse_foreign(database, path, version, schema);
    if (schema.has_words) register_word_tokenizer(database);
    const auto newest = static_cast<std::int64_t>(schema.steps.size());
    if (mode == OpenMode::kRead) {
        if (version == newest) return database;
        if (version == 0 && database.integer("SELECT count(*) FROM sqlite_master") == 0)  // a full disk, say
            throw Error(ErrorKind::kInput, file_words(path) + ": nothing is in it yet",
                        std::string(schema.made_by) + " fills it");
        throw Error(
            ErrorKind::kOutput,
            fmt::format("{}: it was written by an older offprint (schema {})", file_words(path), version),
            std::string(schema.made_by) + " brings it up to date");
    }
    database.execute(schema.settings);
    if (version == newest) return database;
    Transaction transaction(database);
    version = database.integer("PRAGMA user_version").value_or(0);  // another run may have been first
    for (; version < newest; ++version) database.execute(schema.steps[static_cast<std::size_t>(version)]);
    database.execute(
        fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", schema.application_id, newest)
            .c_str());
    transaction.commit();
    return database;
}

void make_state_folder(const std::string& path) {
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    std::error_code error;
    if (folder.empty() || std::filesystem::exists(folder, error)) return;
    std::filesystem::create_directories(folder, error);
    if (!error) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    if (error)
        throw Error(ErrorKind::kOutput, file_words(path) + ": its folder cannot be made: " + error.message(),
                    "check the folder above and its permissions");
}

}  // namespace offprint
