// shown         a work that a digest showed, or holds: the little of its record by which it is known again;
//               `issue` counts the digests of a name from 1, and is 0 for what an older offprint wrote;
//               `is_cut` for what a limit cut
// shown_key     the hashes under which it is met
// subscription  who gets digests: `topics` a line each, `schedule` as parse_schedule() reads it, `most` the
//               limit, `state` a SubscriptionState, `paused_until` days, and `since` and `asked` seconds since
//               1970; `asked` 0 when nobody was asked to confirm, `is_text` 1 for mails without an HTML part;
//               of issues up to `forgiven` no failure counts any more
// issue         a digest for one subscription and one due time: `examined` the last arrival that was looked
//               at, `state` an IssueState, times in seconds since 1970; issue_text its mail
// work          a work that some issue holds, once for all of them; work_key its hashes
// issue_work    which issue of which subscription holds it, and how the paper stood then (model/standing.h);
//               NULL in what an older offprint wrote
// issue_update  what a later issue told of it
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
    R"sql(
CREATE TABLE issue(number INTEGER PRIMARY KEY AUTOINCREMENT, subscription INTEGER NOT NULL, due INTEGER NOT NULL,
                   examined INTEGER NOT NULL, papers INTEGER NOT NULL, state INTEGER NOT NULL, frozen INTEGER NOT NULL,
                   changed INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, doubts INTEGER NOT NULL DEFAULT 0,
                   next INTEGER NOT NULL, reason TEXT NOT NULL DEFAULT '', message_id TEXT NOT NULL,
                   sender TEXT NOT NULL, subject TEXT NOT NULL, UNIQUE(subscription, due));
CREATE INDEX unfinished ON issue(state) WHERE state IN (1, 2, 4, 6);
CREATE TABLE issue_text(issue INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE work(number INTEGER PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE work_key(hash INTEGER NOT NULL, work INTEGER NOT NULL, PRIMARY KEY(hash, work)) WITHOUT ROWID;
CREATE TABLE issue_work(subscription INTEGER NOT NULL, work INTEGER NOT NULL, issue INTEGER NOT NULL,
                        arrival INTEGER NOT NULL, is_cut INTEGER NOT NULL, PRIMARY KEY(subscription, work, issue))
    WITHOUT ROWID;
CREATE INDEX works_of_issue ON issue_work(issue);
)sql",
    R"sql(
ALTER TABLE shown ADD COLUMN issue INTEGER NOT NULL DEFAULT 0;
ALTER TABLE shown ADD COLUMN is_cut INTEGER NOT NULL DEFAULT 0;
CREATE INDEX shown_by_issue ON shown(digest, issue);
)sql",
    R"sql(
ALTER TABLE subscription ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;
)sql",
    R"sql(
ALTER TABLE issue_work ADD COLUMN standing INTEGER;
CREATE TABLE issue_update(subscription INTEGER NOT NULL, work INTEGER NOT NULL, issue INTEGER NOT NULL,
                          standing INTEGER NOT NULL, PRIMARY KEY(subscription, work, issue)) WITHOUT ROWID;
)sql",
    R"sql(
ALTER TABLE subscription ADD COLUMN is_text INTEGER NOT NULL DEFAULT 0;
ALTER TABLE subscription ADD COLUMN forgiven INTEGER NOT NULL DEFAULT 0;
ALTER TABLE subscription ADD COLUMN pause_reason TEXT NOT NULL DEFAULT '';
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
