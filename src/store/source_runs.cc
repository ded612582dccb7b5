// A row a source: a failure leaves what the last good fetch said and counts on, a good one begins anew. An
// empty listing leaves the mark of the batch before, which may come again.
#include "archive_tables.h"

namespace offprint {

void Archive::note_fetch(const std::string& source, Instant now, const SourceAnswer& answer) {
    Statement note = tables_->database.prepare(
        "INSERT INTO source VALUES(?1, ?2, ?2, CASE WHEN ?4 > 0 THEN ?2 END, 0, '', ?3, ?4, ?5, ?6, ?7, "
        "CASE WHEN ?7 <> '' THEN ?2 END) "
        "ON CONFLICT(name) DO UPDATE SET tried = ?2, fetched = ?2, failures = 0, reason = '', listed = ?3, "
        "added = ?4, fresh = CASE WHEN ?4 > 0 THEN ?2 ELSE fresh END, status = ?5, note = ?6, "
        "batch_since = CASE WHEN ?7 = '' OR ?7 = batch THEN batch_since ELSE ?2 END, "
        "batch = CASE WHEN ?7 = '' THEN batch ELSE ?7 END");
    note.bind(1, std::string_view(source)).bind(2, now.seconds);
    note.bind(3, static_cast<std::int64_t>(answer.listed)).bind(4, static_cast<std::int64_t>(answer.added));
    note.bind(5, std::string_view(answer.status)).bind(6, std::string_view(answer.note));
    note.bind(7, std::string_view(answer.batch)).run();
}

std::size_t Archive::note_failure(const std::string& source, Instant now, std::string_view reason) {
    Statement note = tables_->database.prepare(
        "INSERT INTO source VALUES(?1, ?2, NULL, NULL, 1, ?3, 0, 0, '', '', '', NULL) "
        "ON CONFLICT(name) DO UPDATE SET tried = ?2, failures = failures + 1, reason = ?3 RETURNING "
        "failures");
    note.bind(1, std::string_view(source)).bind(2, now.seconds).bind(3, reason);
    note.step();
    return static_cast<std::size_t>(note.integer(0));
}

std::vector<SourceRun> Archive::source_runs() const {
    Statement rows = tables_->database.prepare(
        "SELECT name, tried, fetched, fresh, failures, reason, listed, added, fetched IS NULL, fresh IS "
        "NULL, "
        "status, note, batch, batch_since, batch_since IS NULL FROM source ORDER BY name");
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
        run.status = rows.text(10);
        run.note = rows.text(11);
        run.batch = rows.text(12);
        if (rows.integer(14) == 0) run.batch_since = Instant{rows.integer(13)};
        runs.push_back(std::move(run));
    }
    return runs;
}

}  // namespace offprint
