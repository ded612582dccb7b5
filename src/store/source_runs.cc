// A row a source: a failure leaves what the last good fetch said and counts on, a good one begins anew. An
// empty listing leaves the mark of the batch before, which may come again.
#include <fmt/format.h>

#include <charconv>

#include "archive_tables.h"

namespace offprint {
namespace {

/// `mark format papers date newest cut_at`, days as numbers and `-` for none.
std::string encode(const std::optional<KnownAnswer>& known) {
    if (!known) return {};
    const auto day = [](const std::optional<Date>& date) {
        return date ? std::to_string(date->days) : std::string("-");
    };
    return fmt::format("{} {} {} {} {} {}", known->mark, known->format, known->papers, day(known->date),
                       day(known->newest), known->cut_at);
}

std::string_view take_word(std::string_view& text) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    return word;
}

/// Nothing for what is damaged: then the answer is read again.
template <class Number>
std::optional<Number> read_number(std::string_view word) {
    Number number{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
    return number;
}

std::optional<KnownAnswer> decode(std::string_view text) {
    KnownAnswer known;
    known.mark = take_word(text);
    known.format = take_word(text);
    const auto papers = read_number<std::size_t>(take_word(text));
    for (std::optional<Date>* date : {&known.date, &known.newest})
        if (const auto days = read_number<std::int32_t>(take_word(text))) *date = Date{*days};
    const auto cut_at = read_number<std::size_t>(take_word(text));
    if (!papers || *papers == 0 || !cut_at) return std::nullopt;
    known.papers = *papers;
    known.cut_at = *cut_at;
    return known;
}

}  // namespace

void Archive::note_fetch(const std::string& source, Instant now, const SourceAnswer& answer) {
    Statement note = tables_->database.prepare(
        "INSERT INTO source VALUES(?1, ?2, ?2, CASE WHEN ?4 > 0 THEN ?2 END, 0, '', ?3, ?4, ?5, ?6, ?7, "
        "CASE WHEN ?7 <> '' THEN ?2 END, ?8) "
        "ON CONFLICT(name) DO UPDATE SET tried = ?2, fetched = ?2, failures = 0, reason = '', listed = ?3, "
        "added = ?4, fresh = CASE WHEN ?4 > 0 THEN ?2 ELSE fresh END, status = ?5, note = ?6, "
        "batch_since = CASE WHEN ?7 = '' OR ?7 = batch THEN batch_since ELSE ?2 END, "
        "batch = CASE WHEN ?7 = '' THEN batch ELSE ?7 END, known = ?8");
    note.bind(1, std::string_view(source)).bind(2, now.seconds);
    note.bind(3, static_cast<std::int64_t>(answer.listed)).bind(4, static_cast<std::int64_t>(answer.added));
    note.bind(5, std::string_view(answer.status)).bind(6, std::string_view(answer.note));
    const std::string known = encode(answer.known);
    note.bind(7, std::string_view(answer.batch)).bind(8, std::string_view(known)).run();
}

std::size_t Archive::note_failure(const std::string& source, Instant now, std::string_view reason) {
    Statement note = tables_->database.prepare(
        "INSERT INTO source VALUES(?1, ?2, NULL, NULL, 1, ?3, 0, 0, '', '', '', NULL, '') "
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
        "status, note, batch, batch_since, batch_since IS NULL, known FROM source ORDER BY name");
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
        run.known = decode(rows.text(15));
        runs.push_back(std::move(run));
    }
    return runs;
}

}  // namespace offprint
