// A row a source: a failure leaves what the last good fetch said and counts on, a good one begins anew.
#include "archive_tables.h"

namespace offprint {

void Archive::note_fetch(const std::string& source, Instant now, std::size_t listed, std::size_t added) {
    Statement note = tables_->database.prepare(
        "INSERT INTO source VALUES(?1, ?2, ?2, CASE WHEN ?4 > 0 THEN ?2 END, 0, '', ?3, ?4) "
        "ON CONFLICT(name) DO UPDATE SET tried = ?2, fetched = ?2, failures = 0, reason = '', listed = ?3, "
        "added = ?4, fresh = CASE WHEN ?4 > 0 THEN ?2 ELSE fresh END");
    note.bind(1, std::string_view(source)).bind(2, now.seconds);
    note.bind(3, static_cast<std::int64_t>(listed)).bind(4, static_cast<std::int64_t>(added)).run();
}

std::size_t Archive::note_failure(const std::string& source, Instant now, std::string_view reason) {
    Statement note = tables_->database.prepare(
        "INSERT INTO source VALUES(?1, ?2, NULL, NULL, 1, ?3, 0, 0) "
        "ON CONFLICT(name) DO UPDATE SET tried = ?2, failures = failures + 1, reason = ?3 RETURNING "
        "failures");
    note.bind(1, std::string_view(source)).bind(2, now.seconds).bind(3, reason);
    note.step();
    return static_cast<std::size_t>(note.integer(0));
}

std::vector<SourceRun> Archive::source_runs() const {
    Statement rows = tables_->database.prepare(
        "SELECT name, tried, fetched, fresh, failures, reason, listed, added, fetched IS NULL, fresh IS NULL "
        "FROM source ORDER BY name");
    std::vector<SourceRun> runs;
    while (rows.step()) {
        SourceRun run;
        run.name = rows.text(0);
        run.tried = {rows.integer(1)};
        if (rows.integer(8) == 0) run.fetched = Instant{rows.integer(2)};
        if (rows.integer(9) == 0) run.fresh = Instant{rows.integer(3)};
        run.failures = static_cast<std::size_t>(rows.integer(4));
        run.reason = rows.text(5);
        run.listed = static_cast<std::size_t>(rows.integer(6));
        run.added = static_cast<std::size_t>(rows.integer(7));
        runs.push_back(std::move(run));
    }
    return runs;
}

}  // namespace offprint
