// dlopen and one symbol after the other; the first that is missing is named.
#include "sqlite_library.h"

#include <dlfcn.h>

#include <string>

#include "offprint/base/error.h"

namespace offprint {
namespace {

[[noreturn]] void fail(const std::string& problem) {
    throw Error(ErrorKind::kOutput, "archive: " + problem, "install the package libsqlite3-0");
}

template <class Function>
void look_up(void* library, const char* name, Function& function) {
    function = reinterpret_cast<Function>(dlsym(library, name));
    if (function == nullptr) fail(std::string("SQLite has no ") + name);
}

SqliteLibrary load() {
    void* library = dlopen("libsqlite3.so.0", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) fail("SQLite cannot be loaded");
    SqliteLibrary sqlite;
    look_up(library, "sqlite3_bind_blob", sqlite.bind_blob);
    look_up(library, "sqlite3_bind_int64", sqlite.bind_int64);
    look_up(library, "sqlite3_bind_null", sqlite.bind_null);
    look_up(library, "sqlite3_bind_pointer", sqlite.bind_pointer);
    look_up(library, "sqlite3_bind_text", sqlite.bind_text);
    look_up(library, "sqlite3_busy_timeout", sqlite.busy_timeout);
    look_up(library, "sqlite3_close_v2", sqlite.close_v2);
    look_up(library, "sqlite3_column_blob", sqlite.column_blob);
    look_up(library, "sqlite3_column_bytes", sqlite.column_bytes);
    look_up(library, "sqlite3_column_int", sqlite.column_int);
    look_up(library, "sqlite3_column_int64", sqlite.column_int64);
    look_up(library, "sqlite3_column_text", sqlite.column_text);
    look_up(library, "sqlite3_column_type", sqlite.column_type);
    look_up(library, "sqlite3_db_filename", sqlite.db_filename);
    look_up(library, "sqlite3_db_handle", sqlite.db_handle);
    look_up(library, "sqlite3_db_readonly", sqlite.db_readonly);
    look_up(library, "sqlite3_errmsg", sqlite.errmsg);
    look_up(library, "sqlite3_exec", sqlite.exec);
    look_up(library, "sqlite3_extended_result_codes", sqlite.extended_result_codes);
    look_up(library, "sqlite3_finalize", sqlite.finalize);
    look_up(library, "sqlite3_open_v2", sqlite.open_v2);
    look_up(library, "sqlite3_prepare_v3", sqlite.prepare_v3);
    look_up(library, "sqlite3_reset", sqlite.reset);
    look_up(library, "sqlite3_step", sqlite.step);
    return sqlite;
}

}  // namespace

const SqliteLibrary& SqliteLibrary::get() {
    static const SqliteLibrary library = load();
    return library;
}

}  // namespace offprint
