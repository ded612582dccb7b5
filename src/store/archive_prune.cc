// Papers are numbered by their days, so the oldest are those below a number. They go in batches, each a
// transaction of its own; what is kept of papers that are gone is taken out at the end, where one look at
// each table is enough. Whoever finds a key of a paper that is gone passes it over, so nothing is wrong in
// between.
#include <algorithm>
#include <limits>

#include "archive_tables.h"
#include "paper_record.h"
#include "word_changes.h"

namespace offprint {
namespace {

constexpr std::int64_t kBatch = 1000;

/// How many of the oldest papers are outside the limits.
std::int64_t count_outside(Database& database, const PruneLimits& limits, const ArchiveFacts& facts) {
    std::int64_t count = 0;
    const auto papers = static_cast<std::int64_t>(facts.papers);
    if (limits.first) {
        Statement older = database.prepare("SELECT count(*) FROM paper WHERE number < ?");
        older.bind(1, first_number_of(*limits.first)).step();
        count = older.integer(0);
    }
    if (limits.papers && facts.papers > *limits.papers)
        count = std::max(count, papers - static_cast<std::int64_t>(*limits.papers));
    if (limits.bytes && facts.bytes > *limits.bytes) {
        const double share = static_cast<double>(*limits.bytes) / static_cast<double>(facts.bytes);
        count = std::max(count, papers - static_cast<std::int64_t>(static_cast<double>(papers) * share));
    }
    return std::min(count, papers);
}

/// The least number that stays.
std::int64_t number_behind(Database& database, std::int64_t count) {
    Statement next = database.prepare("SELECT number FROM paper ORDER BY number LIMIT 1 OFFSET ?");
    next.bind(1, count);
    return next.step() ? next.integer(0) : std::numeric_limits<std::int64_t>::max();
}

void take_out_batch(Database& database, std::int64_t end) {
    Transaction transaction(database);
    Statement rows =
        database.prepare("SELECT number, record FROM paper WHERE number < ? ORDER BY number LIMIT ?");
    WordChanges words;
    rows.bind(1, end).bind(2, kBatch);
    std::int64_t last = 0, count = 0;
    while (rows.step()) {
        last = rows.integer(0);
        ++count;
        words.remove(last, decode_paper(rows.bytes(1)));
    }
    words.write(database);
    database.prepare("DELETE FROM paper WHERE number <= ?").bind(1, last).run();
    database.prepare("UPDATE total SET papers = papers - ?").bind(1, count).run();
    transaction.commit();
}

/// Files may be imported and answers read again: what was said of them is of papers that are gone.
void take_out_traces(Database& database, std::int64_t end) {
    Transaction transaction(database);
    for (const char* sql : {"DELETE FROM work_key WHERE paper < ?", "DELETE FROM recent_key WHERE paper < ?",
                            "DELETE FROM new_key WHERE paper < ?", "DELETE FROM record WHERE paper < ?",
                            "DELETE FROM count WHERE paper < ?", "DELETE FROM version WHERE paper < ?",
                            "DELETE FROM arrival WHERE paper < ?"})
        database.prepare(sql).bind(1, end).run();
    database.execute("DELETE FROM import");
    database.execute("UPDATE source SET known = ''");
    transaction.commit();
}

void give_room_back(Database& database) {
    database.execute("INSERT INTO paper_fts(paper_fts) VALUES('optimize')");
    database.execute("VACUUM");
    database.prepare("PRAGMA wal_checkpoint(TRUNCATE)").step();
}

}  // namespace

PruneCounts Archive::prune(const PruneLimits& limits, bool is_trial) {
    constexpr int kMostRounds = 5;  // how much room papers give back is only known afterwards
    Database& database = tables_->database;
    ArchiveFacts now = facts();
    PruneCounts counts;
    counts.bytes_before = now.bytes;
    for (int round = 0; round < kMostRounds; ++round) {
        const std::int64_t outside = count_outside(database, limits, now);
        if (outside == 0) break;
        counts.removed += static_cast<std::size_t>(outside);
        const std::int64_t end = number_behind(database, outside);
        if (is_trial) {
            now.papers -= static_cast<std::size_t>(outside);
            if (now.papers > 0) now.first = day_of_number(end);
            break;
        }
        for (std::int64_t left = outside; left > 0; left -= kBatch) take_out_batch(database, end);
        take_out_traces(database, end);
        give_room_back(database);
        now = facts();
    }
    counts.left = now.papers;
    counts.bytes = now.bytes;
    if (now.papers > 0) counts.first = now.first;
    return counts;
}

}  // namespace offprint
