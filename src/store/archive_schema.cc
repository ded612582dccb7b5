//     paper      a work: its merged record. The row's number begins with the day, so that newest first is the
//     order
//                of the numbers, also in the index of words.
//     work_key   hashes of the ids, addresses and titles by which a work is met again; those that came last
//     are
//                in new_key and recent_key (key_levels.h)
//     record     what each source said, once there are two of them
//     count      upvotes, comments and stars by the day on which they were seen
//     version    the day of each version that was seen
//     paper_fts  the index of words, a column for each text (query/word_index.h)
//     total      how many works there are, because counting them means reading them
//     import     how far a file was imported
//     arrival    papers that a fetch was the first to bring, in the order in which they came
//                (archive_arrivals.cc)
//     source     what the last fetches of a source gave; times are seconds since 1970
#include "archive_tables.h"

namespace offprint {
namespace {

constexpr const char* kSteps[] = {
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
    R"sql(
CREATE TABLE source(name TEXT PRIMARY KEY, tried INTEGER NOT NULL, fetched INTEGER, fresh INTEGER,
                    failures INTEGER NOT NULL, reason TEXT NOT NULL, listed INTEGER NOT NULL, added INTEGER NOT NULL)
    WITHOUT ROWID;
)sql",
    R"sql(
CREATE TABLE arrival(number INTEGER PRIMARY KEY, paper INTEGER NOT NULL);
)sql",
    R"sql(
ALTER TABLE source ADD COLUMN status TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN batch TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN batch_since INTEGER;
)sql",
    R"sql(
ALTER TABLE source ADD COLUMN known TEXT NOT NULL DEFAULT '';
)sql",
    R"sql(
CREATE TABLE recent_key(hash INTEGER NOT NULL, paper INTEGER NOT NULL, PRIMARY KEY(hash, paper)) WITHOUT ROWID;
CREATE TABLE new_key(hash INTEGER NOT NULL, paper INTEGER NOT NULL, PRIMARY KEY(hash, paper)) WITHOUT ROWID;
INSERT INTO paper_fts(paper_fts, rank) VALUES('hashsize', 33554432);
INSERT INTO paper_fts(paper_fts, rank) VALUES('automerge', 0);
INSERT INTO paper_fts(paper_fts, rank) VALUES('usermerge', 16);
INSERT INTO paper_fts(paper_fts, rank) VALUES('crisismerge', 32);
)sql",
};

constexpr Schema kSchema{
    .application_id = 0x6F667072,  // "ofpr"
    .steps = kSteps,
    .before_tables = "PRAGMA page_size = 16384",  // suits long texts
    // Nothing is lost when the program dies; when the machine does, the last moments may be, and are fetched
    // again. What must survive that (who was sent what) is in the ledger.
    .settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536",
    .has_words = true,
    .made_by = "`offprint fetch` or `offprint import FILE`",
};

}  // namespace

const Schema& archive_schema() { return kSchema; }

}  // namespace offprint
