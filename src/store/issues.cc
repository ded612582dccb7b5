// What a subscription has had: works, each kept once for all subscriptions, and which issue held them. A work
// is met under any of its hashes, and then compared with what is kept of it.
#include "offprint/store/issues.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "issue_tables.h"
#include "ledger_schema.h"
#include "offprint/model/merge.h"
#include "paper_record.h"
#include "work_key.h"

namespace offprint {
namespace {

constexpr std::size_t kMostKnown = 4096;
constexpr std::size_t kMostTogether = 32;

}  // namespace

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

Issues::Tables::KnownWork& Issues::Tables::known(const Paper& paper) {
    if (works_known.size() >= kMostKnown) works_known.clear();
    // All that same_work() looks at: two works may have one title.
    return works_known[fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", paper.id.value, paper.doi, paper.pmid,
                                   paper.url, paper.pdf, paper.title,
                                   paper.authors.empty() ? "" : paper.authors.front(),
                                   paper.published ? paper.published->to_string() : "")];
}

std::int64_t Issues::Tables::find_work(const Paper& paper) {
    KnownWork& work = known(paper);
    if (work.number != 0) return work.number;
    for (const std::int64_t key : work_keys(paper)) {
        works_met.bind(1, key);
        while (work.number == 0 && works_met.step())
            if (same_work(decode_paper(works_met.bytes(1)), paper)) work.number = works_met.integer(0);
        works_met.reset();
        if (work.number != 0) break;
    }
    return work.number;
}

std::int64_t Issues::Tables::keep_work(const Paper& paper) {
    find_work(paper);
    KnownWork& work = known(paper);
    if (work.has_all_keys) return work.number;
    if (work.number == 0) {
        const std::string record = encode_paper(identity_of(paper));
        const KeptStatement insert = database.kept("INSERT INTO work(record) VALUES(?) RETURNING number");
        insert->bind_bytes(1, record).step();
        work.number = insert->integer(0);
    }
    const KeptStatement insert_key = database.kept("INSERT OR IGNORE INTO work_key(hash, work) VALUES(?, ?)");
    for (const std::int64_t key : work_keys(paper)) insert_key->bind(1, key).bind(2, work.number).run();
    work.has_all_keys = true;
    return work.number;
}

void Issues::Tables::put_works(std::int64_t subscription, std::int64_t issue, const NewIssue& frozen) {
    const KeptStatement insert = database.kept(
        "INSERT OR IGNORE INTO issue_work(subscription, work, issue, arrival, is_cut, standing) "
        "VALUES(?, ?, ?, ?, ?, ?)");
    for (const IssuePaper& paper : frozen.papers)
        insert->bind(1, subscription)
            .bind(2, keep_work(*paper.paper))
            .bind(3, issue)
            .bind(4, paper.arrival)
            .bind(5, std::int64_t{paper.is_cut ? 1 : 0})
            .bind(6, to_number(standing_of(*paper.paper)))
            .run();
    const KeptStatement tell = database.kept(
        "INSERT OR IGNORE INTO issue_update(subscription, work, issue, standing) VALUES(?, ?, ?, ?)");
    for (const ToldPaper& paper : frozen.told)
        tell->bind(1, subscription).bind(2, paper.work).bind(3, issue).bind(4, to_number(paper.told)).run();
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

std::vector<SentPaper> Issues::sent_papers(std::string_view address, Instant since) const {
    std::map<std::int64_t, SentPaper> papers;  // by work
    const KeptStatement shown = tables_->database.kept(
        "SELECT work, arrival, standing, frozen FROM issue_work JOIN issue ON issue.number = "
        "issue_work.issue "
        "WHERE issue_work.subscription = (SELECT number FROM subscription WHERE address = ?1) AND NOT is_cut "
        "AND standing IS NOT NULL AND state NOT IN (5, 8) AND frozen >= ?2 ORDER BY issue.number DESC");
    shown->bind(1, address).bind(2, since.seconds);
    while (shown->step())  // the first issue of each comes last
        papers[shown->integer(0)] = {shown->integer(0), shown->integer(1),
                                     standing_from_number(shown->integer(2)), Instant{shown->integer(3)}};
    const KeptStatement told = tables_->database.kept(
        "SELECT work, standing FROM issue_update JOIN issue ON issue.number = issue_update.issue WHERE "
        "issue_update.subscription = (SELECT number FROM subscription WHERE address = ?) AND state NOT IN "
        "(5, 8)");
    told->bind(1, address);
    while (told->step())
        if (const auto found = papers.find(told->integer(0)); found != papers.end())
            found->second.told = join_standings(found->second.told, standing_from_number(told->integer(1)));
    std::vector<SentPaper> all;
    for (const auto& [work, paper] : papers) all.push_back(paper);
    std::sort(all.begin(), all.end(), [](const SentPaper& a, const SentPaper& b) {
        return std::pair(a.arrival, a.work) < std::pair(b.arrival, b.work);
    });
    return all;
}

std::vector<HeldPaper> Issues::papers_of(std::int64_t number) const {
    std::vector<HeldPaper> papers;
    Statement rows = tables_->database.prepare(
        "SELECT record, is_cut FROM issue_work JOIN work ON work.number = work WHERE issue = ? ORDER BY "
        "arrival, "
        "work");
    rows.bind(1, number);
    while (rows.step()) papers.push_back({decode_paper(rows.bytes(0)), rows.integer(1) != 0});
    return papers;
}

IssueHistory Issues::history_of(std::string_view address, Instant now) const {
    IssueHistory history;
    const KeptStatement last = tables_->database.kept(
        "SELECT max(examined), coalesce(max(CASE WHEN due <= ?2 THEN due END), 0) FROM issue "
        "WHERE subscription = (SELECT number FROM subscription WHERE address = ?1) HAVING count(*) > 0");
    last->bind(1, address).bind(2, now.seconds);
    if (last->step()) {
        history.examined = last->integer(0);
        if (last->integer(1) > 0) history.last_due = Instant{last->integer(1)};
    }
    const KeptStatement with_papers = tables_->database.kept(
        "SELECT number, state, message_id FROM issue WHERE subscription = (SELECT number FROM subscription "
        "WHERE address = ?) AND state <> 7 ORDER BY number DESC");
    with_papers->bind(1, address);
    std::int64_t failed = 0;
    for (bool is_last = true; with_papers->step(); is_last = false) {
        const auto state = static_cast<IssueState>(with_papers->integer(1));
        if (is_last && state == IssueState::kFailed) failed = with_papers->integer(0);
        if (state == IssueState::kFailed || state == IssueState::kDropped) continue;
        history.message_id = with_papers->text(2);
        break;
    }
    if (failed == 0) return history;
    const KeptStatement released = tables_->database.kept(
        "SELECT arrival FROM issue_work WHERE issue = ? AND NOT is_cut ORDER BY arrival");
    released->bind(1, failed);
    while (released->step()) history.released.push_back(released->integer(0));
    return history;
}

bool Issues::Tables::freeze(const NewIssue& issue) {
    const auto shown = std::count_if(issue.papers.begin(), issue.papers.end(),
                                     [](const IssuePaper& paper) { return !paper.is_cut; });
    const KeptStatement insert = database.kept(
        "INSERT OR IGNORE INTO issue(subscription, due, examined, papers, state, frozen, changed, next, "
        "message_id, sender, subject) SELECT number, ?2, ?3, ?4, ?5, ?6, ?6, 0, ?7, ?8, ?9 "
        "FROM subscription WHERE address = ?1 RETURNING number, subscription");
    const bool is_sent = shown > 0 || !issue.told.empty();
    const IssueState state = is_sent ? IssueState::kQueued : IssueState::kEmpty;
    insert->bind(1, std::string_view(issue.address)).bind(2, issue.due.seconds).bind(3, issue.examined);
    insert->bind(4, static_cast<std::int64_t>(shown)).bind(5, static_cast<std::int64_t>(state));
    insert->bind(6, issue.frozen.seconds).bind(7, std::string_view(issue.message_id));
    insert->bind(8, std::string_view(issue.sender)).bind(9, std::string_view(issue.subject));
    if (!insert->step()) return false;
    const std::int64_t number = insert->integer(0), subscription = insert->integer(1);
    insert->reset();
    put_works(subscription, number, issue);
    if (state == IssueState::kQueued)
        database.kept("INSERT INTO issue_text(issue, bytes) VALUES(?, ?)")
            ->bind(1, number)
            .bind_bytes(2, issue.bytes)
            .run();
    return true;
}

bool Issues::freeze(const NewIssue& issue) {
    IssueBatch batch(*this);
    const bool is_frozen = batch.freeze(issue);
    batch.commit();
    return is_frozen;
}

IssueBatch::IssueBatch(Issues& issues) : issues_(issues) {}
IssueBatch::~IssueBatch() {
    if (transaction_) issues_.tables_->works_known.clear();  // what is taken back has no number
}

bool IssueBatch::freeze(const NewIssue& issue) {
    if (!transaction_) transaction_ = std::make_unique<Transaction>(issues_.tables_->database);
    const bool is_frozen = issues_.tables_->freeze(issue);
    if (++count_ % kMostTogether == 0) commit();
    return is_frozen;
}

void IssueBatch::commit() {
    if (transaction_) transaction_->commit();
    transaction_.reset();
}

}  // namespace offprint
