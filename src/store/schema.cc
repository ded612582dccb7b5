// A step is the SQL that takes a file from one version to the next. Steps that were published are never
// changed: a new one is added.
//
//     paper      a work: its merged record. The row's number begins with the day, so that newest first is the
//     order
//                of the numbers, also in the index of words.
//     work_key   hashes of the ids, addresses and titles by which a work is met again
//     record     what each source said, once there are two of them
//     count      upvotes, comments and stars by the day on which they were seen
//     version    the day of each version that was seen
//     paper_fts  the index of words, a column for each text (query/word_index.h)
//     total      how many works there are, because counting them means reading them
//     import     how far a file was imported
#include "schema.h"

#include <fmt/core.h>

#include <array>

#include "offprint/base/error.h"
#include "word_tokenizer.h"

namespace offprint {
namespace {

constexpr std::int64_t kApplicationId = 0x6F667072;  // "ofpr"

constexpr std::array kSteps = {
    R"sql(
CREATE TABLE paper(number INTEGER PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE work_key(hash INTEGER NOT NULL, paper INTEGER NOT NULL, PRIMARY KEY(hash, paper)) WITHOUT ROWID;
CREATE TABLE record(paper INTEGER NOT NULL, place INTEGER NOT NULL, source TEXT NOT NULL, record BLOB NOT NULL,
                    PRIMARY KEY(paper, source)) WITHOUT ROWID;
CREATE TABLE count(paper INTEGER NOT NULL, day INTEGER NOT NULL, upvotes INTEGER, comments INTEGER, stars INTEGER,
                   PRIMARY KEY(paper, day)) WITHOUT ROWID;
CREATE TABLE version(paper INTEGER NOT NULL, version INTEGER NOT NULL, day INTEGER,
                     PRIMARY KEY(paper, version)) WITHOUT ROWID;
CREATE TABLE total(papers INTEGER NOT NULL);
INSERT INTO total VALUES(0);
CREATE TABLE import(file TEXT PRIMARY KEY, papers INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE paper_fts USING fts5(title, abstract, keywords, summary, authors, comment, journal, organization,
                                          report, category, content='', tokenize='offprint');
)sql",
};

/// Before the first table: larger pages suit long texts.
constexpr const char* kPageSize = "PRAGMA page_size = 16384";
/// Nothing is lost when the program dies; when the machine does, the last moments may be, and are fetched
/// again. What must survive that (who was sent what) is written with synchronous=FULL elsewhere.
constexpr const char* kSettings =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536";

void refuse_foreign(Database& database, const std::string& path, std::int64_t version) {
    const bool is_ours = database.integer("PRAGMA application_id") == kApplicationId;
    const bool is_empty = database.integer("SELECT count(*) FROM sqlite_master") == 0;
    if (!is_ours && !is_empty)
        throw Error(ErrorKind::kOutput, "archive " + path + ": it is a database of another program",
                    "nothing was changed; name another file");
    if (version > static_cast<std::int64_t>(kSteps.size()))
        throw Error(
            ErrorKind::kOutput,
            fmt::format("archive {}: it was written by a newer offprint (schema {}, this one knows {})", path,
                        version, kSteps.size()),
            "nothing was changed; use the newer program");
}

}  // namespace

Database open_archive_file(const std::string& path, OpenMode mode) {
    Database database = Database::open(path, mode);
    if (mode == OpenMode::kWrite) database.execute(kPageSize);
    std::int64_t version = database.integer("PRAGMA user_version").value_or(0);
    refuse_foreign(database, path, version);
    register_word_tokenizer(database);
    const auto newest = static_cast<std::int64_t>(kSteps.size());
    if (mode == OpenMode::kRead) {
        if (version == newest) return database;
        throw Error(ErrorKind::kOutput,
                    fmt::format("archive {}: it was written by an older offprint (schema {})", path, version),
                    "`offprint fetch` brings it up to date");
    }
    database.execute(kSettings);
    if (version == newest) return database;
    Transaction transaction(database);
    version = database.integer("PRAGMA user_version").value_or(0);  // another run may have been first
    for (; version < newest; ++version) database.execute(kSteps[static_cast<std::size_t>(version)]);
    database.execute(
        fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId, newest).c_str());
    transaction.commit();
    return database;
}

}  // namespace offprint
