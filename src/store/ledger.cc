// A work is met under any of its hashes, and then compared with what is kept of it.
#include "offprint/store/ledger.h"

#include <algorithm>

#include "database.h"
#include "issue_tables.h"
#include "ledger_schema.h"
#include "offprint/model/merge.h"
#include "offprint/model/paper_id.h"
#include "paper_record.h"
#include "work_key.h"

namespace offprint {

/// What same_work() looks at.
Paper identity_of(const Paper& paper) {
    Paper identity;
    identity.id = paper.id;
    identity.title = paper.title;
    identity.url = paper.url;
    identity.pdf = paper.pdf;
    identity.doi = paper.doi;
    identity.pmid = paper.pmid;
    identity.pmcid = paper.pmcid;
    identity.published = paper.published;
    if (!paper.authors.empty()) identity.authors = {paper.authors.front()};
    return identity;
}

struct Ledger::Tables {
    explicit Tables(const std::string& path, OpenMode mode)
        : database(open_with_schema(path, mode, kLedgerSchema)),
          met(database.prepare(
              "SELECT record FROM shown_key JOIN shown USING(number) WHERE shown_key.digest = ? "
              "AND hash = ? AND NOT is_held")) {}

    void forget_held(std::string_view digest) {
        database
            .prepare(
                "DELETE FROM shown_key WHERE number IN (SELECT number FROM shown WHERE digest = ? AND "
                "is_held)")
            .bind(1, digest)
            .run();
        database.prepare("DELETE FROM shown WHERE digest = ? AND is_held").bind(1, digest).run();
    }

    void add(std::string_view digest, std::span<const Paper* const> papers, Date day, bool is_held,
             std::size_t cut) {
        Transaction transaction(database);
        forget_held(digest);
        Statement last = database.prepare("SELECT coalesce(max(issue), 0) FROM shown WHERE digest = ?");
        last.bind(1, digest).step();
        const std::int64_t issue = last.integer(0) + 1;
        last.reset();
        Statement insert = database.prepare(
            "INSERT INTO shown(digest, day, is_held, record, issue, is_cut) VALUES(?, ?, ?, ?, ?, ?) "
            "RETURNING number");
        Statement insert_key =
            database.prepare("INSERT OR IGNORE INTO shown_key(digest, hash, number) VALUES(?, ?, ?)");
        const std::size_t shown = papers.size() - std::min(cut, papers.size());
        for (std::size_t i = 0; i < papers.size(); ++i) {
            const Paper* paper = papers[i];
            const std::string record = encode_paper(identity_of(*paper));
            insert.bind(1, digest).bind(2, std::int64_t{day.days}).bind(3, std::int64_t{is_held ? 1 : 0});
            insert.bind_bytes(4, record).bind(5, issue).bind(6, std::int64_t{i < shown ? 0 : 1}).step();
            const std::int64_t number = insert.integer(0);
            insert.reset();
            for (const std::int64_t key : work_keys(*paper))
                insert_key.bind(1, digest).bind(2, key).bind(3, number).run();
        }
        transaction.commit();
    }

    Database database;
    Statement met;
};

Ledger::Ledger(std::unique_ptr<Tables> tables) : tables_(std::move(tables)) {}
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;
Ledger::~Ledger() = default;

Ledger Ledger::open_to_write(const std::string& path) {
    make_state_folder(path);
    return Ledger(std::make_unique<Tables>(path, OpenMode::kWrite));
}

Ledger Ledger::open_to_read(const std::string& path) {
    return Ledger(std::make_unique<Tables>(path, OpenMode::kRead));
}

bool Ledger::has_shown(std::string_view digest, const Paper& paper) const {
    for (const std::int64_t key : work_keys(paper)) {
        bool is_same = false;
        tables_->met.bind(1, digest).bind(2, key);
        while (!is_same && tables_->met.step()) {
            const Paper shown = decode_paper(tables_->met.bytes(0));
            is_same = same_work(shown, paper) || share_full_title_id(shown, paper);
        }
        tables_->met.reset();
        if (is_same) return true;
    }
    return false;
}

void Ledger::commit(std::string_view digest, std::span<const Paper* const> papers, Date day,
                    std::size_t cut) {
    tables_->add(digest, papers, day, false, cut);
}

void Ledger::hold(std::string_view digest, std::span<const Paper* const> papers, Date day, std::size_t cut) {
    tables_->add(digest, papers, day, true, cut);
}

std::vector<ShownIssue> Ledger::issues(std::string_view digest) const {
    Statement rows = tables_->database.prepare(
        "SELECT issue, max(day), sum(NOT is_cut), sum(is_cut) FROM shown WHERE digest = ? AND NOT is_held "
        "GROUP BY issue ORDER BY issue");
    rows.bind(1, digest);
    std::vector<ShownIssue> issues;
    while (rows.step())
        issues.push_back(
            {static_cast<std::size_t>(rows.integer(0)), Date{static_cast<std::int32_t>(rows.integer(1))},
             static_cast<std::size_t>(rows.integer(2)), static_cast<std::size_t>(rows.integer(3))});
    return issues;
}

std::vector<Paper> Ledger::papers_of(std::string_view digest, std::size_t issue) const {
    Statement rows = tables_->database.prepare(
        "SELECT record FROM shown WHERE digest = ? AND issue = ? AND NOT is_held AND NOT is_cut ORDER BY "
        "number");
    rows.bind(1, digest).bind(2, static_cast<std::int64_t>(issue));
    std::vector<Paper> papers;
    while (rows.step()) papers.push_back(decode_paper(rows.bytes(0)));
    return papers;
}

std::optional<ShownIssue> Ledger::undo(std::string_view digest) {
    Transaction transaction(tables_->database);
    const std::vector<ShownIssue> all = issues(digest);
    if (all.empty()) return std::nullopt;
    const auto issue = static_cast<std::int64_t>(all.back().number);
    constexpr std::string_view kForget[] = {
        "DELETE FROM shown_key WHERE number IN (SELECT number FROM shown WHERE digest = ? AND issue = ? AND "
        "NOT is_held)",
        "DELETE FROM shown WHERE digest = ? AND issue = ? AND NOT is_held"};
    for (const std::string_view sql : kForget)
        tables_->database.prepare(sql).bind(1, digest).bind(2, issue).run();
    transaction.commit();
    return all.back();
}

std::size_t Ledger::acknowledge(std::string_view digest) {
    Transaction transaction(tables_->database);
    Statement count = tables_->database.prepare("SELECT count(*) FROM shown WHERE digest = ? AND is_held");
    count.bind(1, digest).step();
    const auto held = static_cast<std::size_t>(count.integer(0));
    count.reset();
    tables_->database.prepare("UPDATE shown SET is_held = 0 WHERE digest = ? AND is_held")
        .bind(1, digest)
        .run();
    transaction.commit();
    return held;
}

std::vector<std::string> Ledger::held_digests() const {
    std::vector<std::string> names;
    Statement held =
        tables_->database.prepare("SELECT DISTINCT digest FROM shown WHERE is_held ORDER BY digest");
    while (held.step()) names.emplace_back(held.text(0));
    return names;
}

std::vector<RememberedDigest> Ledger::digests() const {
    Statement rows = tables_->database.prepare(
        "SELECT digest, sum(NOT is_held), sum(is_held), coalesce(max(CASE WHEN is_held THEN NULL ELSE day "
        "END), 0), coalesce(max(CASE WHEN is_held THEN NULL ELSE issue END), 0) "
        "FROM shown GROUP BY digest ORDER BY digest");
    std::vector<RememberedDigest> digests;
    while (rows.step()) {
        RememberedDigest digest{std::string(rows.text(0)), static_cast<std::size_t>(rows.integer(1)),
                                static_cast<std::size_t>(rows.integer(2)), std::nullopt};
        if (digest.seen > 0) digest.last = Date{static_cast<std::int32_t>(rows.integer(3))};
        digest.issues = static_cast<std::size_t>(rows.integer(4));
        digests.push_back(std::move(digest));
    }
    return digests;
}

}  // namespace offprint
