//     shown         a work that a digest showed, or holds: the little of its record by which it is known
//     again shown_key     the hashes under which it is met subscription  who gets digests: `topics` a line
//     each, `schedule` as parse_schedule() reads it, `most` the
//                   limit, `state` 1 active and 2 unsubscribed, `paused_until` and `since` days and seconds
//                   since 1970
#include "ledger_schema.h"

namespace offprint {
namespace {

constexpr const char* kSteps[] = {
    R"sql(
CREATE TABLE shown(number INTEGER PRIMARY KEY, digest TEXT NOT NULL, day INTEGER NOT NULL, is_held INTEGER NOT NULL,
                   record BLOB NOT NULL);
CREATE INDEX held ON shown(digest) WHERE is_held;
CREATE TABLE shown_key(digest TEXT NOT NULL, hash INTEGER NOT NULL, number INTEGER NOT NULL,
                       PRIMARY KEY(digest, hash, number)) WITHOUT ROWID;
)sql",
    R"sql(
CREATE TABLE subscription(number INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE COLLATE NOCASE, name TEXT NOT NULL,
                          topics TEXT NOT NULL, schedule TEXT NOT NULL, most INTEGER, state INTEGER NOT NULL,
                          paused_until INTEGER, since INTEGER NOT NULL);
)sql",
};

}  // namespace

const Schema kLedgerSchema{
    .application_id = 0x6F666C64,  // "ofld"
    .steps = kSteps,
    .before_tables = "",
    // What is erased leaves nothing behind in the file.
    .settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON",
    .has_words = false,
    .made_by = "`offprint digest --new` or `offprint subscribe`",
};

}  // namespace offprint
