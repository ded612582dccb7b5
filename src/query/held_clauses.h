// The clauses that made a query match.
#pragma once
#include <vector>

#include "offprint/query/folded_paper.h"
#include "offprint/query/query.h"

namespace offprint {

/// Those that hold, are not negated, and stand in branches that hold; in the order of the query. None when
/// the query does not match.
std::vector<const Clause*> find_held_clauses(const Query& query, const FoldedPaper& paper);

}  // namespace offprint
