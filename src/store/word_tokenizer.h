// Lets FTS5 split texts that are split already (query/word_index.h).
#pragma once

#include "database.h"

namespace offprint {

/// Makes `tokenize='offprint'` known on this connection. A word and its stem stand at the same place.
void register_word_tokenizer(Database& database);

}  // namespace offprint
