// What becomes of an issue, one transaction a step:
//
//     queued ──claim──► sending ──finish──► sent, failed, retry, doubt
//        ▲                │  │
//        └────unclaim─────┘  └─ the program ended: doubt, when the next run begins
//
// retry and doubt may be claimed again. The numbers in the SQL are those of IssueState.
#include <algorithm>

#include "issue_tables.h"

namespace offprint {
namespace {

constexpr std::string_view kSelect =
    "SELECT issue.number, address, due, frozen, changed, papers, issue.state, attempts, doubts, next, "
    "reason, "
    "message_id, sender, subject FROM issue JOIN subscription ON subscription.number = subscription";

/// Who has left gets none either, but that is to be noted of the issue. A pause ends with the day, in UTC.
constexpr std::string_view kTakesMail =
    "(subscription.state != 1 OR paused_until IS NULL OR paused_until * 86400 <= ?1)";

Issue read_row(const Statement& row) {
    Issue issue;
    issue.number = row.integer(0);
    issue.address = row.text(1);
    issue.due = {row.integer(2)};
    issue.frozen = {row.integer(3)};
    issue.changed = {row.integer(4)};
    issue.papers = static_cast<std::size_t>(row.integer(5));
    issue.state = static_cast<IssueState>(row.integer(6));
    issue.attempts = static_cast<int>(row.integer(7));
    issue.doubts = static_cast<int>(row.integer(8));
    if (issue.state == IssueState::kRetry) issue.next = Instant{row.integer(9)};
    issue.reason = row.text(10);
    issue.message_id = row.text(11);
    issue.sender = row.text(12);
    issue.subject = row.text(13);
    return issue;
}

void put_state(Database& database, std::int64_t number, IssueState state, const IssueEnd& end) {
    database.kept("UPDATE issue SET state = ?2, changed = ?3, reason = ?4, next = ?5 WHERE number = ?1")
        ->bind(1, number)
        .bind(2, static_cast<std::int64_t>(state))
        .bind(3, end.at.seconds)
        .bind(4, std::string_view(end.reason))
        .bind(5, end.next ? end.next->seconds : 0)
        .run();
}

/// Of mails that were sent only the last is kept.
void forget_earlier_mails(Database& database, std::int64_t number) {
    database
        .kept(
            "DELETE FROM issue_text WHERE issue IN (SELECT number FROM issue WHERE state = 3 AND number < ?1 "
            "AND subscription = (SELECT subscription FROM issue WHERE number = ?1))")
        ->bind(1, number)
        .run();
}

}  // namespace

void Issues::doubt_what_was_left(Instant now) {
    tables_->database
        .prepare(
            "UPDATE issue SET state = 6, doubts = doubts + 1, changed = ?, reason = 'offprint ended while it "
            "was being sent' WHERE state = 2")
        .bind(1, now.seconds)
        .run();
}

std::vector<Issue> Issues::to_send(Instant now, Tried tried, bool resends, std::int64_t after,
                                   std::size_t most) const {
    Statement rows = tables_->database.prepare(
        std::string(kSelect) +
        " WHERE issue.number > ?3 AND (CASE WHEN ?5 THEN (issue.state = 4 AND next <= ?1) OR (issue.state = "
        "6 AND doubts < 2 AND ?2) ELSE issue.state = 1 END) AND issue.state IN (1, 2, 4, 6) AND " +
        std::string(kTakesMail) + " ORDER BY issue.number LIMIT ?4");
    rows.bind(1, now.seconds).bind(2, std::int64_t{resends ? 1 : 0}).bind(3, after);
    rows.bind(4, static_cast<std::int64_t>(std::min<std::size_t>(most, 1'000'000'000)));
    rows.bind(5, std::int64_t{tried == Tried::kBefore ? 1 : 0});
    std::vector<Issue> issues;
    while (rows.step()) issues.push_back(read_row(rows));
    return issues;
}

std::optional<IssueMail> Issues::Tables::claim(std::int64_t number, Instant now) {
    const KeptStatement look = database.kept(
        "SELECT subscription.state, paused_until IS NULL OR paused_until * 86400 <= ?1 FROM issue JOIN "
        "subscription ON subscription.number = subscription WHERE issue.number = ?2 AND issue.state IN (1, "
        "4, "
        "6)");
    look->bind(1, now.seconds).bind(2, number);
    if (!look->step()) return std::nullopt;
    constexpr std::int64_t kActive = 1;
    const bool is_active = look->integer(0) == kActive, takes_mail = look->integer(1) != 0;
    look->reset();
    if (is_active && !takes_mail) return std::nullopt;
    if (!is_active) {
        put_state(database, number, IssueState::kDropped, {now, "its reader had left"});
        database.kept("DELETE FROM issue_text WHERE issue = ?")->bind(1, number).run();
        return std::nullopt;
    }
    std::optional<IssueMail> mail = find(number);
    database.kept("UPDATE issue SET state = 2, attempts = attempts + 1, changed = ?2 WHERE number = ?1")
        ->bind(1, number)
        .bind(2, now.seconds)
        .run();
    return mail;
}

void Issues::Tables::finish(std::int64_t number, IssueState state, const IssueEnd& end) {
    const KeptStatement count = database.kept("SELECT doubts FROM issue WHERE number = ?");
    count->bind(1, number).step();
    std::int64_t doubts = count->integer(0);
    count->reset();
    if (state == IssueState::kDoubt) ++doubts;
    if (state == IssueState::kFailed && doubts > 0) {
        state = IssueState::kDoubt;  // the first one may have arrived
        doubts = 2;
    }
    put_state(database, number, state, end);
    database.kept("UPDATE issue SET doubts = ?2 WHERE number = ?1")->bind(1, number).bind(2, doubts).run();
    if (state == IssueState::kSent) forget_earlier_mails(database, number);
}

std::optional<IssueMail> Issues::claim(std::int64_t number, Instant now) {
    Transaction transaction(tables_->database);
    std::optional<IssueMail> mail = tables_->claim(number, now);
    transaction.commit();
    return mail;
}

void Issues::finish(std::int64_t number, IssueState state, const IssueEnd& end) {
    Transaction transaction(tables_->database);
    tables_->finish(number, state, end);
    transaction.commit();
}

std::optional<IssueMail> Issues::finish_and_claim(std::int64_t number, IssueState state, const IssueEnd& end,
                                                  std::int64_t next, Instant now) {
    Transaction transaction(tables_->database);
    tables_->finish(number, state, end);
    std::optional<IssueMail> mail = tables_->claim(next, now);
    transaction.commit();
    return mail;
}

void Issues::unclaim(std::int64_t number, Instant now, std::string_view reason) {
    tables_->database
        .prepare(
            "UPDATE issue SET state = CASE WHEN doubts > 0 THEN 6 ELSE 1 END, attempts = attempts - 1, "
            "changed = ?2, reason = ?3 WHERE number = ?1")
        .bind(1, number)
        .bind(2, now.seconds)
        .bind(3, reason)
        .run();
}

std::vector<Issue> Issues::list(std::size_t most) const {
    Statement rows = tables_->database.prepare(std::string(kSelect) +
                                               " WHERE issue.state <> 7 ORDER BY issue.number DESC LIMIT ?");
    rows.bind(1, static_cast<std::int64_t>(most));
    std::vector<Issue> issues;
    while (rows.step()) issues.push_back(read_row(rows));
    return issues;
}

std::optional<IssueMail> Issues::Tables::find(std::int64_t number) {
    const KeptStatement row = database.kept(std::string(kSelect) + " WHERE issue.number = ?");
    row->bind(1, number);
    if (!row->step()) return std::nullopt;
    IssueMail mail{read_row(*row), {}};
    const KeptStatement text = database.kept("SELECT bytes FROM issue_text WHERE issue = ?");
    text->bind(1, number);
    if (text->step()) mail.bytes = text->bytes(0);
    return mail;
}

std::optional<IssueMail> Issues::find(std::int64_t number) const { return tables_->find(number); }

std::optional<std::string> Issues::address_of(std::string_view message_id) const {
    Statement find = tables_->database.prepare(
        "SELECT address FROM issue JOIN subscription ON subscription.number = subscription "
        "WHERE message_id = ? AND issue.state <> 7");
    find.bind(1, message_id);
    if (!find.step()) return std::nullopt;
    return std::string(find.text(0));
}

std::optional<IssueBounce> Issues::note_bounce(std::string_view message_id, const IssueEnd& end) {
    constexpr std::string_view kBounced = "bounced";
    Transaction transaction(tables_->database);
    Statement find = tables_->database.prepare(
        "SELECT issue.number, address FROM issue JOIN subscription ON subscription.number = subscription "
        "WHERE message_id = ? AND issue.state IN (3, 6)");
    find.bind(1, message_id);
    if (!find.step()) return std::nullopt;
    const std::int64_t number = find.integer(0);
    IssueBounce bounce{std::string(find.text(1)), 0};
    find.reset();
    put_state(tables_->database, number, IssueState::kFailed,
              {end.at, std::string(kBounced) + ": " + end.reason, {}});
    Statement last = tables_->database.prepare(
        "SELECT reason FROM issue WHERE subscription = (SELECT subscription FROM issue WHERE number = ?1) "
        "AND state IN (3, 5, 6) AND number > (SELECT forgiven FROM subscription WHERE number = "
        "(SELECT subscription FROM issue WHERE number = ?1)) ORDER BY number DESC");
    last.bind(1, number);
    while (last.step() && last.text(0).starts_with(kBounced)) ++bounce.in_a_row;
    last.reset();
    transaction.commit();
    return bounce;
}

std::size_t Issues::failures_in_a_row(std::string_view address) const {
    Statement last = tables_->database.prepare(
        "SELECT issue.state FROM issue JOIN subscription ON subscription.number = subscription "
        "WHERE address = ? COLLATE NOCASE AND issue.state IN (3, 5, 6) AND issue.number > forgiven "
        "ORDER BY issue.number DESC");
    last.bind(1, address);
    std::size_t count = 0;
    while (last.step() && last.integer(0) == static_cast<std::int64_t>(IssueState::kFailed)) ++count;
    return count;
}

void Issues::settle(std::int64_t number, IssueState state, const IssueEnd& end) {
    Transaction transaction(tables_->database);
    put_state(tables_->database, number, state, end);
    if (state == IssueState::kSent) forget_earlier_mails(tables_->database, number);
    transaction.commit();
}

bool Issues::requeue(std::int64_t number, Instant now) {
    Transaction transaction(tables_->database);
    if (const auto mail = find(number); !mail || mail->bytes.empty()) return false;
    put_state(tables_->database, number, IssueState::kQueued, {now, {}});
    tables_->database.prepare("UPDATE issue SET attempts = 0, doubts = 0, frozen = ?2 WHERE number = ?1")
        .bind(1, number)
        .bind(2, now.seconds)
        .run();
    transaction.commit();
    return true;
}

}  // namespace offprint
