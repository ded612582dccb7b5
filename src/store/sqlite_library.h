// SQLite, loaded when it is first used: linked, it would bring libm to every start of the program. Types and
// constants come from <sqlite3.h>; only the functions below are looked up.
#pragma once
#include <sqlite3.h>

namespace offprint {

struct SqliteLibrary {
    decltype(&sqlite3_bind_blob) bind_blob = nullptr;
    decltype(&sqlite3_bind_int64) bind_int64 = nullptr;
    decltype(&sqlite3_bind_null) bind_null = nullptr;
    decltype(&sqlite3_bind_pointer) bind_pointer = nullptr;
    decltype(&sqlite3_bind_text) bind_text = nullptr;
    decltype(&sqlite3_busy_timeout) busy_timeout = nullptr;
    decltype(&sqlite3_close_v2) close_v2 = nullptr;
    decltype(&sqlite3_column_blob) column_blob = nullptr;
    decltype(&sqlite3_column_bytes) column_bytes = nullptr;
    decltype(&sqlite3_column_int) column_int = nullptr;
    decltype(&sqlite3_column_int64) column_int64 = nullptr;
    decltype(&sqlite3_column_text) column_text = nullptr;
    decltype(&sqlite3_column_type) column_type = nullptr;
    decltype(&sqlite3_db_filename) db_filename = nullptr;
    decltype(&sqlite3_db_handle) db_handle = nullptr;
    decltype(&sqlite3_db_readonly) db_readonly = nullptr;
    decltype(&sqlite3_errmsg) errmsg = nullptr;
    decltype(&sqlite3_exec) exec = nullptr;
    decltype(&sqlite3_extended_result_codes) extended_result_codes = nullptr;
    decltype(&sqlite3_finalize) finalize = nullptr;
    decltype(&sqlite3_open_v2) open_v2 = nullptr;
    decltype(&sqlite3_prepare_v3) prepare_v3 = nullptr;
    decltype(&sqlite3_reset) reset = nullptr;
    decltype(&sqlite3_step) step = nullptr;

    /// Loads the library on the first call. Throws Error(kOutput) that names what is missing.
    static const SqliteLibrary& get();
};

}  // namespace offprint
