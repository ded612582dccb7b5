// What a subscription has had: works, each kept once for all subscriptions, and which issue held them. A work
// is met under any of its hashes, and then compared with what is kept of it.
#include "offprint/store/issues.h"

#include <algorithm>

#include "issue_tables.h"
#include "ledger_schema.h"
#include "offprint/model/merge.h"
#include "paper_record.h"
#include "work_key.h"

namespace offprint {

std::string_view issue_state_name(IssueState state) {
    constexpr std::string_view kNames[] = {"",       "queued", "sending", "sent",   "retry",
                                           "failed", "doubt",  "empty",   "dropped"};
    return kNames[static_cast<std::size_t>(state)];
}

// States 5 and 8 are kFailed and kDropped: who had an issue of these has not had its papers.
Issues::Tables::Tables(const std::string& path, OpenMode mode)
    : database(open_with_schema(path, mode, kLedgerSchema)),
      works_met(database.prepare(
          "SELECT work, record FROM work_key JOIN work ON work.number = work WHERE hash = ?")),
      had(database.prepare(
          "SELECT 1 FROM issue_work JOIN issue ON issue.number = issue_work.issue WHERE "
          "issue_work.subscription = (SELECT number FROM subscription WHERE address = ?) AND work = ? AND "
          "state NOT IN (5, 8)")) {}

std::int64_t Issues::Tables::find_work(const Paper& paper) {
    for (const std::int64_t key : work_keys(paper)) {
        std::int64_t found = 0;
        works_met.bind(1, key);
        while (found == 0 && works_met.step())
            if (same_work(decode_paper(works_met.bytes(1)), paper)) found = works_met.integer(0);
        works_met.reset();
        if (found != 0) return found;
    }
    return 0;
}

std::int64_t Issues::Tables::keep_work(const Paper& paper) {
    std::int64_t work = find_work(paper);
    if (work == 0) {
        const std::string record = encode_paper(identity_of(paper));
        Statement insert = database.prepare("INSERT INTO work(record) VALUES(?) RETURNING number");
        insert.bind_bytes(1, record).step();
        work = insert.integer(0);
    }
    Statement insert_key = database.prepare("INSERT OR IGNORE INTO work_key(hash, work) VALUES(?, ?)");
    for (const std::int64_t key : work_keys(paper)) insert_key.bind(1, key).bind(2, work).run();
    return work;
}

void Issues::Tables::put_works(std::int64_t subscription, std::int64_t issue, const NewIssue& frozen) {
    Statement insert = database.prepare(
        "INSERT OR IGNORE INTO issue_work(subscription, work, issue, arrival, is_cut) VALUES(?, ?, ?, ?, ?)");
    for (const IssuePaper& paper : frozen.papers)
        insert.bind(1, subscription)
            .bind(2, keep_work(*paper.paper))
            .bind(3, issue)
            .bind(4, paper.arrival)
            .bind(5, std::int64_t{paper.is_cut ? 1 : 0})
            .run();
}

Issues::Issues(std::unique_ptr<Tables> tables) : tables_(std::move(tables)) {}
Issues::Issues(Issues&&) noexcept = default;
Issues& Issues::operator=(Issues&&) noexcept = default;
Issues::~Issues() = default;

Issues Issues::open_to_write(const std::string& path) {
    make_state_folder(path);
    return Issues(std::make_unique<Tables>(path, OpenMode::kWrite));
}

Issues Issues::open_to_read(const std::string& path) {
    return Issues(std::make_unique<Tables>(path, OpenMode::kRead));
}

bool Issues::has_had(std::string_view address, const Paper& paper) const {
    const std::int64_t work = tables_->find_work(paper);
    if (work == 0) return false;
    tables_->had.bind(1, address).bind(2, work);
    const bool is_had = tables_->had.step();
    tables_->had.reset();
    return is_had;
}

IssueHistory Issues::history_of(std::string_view address, Instant now) const {
    IssueHistory history;
    Statement last = tables_->database.prepare(
        "SELECT max(examined), coalesce(max(CASE WHEN due <= ?2 THEN due END), 0) FROM issue "
        "WHERE subscription = (SELECT number FROM subscription WHERE address = ?1) HAVING count(*) > 0");
    last.bind(1, address).bind(2, now.seconds);
    if (last.step()) {
        history.examined = last.integer(0);
        if (last.integer(1) > 0) history.last_due = Instant{last.integer(1)};
        last.reset();
    }
    Statement with_papers = tables_->database.prepare(
        "SELECT number, state, message_id FROM issue WHERE subscription = (SELECT number FROM subscription "
        "WHERE address = ?) AND state <> 7 ORDER BY number DESC");
    with_papers.bind(1, address);
    std::int64_t failed = 0;
    for (bool is_last = true; with_papers.step(); is_last = false) {
        const auto state = static_cast<IssueState>(with_papers.integer(1));
        if (is_last && state == IssueState::kFailed) failed = with_papers.integer(0);
        if (state == IssueState::kFailed || state == IssueState::kDropped) continue;
        history.message_id = with_papers.text(2);
        with_papers.reset();
        break;
    }
    Statement released = tables_->database.prepare(
        "SELECT arrival FROM issue_work WHERE issue = ? AND NOT is_cut ORDER BY arrival");
    released.bind(1, failed);
    while (released.step()) history.released.push_back(released.integer(0));
    return history;
}

bool Issues::freeze(const NewIssue& issue) {
    Transaction transaction(tables_->database);
    const auto shown = std::count_if(issue.papers.begin(), issue.papers.end(),
                                     [](const IssuePaper& paper) { return !paper.is_cut; });
    Statement insert = tables_->database.prepare(
        "INSERT OR IGNORE INTO issue(subscription, due, examined, papers, state, frozen, changed, next, "
        "message_id, sender, subject) SELECT number, ?2, ?3, ?4, ?5, ?6, ?6, 0, ?7, ?8, ?9 "
        "FROM subscription WHERE address = ?1 RETURNING number, subscription");
    const IssueState state = shown > 0 ? IssueState::kQueued : IssueState::kEmpty;
    insert.bind(1, std::string_view(issue.address)).bind(2, issue.due.seconds).bind(3, issue.examined);
    insert.bind(4, static_cast<std::int64_t>(shown)).bind(5, static_cast<std::int64_t>(state));
    insert.bind(6, issue.frozen.seconds).bind(7, std::string_view(issue.message_id));
    insert.bind(8, std::string_view(issue.sender)).bind(9, std::string_view(issue.subject));
    if (!insert.step()) return false;
    const std::int64_t number = insert.integer(0), subscription = insert.integer(1);
    insert.reset();
    tables_->put_works(subscription, number, issue);
    if (state == IssueState::kQueued)
        tables_->database.prepare("INSERT INTO issue_text(issue, bytes) VALUES(?, ?)")
            .bind(1, number)
            .bind_bytes(2, issue.bytes)
            .run();
    transaction.commit();
    return true;
}

}  // namespace offprint
