// FTS5 writes a segment a transaction and merges segments of a level into one of the next. Left to itself it
// merges four at a time, a little in every transaction, which rewrites everything more often than is needed:
// a day's papers cost as much again. So that is switched off (archive_schema.cc). Of days, 32 segments are
// merged when there are as many; of an import, 16 of its batches, a part in each of the following ones, so
// that no transaction grows large. What an import leaves is merged at its end, or a day months later would
// have to do it.
#include "index_merges.h"

#include <string>

namespace offprint {
namespace {

constexpr std::size_t kLargeBatch = 1000;
constexpr std::int64_t kStepPages = 4096;  ///< of FTS5's, 4 kB each

/// FTS5's list of segments, which changes whenever some were merged.
std::string read_structure(Database& database) {
    Statement structure = database.prepare("SELECT block FROM paper_fts_data WHERE id = 10");
    return structure.step() ? std::string(structure.bytes(0)) : std::string();
}

}  // namespace

void merge_after_batch(Database& database, std::size_t papers) {
    if (papers < kLargeBatch) return;
    // Words of three papers fill a page.
    const KeptStatement merge = database.kept("INSERT INTO paper_fts(paper_fts, rank) VALUES('merge', ?)");
    merge->bind(1, static_cast<std::int64_t>(papers)).run();
}

void merge_all(Database& database) {
    // A negative number puts all segments on one level first.
    Statement merge = database.prepare("INSERT INTO paper_fts(paper_fts, rank) VALUES('merge', ?)");
    for (std::string before; before != read_structure(database);) {
        before = read_structure(database);
        merge.bind(1, -kStepPages).run();
    }
}

}  // namespace offprint
