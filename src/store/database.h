// SQLite, wrapped: database.cc and word_tokenizer.cc are the files that know it.
//
//     Database database = Database::open(path, OpenMode::kWrite);
//     Statement find = database.prepare("SELECT id FROM paper WHERE rowid = ?");
//     find.bind(1, 42);
//     while (find.step()) use(find.text(0));
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace offprint {

/// A prepared statement. Columns count from 0, parameters from 1; text and bytes live until the next step.
class Statement {
  public:
    explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}

    /// The bytes must live until the statement is stepped through.
    Statement& bind(int parameter, std::int64_t value);
    Statement& bind(int parameter, std::string_view text);
    Statement& bind_bytes(int parameter, std::string_view bytes);
    Statement& bind(int parameter, const std::optional<int>& value);

    /// False when there are no more rows; ready to be bound and stepped again then.
    bool step();
    /// For what gives no rows.
    void run();
    void reset();

    std::int64_t integer(int column) const;
    std::optional<int> count(int column) const;
    std::string_view text(int column) const;
    std::string_view bytes(int column) const;

  private:
    struct Finish {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finish> statement_;
};

/// A statement that its database keeps for the next time. It is ready for that when this goes out of scope,
/// until when the same text is not asked for again.
class KeptStatement {
  public:
    explicit KeptStatement(Statement& statement) : statement_(statement) {}
    ~KeptStatement() { statement_.reset(); }
    KeptStatement(const KeptStatement&) = delete;
    KeptStatement& operator=(const KeptStatement&) = delete;
    Statement* operator->() const { return &statement_; }
    Statement& operator*() const { return statement_; }

  private:
    Statement& statement_;
};

/// `archive PATH` or `ledger PATH`: how errors begin.
std::string file_words(const std::string& path);

enum class OpenMode { kRead, kWrite };

/// A connection. Errors are thrown as Error with the path and what to do: kTemporary while another process
/// holds the file, kOutput for all others.
class Database {
  public:
    /// kWrite makes the file when it is missing.
    static Database open(const std::string& path, OpenMode mode);

    void execute(const char* sql);
    Statement prepare(std::string_view sql);
    /// The same, prepared only the first time.
    KeptStatement kept(std::string_view sql);
    /// The first column of the first row, or nothing.
    std::optional<std::int64_t> integer(std::string_view sql);
    sqlite3* handle() const { return handle_.get(); }

  private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    explicit Database(sqlite3* handle) : handle_(handle) {}

    std::unique_ptr<sqlite3, Close> handle_;
    std::unordered_map<std::string, Statement> kept_;
};

/// Rolls back unless it was committed.
class Transaction {
  public:
    /// Takes the write lock at once, so that two runs wait for each other instead of failing in the middle.
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

  private:
    Database& database_;
    bool is_open_ = true;
};

}  // namespace offprint
