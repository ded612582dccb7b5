// Papers are numbered by their days, so the oldest are those below a number, and those without a day a range
// by themselves. They go in batches, each a transaction of its own; what is kept of papers that are gone is
// taken out at the end, where one look at each table is enough. Whoever finds a key of a paper that is gone
// passes it over, so nothing is wrong in between.
#include <algorithm>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "archive_tables.h"
#include "paper_record.h"
#include "word_changes.h"

namespace offprint {
namespace {

constexpr std::int64_t kBatch = 1000;

/// Numbers of papers, without the end.
struct Range {
    std::int64_t begin, end;
};

constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

/// Papers of before that day, but for those without one, which stand in between.
std::vector<Range> ranges_before(Date day) {
    const std::int64_t end = first_number_of(day), undated = first_number_of(kUnknownDay),
                       behind = first_number_of({kUnknownDay.days + 1});
    if (end <= undated) return {{kLeast, end}};
    if (end <= behind) return {{kLeast, undated}};
    return {{kLeast, undated}, {behind, end}};
}

std::int64_t count_in(Database& database, std::span<const Range> ranges) {
    std::int64_t count = 0;
    for (const Range& range : ranges) {
        Statement papers = database.prepare("SELECT count(*) FROM paper WHERE number >= ? AND number < ?");
        papers.bind(1, range.begin).bind(2, range.end).step();
        count += papers.integer(0);
    }
    return count;
}

/// How many of the oldest papers are beyond the number and the size that may stay.
std::int64_t count_outside(const PruneLimits& limits, const ArchiveFacts& facts) {
    std::int64_t count = 0;
    const auto papers = static_cast<std::int64_t>(facts.papers);
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

/// Of the papers with a day that have this number or a higher one.
std::optional<Date> first_day_from(Database& database, std::int64_t least) {
    const Range undated{first_number_of(kUnknownDay), first_number_of({kUnknownDay.days + 1})};
    if (least >= undated.begin && least < undated.end) least = undated.end;
    Statement next = database.prepare(
        "SELECT number FROM paper WHERE number >= ?1 AND NOT (number >= ?2 AND number < ?3) ORDER BY number "
        "LIMIT 1");
    next.bind(1, least).bind(2, undated.begin).bind(3, undated.end);
    return next.step() ? std::optional(day_of_number(next.integer(0))) : std::nullopt;
}

void take_out_batch(Database& database, Range range) {
    Transaction transaction(database);
    Statement rows = database.prepare(
        "SELECT number, record FROM paper WHERE number >= ? AND number < ? ORDER BY number LIMIT ?");
    WordChanges words;
    rows.bind(1, range.begin).bind(2, range.end).bind(3, kBatch);
    std::int64_t last = range.begin, count = 0;
    while (rows.step()) {
        last = rows.integer(0);
        ++count;
        words.remove(last, decode_paper(rows.bytes(1)));
    }
    words.write(database);
    database.prepare("DELETE FROM paper WHERE number >= ? AND number <= ?")
        .bind(1, range.begin)
        .bind(2, last)
        .run();
    database.prepare("UPDATE total SET papers = papers - ?").bind(1, count).run();
    transaction.commit();
}

/// Files may be imported and answers read again: what was said of them is of papers that are gone.
void take_out_traces(Database& database, Range range) {
    Transaction transaction(database);
    for (const char* table : {"work_key", "recent_key", "new_key", "record", "count", "version", "arrival"})
        database.prepare(std::string("DELETE FROM ") + table + " WHERE paper >= ? AND paper < ?")
            .bind(1, range.begin)
            .bind(2, range.end)
            .run();
    database.execute("DELETE FROM import");
    database.execute("UPDATE source SET known = ''");
    transaction.commit();
}

void take_out(Database& database, Range range) {
    for (std::int64_t left = count_in(database, {&range, 1}); left > 0; left -= kBatch)
        take_out_batch(database, range);
    take_out_traces(database, range);
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
    std::int64_t least = kLeast;  // that stays
    const auto remove = [&](std::span<const Range> ranges, std::int64_t count) {
        counts.removed += static_cast<std::size_t>(count);
        if (is_trial) {
            const std::size_t before = now.papers;
            now.papers -= static_cast<std::size_t>(count);
            now.bytes = before == 0 ? now.bytes : now.bytes / before * now.papers;
            return;
        }
        for (const Range& range : ranges) take_out(database, range);
        give_room_back(database);
        now = facts();
    };
    if (limits.first) {
        const std::vector<Range> old = ranges_before(*limits.first);
        if (const std::int64_t count = count_in(database, old); count > 0) remove(old, count);
        least = first_number_of(*limits.first);
    }
    for (int round = 0; round < (is_trial ? 1 : kMostRounds); ++round) {
        const std::int64_t outside = count_outside(limits, now);
        if (outside == 0) break;
        const Range oldest{
            kLeast, number_behind(database,
                                  static_cast<std::int64_t>(counts.removed) * (is_trial ? 1 : 0) + outside)};
        least = std::max(least, oldest.end);
        remove({&oldest, 1}, outside);
    }
    counts.left = now.papers;
    counts.bytes = now.bytes;
    counts.has_undated = now.has_undated && now.papers > 0;
    if (now.papers > 0) counts.first = is_trial ? first_day_from(database, least) : now.first;
    return counts;
}

}  // namespace offprint
