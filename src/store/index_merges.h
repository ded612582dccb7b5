// When the segments of the index of words are merged: FTS5 would do a part of it in every transaction.
#pragma once
#include <cstddef>

#include "database.h"

namespace offprint {

/// After a batch, in its transaction: merges about three times as much as the batch has written, if there are
/// many segments. Does nothing for a day's papers.
void merge_after_batch(Database& database, std::size_t papers);

/// Until one segment is left, in steps that are each a transaction.
void merge_all(Database& database);

}  // namespace offprint
