// Arrivals are numbered, and never told apart by a time alone: a number begins with the second of its fetch,
// but it is always greater than the last one, whatever the clock says. So "what came after the last that was
// looked at" misses nothing and gives nothing twice, and an archive that is made anew goes on above.
#include <algorithm>

#include "archive_tables.h"
#include "paper_record.h"

namespace offprint {
namespace {

constexpr unsigned kSecondBits = 24;  ///< room for so many papers a second, as a power of two

}  // namespace

std::int64_t first_arrival_of(Instant time) {
    constexpr std::int64_t kMostSeconds = (std::int64_t{1} << (62 - kSecondBits)) - 1;
    return std::clamp<std::int64_t>(time.seconds, 0, kMostSeconds) << kSecondBits;
}

std::int64_t next_arrival(Database& database, Instant now) {
    const auto last = database.integer("SELECT coalesce(max(number), 0) FROM arrival");
    return std::max(first_arrival_of(now), last.value_or(0) + 1);
}

void Archive::visit_arrivals(std::int64_t from, const std::function<bool(std::int64_t, Paper&&)>& use) const {
    Statement all = tables_->database.prepare(
        "SELECT arrival.number, record FROM arrival JOIN paper ON paper.number = arrival.paper "
        "WHERE arrival.number >= ? ORDER BY arrival.number");
    all.bind(1, from);
    while (all.step())
        if (!use(all.integer(0), decode_paper(all.bytes(1)))) return;
}

std::optional<Paper> Archive::arrival(std::int64_t number) const {
    const KeptStatement find = tables_->database.kept(
        "SELECT record FROM paper WHERE number = (SELECT paper FROM arrival WHERE number = ?)");
    find->bind(1, number);
    if (!find->step()) return std::nullopt;
    return decode_paper(find->bytes(0));
}

}  // namespace offprint
