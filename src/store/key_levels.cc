// Keys are hashes, so a new one may fall on any page of a table: a hundred papers on three hundred pages of a
// large one, on twenty of a small one. A table is emptied into the next larger one in the order of the keys,
// which writes each page once.
#include "key_levels.h"

namespace offprint {

void move_keys_on(Database& database, const KeyLimits& limits) {
    if (database.integer("SELECT count(*) FROM new_key").value_or(0) <= limits.in_new) return;
    database.execute("INSERT OR IGNORE INTO recent_key SELECT hash, paper FROM new_key; DELETE FROM new_key");
    if (database.integer("SELECT count(*) FROM recent_key").value_or(0) <= limits.in_recent) return;
    database.execute(
        "INSERT OR IGNORE INTO work_key SELECT hash, paper FROM recent_key; DELETE FROM recent_key");
}

}  // namespace offprint
