// Every result code that is not a success becomes an Error that says what to do; SQLite's own words stand
// behind ours, because they name the table or the page.
#include "database.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "offprint/base/error.h"
#include "sqlite_library.h"

namespace offprint {
namespace {

const SqliteLibrary& sqlite() { return SqliteLibrary::get(); }

constexpr int kBusyMilliseconds = 5000;

struct Advice {
    ErrorKind kind;
    std::string_view what, hint;
};

Advice advise(int code) {
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {ErrorKind::kTemporary, "another run of offprint is using it",
                    "try again when that has ended"};
        case SQLITE_FULL:
            return {ErrorKind::kOutput, "the disk is full", "make room and run again; nothing was lost"};
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return {ErrorKind::kOutput, "it may not be written", "check who owns it and its folder"};
        case SQLITE_CANTOPEN:
            return {ErrorKind::kOutput, "it cannot be opened", "check the folder and its permissions"};
        case SQLITE_NOTADB:
            return {ErrorKind::kOutput, "it is no database", "move it away, and a new one is made"};
        case SQLITE_CORRUPT:
            return {ErrorKind::kOutput, "it is damaged",
                    "`offprint archive check` tells more; restore a copy, or move it away and import again"};
        case SQLITE_IOERR:
            return {ErrorKind::kOutput, "reading or writing it failed", "check the disk"};
        default:
            return {ErrorKind::kOutput, "the database failed", ""};
    }
}

/// SQLite tells of some writes to a full disk only that they failed.
bool is_full(int code, const std::string& path) {
    constexpr unsigned long long kLittle = 64 * 1024;
    struct statvfs disk {};
    const std::string folder = path.substr(0, path.rfind('/') + 1);
    return (code & 0xFF) == SQLITE_IOERR && statvfs(folder.empty() ? "." : folder.c_str(), &disk) == 0 &&
           static_cast<unsigned long long>(disk.f_bavail) * disk.f_frsize < kLittle;
}

[[noreturn]] void fail(sqlite3* handle, int code, std::string path = {}) {
    if (path.empty() && handle != nullptr)
        if (const char* name = sqlite().db_filename(handle, "main")) path = name;
    const Advice advice = advise(is_full(code, path) ? SQLITE_FULL : code);
    std::string message = file_words(path) + ": " + std::string(advice.what);
    if (handle != nullptr) message += std::string(" (") + sqlite().errmsg(handle) + ")";
    throw Error(advice.kind, message, std::string(advice.hint));
}

void check(sqlite3_stmt* statement, int code) {
    if (code != SQLITE_OK) fail(sqlite().db_handle(statement), code);
}

int length(std::string_view bytes) { return static_cast<int>(bytes.size()); }

}  // namespace

std::string file_words(const std::string& path) {
    return (path.ends_with("ledger.db") ? "ledger " : "archive ") + path;
}

void Statement::Finish::operator()(sqlite3_stmt* statement) const { sqlite().finalize(statement); }
void Database::Close::operator()(sqlite3* handle) const { sqlite().close_v2(handle); }

Statement& Statement::bind(int parameter, std::int64_t value) {
    check(statement_.get(), sqlite().bind_int64(statement_.get(), parameter, value));
    return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
    const char* begin = text.empty() ? "" : text.data();
    check(statement_.get(),
          sqlite().bind_text(statement_.get(), parameter, begin, length(text), SQLITE_STATIC));
    return *this;
}

Statement& Statement::bind_bytes(int parameter, std::string_view bytes) {
    const char* begin = bytes.empty() ? "" : bytes.data();
    check(statement_.get(),
          sqlite().bind_blob(statement_.get(), parameter, begin, length(bytes), SQLITE_STATIC));
    return *this;
}

Statement& Statement::bind(int parameter, const std::optional<int>& value) {
    if (value) return bind(parameter, std::int64_t{*value});
    check(statement_.get(), sqlite().bind_null(statement_.get(), parameter));
    return *this;
}

bool Statement::step() {
    const int code = sqlite().step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) {
        sqlite3* handle = sqlite().db_handle(statement_.get());
        fail(handle, code);
    }
    sqlite().reset(statement_.get());
    return false;
}

void Statement::run() {
    while (step()) continue;
}

void Statement::reset() { sqlite().reset(statement_.get()); }

std::int64_t Statement::integer(int column) const { return sqlite().column_int64(statement_.get(), column); }

std::optional<int> Statement::count(int column) const {
    if (sqlite().column_type(statement_.get(), column) == SQLITE_NULL) return std::nullopt;
    return sqlite().column_int(statement_.get(), column);
}

std::string_view Statement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite().column_text(statement_.get(), column));
    if (text == nullptr) return {};
    return {text, static_cast<std::size_t>(sqlite().column_bytes(statement_.get(), column))};
}

std::string_view Statement::bytes(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite().column_blob(statement_.get(), column));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite().column_bytes(statement_.get(), column))};
}

namespace {

/// A folder that may not be written (a backup, another user's) has no room for what readers of a log share.
/// Without a log nothing but the file counts, and nobody changes it there.
bool is_fixed(const std::string& path, OpenMode mode) {
    if (mode == OpenMode::kWrite) return false;
    const std::string folder = path.substr(0, path.rfind('/') + 1);
    struct stat log {};
    const bool has_log = stat((path + "-wal").c_str(), &log) == 0 && log.st_size > 0;
    return access(folder.empty() ? "." : folder.c_str(), W_OK) != 0 && !has_log;
}

/// The path as the address of a file that nobody changes.
std::string address_of_fixed(const std::string& path) {
    std::string address = "file:";
    for (const char c : path)
        address += c == '%' || c == '?' || c == '#' ? fmt::format("%{:02X}", static_cast<unsigned char>(c))
                                                    : std::string(1, c);
    return address + "?immutable=1";
}

}  // namespace

Database Database::open(const std::string& path, OpenMode mode) {
    sqlite3* handle = nullptr;
    int flags = mode == OpenMode::kWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    const bool fixed = is_fixed(path, mode);
    if (fixed) flags |= SQLITE_OPEN_URI;
    const std::string name = fixed ? address_of_fixed(path) : path;
    const int code = sqlite().open_v2(name.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    Database database(handle);
    if (code != SQLITE_OK) fail(handle, code, path);
    // Else whoever is to write learns of it when the work is done and shown.
    if (mode == OpenMode::kWrite && sqlite().db_readonly(handle, "main") == 1)
        fail(nullptr, SQLITE_READONLY, path);
    sqlite().extended_result_codes(handle, 1);
    sqlite().busy_timeout(handle, kBusyMilliseconds);
    return database;
}

void Database::execute(const char* sql) {
    const int code = sqlite().exec(handle(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(handle(), code);
}

Statement Database::prepare(std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite().prepare_v3(handle(), sql.data(), length(sql), SQLITE_PREPARE_PERSISTENT,
                                         &statement, nullptr);
    if (code != SQLITE_OK) fail(handle(), code);
    return Statement(statement);
}

KeptStatement Database::kept(std::string_view sql) {
    auto found = kept_.find(std::string(sql));
    if (found == kept_.end()) found = kept_.emplace(sql, prepare(sql)).first;
    return KeptStatement(found->second);
}

std::optional<std::int64_t> Database::integer(std::string_view sql) {
    Statement statement = prepare(sql);
    if (!statement.step()) return std::nullopt;
    return statement.integer(0);
}

Transaction::Transaction(Database& database) : database_(database) { database_.execute("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
    if (is_open_) sqlite().exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_.execute("COMMIT");
    is_open_ = false;
}

}  // namespace offprint
