// A row a subscription; lists and schedules are texts in it, in the form that their own readers take.
#include "offprint/store/subscriptions.h"

#include <algorithm>

#include "database.h"
#include "ledger_schema.h"

namespace offprint {
namespace {

constexpr std::string_view kSelect =
    "SELECT address, name, topics, schedule, most, state, paused_until, since, asked, is_text, forgiven, "
    "pause_reason FROM "
    "subscription";

std::string join_lines(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + '\n';
    return text;
}

std::vector<std::string> split_lines(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

Subscription read_row(const Statement& row) {
    Subscription subscription;
    subscription.address = row.text(0);
    subscription.name = row.text(1);
    subscription.topics = split_lines(row.text(2));
    subscription.schedule = parse_schedule(row.text(3));
    if (const auto most = row.count(4)) subscription.limit = static_cast<std::size_t>(*most);
    subscription.state = static_cast<SubscriptionState>(row.integer(5));
    if (const auto day = row.count(6)) subscription.paused_until = Date{*day};
    subscription.since = {row.integer(7)};
    subscription.is_text_only = row.integer(9) != 0;
    subscription.forgiven = row.integer(10);
    subscription.pause_reason = row.text(11);
    if (const std::int64_t asked = row.integer(8); asked != 0) subscription.asked = Instant{asked};
    return subscription;
}

}  // namespace

struct Subscriptions::Tables {
    void put(std::span<const Subscription> subscriptions);
    bool remove(std::string_view address);
    /// The log still holds pages as they were.
    void empty_log() { database.execute("PRAGMA wal_checkpoint(TRUNCATE)"); }

    Database database;
};

void Subscriptions::Tables::put(std::span<const Subscription> subscriptions) {
    Statement insert = database.prepare(
        "INSERT INTO subscription(address, name, topics, schedule, most, state, paused_until, since, asked, "
        "is_text, forgiven, pause_reason) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(address) DO "
        "UPDATE SET name = "
        "excluded.name, "
        "topics = excluded.topics, schedule = excluded.schedule, most = excluded.most, state = "
        "excluded.state, paused_until = excluded.paused_until, since = excluded.since, asked = "
        "excluded.asked, is_text = excluded.is_text, "
        "forgiven = excluded.forgiven, pause_reason = excluded.pause_reason");
    for (const Subscription& one : subscriptions) {
        const std::string topics = join_lines(one.topics), schedule = to_text(one.schedule);
        const auto limit = one.limit ? std::optional<int>(static_cast<int>(*one.limit)) : std::nullopt;
        const auto paused = one.paused_until ? std::optional<int>(one.paused_until->days) : std::nullopt;
        insert.bind(1, one.address).bind(2, one.name).bind(3, topics).bind(4, schedule).bind(5, limit);
        insert.bind(6, static_cast<std::int64_t>(one.state)).bind(7, paused).bind(8, one.since.seconds);
        insert.bind(9, one.asked ? one.asked->seconds : 0).bind(10, one.is_text_only ? 1 : 0);
        insert.bind(11, one.forgiven).bind(12, one.pause_reason).run();
    }
}

bool Subscriptions::Tables::remove(std::string_view address) {
    for (const char* issues :
         {"DELETE FROM issue_text WHERE issue IN (SELECT issue.number FROM issue JOIN subscription ON "
          "subscription = subscription.number WHERE address = ?)",
          "DELETE FROM issue_work WHERE subscription = (SELECT number FROM subscription WHERE address = ?)",
          "DELETE FROM issue_update WHERE subscription = (SELECT number FROM subscription WHERE address = ?)",
          "DELETE FROM issue WHERE subscription = (SELECT number FROM subscription WHERE address = ?)"})
        database.prepare(issues).bind(1, address).run();
    database.prepare("DELETE FROM subscription WHERE address = ?").bind(1, address).run();
    return database.integer("SELECT changes()").value_or(0) > 0;
}

Subscriptions::Subscriptions(std::unique_ptr<Tables> tables) : tables_(std::move(tables)) {}
Subscriptions::Subscriptions(Subscriptions&&) noexcept = default;
Subscriptions& Subscriptions::operator=(Subscriptions&&) noexcept = default;
Subscriptions::~Subscriptions() = default;

Subscriptions Subscriptions::open_to_write(const std::string& path) {
    make_state_folder(path);
    return Subscriptions(
        std::make_unique<Tables>(Tables{open_with_schema(path, OpenMode::kWrite, kLedgerSchema)}));
}

Subscriptions Subscriptions::open_to_read(const std::string& path) {
    return Subscriptions(
        std::make_unique<Tables>(Tables{open_with_schema(path, OpenMode::kRead, kLedgerSchema)}));
}

std::vector<Subscription> Subscriptions::all() const {
    std::vector<Subscription> found;
    Statement select = tables_->database.prepare(std::string(kSelect) + " ORDER BY lower(address)");
    while (select.step()) found.push_back(read_row(select));
    return found;
}

std::vector<Subscription> Subscriptions::after(std::string_view address, std::size_t most) const {
    std::vector<Subscription> found;
    Statement select =
        tables_->database.prepare(std::string(kSelect) + " WHERE address > ? ORDER BY address LIMIT ?");
    select.bind(1, address).bind(2, static_cast<std::int64_t>(most));
    while (select.step()) found.push_back(read_row(select));
    return found;
}

std::optional<Subscription> Subscriptions::find(std::string_view address) const {
    Statement select = tables_->database.prepare(std::string(kSelect) + " WHERE address = ?");
    select.bind(1, address);
    if (!select.step()) return std::nullopt;
    return read_row(select);
}

std::int64_t Subscriptions::last_mail() const {
    return tables_->database.integer("SELECT max(number) FROM issue").value_or(0);
}

void Subscriptions::save(std::span<const Subscription> subscriptions) {
    Transaction transaction(tables_->database);
    tables_->put(subscriptions);
    transaction.commit();
}

bool Subscriptions::exchange(const std::optional<Subscription>& before,
                             const std::optional<Subscription>& after) {
    if (!before && !after) return true;
    const std::string& address = before ? before->address : after->address;
    Transaction transaction(tables_->database);
    if (find(address) != before) return false;
    if (after)
        tables_->put({&*after, 1});
    else
        tables_->remove(address);
    transaction.commit();
    if (!after) tables_->empty_log();
    return true;
}

bool Subscriptions::erase(std::string_view address) {
    Transaction transaction(tables_->database);
    const bool was_there = tables_->remove(address);
    transaction.commit();
    tables_->empty_log();
    return was_there;
}

}  // namespace offprint
