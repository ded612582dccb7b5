// A work is met under any of its hashes, and then compared with what is kept of it.
#include "offprint/store/ledger.h"

#include "database.h"
#include "issue_tables.h"
#include "ledger_schema.h"
#include "offprint/model/merge.h"
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

    void add(std::string_view digest, std::span<const Paper* const> papers, Date day, bool is_held) {
        Transaction transaction(database);
        forget_held(digest);
        Statement insert = database.prepare(
            "INSERT INTO shown(digest, day, is_held, record) VALUES(?, ?, ?, ?) RETURNING number");
        Statement insert_key =
            database.prepare("INSERT OR IGNORE INTO shown_key(digest, hash, number) VALUES(?, ?, ?)");
        for (const Paper* paper : papers) {
            const std::string record = encode_paper(identity_of(*paper));
            insert.bind(1, digest).bind(2, std::int64_t{day.days}).bind(3, std::int64_t{is_held ? 1 : 0});
            insert.bind_bytes(4, record).step();
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
        while (!is_same && tables_->met.step())
            is_same = same_work(decode_paper(tables_->met.bytes(0)), paper);
        tables_->met.reset();
        if (is_same) return true;
    }
    return false;
}

void Ledger::commit(std::string_view digest, std::span<const Paper* const> papers, Date day) {
    tables_->add(digest, papers, day, false);
}

void Ledger::hold(std::string_view digest, std::span<const Paper* const> papers, Date day) {
    tables_->add(digest, papers, day, true);
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
        "END), 0) "
        "FROM shown GROUP BY digest ORDER BY digest");
    std::vector<RememberedDigest> digests;
    while (rows.step()) {
        RememberedDigest digest{std::string(rows.text(0)), static_cast<std::size_t>(rows.integer(1)),
                                static_cast<std::size_t>(rows.integer(2)), std::nullopt};
        if (digest.seen > 0) digest.last = Date{static_cast<std::int32_t>(rows.integer(3))};
        digests.push_back(std::move(digest));
    }
    return digests;
}

}  // namespace offprint
